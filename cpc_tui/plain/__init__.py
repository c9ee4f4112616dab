"""The meeting as a dialogue in lines, for screen readers, braille lines and pipes: no Textual."""
