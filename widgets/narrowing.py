"""Options of a long list, of which those that fit what is typed are found at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from cpc_tui.conference.asked import Option
from widgets.outline_rows import Row
from widgets.rows import RowsOnDemand


class Options:
    """What may be chosen, in its order.

    Args:
        options: What there is at first.
    """

    def __init__(self, options: Iterable[Option]) -> None:
        self._all: list[Option] = []
        self._words: list[str] = []
        self.offer(options)

    def offer(self, options: Iterable[Option]) -> None:
        """Take more, below those that are there already."""
        more = tuple(options)
        self._all += more
        self._words += [each.label.casefold() for each in more]

    def label_of(self, value: Any) -> str:
        """What an option is called; empty where there is none of that value."""
        return next((each.label for each in self._all if each.value == value), "")

    def fitting(self, text: str) -> list[Option]:
        """Those that hold each word of a text, in capitals or not."""
        places: Iterable[int] = range(len(self._all))
        for word in text.casefold().split():
            places = [place for place in places if word in self._words[place]]
        return [self._all[place] for place in places]


class OptionRows(RowsOnDemand):
    """A row for each of some options.

    Args:
        options: The options.
        mark: The sign before one, by its value.
    """

    def __init__(self, options: Sequence[Option], mark: Callable[[Any], str]) -> None:
        self._options = options
        self._mark = mark
        self._places: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self._options)

    def made(self, place: int) -> Row:
        """Make the row of a place."""
        option = self._options[place]
        return Row(option.value, option.label, mark=self._mark(option.value))

    def place_of(self, key: Hashable) -> int | None:
        """Where the option of a value stands; None where there is none."""
        if not self._places:
            # From the last on, so that of two that are alike the first is found.
            numbered = enumerate(reversed(self._options), 1)
            self._places = {each.value: len(self) - n for n, each in numbered}
        return self._places.get(key)
