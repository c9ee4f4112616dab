"""The place where a form stands open: it changes the record field by field as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from time import monotonic
from typing import Any, NamedTuple

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, TextArea

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.changes import Path
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.forms import Asked, asked_of
from cpc_tui.conference.places import PlaceGone, at_place, part_type
from cpc_tui.conference.private import NO_SEAT, may_see
from cpc_tui.conference.record import Record
from cpc_tui.conference.wording import entry_label
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.closed_record import KnowsClosed
from screens.dialogs import PickDialog
from screens.order import asked_order
from screens.plain_words_advice import advice_at
from screens.refused_words import RefusedWords
from widgets.fields import FieldEdited, ListAsked
from widgets.fields.typed import Typed
from widgets.form import Form

SEVERAL = frozenset({"choices", "people", "children", "members"})
"""The kinds of field in which several options may be chosen."""


JUST_NOW = 5.0
"""Seconds for which a form that was closed is known, should the key have been another."""


class _Left(NamedTuple):
    """Where the cursor was in a form that was closed.

    Attributes:
        path: What the form was of.
        fields: What it asked.
        field: The field with the cursor.
        selection: Where in its text; None where it has none.
        at: When, on the monotonic clock.
    """

    path: Path
    fields: tuple[str, ...]
    field: str
    selection: Any
    at: float


class Told(Message):
    """Something to say in the status line."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class FormPane(KnowsClosed, Vertical):
    """Empty and hidden, or one open form.

    Attributes:
        refused: What was typed into a closed record and is not stored.
    """

    DEFAULT_CSS = """
    FormPane { height: 1fr; display: none; }
    """

    class Gone(Message):
        """What the form changed is no longer in the record."""

    class ApprovalAsked(Message):
        """Somebody chose that the record is approved; nothing is stored yet."""

    def __init__(self, session: Session, profiles: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._session = session
        self._profiles = profiles
        self._path: Path = ()
        self._fields: tuple[str, ...] = ()
        self._drafts: dict[tuple[Path, str], str] = {}
        self._left: _Left | None = None
        self._behind = False
        self.refused = RefusedWords()

    @property
    def form(self) -> Form | None:
        """The form that stands open, or None."""
        return self.query_one_optional(Form)

    async def open(self, path: Path, fields: tuple[str, ...] = ()) -> None:
        """Open the form of an object or entry.

        Args:
            path: The object or entry.
            fields: The fields to ask; empty asks all.

        Raises:
            PlaceGone: The record does not hold it.
        """
        await self.close()
        self._path, self._fields = path, fields
        title = entry_label(part_type(path)) if path else ""
        advice = advice_at(self.app, self._session, path)
        form = Form(self._asked(), title=title, today=self._today(), advice=advice)
        self.display = True
        await self.mount(form)
        self._bring_back_drafts(form)
        form.focus_first()

    def go_to_field(self, names: Path) -> None:
        """Put the cursor into a field of the open form: its name, and those of fields within it."""
        if self.form is not None and names:
            self.form.focus_on(".".join(names))

    async def close(self) -> None:
        """Close the form; what was typed is handed on first, and what is no value is kept here."""
        self.flush()
        self._keep_drafts()
        self._left = self._whereabouts() or self._left
        self.display = False
        await self.query(Form).remove()

    def _whereabouts(self) -> _Left | None:
        field = (
            next((each for each in self.form.fields if each.has_focus), None) if self.form else None
        )
        if field is None:
            return None
        selection = getattr(field, "selection", None)
        return _Left(self._path, self._fields, field.asked.name, selection, monotonic())

    @property
    def left_just_now(self) -> tuple[Path, tuple[str, ...]] | None:
        """The place and the fields of a form that was closed just now; None where none was."""
        left = self._left
        is_new = self.form is None and left is not None and monotonic() - left.at < JUST_NOW
        return (left.path, left.fields) if left is not None and is_new else None

    def come_back(self) -> bool:
        """Put the cursor where it was in the form that was closed just now, and is open again.

        Returns:
            Whether it stands there; not where the form is gone.
        """
        left, form = self._left, self.form
        if left is None or form is None:
            return False
        form.focus_on(left.field)
        field = next((each for each in form.fields if each.asked.name == left.field), None)
        if isinstance(field, TextArea | Input) and left.selection is not None:
            field.selection = left.selection
        return True

    def _keep_drafts(self) -> None:
        if self.form is None or not self.form.faults():
            return
        labels = [label for label, _ in self.form.faults()]
        for field in self.form.fields:
            if field.under[1] and isinstance(field, Typed):
                self._drafts[self._path, field.asked.name] = field.written
        self.post_message(
            Told(tr("Not stored, and kept in the form: {labels}.", labels=", ".join(labels)))
        )

    def _bring_back_drafts(self, form: Form) -> None:
        for field in form.fields:
            draft = self._drafts.pop((self._path, field.asked.name), None)
            if draft is not None and isinstance(field, Typed):
                field.written = draft
                field.tell()

    def flush(self) -> None:
        """Hand on what is typed and not yet told."""
        if self.form is not None:
            for edited in self.form.take_edits():
                self._set(edited)
            for field in self.form.fields:
                if not field.touched:
                    self.refused.stored(self._place_of(field.asked.name))

    def _place_of(self, name: str) -> Path:
        return (*self._path, *name.split("."))

    @property
    def field_label(self) -> str:
        """The label of the field that the cursor is in, for other seats to know; or empty.

        Where the form is one that they may not see, they are not told of it.
        """
        fields = self.form.fields if self.form and may_see(self._path, NO_SEAT) else ()
        return next((each.asked.label for each in fields if each.has_focus), "")

    @property
    def unsaved(self) -> str:
        """What is typed and not handed on, in words; empty where all is."""
        if self.form is None or not any(field.touched for field in self.form.fields):
            return ""
        faults = self.form.faults()
        return (
            tr("Not stored, see below the field: {faults}", faults=faults[0][0])
            if faults
            else tr("Typing…")
        )

    def follow(self) -> None:
        """Show the record as it is now, but not in the field being edited.

        What is typed in an entry that another seat has just removed brings it back.
        """
        if self.form is None:
            return
        try:
            self._behind = self.form.refresh_from(self._asked())
        except PlaceGone:
            edits = self.form.take_edits()
            for edited in edits:
                self._set(edited)
            if not edits:
                self.post_message(self.Gone())

    def on_descendant_blur(self) -> None:
        """Show what others wrote in the field that was being edited."""
        if self._behind:
            self.call_later(self.follow)

    def _asked(self) -> tuple[Asked, ...]:
        session = self._session
        part = at_place(session.record, self._path)
        kind = part_type(self._path)
        only = self._fields or asked_order(kind)
        profiles = self._profiles() if kind is Record else None
        return asked_of(part or kind, session.record, session.profile, only=only, profiles=profiles)

    def _today(self) -> date:
        """The day that typed dates and times count from: the meeting's, or the present one."""
        started = self._session.record.started_at
        return (started or self._session.clock()).date()

    def _set(self, edited: FieldEdited) -> None:
        path = self._place_of(edited.name)
        if (path, edited.value) == (("status",), "approved"):
            self.post_message(self.ApprovalAsked())
            return
        try:
            self._session.set(path, edited.value, base=edited.base)
            self.refused.stored(path)
        except RecordClosed as closed:
            self.refused.stand(path, edited)
            self.post_message(Told(closed.words))
        except PlaceGone:
            self.post_message(self.Gone())
        except RecordRefused as refused:
            self.post_message(Told(refused.faults[0].problem))

    @on(FieldEdited)
    def _keep(self, event: FieldEdited) -> None:
        event.stop()
        self._set(event)

    @on(ListAsked)
    def _ask_list(self, event: ListAsked) -> None:
        event.stop()
        asked = event.asked

        def take(value: Any) -> None:
            if value is not None and self.form is not None:
                self.form.choose(asked.name, value)

        several = asked.kind in SEVERAL
        dialog = PickDialog(asked.label, asked.options, asked.value, several=several)
        self.app.push_screen(dialog, take)
