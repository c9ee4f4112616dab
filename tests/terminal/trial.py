"""What is tried in each terminal: keys, colours, drawing, resizing and pasting."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from cpc_tui.ascii_drawing import drawn
from cpc_tui.drawn_with import ASCII
from tests.terminal.cast import SHIPPED
from tests.terminal.kinds import FEW, MANY, MILLIONS, NONE, Kind
from tests.terminal.looking_on import (
    OK,
    Fault,
    cells,
    differs,
    expect,
    parts,
    resize,
    rest,
    see,
    see_cursor,
    send_all,
    tells_of_size,
    told_of,
)
from tests.terminal.seat import Seat, program
from tests.terminal.shell import told

SPLIT, TOO_LATE = 0.15, 0.22
"""Seconds between the bytes of a key, and those after which the machine was slow, not the link."""
_ANEW = 0.6
SAID = "Zażółć “so” said"
PASTED = "One line of many – and it’s kept, word for word.\r"
LENGTH = 100_000
BEGINS, ENDS = b"\x1b[200~", b"\x1b[201~"
ACTING = "\x1b[20~\x11\x1bOS"
"""F9, Ctrl+Q and F4, should they act."""
SMALL, LARGE, USUAL = (60, 20), (200, 60), (80, 24)
_EXTENDED = re.compile(rb"[34]8;(?:5;\d+|2;\d+;\d+;\d+)")
_COLOURS = {
    MILLIONS: re.compile(rb"[34]8;2;\d"),
    MANY: re.compile(rb"[34]8;5;\d"),
    FEW: re.compile(rb"(?:^|;)(?:[349]|10)[0-7](?:;|$)"),
}


class Trial:
    """The program in one kind of terminal.

    Args:
        kind: The terminal.
        home: A data folder with the shipped conference.
        command: How the program is started, where not as usual.
    """

    def __init__(self, kind: Kind, home: Path, command: list[str] | None = None) -> None:
        self.kind = kind
        self.home = home
        self._command = command or program("--home", home, "open", SHIPPED.reference)

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

    # -- at the terminal

    def start(self) -> tuple[list[str], dict[str, str]]:
        """How the program is started, and with which variables."""
        return self._command, dict(self.kind.environment)

    @contextmanager
    def seat(self, size: tuple[int, int] = USUAL) -> Iterator[Seat]:
        """The program with the conference open; it is left at the end."""
        command, environment = self.start()
        folder = self.home.parent
        with Seat(command, folder, size=size, deaf=False, **environment) as seat:
            see(seat, lambda: seat.lines[-3].startswith(self.shown("› hv:")), "the conference")
            yield seat
            seat.send(self.kind.keyboard("ctrl+q"))
            if seat.end() != 0 or seat.modes != seat.modes_before:
                raise Fault("the terminal was not left as it was")

    def shown(self, text: str) -> str:
        """A text as this terminal shows it."""
        return drawn(text, self.kind.last)

    def press(self, seat: Seat, *keys: str) -> None:
        """Press keys of this terminal."""
        seat.send(self.kind.keyboard(*keys))

    def stored(self) -> dict[str, Any]:
        """The record on the disk."""
        found: dict[str, Any] = json.loads(told(self.home, "dump", SHIPPED.reference))
        return found

    # -- what is tried

    def keys(self) -> None:
        """Every key that the program's table names, letters, and keys that come in pieces."""
        with self.seat() as seat:
            self._places(seat)
            self._steps(seat)
            self._rows(seat)
            self.type(seat)
            self._split(seat)

    def pieces(self) -> None:
        """Keys that come in pieces, on a link that has brought others whole."""
        with self.seat() as seat:
            self._places(seat, ("f1", "f5"))
            self._steps(seat)
            self._split(seat)

    def keys_in_short(self) -> None:
        """Keys that terminals send differently, and letters."""
        with self.seat() as seat:
            self._places(seat, ("f1", "f5"))
            self._steps(seat)
            self.type(seat)

    def _places(self, seat: Seat, keys: tuple[str, ...] = ()) -> None:
        """Function keys and Ctrl: each opens what it opens, and Escape closes it."""
        opened = {
            "f1": ("In a conference", "escape"),
            "f3": ("press any key to go on", "left"),
            "f5": ("independent chair", "escape"),
            "f6": ("serious", "escape"),
            "f7": ("History", "escape"),
            "ctrl+t": ("Go to which step?", "escape"),
        }
        for key, (words, back) in opened.items():
            if keys and key not in keys:
                continue
            self.press(seat, key)
            see(seat, lambda words=words: words in seat.words, key)  # type: ignore[misc]
            self.press(seat, back)
            see(seat, lambda: seat.lines[-1].startswith("F1 Help  F2") and see_cursor(seat), back)

    def _steps(self, seat: Seat) -> None:
        self.press(seat, "ctrl+t")
        see(seat, lambda: "Type to find" in seat.words, "ctrl+t")
        self.press(seat, *"Introd", "enter")
        see(seat, lambda: "Introductions" in seat.lines[1], "enter")
        ways = [("f9", "Reports"), ("f8", "Introductions")]
        if "ctrl+down" not in self.kind.missing:
            ways += [("ctrl+down", "Reports"), ("ctrl+up", "Introductions")]
        for key, label in ways:
            self.press(seat, key)
            see(seat, lambda label=label: label in seat.lines[1], key)  # type: ignore[misc]

    def _rows(self, seat: Seat) -> None:
        """Keys that move: the row in reverse is another one, or other rows are in view."""
        self.press(seat, "home")
        rest(seat)
        for key in ("down", "up", "end", "home", "pagedown", "pageup"):
            before = (see_cursor(seat), *seat.lines)
            self.press(seat, key)
            look_at = partial(differs, seat, before)
            see(seat, look_at, key)
            rest(seat)

    def type(self, seat: Seat) -> None:
        """A line of quick entry with every key that edits, and a field and back."""
        self.press(seat, "f2", *f"X{SAID}Y", "home", "delete", "end", "backspace", "left", "right")
        self._see_line(seat, SAID)
        self.press(seat, "enter")
        self._see_line(seat, "hv:", whole=False)
        self.press(seat, "escape", "f4")
        see(seat, lambda: "What will be done" in seat.words, "f4")
        self.press(seat, *"Visit", "tab")
        see(seat, lambda: self.shown("› Who does it") in seat.lines, "tab")
        self.press(seat, "shift+tab")
        see(seat, lambda: self.shown("› What will be done") in seat.lines, "shift+tab")
        self.press(seat, *" soon")
        see(seat, lambda: "Visit soon" in seat.words, "typing")
        self.press(seat, "escape")
        see(seat, lambda: "What will be done" not in seat.words, "escape")
        record = self.stored()
        expect(SAID in [each["text"] for each in record["notes"]], "a typed note is not stored")
        actions = [each.get("action") for each in record["plans"]["actions"]]
        expect("Visit soon" in actions, "what was typed into a field is not stored")

    def _split(self, seat: Seat) -> None:
        """Each byte of an arrow key and of F9 comes 150 ms after the one before."""
        for key in ("left", "f9"):
            while True:
                self.press(seat, "f2", "end", "ctrl+u", "a", "c")
                self._see_line(seat, "ac")
                start = time.monotonic()
                late = 0.0
                for each in self.kind.keyboard(key):
                    seat.send(bytes([each]))
                    seat.read_for(SPLIT)
                    late, start = max(late, time.monotonic() - start), time.monotonic()
                if late < TOO_LATE:
                    break
            if key == "left":
                self.press(seat, "b")
                self._see_line(seat, "abc")
        self._see_line(seat, "ac")
        see(seat, lambda: "Reports" in seat.lines[1], "f9 in pieces")
        self.press(seat, "ctrl+u", "escape")

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
                rest(seat, _ANEW)
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

    # -- what is seen

    def _see_line(self, seat: Seat, text: str, *, whole: bool = True) -> None:
        wanted = self.shown(f"› {text}")
        ends = "" if whole else wanted
        see(
            seat,
            lambda: seat.lines[-3] == wanted or bool(ends and seat.lines[-3].startswith(ends)),
            f"“{text}” in the line",
        )

    def _same_when_drawn_anew(self, seat: Seat) -> None:
        before = cells(seat)
        self.press(seat, "ctrl+l")
        # What stands between may know that nothing changes, and send nothing.
        seat.read(_ANEW)
        rest(seat)
        expect(cells(seat) == before, "drawing anew shows something else")


def _same_words(one: str, other: str) -> bool:
    return one.strip() == other.strip()
