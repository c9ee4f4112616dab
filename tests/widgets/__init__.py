"""Tests of the reusable parts of the screens."""
