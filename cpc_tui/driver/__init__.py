"""The terminal as Textual meets it here: little is written, and waiting for a key costs nothing."""
