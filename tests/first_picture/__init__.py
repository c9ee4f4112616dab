"""Tests of what stands on the screen before Textual is imported."""
