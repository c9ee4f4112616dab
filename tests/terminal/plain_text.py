"""The plainest editor: a text, a cursor, and what each key does to them."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass
class PlainText:
    """A text that is edited key by key.

    Attributes:
        text: The text.
        cursor: How many letters stand before the cursor.
    """

    text: str = ""
    cursor: int = 0

    def press(self, key: str) -> None:
        """Press a key that is named as in the program's table, or type a letter."""
        here = self.cursor
        if key == "backspace" and here:
            self.text = self.text[: here - 1] + self.text[here:]
            self.cursor -= 1
        elif key == "delete":
            self.text = self.text[:here] + self.text[here + 1 :]
        elif key in ("left", "right"):
            self.cursor = min(max(here + (1 if key == "right" else -1), 0), len(self.text))
        elif key == "home":
            self.cursor = self.text.rfind("\n", 0, here) + 1
        elif key == "end":
            end = self.text.find("\n", here)
            self.cursor = end if end >= 0 else len(self.text)
        elif key == "enter" or len(key) == 1:
            self.text = self.text[:here] + ("\n" if key == "enter" else key) + self.text[here:]
            self.cursor += 1


def packets(data: bytes, chance: random.Random) -> list[bytes]:
    """Bytes as a network may deliver them, cut anywhere."""
    cuts = sorted(chance.sample(range(1, len(data)), min(len(data) - 1, chance.randrange(1, 12))))
    return [data[start:end] for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True)]
