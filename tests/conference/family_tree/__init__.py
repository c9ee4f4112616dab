"""Tests of the family tree."""
