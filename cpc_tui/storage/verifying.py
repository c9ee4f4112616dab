"""Whether what is stored of a conference is whole: its numbering, its chain, its changes, its sum.

Nothing is put right here and nothing changed. No verdict holds anything of a record but its
reference.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from cpc_tui.conference.held import Held
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.writing import record_to_json
from cpc_tui.language import tr
from cpc_tui.paths import folder_name
from cpc_tui.storage.cipher.faults import Locked, NotForThem
from cpc_tui.storage.cipher.held import keys_of
from cpc_tui.storage.cipher.keys import ChainAlone
from cpc_tui.storage.conference import JOURNAL, ConferenceStore
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import (
    BrokenFile,
    CannotRead,
    JournalFault,
    StoreFault,
    in_words,
)
from cpc_tui.storage.files import read_whole
from cpc_tui.storage.formats import RECORD, check_tables, forwarded
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.sealed import stretches
from cpc_tui.storage.tables import Tables, digest_in, from_tables, to_tables
from cpc_tui.storage.verdict import Verdict

_MAKE_AGAIN = tr(
    "Rename {record} and open the conference: the journal makes it again", record=RECORD
)


def verify(folder: Path) -> Verdict:
    """Look through one conference.

    Args:
        folder: Its folder. It is read under its lock, so that nobody's half-written line counts.
    """
    store = ConferenceStore(folder)
    try:
        with store.journal.lock.reading():
            data = read_whole(store.journal.path)
            try:
                found = _tables(folder / RECORD)
                keys_of(folder)
            except (Locked, NotForThem):
                return _chain_alone(store, data or b"")
    except StoreFault as fault:
        return Verdict(folder.name, fault=str(fault))
    except OSError as error:
        return Verdict(folder.name, fault=str(CannotRead(JOURNAL, in_words(error))))
    return _Examination(store, data or b"", found).verdict()


def verify_conferences(folders: Sequence[Path], reference: str | None = None) -> Iterator[Verdict]:
    """Look through all conferences, or through the one of a reference.

    Args:
        folders: Those of all conferences.
        reference: The only one that is asked for; nothing is given where it is not there.
    """
    if reference is None:
        yield from map(verify, folders)
        return
    likely = folder_name(reference)
    for folder in sorted(folders, key=lambda each: not each.name.startswith(likely)):
        verdict = verify(folder)
        unreadable = not verdict.reference and folder.name == likely
        if verdict.reference == reference or unreadable:
            yield replace(verdict, reference=reference)
            return


def _chain_alone(store: ConferenceStore, data: bytes) -> Verdict:
    """Look at what can be looked at without a key."""
    name, end, tail = store.folder.name, None, b""
    try:
        for stretch in stretches(store.journal.path, forwarded(data), keys=ChainAlone()):
            _, end, tail = stretch.read(end)
    except JournalFault as broken:
        return Verdict(name, fault=str(broken), line=broken.line, locked=True)
    except StoreFault as refused:
        return Verdict(name, fault=str(refused), locked=True)
    lines = end.n if end else 0
    if tail or not lines:
        words = tr("it was cut off. Open the conference: what is left of it is kept aside")
        fault = (
            str(JournalFault(JOURNAL, lines + 1, words))
            if tail
            else tr("{journal} is empty.", journal=JOURNAL)
        )
        at = lines + 1 if tail else None
        return Verdict(name, "", lines, fault, at, mendable=lines > 0, locked=True)
    return Verdict(name, lines=lines, locked=True)


class _Broken(StoreFault):
    """Tables that hold nothing that can be compared."""


def _tables(path: Path) -> Tables | _Broken | None:
    try:
        return DurableStorage(path).read()
    except BrokenFile as broken:
        return _Broken(str(broken))


@dataclass
class _Examination:
    """One journal, line by line, and the tables beside it."""

    store: ConferenceStore
    data: bytes
    tables: Tables | _Broken | None
    reference: str = ""
    lines: int = 0
    held: Held = field(default_factory=lambda: Held(None))
    sum: Tables | None = None
    is_that_line: bool = False

    def verdict(self) -> Verdict:
        name = self.store.journal.path.name
        try:
            older = isinstance(self.tables, dict) and check_tables(self.tables)
            tail = self._read(forwarded(self.data))
        except JournalFault as broken:
            return self._found(str(broken), line=broken.line)
        except StoreFault as refused:
            return self._found(str(refused))
        if tail:
            line = self.lines + 1
            words = tr("it was cut off. Open the conference: what is left of it is kept aside")
            fault = str(JournalFault(name, line, words))
            return self._found(fault, line=line, mendable=self.lines > 0)
        if not self.lines:
            return self._found(tr("{name} is missing or empty.", name=name))
        fault, mendable = ("", False) if older or self.tables is None else self._compare()
        return self._found(fault, mendable=mendable)

    def _found(self, fault: str, *, line: int | None = None, mendable: bool = False) -> Verdict:
        return Verdict(self.store.folder.name, self.reference, self.lines, fault, line, mendable)

    def _read(self, data: bytes) -> bytes:
        """Replay the lines of every file; where one does not fit, those before it.

        Returns:
            What follows the last line and is no whole one.
        """
        end, tail = None, b""
        for stretch in stretches(self.store.journal.path, data):
            try:
                entries, end, tail = stretch.read(end)
            except JournalFault as fault:
                self._replay(stretch.name, stretch.read_before(fault.line))
                raise
            self._replay(stretch.name, entries)
        return tail

    def _replay(self, name: str, entries: Sequence[Entry]) -> None:
        """Apply each change; the tables after the line that `record.json` states are remembered."""
        number, digest = self._stated() or (None, "")
        for entry in entries:
            self.held = self._applied(name, entry)
            if self.held.record is None:
                raise JournalFault(name, entry.n, tr("it does not hold the beginning"))
            self.reference, self.lines = self.held.record.reference, entry.n
            if entry.n == number:
                self.is_that_line = digest in ("", entry.digest)
                clashes = [each.to_json() for each in self.held.clashes]
                stored = record_to_json(self.held.record, for_store=True)
                self.sum = to_tables(stored, entry.n, clashes, digest)

    def _applied(self, name: str, entry: Entry) -> Held:
        try:
            return self.store.held_after(self.held, (entry,))
        except (
            JournalFault,
            TypeError,
            KeyError,
            AttributeError,
            ValueError,
            RecursionError,
        ) as error:
            raise JournalFault(name, entry.n, tr("it holds no change that fits")) from error

    def _stated(self) -> tuple[int, str] | None:
        """The number and the digest of the line that `record.json` goes up to."""
        try:
            if isinstance(self.tables, dict):
                return from_tables(self.tables)[1], digest_in(self.tables)
        except ValueError:
            pass
        return None

    def _compare(self) -> tuple[str, bool]:
        """What is wrong with `record.json`, and whether the next opening puts it right."""
        stated = self._stated()
        if stated is None or not isinstance(self.tables, dict):
            return tr(
                "{record} is damaged. Open the conference: the journal makes it again.",
                record=RECORD,
            ), True
        number, _ = stated
        if number > self.lines:
            return (
                tr(
                    "{record} goes up to line {number}, but {journal} ends at line {lines}: "
                    "lines were taken off its end. Restore a backup.",
                    record=RECORD,
                    number=number,
                    journal=JOURNAL,
                    lines=self.lines,
                )
            ), False
        if self.sum is None:
            return tr(
                "{record} states no line of the journal. {make_again}.",
                record=RECORD,
                make_again=_MAKE_AGAIN,
            ), False
        if not self.is_that_line:
            return (
                tr(
                    "Line {number} of the journal is not the one that {record} was made "
                    "after: it, or a line before it, was altered. Restore a backup.",
                    number=number,
                    record=RECORD,
                )
            ), False
        if differing := _differing(self.sum, self.tables):
            where = ", ".join(differing)
            return (
                tr(
                    "{record} is not the sum of the journal up to line {number} (in "
                    "{where}). {make_again}.",
                    record=RECORD,
                    number=number,
                    where=where,
                    make_again=_MAKE_AGAIN,
                )
            ), False
        return "", False


def _differing(wanted: Tables, found: Tables) -> list[str]:
    """The tables that are not the same, by names of this format alone."""
    names = [name for name in wanted if _text(wanted[name]) != _text(found.get(name))]
    return [*names, *([tr("a table too many")] if found.keys() - wanted.keys() else [])]


def _text(table: dict[str, Any] | None) -> str:
    # As text, since Python takes 1, 1.0 and true for the same.
    return json.dumps(table, sort_keys=True)
