"""Tests of what is encrypted."""
