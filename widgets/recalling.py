"""Lines that were entered before, brought back to be corrected."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass

_REMEMBERED = 20


@dataclass(eq=False)
class Entered:
    """A line that was entered.

    Attributes:
        text: As it was entered last.
        made: What the screen made of it, so that it can be corrected; None where nothing was.
    """

    text: str
    made: Any = None


class Recalling:
    """A walk through the lines entered before; what is changed on the way is kept."""

    def __init__(self) -> None:
        self._lines: list[Entered] = []
        self._place = 0
        self._edited: dict[int, str] = {}
        self._held = False

    @property
    def corrects(self) -> Entered | None:
        """The line that what is typed now takes the place of; None for a new one."""
        if not self._held or self._place >= len(self._lines):
            return None
        line = self._lines[self._place]
        return line if line.made is not None else None

    @property
    def is_last(self) -> bool:
        """Whether the line at hand is the one entered last."""
        return self._place == len(self._lines) - 1

    @property
    def made(self) -> tuple[Any, ...]:
        """What the lines made that made anything, the last at the end."""
        return tuple(each.made for each in self._lines if each.made is not None)

    def go(self, by: int, text: str) -> str | None:
        """The text of a line before (`by` -1) or after; None where there is none.

        Args:
            by: How far.
            text: What stands in the line now; it is kept at its place.
        """
        place = self._place + by
        if not 0 <= place <= len(self._lines):
            return None
        self._edited[self._place] = text
        self._place, self._held = place, True
        return self._edited.get(place, self._text(place))

    def unchanged(self, text: str) -> bool:
        """Whether this is a recalled line as it was entered."""
        return self._place < len(self._lines) and text == self._text(self._place)

    def let_go(self) -> None:
        """Let what is typed be a new line."""
        self._held = False

    def emptied(self) -> None:
        """Take note that nothing stands there any more; what waits at the end is kept there."""
        if self._edited.get(len(self._lines)):
            self.let_go()
        else:
            self.begin()

    def begin(self) -> None:
        """Begin a new line."""
        self._place, self._edited, self._held = len(self._lines), {}, False

    def enter(self, text: str) -> tuple[Entered, bool]:
        """Remember a line; whether it corrects an earlier one."""
        entered, corrects = self.corrects, True
        if entered is None:
            entered, corrects = Entered(text), False
            self._lines = [*self._lines, entered][-_REMEMBERED:]
        entered.text = text
        self.begin()
        return entered, corrects

    def _text(self, place: int) -> str:
        return self._lines[place].text if place < len(self._lines) else ""
