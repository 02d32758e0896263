"""Stores: where documents and facts are kept."""
