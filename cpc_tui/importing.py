"""Reading a record from a file, whole or not at all, with every fault named."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.file_faults import why

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record

LARGEST = 20_000_000
"""Bytes; whole records have some tens of thousands."""

STANDARD_INPUT = "-"


class NotImported(Exception):
    """A record that was not taken in.

    Attributes:
        lines: Every fault, one a line; they may quote the record, so they are for the person who
            brought it and stay out of the exception's own text.
    """

    def __init__(self, *lines: str) -> None:
        super().__init__(f"{len(lines)} fault(s)")
        self.lines = lines


def record_in(name: str, profile_folders: Sequence[Path]) -> Record:
    """The record in a file.

    Args:
        name: The file; `-` is standard input, `~` the user's home.
        profile_folders: Where local profiles are looked for.

    Raises:
        NotImported: It cannot be read, or has faults; one is a profile that is not known.
    """
    from cpc_tui.conference.faults import RecordRefused
    from cpc_tui.conference.reading import parse_json, record_from_json

    record, faults = None, []
    try:
        value = parse_json(bytes_of(name))
    except RecordRefused as refused:
        raise NotImported(*map(str, refused.faults)) from None
    try:
        record = record_from_json(value)
    except RecordRefused as refused:
        faults = [str(fault) for fault in refused.faults]
    faults += _profile_faults(value, profile_folders)
    if faults or record is None:
        raise NotImported(*faults)
    return record


def bytes_of(name: str) -> bytes:
    """What a file holds.

    Raises:
        NotImported: It cannot be read, or is too large to be a record.
    """
    shown = "Standard input" if name == STANDARD_INPUT else name
    try:
        data = _read(name)
    except OSError as error:
        raise NotImported(f"{shown} cannot be read: {why(error)}.") from error
    except ValueError:
        raise NotImported("The file cannot be read: its name holds a null character.") from None
    except RuntimeError:
        raise NotImported(f"{shown} cannot be read: there is no such user.") from None
    if len(data) > LARGEST:
        raise NotImported(f"{shown} is larger than {LARGEST // 10**6} MB; no record is.")
    return data


def _read(name: str) -> bytes:
    if name != STANDARD_INPUT:
        with Path(name).expanduser().open("rb") as file:
            return file.read(LARGEST + 1)
    return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""


def _profile_faults(value: Any, folders: Sequence[Path]) -> list[str]:
    from cpc_tui.conference.profile_reader import ProfileError, load_profile

    named = value.get("profile") if isinstance(value, dict) else None
    if not isinstance(named, str):
        return []
    try:
        load_profile(named, folders=folders)
    except ProfileError as error:
        return [f"profile: {fault}" for fault in error.faults]
    return []
