"""Mentions: where a text names an office, official, resolution, country or programme."""
