"""Grammar: word classes in context, noun and verb groups, who does what in a clause."""
