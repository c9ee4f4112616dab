"""Tests of conferences in a folder that several users of the machine share."""
