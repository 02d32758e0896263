"""Tests; a package so that their folders never stand for the packages that they test."""
