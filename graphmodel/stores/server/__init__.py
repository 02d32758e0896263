"""The server store: the graph in a Neo4j database, complete enough to read the facts back."""
