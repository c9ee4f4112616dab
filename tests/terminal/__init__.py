"""Tests that run the real program in a pseudo-terminal."""
