"""Language: blocks, tokens, word classes and clauses, with offsets kept throughout."""
