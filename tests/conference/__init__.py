"""Tests of the conference record, its rules and its dates."""
