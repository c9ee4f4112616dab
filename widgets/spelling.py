"""Words in doubt, underlined where they are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple, Protocol

from rich.style import Style
from rich.text import Text
from textual.app import App
from textual.widget import Widget

IN_DOUBT = Style(underline=True)
"""How a word in doubt is drawn: it needs no colour."""

_AROUND = 150
"""Characters on each side of a row that are looked at for the language of its sentences."""


class Doubt(NamedTuple):
    """A word in doubt in an editor.

    Attributes:
        row: Its line, the first 0.
        start: Where in the line it begins.
        end: Where it ends.
        word: As it is written.
    """

    row: int
    start: int
    end: int
    word: str


class Marks(Protocol):
    """Knows which words of a line are in doubt."""

    def marked(self, line: str, cursor: int | None = None, /) -> Sequence[tuple[int, int]]:
        """The places of the words; not of the one that the cursor stands behind."""

    def unknown_at(self, line: str, cursor: int, /) -> tuple[int, int] | None:
        """The place of an unknown word at the cursor, also in a sentence that is not looked at."""


class KnowsSpelling(App[Any]):
    """An app whose text fields mark words in doubt.

    Attributes:
        marks: Tells which they are; None while no dictionary is read, or where none is wanted.
    """

    marks: Marks | None = None

    def begin_spelling(self) -> None:
        """An editor has the focus: read the dictionary, if it was not, once nothing else is due."""


class Spelled(Widget):
    """Mixed into an editor of text.

    Attributes:
        SPELLED: Whether words in doubt are marked in it.
    """

    SPELLED: ClassVar[bool] = False

    def on_focus(self) -> None:
        """Have the dictionary read."""
        app = self.app
        if self.SPELLED and isinstance(app, KnowsSpelling):
            app.begin_spelling()

    @property
    def speller(self) -> Marks | None:
        """Tells which words are in doubt; None where none are marked now."""
        app = self.app
        return app.marks if self.SPELLED and isinstance(app, KnowsSpelling) else None

    @property
    def is_marked(self) -> bool:
        """Whether words in doubt are marked now."""
        return self.speller is not None

    def in_doubt(self, line: str, cursor: int | None) -> Sequence[tuple[int, int]]:
        """The places of the words in doubt in a line or a part of it.

        Args:
            line: What is looked at.
            cursor: Where the cursor stands in it; None where it is elsewhere.
        """
        speller = self.speller
        return speller.marked(line, cursor if self.has_focus else None) if speller else ()

    # -- going to one, and putting it right

    def written_lines(self) -> Sequence[str]:
        """The lines of the editor."""
        raise NotImplementedError

    def cursor_at(self) -> tuple[int, int]:
        """Line and column of the cursor."""
        raise NotImplementedError

    def put_cursor(self, row: int, column: int) -> None:
        """Put the cursor somewhere."""
        raise NotImplementedError

    def put_in(self, doubt: Doubt, words: str) -> None:
        """Put words in the place of one, as if they were typed."""
        raise NotImplementedError

    def show_marks(self) -> None:
        """Draw the editor anew: other words are in doubt than before."""
        self.refresh()

    def next_doubt(self) -> Doubt | None:
        """The word in doubt that the cursor is at, or else the next; behind all, the last.

        Where there is none, an unknown word at the cursor, in whatever language its sentence seems
        to be. The cursor is put where the word begins.
        """
        lines, here = self.written_lines(), self.cursor_at()
        ahead = (each for n in range(here[0], len(lines)) for each in self._doubts(n, lines[n]))
        behind = (each for n in range(here[0], -1, -1) for each in self._doubts(n, lines[n])[::-1])
        found = next((each for each in ahead if (each.row, each.end) >= here), None)
        found = found or next(behind, None) or self._unknown_at(*here)
        if found is not None:
            self.put_cursor(found.row, found.start)
        return found

    def _unknown_at(self, row: int, column: int) -> Doubt | None:
        line, speller = self.written_lines()[row], self.speller
        place = speller.unknown_at(line, column) if speller else None
        return None if place is None else Doubt(row, *place, line[slice(*place)])

    def _doubts(self, row: int, line: str) -> list[Doubt]:
        found = self.in_doubt(line, None)
        return [Doubt(row, start, end, line[start:end]) for start, end in found]

    def go_to_word(self, word: str) -> None:
        """Put the cursor where a word in doubt stands first; nothing where it does not."""
        for n, line in enumerate(self.written_lines()):
            for each in self._doubts(n, line):
                if each.word == word:
                    self.put_cursor(n, each.start)
                    return

    def put_right(self, doubt: Doubt, words: str) -> bool:
        """Put words in the place of one that is in doubt; whether it stood there still."""
        lines = self.written_lines()
        if doubt.row >= len(lines) or lines[doubt.row][doubt.start : doubt.end] != doubt.word:
            return False
        self.put_in(doubt, words)
        return True

    def underline(
        self, text: Text, line: str, part: tuple[int, int], cursor: int | None, *, begins: int
    ) -> None:
        """Underline the words in doubt in what is drawn of a line.

        Args:
            text: What is drawn, character for character.
            line: The whole line.
            part: Where in the line that begins and ends which is looked at.
            cursor: Where the cursor stands in the line; None where it is elsewhere.
            begins: Where in the line the text begins.
        """
        marks = self._marks(line, part, cursor)
        if marks and part != (0, len(line)):
            # What language it is in is told by the whole sentence.
            around = (max(part[0] - _AROUND, 0), part[1] + _AROUND)
            marks = marks & self._marks(line, around, cursor)
        for start, end in marks:
            text.stylize(IN_DOUBT, start - begins, end - begins)

    def _marks(self, line: str, part: tuple[int, int], cursor: int | None) -> set[tuple[int, int]]:
        """Where in a line the words in doubt stand that stand whole in a part of it."""
        first, words = whole_words(line, *part)
        at = None if cursor is None else cursor - first
        return {(first + start, first + end) for start, end in self.in_doubt(words, at)}


def whole_words(line: str, start: int, end: int) -> tuple[int, str]:
    """The words that stand whole in a part of a line, as in a row of a wrapped one.

    Args:
        line: The whole line.
        start: Where the part begins.
        end: Where it ends.

    Returns:
        Where in the line they begin, and what they are.
    """
    end = min(end, len(line))
    if start and not line[start - 1].isspace():
        while start < end and not line[start].isspace():
            start += 1
    if end < len(line) and not line[end].isspace():
        while end > start and not line[end - 1].isspace():
            end -= 1
    return start, line[start:end]
