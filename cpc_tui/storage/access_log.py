"""The access log: who opened, read, exported, circulated, approved or purged what, and when.

How to have something accounted for, from wherever it happens:

    from cpc_tui.conference.accounting import Act, Paper
    from cpc_tui.storage.access_log import note, note_at_home, note_refused

    note(folder, Act(deed="approved", seat="chair"))
    note_at_home(home, Act(deed="purged", reference="RB-2026-0117", digests=("9f3c…",)))
    note_refused(home, "That passphrase is wrong.")

Each adds one line and returns when it is on the disk: "" where it was, else a clause in plain words
such as "the disk is full". No call ever raises what the disk, a lock or a key does wrong: whoever
was reading goes on, and says the clause. Where somebody types, `note_soon` does it on a thread.

`note` is for what happens at one conference: its log, `access.jsonl`, stands beside its journal and
goes wherever the conference goes: into backups, into copies kept aside, and away when the
conference is purged. `note_at_home` is for what outlives a conference, or concerns all of them:
purges, keys, encrypting. Its log is `access.jsonl` in the data folder, and `reference` says which
conference is meant; everybody with a key reads it, so that of a conference that is for some people
only the reference is left out. `note_refused` is for those who have no key: what they tried is in
plain text in `without-key.jsonl` of the data folder, since nothing could seal it: a user, a
moment and a reason, no more.

An act (`cpc_tui.conference.accounting.Act`) has no place for what was said: people of the record
are in it by their ids, papers by their kind and fingerprint.

Lines are those of a journal: numbered, each with the hash of the one before, and sealed where the
journal is; a torn last line is kept aside in `access.torn-1`. The conference's own lock is held
while one is added, so that a copy of the conference never has half of it. The moment is in UTC.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from cpc_tui import clock
from cpc_tui.conference.accounting import Act, NoAct, act_from_json
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.leaving import IS_WAITED_FOR, NOTING
from cpc_tui.sharing import user_name
from cpc_tui.storage.access_lines import LogLines, sealing
from cpc_tui.storage.cipher.held import keys_of, keys_of_home
from cpc_tui.storage.faults import CannotRead, JournalFault, StoreBusy, StoreFault, in_words
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.lock import ConferenceLock

NAME = "access.jsonl"
"""The file of a log, beside a journal or in the data folder."""
WITHOUT_KEY = "without-key.jsonl"
"""That of what was done or tried without a key, in the data folder."""
_TRIES = 5
_GIVING_WAY = 0.02
"""Seconds between conferences that one act is accounted for at, beside somebody who types."""


@dataclass(frozen=True)
class Accounted:
    """A line of an access log.

    Attributes:
        n: Its number.
        at: The moment in UTC, as `2026-11-22T11:10:07Z`.
        user: The name of the system user.
        uid: Their number.
        act: What they did; None where another version of the program knows it alone.
    """

    n: int
    at: str
    user: str
    uid: int
    act: Act | None


@dataclass(frozen=True)
class LogRead:
    """An access log, as far as it fits.

    Attributes:
        lines: The oldest first.
        fault: The first thing that does not fit, a sentence; empty where all is well.
        line: The number of the line that does not fit, or None.
    """

    lines: tuple[Accounted, ...]
    fault: str = ""
    line: int | None = None


class AccessLog:
    """The access log of a conference, or one of the data folder.

    Attributes:
        lines: Its file.
        lock: Held while it is read or added to.
    """

    def __init__(self, lines: LogLines, lock: ConferenceLock) -> None:
        """Name the log; nothing is read or made yet."""
        self.lines = lines
        self.lock = lock

    @classmethod
    def of_conference(cls, folder: Path) -> AccessLog:
        """That in a conference's folder."""
        lines = LogLines(folder / NAME, lambda: sealing(keys_of(folder)))
        return cls(lines, ConferenceLock(folder / "lock"))

    @classmethod
    def of_home(cls, home: Path) -> AccessLog:
        """That of what outlives a conference, in the data folder."""
        lines = LogLines(home / NAME, lambda: sealing(keys_of_home(home)))
        return cls(lines, ConferenceLock(home / "access.lock"))

    @classmethod
    def of_those_without_key(cls, home: Path) -> AccessLog:
        """That of what was done or tried without a key, in the data folder."""
        return cls(LogLines(home / WITHOUT_KEY, lambda: None), ConferenceLock(home / "access.lock"))

    def add(self, act: Act) -> None:
        """Add a line; it is on the disk when this returns.

        Raises:
            StoreFault: It was not added.
            OSError: The same.
        """
        uid = os.geteuid()
        who = {"user": _user(uid), "uid": uid}
        at = clock.utc_now().strftime("%Y-%m-%dT%H:%M:%SZ")
        with self.lock:
            self.lines.add([act.to_json() | who], at=at, seat=act.seat)

    def read(self) -> LogRead:
        """Everything in it, up to the first line that does not fit."""
        try:
            with self.lock.reading():
                return self._read()
        except StoreFault as fault:
            return LogRead((), str(fault))
        except OSError as error:
            return LogRead((), str(CannotRead(self.lines.path.name, in_words(error))))

    def _read(self) -> LogRead:
        try:
            entries, tail = self.lines.read()
        except JournalFault as fault:
            before = self.lines.read_before(fault.line)
            return LogRead(_accounted(before), str(fault), fault.line)
        if not tail:
            return LogRead(_accounted(entries))
        line = len(entries) + 1
        words = tr("it was cut off; the next line that is added keeps it aside")
        return LogRead(
            _accounted(entries), str(JournalFault(self.lines.path.name, line, words)), line
        )


