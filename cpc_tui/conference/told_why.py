"""What could not be done, and why, in a sentence for the person who asked for it."""

from __future__ import annotations


class ToldWhy(Exception):
    """What could not be done.

    Attributes:
        sentence: Why, and where it helps what to do, for the person who asked.
    """

    def __init__(self, sentence: str) -> None:
        """Hold the sentence; it is the message too."""
        self.sentence = sentence
        super().__init__(sentence)
