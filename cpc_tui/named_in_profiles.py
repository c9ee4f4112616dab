"""Whether a profile or a word list of the user's own holds names of a conference.

Neither is ever encrypted: they are read before anybody has said who they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.spelling.lists import lists_of
from cpc_tui.storage.faults import StoreFault

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office

_LETTERS = 4
"""Shorter words are too often words of another kind."""
_WORD = re.compile(r"[^\W\d_]+")


def own_profiles(office: Office) -> list[Path]:
    """The files of the user's own profiles."""
    return [path for folder in office.profile_folders for path in sorted(folder.glob("*.toml"))]


def own_lists(office: Office) -> list[Path]:
    """The files of words of spelling beside the user's settings and profiles."""
    found = lists_of(office.settings_file, office.profile_folders)
    return [path for path in found if path.is_file()]


def named_in(office: Office) -> list[tuple[Path, list[str]]]:
    """The own profiles and lists that hold names of families, children or family members.

    Args:
        office: The user's data, unlocked.

    Returns:
        Each such file, with the words in the order of the alphabet.

    Raises:
        StoreFault: The conferences cannot be read.
    """
    files = (*own_profiles(office), *own_lists(office))
    words = {path: _words(path.read_text("utf-8", "replace")) for path in files}
    if not words:
        return []
    names = {name for row in office.library.rows() for name in _names(office, row.folder)}
    found = [(path, sorted(held & names)) for path, held in words.items()]
    return [(path, both) for path, both in found if both]


def _names(office: Office, folder: str) -> Iterator[str]:
    with suppress(StoreFault):
        record: Record = office.library.read(office.home / "conferences" / folder)
        family = [each.name for each in record.people if each.kind == "family"]
        family += [each.name for each in record.children]
        family += [each.name for each in record.relatives]
        for text in (record.family_name, *family):
            yield from _words(text)


def _words(text: str) -> set[str]:
    """The words of a text that begin with a capital, as names do."""
    return {word for word in _WORD.findall(text) if len(word) >= _LETTERS and word[0].isupper()}
