"""Tests of who may read what, and of the copies made for one reader."""
