"""Beginning a new conference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.forms import Asked, asked_of
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.keymap import Where, bar_items
from cpc_tui.opening import Office
from screens.bindings import bindings_at
from screens.dialogs import PickDialog
from widgets.fields import FieldEdited, ListAsked
from widgets.form import Form
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.status_line import StatusLine

FIELDS = ("reference", "profile", "family_name", "conference_type", "held_on", "starts_at", "mode")


class NewScreen(Screen[Record | None]):
    """Asks for the few things a record begins with."""

    BINDINGS = bindings_at("new")
    PLACES: ClassVar[tuple[Where, ...]] = ("new", "everywhere")

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._values: dict[str, Any] = {"reference": "", "profile": "england"}

    def compose(self) -> ComposeResult:
        """The form and its keys."""
        yield HeadingLine()
        yield Form(self._asked(), title="New conference")
        yield StatusLine()
        yield KeyBar(bar_items(*self.PLACES))

    def on_mount(self) -> None:
        """Begin with the reference."""
        self.query_one(HeadingLine).show("cpc-tui  New conference", "")
        self.query_one(Form).focus_first()

    def _asked(self) -> tuple[Asked, ...]:
        blank = record_from_json({"format": FORMAT, "reference": "-", "profile": "england"})
        profile = load_profile("england", folders=self._office.profile_folders)
        asked = asked_of(blank, blank, profile, only=FIELDS)
        return tuple(
            replace(each, value="") if each.name == "reference" else each for each in asked
        )

    @on(FieldEdited)
    def _keep(self, event: FieldEdited) -> None:
        self._values[event.name] = event.value

    @on(ListAsked)
    def _ask_list(self, event: ListAsked) -> None:
        asked = event.asked

        def take(value: Any) -> None:
            if value is not None:
                self.query_one(Form).choose(asked.name, value)

        self.app.push_screen(PickDialog(asked.label, asked.options, asked.value), take)

    def action_close(self) -> None:
        """Go back without beginning one."""
        self.dismiss(None)

    def action_begin(self) -> None:
        """Make the record; a fault is said and what was typed stays."""
        for name, value in self.query_one(Form).take_pending():
            self._values[name] = value
        try:
            record = record_from_json({"format": FORMAT, **self._values})
        except RecordRefused as refused:
            self.query_one(StatusLine).show(str(refused.faults[0]), "")
            return
        self.dismiss(record)
