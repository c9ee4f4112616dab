"""Tests of the documents, read back from the finished files."""
