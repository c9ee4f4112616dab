"""Beginning a new conference, by itself or as the one that follows another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.following import Following, following
from cpc_tui.conference.forms import Asked, Option, asked_of
from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.keymap import Where
from cpc_tui.language import tr
from cpc_tui.opening import Office, StoreFault
from screens.bindings import bar_of, bindings_at
from screens.dialogs import PickDialog
from widgets.fields import FieldEdited, ListAsked
from widgets.form import Form
from widgets.heading_line import HeadingLine
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.opening import IndexRow

BASE = "england"
"""The profile that a conference has until another is chosen."""
FIELDS = ("reference", "profile", "family_name", "conference_type", "held_on", "starts_at", "mode")
FOLLOWS = "follows"
"""The name of the field for the conference that this one follows."""
_NOT_SAID = "-"
"""Stands for the reference while none is typed."""


class NewScreen(Screen[Following | None]):
    """Asks for the few things a record begins with."""

    BINDINGS = bindings_at("new")
    PLACES: ClassVar[tuple[Where, ...]] = ("new", "everywhere")

    def __init__(self, office: Office, values: dict[str, Any]) -> None:
        """Make the screen.

        Args:
            office: Where the conference is to be kept.
            values: What is filled in, by JSON key; kept up to date, so that who goes back and comes
                again finds it.
        """
        super().__init__()
        self._office = office
        self._values = values
        self._known = self._rows()
        self._before: Record | None = None

    def compose(self) -> ComposeResult:
        """The form and its keys."""
        yield HeadingLine()
        yield Form(self._asked(), title=tr("New conference"))
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Begin with the reference."""
        self.query_one(HeadingLine).show(tr("cpc-tui  New conference"), "")
        self.query_one(Form).focus_first()
        self._follow()

    def _asked(self) -> tuple[Asked, ...]:
        begun = self._begun(_NOT_SAID).record
        folders = self._office.profile_folders
        profile = load_profile(BASE, folders=folders)
        first, *rest = asked_of(
            begun, begun, profile, only=FIELDS, profiles=named_profiles(folders)
        )
        asked = (replace(first, value=""), *([self._asked_before()] if self._known else []), *rest)
        return tuple(replace(each, value=self._values.get(each.name, each.value)) for each in asked)

    def _asked_before(self) -> Asked:
        """The conference that this one follows, of those there are."""
        return Asked(
            name=FOLLOWS,
            label=tr("Review of"),
            hint=tr("Its people, children, plan and open actions are carried over"),
            kind="choice",
            options=tuple(Option(row.reference, _named(row)) for row in self._known),
            nullable=True,
            when_empty=tr("None: it begins empty"),
        )

    def _begun(self, reference: str) -> Following:
        """The record as it begins before anything is typed.

        Raises:
            RecordRefused: The reference does not fit.
        """
        if self._before is not None:
            return following(self._before, reference=reference)
        blank = record_from_json({"format": FORMAT, "reference": reference, "profile": BASE})
        return Following(record=blank, told=())

    @on(FieldEdited)
    def _keep(self, event: FieldEdited) -> None:
        self._values[event.name] = event.value
        self._say("")
        if event.name == FOLLOWS:
            self._follow()

    def _follow(self) -> None:
        """Read the conference before, and show what comes of it where nothing else was typed."""
        chosen = self._values.get(FOLLOWS)
        try:
            self._before = self._office.read(chosen) if chosen else None
        except StoreFault as fault:
            self._before = None
            self._values.pop(FOLLOWS, None)
            self._say(str(fault))
        self.query_one(Form).refresh_from(self._asked())

    @on(ListAsked)
    def _ask_list(self, event: ListAsked) -> None:
        asked = event.asked

        def take(value: Any) -> None:
            if value is not None:
                self.query_one(Form).choose(asked.name, value)

        self.app.push_screen(PickDialog(asked.label, asked.options, asked.value), take)

    def action_close(self) -> None:
        """Go back without beginning one; what was typed is there when one comes again."""
        self._take_in()
        self.dismiss(None)

    def action_begin(self) -> None:
        """Make the record; a fault is said and what was typed stays."""
        self._take_in()
        faults = self.query_one(Form).faults()
        if faults:
            self._say(f"{faults[0][0]}: {faults[0][1]}")
        elif not str(self._values.get("reference", "")).strip():
            self._say(tr("Type your authority’s reference for this conference first."))
        elif self._is_taken(self._values["reference"]):
            self._say(tr("There is already a conference with this reference."))
        else:
            self._begin()

    def _begin(self) -> None:
        typed = {name: value for name, value in self._values.items() if name != FOLLOWS}
        try:
            begun = self._begun(typed["reference"])
            value = record_to_json(begun.record, for_store=True) | typed
            record = record_from_json(value, from_store=True)
        except RecordRefused as refused:
            self._say(str(refused.faults[0]))
        else:
            self.dismiss(replace(begun, record=record))

    def _is_taken(self, reference: str) -> bool:
        return any(row.reference == reference for row in self._rows())

    def _rows(self) -> list[IndexRow]:
        try:
            return self._office.library.rows()
        except StoreFault:
            return []  # What is wrong there is said when the conference is to be stored.

    def _take_in(self) -> None:
        pending = dict(self.query_one(Form).take_pending())
        self._values |= pending
        if FOLLOWS in pending:
            self._follow()

    def _say(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")


def named_profiles(folders: Sequence[Path]) -> dict[str, str]:
    """All profiles by key, the user's own included, with their names; a faulty one has its key."""
    named = {}
    for key in profile_names(folders):
        try:
            named[key] = load_profile(key, folders=folders).name
        except ProfileError:
            named[key] = key
    return named


def _named(row: IndexRow) -> str:
    return f"{row.reference} {row.family_name}".strip()
