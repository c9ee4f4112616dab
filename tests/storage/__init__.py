"""Tests of how conferences are kept on disk."""
