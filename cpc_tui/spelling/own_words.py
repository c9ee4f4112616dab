"""The user's own words: a list in plain text beside the settings, of words from any conference.

It outlives the conferences, and a name may be among them. So whoever looks for what is kept about
somebody, or destroys a conference, is told of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cpc_tui.conference.finding import texts_in
from cpc_tui.conference.limits import WORD_LIST
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in
from cpc_tui.paths import make_own_folder
from cpc_tui.spelling.lists import FILE_NAME, words_in
from cpc_tui.spelling.looked_at import words_of
from cpc_tui.spelling.other_words import ENDINGS
from cpc_tui.storage.cipher.converted import wipe_file
from cpc_tui.storage.faults import NotSaved, in_words
from cpc_tui.storage.files import write_own

_FORMER = f"{FILE_NAME}.former"
"""The name of the list as it was, from when a word is taken out until it is wiped."""


def own_words(settings_file: Path | None) -> tuple[str, ...]:
    """The user's own words, in the order in which they were added."""
    if settings_file is None:
        return ()
    return tuple(dict.fromkeys(words_in((settings_file.with_name(FILE_NAME),))))


def add_own(settings_file: Path | None, word: str) -> bool:
    """Put a word behind the others of the user's own list, which nobody else may read.

    Returns:
        Whether it stands there; not where there is nowhere to keep it, or the disk refuses.
    """
    if settings_file is None:
        return False
    path = settings_file.with_name(FILE_NAME)
    try:
        make_own_folder(path.parent)
        before = bytes_in(path, WORD_LIST) if path.is_file() else b""
        if before and not before.endswith(b"\n"):
            before += b"\n"
        write_own(path, before + word.encode() + b"\n")
    except (OSError, NotTaken, NotSaved):
        return False
    return True


def remove_own(settings_file: Path | None, word: str) -> bool:
    """Take a word out of the user's own list; remarks stay, and the former list is overwritten.

    Returns:
        Whether it stood there.

    Raises:
        NotSaved: It stands there still.
    """
    if settings_file is None or word not in own_words(settings_file):
        return False
    path = settings_file.with_name(FILE_NAME).resolve()
    former = path.with_name(_FORMER)
    try:
        wipe_file(former)
        text = bytes_in(path, WORD_LIST).decode("utf-8-sig", "replace")
        os.link(path, former)
        write_own(path, "".join(_lines_without(text, word)).encode())
        wipe_file(former)
    except (OSError, NotTaken) as error:
        why = error.why if isinstance(error, NotTaken) else in_words(error)
        raise NotSaved(why) from error
    return True


def _lines_without(text: str, word: str) -> Iterator[str]:
    for line in text.splitlines():
        words, sign, remark = line.partition("#")
        kept = [each for each in words.split() if each.replace("’", "'") != word]
        if len(kept) == len(words.split()):
            yield f"{line}\n"
        elif kept or sign:
            yield f"{' '.join((*kept, sign + remark)).strip()}\n"


def of_name(words: Iterable[str], *names: str) -> tuple[str, ...]:
    """Those of these words that are part of a name, such as the user's own of a person's."""
    return _among(words, names)


def in_record(words: Iterable[str], record: Record, profile: Profile) -> tuple[str, ...]:
    """Those of these words that stand in a record."""
    listed = tuple(words)
    # Most users have none; a record is looked through for those that are there.
    return _among(listed, (each.text for each in texts_in(record, profile))) if listed else ()


def _among(words: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    written = {each.word.casefold() for text in texts for each in words_of(text)}
    parts = {part for each in written for part in (each, *each.split("-"))}
    return tuple(
        each for each in words if any(each.casefold() + end in parts for end in ("", *ENDINGS))
    )


def told(words: Iterable[str]) -> Iterator[str]:
    """That such words stand in the list, and how they are taken out: one sentence, or none."""
    if listed := ", ".join(f"“{each}”" for each in words):
        yield tr(
            "Among your own words of spelling: {words}. cpc-tui spelling remove takes one out.",
            words=listed,
        )
