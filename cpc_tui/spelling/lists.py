"""Lists of words beside the dictionary: those of the field, the authority's and the user's own.

A list is plain text, one word a line; `#` begins a remark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cpc_tui.conference.limits import WORD_LIST
from cpc_tui.outside import NotTaken, bytes_in

FILE_NAME = "words.txt"
"""The list in the folder of the settings, and beside an authority's profiles."""
_SHIPPED = Path(__file__).with_name("field_words.txt")
_LONGEST = 60


def field_words() -> Iterator[str]:
    """The words of child protection that the program ships."""
    yield from _in_text(_SHIPPED.read_text("utf-8"))


def words_in(paths: Iterable[Path]) -> Iterator[str]:
    """The words of lists, where they are there and can be read; a line may hold several."""
    for path in paths:
        try:
            text = bytes_in(path, WORD_LIST).decode("utf-8-sig", "replace")
        except (FileNotFoundError, NotTaken):
            # A list that cannot be read marks a word too many, and keeps nobody from writing.
            continue
        yield from _in_text(text)


def _in_text(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for word in line.partition("#")[0].split():
            if len(word) <= _LONGEST:
                yield word.replace("’", "'")


def lists_of(settings_file: Path | None, profile_folders: Iterable[Path]) -> tuple[Path, ...]:
    """Where lists may lie: the user's own beside the settings, and one beside each profile."""
    own = () if settings_file is None else (settings_file.with_name(FILE_NAME),)
    return (*own, *(each / FILE_NAME for each in profile_folders))
