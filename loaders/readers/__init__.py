"""Readers: how files become documents."""
