"""A person at the meeting screen: they look where the cursor is, and press keys."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.terminal.sight import Sight, begins

_ENOUGH = 20
"""Letters by which a text is known."""
SOON = 5.0
"""Seconds after which a key is taken to change nothing."""


class Meeting(Sight):
    """What a person does at the meeting screen."""

    # -- moving

    def begin(self) -> None:
        """Wait until the conference stands open."""
        self.seat.wait(lambda: self.at_lines, "the lines of a step")

    def at_step(self, label: str) -> None:
        """Wait until a step of the agenda is shown."""
        mark = rf"^\s*\d+ > {label}\b" if self.is_wide else rf"^\d+ of 10 {label}\b"
        here = re.compile(mark, re.MULTILINE)
        self.seat.wait(
            lambda: bool(here.search("\n".join(self.seat.lines))) and self.at_lines,
            f"the step {label}",
        )

    def onward(self) -> None:
        """Go on with F9, to whichever step is next."""
        before = self.seat.lines[1]
        self.seat.press("f9")
        self.seat.wait(lambda: self.seat.lines[1] != before and self.at_lines, "another step")

    def next_step(self, label: str) -> None:
        """Go on with F9."""
        self.seat.press("f9")
        self.at_step(label)

    def _press_and_see(self, key: str, look: Callable[[], object]) -> bool:
        """Press a key; whether what `look` sees became something else."""
        before = look()
        self.seat.press(key)
        try:
            self.seat.wait(lambda: look() not in (before, "", None), f"{key} did nothing", SOON)
        except AssertionError:
            return False
        return True

    def to_line(self, text: str) -> None:
        """Move the cursor to the next line that begins with a text, or else to one above."""
        been_at_top = False
        while not self._stands_at(text):
            key = "up" if self._is_only_above(text) else "down"
            if self._press_and_see(key, lambda: (self.row, *self.step_lines)):
                continue
            assert not been_at_top, f"no line begins with {text}\n{self.seat.picture()}"
            been_at_top = True
            assert self._press_and_see("home", lambda: (self.row, *self.step_lines))

    def _stands_at(self, text: str) -> bool:
        """Whether the cursor stays at such a line: what was seen to change may not be its doing."""
        while begins(self.line, text):
            if not self.seat.read():
                return True
        return False

    def _is_only_above(self, text: str) -> bool:
        row = self.row or 0
        seen = [n for n, line in enumerate(self.step_lines, 1) if begins(line.strip(), text)]
        return bool(seen) and max(seen) < row

    def open_line(self, text: str) -> None:
        """Press Enter on a line, and wait until the cursor is in a field of its form."""
        self.to_line(text)
        self.seat.press("enter")
        self.in_form()

    def in_form(self) -> None:
        """Wait until the cursor is in a field of a form, or in the grid."""
        self.seat.wait(lambda: bool(self.line) and not self.at_lines, "an open form")

    def in_field(self, label: str) -> None:
        """Wait until the cursor is in a field."""
        self.seat.wait(lambda: not self.at_lines and self.line == label, f"the field {label}")

    # -- doing

    def tick(self, text: str, mark: str = "[x]") -> None:
        """Press Space on a line, and wait for the mark that it gets."""
        self.to_line(text)
        self.seat.press("space")
        self.seat.wait(lambda: self.line.startswith(mark), f"{mark} at {text}")

    def do(self, text: str) -> None:
        """Press Enter on a line that does something once, and is gone then."""
        self.to_line(text)
        self.seat.press("enter")
        self.seat.wait_without(text)

    def open_grid(self) -> None:
        """Open the grid of views."""
        self.open_line("Open the grid")

    def give_view(self, name: str, key: str) -> None:
        """Move down to a person in the grid, and press the letter of their view."""
        while not self.line.startswith(name):
            assert self._press_and_see("down", lambda: self.line), (
                f"{name} is not in the grid\n{self.seat.picture()}"
            )
        assert self.view == "–", f"a view already\n{self.seat.picture()}"
        self.seat.press(key)
        self.seat.wait(lambda: self.view not in ("–", ""), f"the view of {name}")

    def to_field(self, label: str) -> None:
        """Move on with Tab to a field."""
        while self.line != label:
            assert self._press_and_see("tab", lambda: self.line), (
                f"no field {label}\n{self.seat.picture()}"
            )

    def write(self, label: str, text: str) -> None:
        """Type into a field."""
        self.to_field(label)
        self.seat.type(text)
        wanted = "".join(text.split())
        self.seat.wait(lambda: wanted in "".join("".join(self.step_lines).split()), text)

    def choose(self, label: str, words: str) -> None:
        """Step through the choices of a field with Right."""
        self.to_field(label)
        seen = set()
        while not self.value.startswith(f"< {words}"):
            assert self.value not in seen, f"no choice {words}\n{self.seat.picture()}"
            seen.add(self.value)
            assert self._press_and_see("right", lambda: self.value)

    def pick_one(self, label: str, name: str) -> None:
        """Open the list of a field, find a name there and take it."""
        self.to_field(label)
        self.seat.press("enter")
        self.seat.wait_for("Type to find")
        self.seat.type(name)
        self._see_pointed_at(name)
        self.seat.press("enter")
        self.in_field(label)
        self.seat.wait(lambda: name in self.value, name)

    def _see_pointed_at(self, text: str) -> None:
        self.seat.wait(lambda: text in self.pointed_at, text)

    def pick(self, label: str, *names: str) -> None:
        """Open the list of a field, and tick names there in this order."""
        self.to_field(label)
        self.seat.press("enter")
        for number, name in enumerate(names, 1):
            first, *_ = name.split()
            self.seat.wait_for("Type to find")
            self.seat.type(first)
            self._see_pointed_at(first)
            while name not in self.pointed_at:
                assert self._press_and_see("down", lambda: self.pointed_at), (
                    f"{name} is not in the list\n{self.seat.picture()}"
                )
            self.seat.press("space")
            self._see_pointed_at(f"[{number}]")
            self.seat.press("ctrl+u")
        self.seat.press("enter")
        self.in_field(label)

    def close_form(self) -> None:
        """Press Escape, and wait for the lines of the step."""
        self.seat.press("escape")
        self.seat.wait(lambda: self.at_lines, "the lines of the step")

    def note(self, text: str) -> None:
        """Write a line of quick entry, and come back to the lines."""
        self.begin_note(text)
        self.seat.press("enter")
        self.seat.wait(lambda: text[-_ENOUGH:] not in self.quick_line, "an empty line")
        self.close_form()

    def begin_note(self, text: str) -> None:
        """Type into the quick-entry line, and leave it at that."""
        self.seat.press("f2")
        self.seat.type(text)
        self.seat.wait(lambda: text[-_ENOUGH:] in self.quick_line, text)

    def saved(self) -> None:
        """Wait until the status line calls everything saved."""
        self.seat.wait(lambda: self.status.startswith("Saved "), "Saved")
