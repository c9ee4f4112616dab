"""Every key that the program names, tried in one kind of terminal."""

from __future__ import annotations

import time
from functools import partial

from tests.terminal.at_terminal import AtTerminal
from tests.terminal.looking_on import differs, expect, rest, see, see_cursor
from tests.terminal.seat import Seat

SPLIT, TOO_LATE = 0.15, 0.22
"""Seconds between the bytes of a key, and those after which the machine was slow, not the link."""
SAID = "Zażółć “so” said"


class KeysTrial(AtTerminal):
    """The keys of one kind of terminal."""

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
