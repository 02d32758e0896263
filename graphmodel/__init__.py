"""What the graph is."""
