"""The export screen: one key makes every recipient's own copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message

from cpc_tui.conference.agenda import Missing
from cpc_tui.conference.changes import Path
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_words
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient
from cpc_tui.keymap import Where
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.bindings import bar_of, bindings_at
from screens.export.choosing import Choosing
from screens.export.jobs import InvitationsJob, Outcome, PackJob
from screens.export.kept import Kept
from screens.export.lines import Shown
from screens.export.plans import Plans, work_out
from screens.export.targets import (
    LeakAt,
    MadeAt,
    MakeCopies,
    MakeDocument,
    MakeInvitations,
    MakePack,
    SetOption,
    ToMade,
    WhoGetsWhat,
)
from screens.family_reading import FamilyRead, read_for_family
from screens.lacking import missing_at
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.papers.document_keys import DocumentKey


class ExportScreen(Choosing):
    """What can be made for whom, and making it; the result is where to go, or None.

    It is a place of the record that holds what one reader may not have, or something missing.
    """

    BINDINGS = bindings_at("export", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("export", "everywhere")

    class WorkedOut(Message):
        """Who gets what is known."""

        def __init__(self, plans: Plans) -> None:
            super().__init__()
            self.plans = plans

    def __init__(self, session: Session, kept: Kept) -> None:
        super().__init__(session, kept.options)
        self._kept = kept
        self._opened = {FULL, PROFESSIONALS}
        self._missing: tuple[Missing, ...] = ()
        self._plans: Plans | None = None
        self._seen: Record | None = None
        self._family = ""

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Show what can be made, and follow what others change."""
        self.session.on_change.append(self._follow)
        self._follow()
        self.say(self.options.in_words)
        self._lines.focus()

    async def on_unmount(self) -> None:
        """Stop listening."""
        self.session.forget(self._follow)

    @property
    def _lines(self) -> Outline:
        return self.query_one(Outline)

    # -- showing

    def _follow(self) -> None:
        """Work out anew who gets what, where anything but the log of files has changed."""
        record, before = self.session.record, self._seen
        if before is not None:
            room = replace(record.room, exported=before.room.exported)
            if replace(record, room=room) == before:
                return
        self._seen = record
        self._missing = tuple(each for each in missing_at(self.session) if each.serious)
        version = version_words(record)
        self.query_one(HeadingLine).show(
            tr("Export  {reference}", reference=record.reference),
            tr("Version {version}", version=version),
        )
        self.show()
        self._work_out()

    @work(thread=True, exclusive=True, group="working out")
    def _work_out(self) -> None:
        session = self.session
        plans = work_out(session.record, session.profile, session.past)
        self.post_message(self.WorkedOut(plans))

    @on(WorkedOut)
    def _worked_out(self, event: WorkedOut) -> None:
        event.stop()
        self._plans = event.plans
        self.show()
        read_for_family(self, self.session)

    @on(FamilyRead)
    def _family_read(self, event: FamilyRead) -> None:
        event.stop()
        self._family = event.words.in_words
        if self in self.app.screen_stack:
            self.show()

    def show(self) -> None:
        """Draw the lines."""
        shown = Shown(
            record=self.session.record,
            profile=self.session.profile,
            plans=self._plans,
            opened=frozenset(self._opened),
            missing=self._missing,
            kept=self._kept,
            family=self._family,
        )
        self._lines.set_rows(shown.rows())

    def say(self, words: str) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).show(words, "")

    def show_outcome(self, outcome: Outcome) -> None:
        """Name the files that were made, and tell of those that were not."""
        self._kept.take(outcome)
        self.show()
        self.say(outcome.in_words(self.options.folder))
        if outcome.leaks:
            self._lines.action_first()

    # -- doing

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        match event.row.key:
            case MakePack():
                self._begin()
            case MakeCopies(recipient):
                self._begin((recipient,), self._documents_of(recipient))
            case MakeDocument(recipient, document):
                self._begin((recipient,), (document,))
            case MakeInvitations():
                self._begin_invitations()
            case SetOption(name):
                self.ask_option(name)
            case WhoGetsWhat():
                self._who_gets_what()
            case ToMade() | MadeAt():
                self._to_made()
            case LeakAt(path):
                self._go(path)
            case Missing() as missing:
                self._go(missing)

    @on(Outline.Toggled)
    def _toggled(self, event: Outline.Toggled) -> None:
        event.stop()
        self._unfold(event.row)

    def action_make(self) -> None:
        """Make what the cursor is on, or go there."""
        self._lines.action_choose()

    def action_unfold(self) -> None:
        """Show or hide the documents of a recipient, or go on to the next format."""
        if (row := self._lines.cursor_row) is not None:
            self._unfold(row)

    def action_close(self) -> None:
        """Stop what is being made; else go back to the meeting."""
        if self.is_making:
            self.stop()
        else:
            self.dismiss(None)

    def _unfold(self, row: Row) -> None:
        match row.key:
            case MakeCopies(recipient):
                self._opened ^= {recipient}
            case MakeDocument(recipient) if row.indent:
                self._opened -= {recipient}
                self._lines.go_to(MakeCopies(recipient))
            case SetOption("format" | "band" | "beside" as name):
                self.ask_option(name)
            case _:
                self.say(tr("Enter makes what the line says, or goes there."))
        self.show()

    def _documents_of(self, recipient: Recipient) -> Sequence[DocumentKey] | None:
        """All that the line of a recipient names: what the list gives, not all they may have."""
        if self._plans is None:
            return None
        return tuple(each.document for each in self._plans.of(recipient) if not each.reason)

    def _begin(
        self,
        recipients: Sequence[Recipient] | None = None,
        documents: Sequence[DocumentKey] | None = None,
    ) -> None:
        self.begin(
            PackJob(
                record=self.session.record,
                profile=self.session.profile,
                options=replace(self.options),
                recipients=recipients,
                documents=documents,
                earlier=self._plans.earlier if self._plans else None,
                find_profile=self.session.profile_of,
            )
        )

    def _begin_invitations(self) -> None:
        record, profile = self.session.record, self.session.profile
        self.begin(InvitationsJob(record=record, profile=profile, options=replace(self.options)))

    # -- going

    def _go(self, where: Missing | Path) -> None:
        if self.is_making:
            self.say(tr("Still making files: Esc stops it."))
        else:
            self.dismiss(where)

    def _who_gets_what(self) -> None:
        from screens.circulation import CirculationScreen

        self.app.push_screen(CirculationScreen(self.session))

    def _to_made(self) -> None:
        if self._kept.made:
            self._lines.go_to(MadeAt(self._kept.made[0]))
