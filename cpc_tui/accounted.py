"""Reading the access logs of a data folder: of one conference, of one person, or all there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from cpc_tui.conference.accounting_words import act_words
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.one_person import called_so
from cpc_tui.conference.record import Record
from cpc_tui.language import tr
from cpc_tui.opening import Office
from cpc_tui.storage.access_log import AccessLog, Accounted
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.library import NoSuchConference

DID_IT, IS_IN_IT, TO_THEM = tr("did it"), tr("is in the record"), tr("to or about them")
"""Why a line is listed of a person."""


@dataclass(frozen=True)
class Line:
    """A line of an access log, and where it stands.

    Attributes:
        reference: The conference; empty where it concerns none, or all of them.
        entry: The line itself.
        words: What was done, in words.
        why: Why it is listed of the person that was asked for; empty where none was.
    """

    reference: str
    entry: Accounted
    words: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Period:
    """Days of UTC, both included; None has no end."""

    first: date | None = None
    last: date | None = None

    def has(self, at: str) -> bool:
        """Whether a moment is of it, by its first ten letters."""
        day = at[:10]
        after = self.first is None or day >= self.first.isoformat()
        return after and (self.last is None or day <= self.last.isoformat())


ALWAYS = Period()


@dataclass
class Logs:
    """The access logs of an office.

    Attributes:
        office: The user's data.
        faults: What could not be read, or does not fit, a sentence each; found while reading.
    """

    office: Office
    faults: list[str]

    def lines(
        self, reference: str | None = None, *, person: str = "", period: Period = ALWAYS
    ) -> list[Line]:
        """The lines that are wanted, the oldest first.

        Args:
            reference: Those of one conference alone.
            person: Those of one person: what they did as a user of this machine, and all that was
                done with conferences that they are in.
            period: Those of some days.

        Raises:
            NoSuchConference: There is none of that reference, and there was none.
            StoreFault: The data folder cannot be read.
        """
        found = [*self._of_conferences(reference, person), *self._of_home(reference, person)]
        if reference is not None and not found and self.office.library.folder_of(reference) is None:
            raise NoSuchConference
        wanted = (each for each in found if period.has(each.entry.at))
        return sorted(wanted, key=lambda each: each.entry.at)

    def _of_conferences(self, reference: str | None, person: str) -> Iterator[Line]:
        library = self.office.library
        if reference is not None:
            folder = library.folder_of(reference)
            if folder:
                yield from self._of_conference(reference, folder, person)
            return
        for row in library.rows():
            folder = self.office.home / "conferences" / row.folder
            yield from self._of_conference(row.reference, folder, person)
        self.faults += [f"{name}: {words}" for name, words in library.troubled.items()]

    def _of_conference(self, reference: str, folder: Path, person: str) -> Iterator[Line]:
        entries = self._read(reference, AccessLog.of_conference(folder))
        named = any(each.act and each.act.people for each in entries)
        record = self._record(reference, folder) if entries and (named or person) else None
        subjects = called_so(record, person) if record and person else ()
        ids = frozenset(id_ for each in subjects for id_ in each.ids)
        for each in entries:
            line = Line(reference, each, act_words(each.act, record))
            if not person:
                yield line
            elif why := _why(each, person, ids):
                yield replace(line, why=why)

    def _of_home(self, reference: str | None, person: str) -> Iterator[Line]:
        home = self.office.home
        for log in (AccessLog.of_home(home), AccessLog.of_those_without_key(home)):
            for each in self._read(tr("The data folder"), log):
                about = each.act.reference if each.act else ""
                if reference not in (None, about):
                    continue
                line = Line(about, each, act_words(each.act))
                if not person:
                    yield line
                elif why := _why(each, person, frozenset()):
                    yield replace(line, why=why)

    def _read(self, whose: str, log: AccessLog) -> tuple[Accounted, ...]:
        read = log.read()
        if read.fault:
            self.faults.append(f"{whose}: {read.fault}")
        return read.lines

    def _record(self, reference: str, folder: Path) -> Record | None:
        try:
            return self.office.library.read(folder)
        except StoreFault as fault:
            self.faults.append(f"{reference}: {fault}")
            return None


def _why(each: Accounted, person: str, ids: frozenset[str]) -> tuple[str, ...]:
    """Why a line is listed of somebody; nothing where it is not.

    Args:
        each: The line.
        person: What they are called; a user of this machine may be meant.
        ids: Those of their entries in the conference that it is of.
    """
    name = person.casefold()
    act = each.act
    why = {
        DID_IT: each.user.casefold() == name,
        IS_IN_IT: bool(ids),
        TO_THEM: act is not None and (bool(act.people & ids) or act.whom.casefold() == name),
    }
    return tuple(words for words, is_so in why.items() if is_so)
