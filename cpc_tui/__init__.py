"""cpc-tui: run a child protection conference from the keyboard, in a terminal."""

__version__ = "0.1.0"
