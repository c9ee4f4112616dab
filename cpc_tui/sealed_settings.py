"""The user's abbreviations where conferences are encrypted: they may become names.

`settings.toml` is read before anybody has said who they are, so it is in plain text. What of it can
hold names is kept beside it then, in `settings-NUMBER.sealed`, with a key of its owner alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from cpc_tui.expansions import fault_of
from cpc_tui.language import tr
from cpc_tui.paths import make_own_folder
from cpc_tui.settings import FILE_NAME, Settings
from cpc_tui.storage.cipher.converted import wipe_file
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.held import circle_of
from cpc_tui.storage.cipher.keys import Keys
from cpc_tui.storage.cipher.person import Person
from cpc_tui.storage.faults import CannotRead, NotSaved, in_words
from cpc_tui.storage.files import leftover_of, read_whole, write_own
from cpc_tui.storage.plain_json import decode, encode

SEALED = "settings-{}.sealed"
"""The name of the file, with its owner's number: two may share a folder of settings."""
FORMER = f"{FILE_NAME}.former"
"""The name of the settings in plain text, from when they are sealed until they are wiped."""
TABLE = "expansions"
_HEADER = re.compile(r"\s*\[+\s*[\"']?([^\]\"'.]+)")
_ALONE = re.compile(rf"\s*[\"']?{TABLE}[\"']?\s*[.=]")


def sealed_words(folder: Path, home: Path) -> dict[str, str]:
    """The abbreviations that are sealed, each with what it becomes.

    Args:
        folder: That of the settings.
        home: The data folder, unlocked.

    Raises:
        CannotRead: They cannot be read, or were altered.
        KeyFault: The keys are not here.
    """
    return words_of(folder, circle_of(home).person)


def words_of(folder: Path, person: Person) -> dict[str, str]:
    """As `sealed_words`, for somebody whose key was opened."""
    path = sealed_file(folder, person)
    data = read_whole(path)
    if data is None:
        return {}
    try:
        value: Any = decode(_keys(person).open_file(path.name, data))
        table = value[TABLE]
        sound = not any(map(fault_of, table, table.values()))
    except (ValueError, TypeError, KeyError, AttributeError):
        sound = False
    if not sound:
        raise CannotRead(path.name, tr("it was altered; your abbreviations were in it"))
    return dict(table)


def keep_sealed(folder: Path, home: Path, words: Mapping[str, str]) -> None:
    """Put abbreviations in the place of all that are sealed.

    Raises:
        NotSaved: Those still stand.
        KeyFault: The keys are not here.
    """
    person = circle_of(home).person
    path = sealed_file(folder, person)
    try:
        make_own_folder(folder)
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    write_own(path, _keys(person).seal_file(path.name, encode({TABLE: dict(words)})))


def sealed_file(folder: Path, person: Person) -> Path:
    """The file of what is sealed of somebody's settings."""
    return folder / SEALED.format(person.number)


def with_sealed(settings: Settings, folder: Path, home: Path) -> Settings:
    """The settings with what is sealed of them, now that somebody has said who they are.

    Raises:
        CannotRead: It cannot be read.
        KeyFault: The keys are not here.
    """
    words = sealed_words(folder, home)
    return replace(settings, expansions={**settings.expansions, **words}) if words else settings


def take_over(folder: Path, home: Path, words: Mapping[str, str]) -> bool:
    """Seal the abbreviations that stand in `settings.toml`, and take them out of it.

    Args:
        folder: That of the settings.
        home: The data folder, unlocked.
        words: What is sealed from now on: those of the file, and those that are sealed already.

    Returns:
        Whether there were any.

    Raises:
        KeysRefused: They cannot be taken out; they stand there in plain text.
        StoreFault: All is as it was.
    """
    path = (folder / FILE_NAME).resolve()
    for left in (path.with_name(FORMER), leftover_of(path)):
        wipe_file(left)
    data = read_whole(path) or b""
    text = data.decode("utf-8-sig", "replace")
    rest = _without_table(text)
    if rest == text:
        return False
    if not _is_without(text, rest):
        raise KeysRefused(
            tr(
                "The abbreviations in {path} are in plain text still: take [{table}] out "
                "of it, and give them again with cpc-tui settings add.",
                path=path,
                table=TABLE,
            )
        )
    keep_sealed(folder, home, words)
    former = path.with_name(FORMER)
    try:
        os.link(path, former)
        write_own(path, rest.encode())
        wipe_file(former)
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    return True


def give_back(folder: Path, words: Mapping[str, str]) -> None:
    """Put abbreviations into `settings.toml`, with those that stand there.

    Args:
        folder: That of the settings.
        words: All of them: those of the file, and those that are sealed.

    Raises:
        KeysRefused: The file has some already, in a form that cannot be gone on with.
        NotSaved: It is as it was.
    """
    if not words:
        return
    path = (folder / FILE_NAME).resolve()
    text = (read_whole(path) or b"").decode("utf-8-sig", "replace")
    rest = _without_table(text)
    if not _is_without(text, rest):
        raise KeysRefused(
            tr(
                "Your encrypted abbreviations cannot be put back into {path}: take "
                "[{table}] out of it first.",
                path=path,
                table=TABLE,
            )
        )
    lines = [f"{_quoted(each)} = {_quoted(becomes)}\n" for each, becomes in words.items()]
    gap = "\n" if rest and not rest.endswith("\n") else ""
    write_own(path, f"{rest}{gap}\n[{TABLE}]\n{''.join(lines)}".encode())


def _keys(person: Person) -> Keys:
    return Keys(person.number, [1], [person.own_key])


def _quoted(text: str) -> str:
    # Both are one line of what can be printed, so that JSON's quotes are those of TOML.
    return encode(text).decode()


def _without_table(text: str) -> str:
    """The text of the settings without the table of abbreviations, as far as lines tell."""
    kept, within, top = [], False, True
    for line in text.splitlines(keepends=True):
        if header := _HEADER.match(line):
            top, within = False, header.group(1).strip() == TABLE
        if not within and not (top and _ALONE.match(line)):
            kept.append(line)
    return "".join(kept)


def _is_without(text: str, rest: str) -> bool:
    """Whether the rest says what the whole text said, but for the abbreviations."""
    import tomllib

    try:
        wanted, found = tomllib.loads(text), tomllib.loads(rest)
    except (ValueError, RecursionError):
        return False
    wanted.pop(TABLE, None)
    return wanted == found
