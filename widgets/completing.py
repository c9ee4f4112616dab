"""Going through the ways to complete what was begun in a line."""

from __future__ import annotations

from collections.abc import Callable

from cpc_tui.conference.quick_completion import Completion
from widgets.literal import as_meant, for_editing


class Cycle:
    """Each turn puts the next way in the place of the last, and in the end what was typed."""

    def __init__(self) -> None:
        self._stands = ("", 0)
        self._start = 0
        self._ways: list[str] = []

    def next(
        self, value: str, cursor: int, complete: Callable[[str], Completion]
    ) -> tuple[str, int, int] | None:
        """What to put where: a text and the places between which it goes; None for nothing.

        Args:
            value: The editor's text.
            cursor: Where the cursor stands in it.
            complete: The ways to complete a text.
        """
        if (value, cursor) != self._stands:
            self._begin(value[:cursor], complete)
        if not self._ways:
            return None
        way = self._ways.pop(0)
        self._ways.append(way)
        start = self._start
        self._stands = (f"{value[:start]}{way}{value[cursor:]}", start + len(way))
        return way, start, cursor

    def _begin(self, before: str, complete: Callable[[str], Completion]) -> None:
        completion = complete(as_meant(before))
        self._start = completion.start
        begun = before[completion.start :]
        ways = [for_editing(each.text, one_line=True) for each in completion.choices]
        others = [way for way in ways if way.casefold() != begun.casefold()]
        self._ways = [*others, begun] if others else []
