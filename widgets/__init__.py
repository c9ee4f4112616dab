"""Reusable parts of the screens. None of them knows where a conference is kept."""
