"""Relations: rules as data, and the reading of clauses by them."""
