"""The people of a record while a table of invitees is read into it: found, filled in, or added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.invitee_columns import quoted
from cpc_tui.conference.invitee_guest import Guest, initials_unlike, known_by, words_of_name
from cpc_tui.conference.naming import initials_of, listed
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.places import read_entry
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_people import children_called, folded
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr, tr_n

_PERSON = PartShape(Person)
_NOTHING: tuple[Any, ...] = (None, "", [], False)
_ONE_OF_A_KIND = ("chair", "minute_taker")


class GuestList:
    """The people of a record, and those whom a table adds, line by line."""

    def __init__(self, record: Record, profile: Profile, new_id: Callable[[], str]) -> None:
        """Begin with the people of a record.

        Args:
            record: The conference.
            profile: Its authority's, for the groups that count for the quorum.
            new_id: Thinks of an id for a new person.
        """
        self._record = record
        self._profile = profile
        self._new_id = new_id
        self._guests = [Guest(_PERSON.write(each)) for each in record.people]
        self._told: list[str] = []

    def take(self, line: int, values: dict[str, Any]) -> Iterator[Fault]:
        """Take in what a line says; what is missing of it is told.

        Args:
            line: Its number.
            values: By key, without what is empty; None for what could not be read.
        """
        if not values.get("name"):
            if "name" not in values:
                yield Fault(tr("line {line}, name", line=line), tr("is missing"))
            return
        guest = self._known(values)
        if guest is None:
            if "kind" not in values:
                yield Fault(
                    tr("line {line}, kind", line=line), tr("is missing: what part have they here?")
                )
            guest = Guest({"id": self._new_id(), "name": values["name"]}, new=True)
            self._guests.append(guest)
        elif guest.line:
            self._told.append(
                tr(
                    "{name} is there twice: lines {line} and {line_2}.",
                    name=values["name"],
                    line=guest.line,
                    line_2=line,
                )
            )
        guest.line = guest.line or line
        guest.mode = guest.mode or values.get("mode") or ""
        guest.supports = guest.supports or values.get("supports") or ""
        self._fill(guest, values)

    def finish(self) -> tuple[Fault, ...]:
        """Settle what needs all the lines: who supports whom, initials, and the record's rules."""
        faults = [fault for guest in self._of_table() for fault in self._settle(guest)]
        self._give_initials()
        for guest in self._of_table():
            try:
                if "kind" in guest.entry:
                    read_entry(("people",), guest.entry)
            except RecordRefused as refused:
                faults += [_at_line(guest, each) for each in refused.faults]
        return tuple(faults)

    def people(self) -> tuple[dict[str, Any], ...]:
        """The new people as JSON."""
        return tuple(guest.entry for guest in self._guests if guest.new)

    def attendance(self) -> tuple[dict[str, Any], ...]:
        """An invitation for each person of the table who has none."""
        invited = {each.person for each in self._record.attendance}
        return tuple(
            {"person": guest.entry["id"], "status": "expected"}
            | ({"mode": guest.mode} if guest.mode else {})
            for guest in self._of_table()
            if guest.entry["id"] not in invited
        )

    def filled(self) -> tuple[tuple[Path, Any], ...]:
        """The fields of the record that were empty, with what they get."""
        return (*self._filled_people(), *self._filled_modes(), *self._filled_elsewhere())

    def told(self) -> tuple[str, ...]:
        """What was taken in, and what was left as it stood."""
        there = [guest for guest in self._of_table() if not guest.new]
        added, filled = len(self.people()), sum(bool(guest.filled) for guest in there)
        left = len(there) - filled
        counts = (
            *_counted(added, tr_n("{n} person added", "{n} people added", added)),
            *_counted(filled, tr_n("{n} filled in", "{n} filled in", filled)),
            *_counted(left, tr_n("{n} left as it stood", "{n} left as they stood", left)),
        )
        return (
            tr("Invitees: {listed}.", listed=listed(counts) or tr("nobody is named")),
            *self._told,
        )

    def _of_table(self) -> list[Guest]:
        return [guest for guest in self._guests if guest.line]

    # -- finding and filling in

    def _known(self, values: dict[str, Any]) -> Guest | None:
        name, role = folded(values["name"]), folded(values.get("role") or "")
        called = [each for each in self._guests if folded(each.entry["name"]) == name]
        for guest in called:
            if folded(guest.entry.get("role", "")) == role:
                return guest
        if len(called) == 1 and not (role and called[0].entry.get("role")):
            return called[0]
        return self._by_email(values)

    def _by_email(self, values: dict[str, Any]) -> Guest | None:
        """Somebody of that address; two whose names have no word in common only share it."""
        address = (values.get("email") or "").casefold()
        sharing = [
            g for g in self._guests if address and g.entry.get("email", "").casefold() == address
        ]
        for guest in sharing:
            if words_of_name(guest.entry["name"]) & words_of_name(values["name"]):
                return guest
        for guest in sharing:
            self._told.append(
                tr(
                    "{name} has the same email as {name_2}.",
                    name=values["name"],
                    name_2=guest.entry["name"],
                )
            )
        return None

    def _fill(self, guest: Guest, values: dict[str, Any]) -> None:
        kept = []
        for key, said in values.items():
            if key in ("mode", "supports") or said in _NOTHING:
                continue
            stands = guest.entry.get(key)
            # To keep more back is never wrong.
            value = list(dict.fromkeys((*(stands or ()), *said))) if key == "protected" else said
            if stands in _NOTHING or (key == "protected" and value != stands):
                guest.entry[key] = value
                guest.filled.append(key)
            elif not _same(stands, value):
                kept.append(field_label(Person, key).lower())
        if kept:
            name = guest.entry["name"]
            self._told.append(
                tr(
                    "{name} was there already; left as it stands: {list}.",
                    name=name,
                    list=listed(kept),
                )
            )

    # -- what needs all the lines

    def _settle(self, guest: Guest) -> Iterator[Fault]:
        if guest.new:
            self._count_for_quorum(guest)
        if not guest.supports:
            return
        wanted = folded(guest.supports)
        found = [each for each in self._guests if wanted in known_by(each) and each is not guest]
        if len(found) == 1:
            if guest.entry.get("supports") is None:
                guest.entry["supports"] = found[0].entry["id"]
                guest.filled.append("supports")
        else:
            problem = tr("may be several of the people") if found else tr("is nobody of the people")
            yield Fault(
                tr("line {line}, supports", line=guest.line), f"{quoted(guest.supports)} {problem}"
            )

    def _count_for_quorum(self, guest: Guest) -> None:
        """A new professional counts as the authority's invitees of that role do."""
        entry = guest.entry
        if entry.get("kind") != "professional" or entry.get("quorum_group"):
            return
        for invitee in self._profile.invitees:
            if invitee.quorum_group and invitee.covers("professional", entry.get("role", "")):
                entry["quorum_group"] = invitee.quorum_group
                return

    def _give_initials(self) -> None:
        """Make the initials of those who have none, each another than all the rest."""
        taken = {folded(initials_of(each)) for each in self._record.people}
        taken |= {folded(guest.entry.get("initials", "")) for guest in self._guests}
        for guest in self._guests:
            if guest.new and not guest.entry.get("initials", "").strip():
                made = initials_unlike(guest.entry["name"], taken)
                guest.entry["initials"] = made
                taken.add(folded(made))

    # -- what is told to the record

    def _filled_people(self) -> Iterator[tuple[Path, Any]]:
        for guest in self._guests:
            for key in () if guest.new else dict.fromkeys(guest.filled):
                yield ("people", guest.entry["id"], key), guest.entry[key]

    def _filled_modes(self) -> Iterator[tuple[Path, Any]]:
        modes = {guest.entry["id"]: guest.mode for guest in self._of_table() if guest.mode}
        for row in self._record.attendance:
            if row.mode is None and row.person in modes:
                yield ("attendance", row.entry_key, "mode"), modes[row.person]

    def _filled_elsewhere(self) -> Iterator[tuple[Path, Any]]:
        """Who chairs, who takes the minutes, and which child is now among the people."""
        for kind in _ONE_OF_A_KIND:
            found = [guest for guest in self._guests if guest.entry.get("kind") == kind]
            if len(found) == 1 and found[0].new and getattr(self._record, kind) is None:
                yield (kind,), found[0].entry["id"]
        for guest in self._guests:
            if guest.new and guest.entry.get("kind") == "child":
                children = children_called(self._record, guest.entry["name"])
                if len(children) == 1 and children[0].person is None:
                    yield ("children", children[0].id, "person"), guest.entry["id"]


def _same(stands: Any, value: Any) -> bool:
    """Whether a field says the same; how it is typed does not matter."""
    if isinstance(stands, str) and isinstance(value, str):
        return folded(stands) == folded(value)
    return bool(stands == value)


def _at_line(guest: Guest, fault: Fault) -> Fault:
    key = fault.path.rpartition(".")[2]
    return Fault(tr("line {line}, {key}", line=guest.line, key=key), fault.problem)


def _counted(number: int, words: str) -> Iterator[str]:
    if number:
        yield words
