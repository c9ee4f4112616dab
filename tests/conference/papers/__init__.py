"""Tests of the papers made from a record."""
