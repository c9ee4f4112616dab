"""Spelling, by a small dictionary of the tests' own."""
