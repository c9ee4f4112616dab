"""Conferences of a whole day, held by the real program in little time."""
