"""Reading a record from a file, whole or not at all, with every fault named."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.conference.limits import RECORD, Limit
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in, within

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record

STANDARD_INPUT = "-"
MOST_TOLD = 500
"""Faults of one file that are told, which is more than anybody reads."""


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
        raise NotImported(*told([str(fault) for fault in refused.faults])) from None
    try:
        record = record_from_json(value)
    except RecordRefused as refused:
        faults = [str(fault) for fault in refused.faults]
    faults += _profile_faults(value, profile_folders)
    if faults or record is None:
        raise NotImported(*told(faults))
    return record


def told(faults: list[str]) -> list[str]:
    """The faults as they are told: the rest of very many is only counted."""
    rest = len(faults) - MOST_TOLD
    return (
        faults if rest <= 0 else [*faults[:MOST_TOLD], tr("And {rest:,} faults more.", rest=rest)]
    )


def bytes_of(name: str, limit: Limit = RECORD) -> bytes:
    """What a file holds.

    Args:
        name: The file; `-` is standard input, `~` the user's home.
        limit: Which kind of file it should be.

    Raises:
        NotImported: It cannot be read, or is larger than its limit.
    """
    shown = tr("Standard input") if name == STANDARD_INPUT else name
    try:
        if name == STANDARD_INPUT:
            return within(_piped(limit.size + 1), limit)
        return bytes_in(Path(name), limit)
    except NotTaken as fault:
        words = tr("{shown} cannot be read: {why}.", shown=shown, why=fault.why)
    except FileNotFoundError:
        words = tr("{shown} cannot be read: there is no such file or folder.", shown=shown)
    raise NotImported(words)


def _piped(most: int) -> bytes:
    try:
        return sys.stdin.buffer.read(most) if sys.stdin else b""
    except OSError as error:
        from cpc_tui.file_faults import why

        raise NotTaken(why(error)) from error


def _profile_faults(value: Any, folders: Sequence[Path]) -> list[str]:
    from cpc_tui.conference.profile_reader import ProfileError, load_profile

    named = value.get("profile") if isinstance(value, dict) else None
    if not isinstance(named, str):
        return []
    try:
        load_profile(named, folders=folders)
    except ProfileError as error:
        return [tr("profile: {fault}", fault=fault) for fault in error.faults]
    return []