def note(folder: Path, act: Act) -> str:
    """Account for something done at a conference.

    Args:
        folder: The conference's.
        act: What was done.

    Returns:
        Why it could not be, a clause in plain words; empty where it was.
    """
    return _noted(lambda: AccessLog.of_conference(folder), act)


def note_at_home(home: Path, act: Act) -> str:
    """Account for something that outlives a conference; else as `note`."""
    return _noted(lambda: AccessLog.of_home(home), act)


def note_refused(home: Path, because: str) -> str:
    """Account for somebody who was not let in; else as `note`.

    Args:
        home: The data folder.
        because: Why, in the program's own words; nothing that was typed.
    """
    return note_without_key(home, Act(deed="refused", because=because))


def note_without_key(home: Path, act: Act) -> str:
    """Account for something that took no key, in plain text; else as `note`."""
    return _noted(lambda: AccessLog.of_those_without_key(home), act)


def note_soon(folders: Sequence[Path], act: Act, tell: Callable[[str], object]) -> threading.Thread:
    """Account for something done at conferences while somebody types: as `note`, on a thread.

    Args:
        folders: Those of the conferences.
        act: What was done.
        tell: Told why it could not be, on that thread.
    """

    def note_each() -> None:
        for number, folder in enumerate(folders):
            if number:
                # A search comes upon hundreds; whoever types goes before them.
                IS_WAITED_FOR.wait(_GIVING_WAY)
            if why := _note_patiently(folder, act):
                tell(why)

    # The program waits for it at its end: a daemon would be cut off.
    thread = threading.Thread(target=note_each, name=NOTING)
    thread.start()
    return thread


def _note_patiently(folder: Path, act: Act) -> str:
    why = ""
    for _ in range(_TRIES):
        why = note(folder, act)
        if why != StoreBusy().reason:
            break
    return why


def _noted(log: Callable[[], AccessLog], act: Act) -> str:
    try:
        log().add(act)
    except StoreFault as fault:
        return str(getattr(fault, "reason", "")) or str(fault).rstrip(".")
    except OSError as error:
        return in_words(error)
    return ""


def _accounted(entries: list[Entry]) -> tuple[Accounted, ...]:
    return tuple(_line(each) for each in entries)


def _line(entry: Entry) -> Accounted:
    fields = entry.change if isinstance(entry.change, dict) else {}
    user, uid = fields.get("user"), fields.get("uid")
    try:
        act = act_from_json(fields, entry.seat)
    except (NoAct, TypeError, ValueError):
        act = None
    return Accounted(
        entry.n,
        entry.at,
        user if isinstance(user, str) else "",
        uid if type(uid) is int else -1,
        act,
    )


@cache
def _user(uid: int) -> str:
    # Where users are kept in a directory of the network, each asking takes a while.
    return user_name(uid)
