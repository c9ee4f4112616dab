"""Access logs of what is encrypted, decrypted or restored: no line is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from cpc_tui.storage.access_lines import LogLines
from cpc_tui.storage.access_log import NAME, AccessLog
from cpc_tui.storage.cipher.converted import wipe_file
from cpc_tui.storage.cipher.held import keys_of, keys_of_home
from cpc_tui.storage.cipher.keys import Keys
from cpc_tui.storage.faults import CannotRead, JournalFault
from cpc_tui.storage.files import read_whole, write_new
from cpc_tui.storage.journal_lines import Entry

_FORMER = "access.former"
"""The data folder's log in plain text, until it is wiped."""


def copy_log(folder: Path, copy: Path) -> None:
    """Copy a conference's access log in the form of the copy, encrypted or not.

    What does not fit is kept in the copy as it is, in a file of its own.

    Args:
        folder: The conference's; the caller holds its lock.
        copy: That of the copy, whose keys are there where it has some.

    Raises:
        StoreFault: It cannot be read, or written.
        OSError: It cannot be written.
    """
    if not (folder / NAME).exists():
        return
    lines = AccessLog.of_conference(folder).lines
    _rewrite(lines, AccessLog.of_conference(copy).lines, keys_of(copy))


def seal_home_log(home: Path) -> None:
    """Encrypt the data folder's own log, once there are keys.

    Raises:
        StoreFault: It stays in plain text.
        OSError: The same.
    """
    log, plain = AccessLog.of_home(home), LogLines(home / NAME, lambda: None)
    with log.lock:
        if plain.is_sealed() is False:
            former = home / _FORMER
            with suppress(OSError):
                former.unlink(missing_ok=True)
                former.hardlink_to(plain.path)
            _rewrite(plain, log.lines, keys_of_home(home))
        wipe_file(home / _FORMER)


def open_home_log(home: Path) -> None:
    """Store the data folder's own log in plain text, as long as its keys are there still.

    Raises:
        StoreFault: It stays encrypted.
        OSError: The same.
    """
    log, plain = AccessLog.of_home(home), LogLines(home / NAME, lambda: None)
    with log.lock:
        if plain.is_sealed():
            _rewrite(log.lines, plain, None)


def keep_longer(there: Path, restored: Path) -> None:
    """Let a conference that is restored keep what was accounted for since its backup was made.

    Where its log is the beginning of the one that is there, that one goes on. Where the two went
    different ways, the backup's does, and the other is kept aside with the conference it is of.

    Args:
        there: The folder of the conference that is to be replaced; the caller holds its lock.
        restored: That of the one that takes its place, before it is put there.

    Raises:
        StoreFault: The log cannot be read, or written.
    """
    mine, theirs = (AccessLog.of_conference(each).lines for each in (there, restored))
    try:
        now, then = mine.read()[0], theirs.read()[0]
    except (JournalFault, CannotRead):
        # Whatever is wrong with either, `verify` says; both are kept.
        return
    if len(now) > len(then) and _said(now[: len(then)]) == _said(then):
        theirs.write_anew(now)


def _said(entries: Sequence[Entry]) -> list[object]:
    """What lines say; their chain is another where they were encrypted anew."""
    return [(each.at, each.seat, each.change) for each in entries]


def _rewrite(lines: LogLines, others: LogLines, keys: Keys | None) -> None:
    """Write lines of one log as those of another; what does not fit is kept aside as it is."""
    data = read_whole(lines.path) or b""
    entries, whole = _as_far_as_they_fit(lines)
    if not whole:
        aside = _free(others.path.parent)
        write_new(aside, keys.seal_file(aside.name, data) if keys else data)
    if entries:
        others.write_anew(entries)


def _as_far_as_they_fit(lines: LogLines) -> tuple[list[Entry], bool]:
    """The lines up to the first that does not fit, and whether they are all there is."""
    try:
        entries, tail = lines.read()
    except JournalFault as fault:
        return lines.read_before(fault.line), False
    return entries, not tail


def _free(folder: Path) -> Path:
    paths = (folder / f"access.broken-{number}" for number in count(1))
    return next(path for path in paths if not path.exists())
