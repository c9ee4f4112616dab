"""What is tried in each terminal: keys, colours, drawing, resizing and pasting."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from cpc_tui.drawn_with import ASCII
from tests.terminal.at_terminal import ANEW, USUAL
from tests.terminal.kinds import FEW, MANY, MILLIONS, NONE
from tests.terminal.looking_on import (
    OK,
    expect,
    parts,
    resize,
    rest,
    see,
    send_all,
    tells_of_size,
    told_of,
)
from tests.terminal.trial_keys import SAID, KeysTrial

PASTED = "One line of many – and it’s kept, word for word.\r"
LENGTH = 100_000
BEGINS, ENDS = b"\x1b[200~", b"\x1b[201~"
ACTING = "\x1b[20~\x11\x1bOS"
"""F9, Ctrl+Q and F4, should they act."""
SMALL, LARGE = (60, 20), (200, 60)
_EXTENDED = re.compile(rb"[34]8;(?:5;\d+|2;\d+;\d+;\d+)")
_COLOURS = {
    MILLIONS: re.compile(rb"[34]8;2;\d"),
    MANY: re.compile(rb"[34]8;5;\d"),
    FEW: re.compile(rb"(?:^|;)(?:[349]|10)[0-7](?:;|$)"),
}


class Trial(KeysTrial):
    """All that is tried in one kind of terminal."""

    def run(self) -> dict[str, str]:
        """Try everything; column of the table -> `OK`, or what is missing."""
        tried: dict[str, Callable[[], None]] = {
            "keys": self.keys,
            "colours": self.colours,
            "drawing": self.drawing,
            "resize": self.resize,
            "paste": self.paste,
        }
        found = {name: told_of(each) for name, each in tried.items()}
        words = [each for each in self.kind.missing.values() if each]
        if found["keys"] == OK and words:
            found["keys"] = f"{OK}; {'; '.join(words)}"
        return found

    def colours(self) -> None:
        """As many colours as the terminal has, and no others."""
        with self.seat() as seat:
            self.press(seat, "f4")
            see(seat, lambda: "What will be done" in seat.words, "f4")
            codes = re.findall(rb"\x1b\[([\d;]*)m", bytes(seat.written))
            self.press(seat, "escape")
        plain = [_EXTENDED.sub(b"", each) for each in codes]
        used = [
            name
            for name, seen in _COLOURS.items()
            if any(map(seen.search, plain if name == FEW else codes))
        ]
        wanted = [] if self.kind.colours == NONE else [self.kind.colours]
        expect(used == wanted, f"colours: {', '.join(used) or 'none'}")

    def drawing(self) -> None:
        """Letters and lines that the terminal has, and the same when all is drawn anew."""
        with self.seat() as seat:
            self.press(seat, "f2", *SAID)
            self._see_line(seat, SAID)
            self.press(seat, "ctrl+u", "escape", "ctrl+t")
            see(seat, lambda: "Type to find" in seat.words, "ctrl+t")
            corner = self.shown("┌") + self.shown("─")
            expect(any(corner in line for line in seat.lines), "no frame is drawn")
            self.press(seat, "escape")
            see(seat, lambda: "Type to find" not in seat.words, "escape")
            rest(seat)
            self._same_when_drawn_anew(seat)
            text = bytes(seat.written).decode()
        beyond = sorted({each for each in text if ord(each) > self.kind.last and each != "\x7f"})
        expect(not beyond, f"drawn though it has none: {' '.join(beyond)}")
        if self.kind.last == ASCII:
            expect(text.isascii(), "more than ASCII is drawn")

    def resize(self) -> None:
        """Letters typed while the size changes are all there, and the sentence is where it must."""
        letters = "abcdefghijklmnopqrstuvwxyz"
        with self.seat() as seat:
            self.press(seat, "f2")
            for size, part in zip((SMALL, LARGE, USUAL), parts(letters, 3), strict=True):
                for each in part:
                    self.press(seat, each)
                    if each == part[1]:
                        resize(seat, size)
                see(seat, lambda: letters[0] in seat.lines[-3], "the line")
                is_told = partial(tells_of_size, seat, told=size == SMALL)
                see(seat, is_told, f"{size[0]} by {size[1]}")
                rest(seat, ANEW)
                self._same_when_drawn_anew(seat)
            self._see_line(seat, letters)
            self.press(seat, "enter")
            self._see_line(seat, "hv:", whole=False)
            self.press(seat, "escape")
            rest(seat)
        notes = [each["text"] for each in self.stored()["notes"]]
        expect(letters in notes, "letters typed while the size changed are lost")

    def paste(self, length: int = LENGTH) -> None:
        """So many bytes into a field and into quick entry: all is stored, and no key acts."""
        text = PASTED * (length // len(PASTED.encode())) + "A key" + ACTING + "of it."
        meant = text.replace("\r", "\n")
        with self.seat() as seat:
            self.press(seat, "f4")
            see(seat, lambda: "What will be done" in seat.words, "f4")
            send_all(seat, BEGINS + text.encode() + ENDS)
            see(seat, lambda: "of it." in seat.words, "the end of the paste in a field", 60)
            self.press(seat, "escape")
            see(seat, lambda: "What will be done" not in seat.words, "escape")
            self.press(seat, "f2")
            send_all(seat, BEGINS + text.encode() + ENDS)
            see(seat, lambda: "of it." in seat.lines[-3], "the end of the paste in the line", 60)
            self.press(seat, "enter")
            self._see_line(seat, "hv:", whole=False)
            self.press(seat, "escape")
            rest(seat)
        record = self.stored()
        actions = [each.get("action") for each in record["plans"]["actions"]]
        expect(meant in actions, "a paste into a field is not stored as it was")
        expect(
            any(_same_words(meant, each["text"]) for each in record["notes"]),
            "a paste into quick entry is not stored as it was",
        )


def _same_words(one: str, other: str) -> bool:
    return one.strip() == other.strip()
