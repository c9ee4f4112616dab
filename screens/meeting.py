"""The meeting: the agenda's steps, the quick-entry line, and what is saved and missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from cpc_tui.conference.agenda import Missing, missing_in, most_serious_first, step_state
from cpc_tui.keymap import Where, bar_items
from cpc_tui.session import SeatHere, Session
from screens import deeds, headings
from screens.adjourning import Adjourning
from screens.approving import Approving
from screens.bindings import bindings_at
from screens.dialogs import LOSE_IT, AskDialog
from screens.form_pane import Told
from screens.hearing import Hearing
from screens.in_the_room import IN_LISTS
from screens.keeping_private import KeepingPrivate
from screens.lacking import missing_at
from screens.preparing import Preparing
from screens.refiling import ON_ENTRIES, Refiling
from screens.script import Scripted
from screens.sharing import Sharing
from screens.step_pane import StepPane
from screens.taking_turns import TakingTurns
from screens.targets import AddTo
from screens.timing import Timing
from widgets.agenda_rail import AgendaRail, RailStep
from widgets.floor_line import FloorLine
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.prompt_line import PromptLine
from widgets.quick_entry import QuickEntry
from widgets.status_line import StatusLine

PLACEHOLDER = "hv: note  hv> action  - worry  + strength  ? grey area  #child  ! not family"
LOOK_SECONDS = 0.25
"""How often the screen looks for what others and the clock have done: their words stand there
within 0.3 s, drawing included."""
SETTLE_TICKS = 6
"""Looks without a change after which `record.json` follows the journal."""
RETRY_TICKS = 7
"""Looks between two tries to save what could not be saved."""
SEATS_LOOKS = 4
"""Looks between two at who else is here: it costs more than looking for what they wrote."""
CLOCK_LOOKS = 5
"""Looks between two at the clocks and the room, which move by themselves in minutes."""
TOLD_LOOKS = 32
"""Looks for which what was just said has the room of who else is here."""


class MeetingScreen(
    Preparing,
    Approving,
    TakingTurns,
    Hearing,
    Timing,
    Scripted,
    Refiling,
    KeepingPrivate,
    Adjourning,
    Sharing,
):
    """One conference, from preparation to close."""

    CSS_PATH = "meeting.tcss"
    BINDINGS = [
        *bindings_at("meeting"),
        *bindings_at("form", priority=False),
        Binding("u", "undo_here", show=False),
        *IN_LISTS,
        *ON_ENTRIES,
    ]
    PLACES: ClassVar[tuple[Where, ...]] = (
        "meeting",
        "list",
        "form",
        "grid",
        "roll_call",
        "everywhere",
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    AUTO_FOCUS = None

    def __init__(
        self, session: Session, export_folder: Path, profiles: Callable[[], Mapping[str, str]]
    ) -> None:
        """Sit down at an open conference.

        Args:
            session: The conference.
            export_folder: Where Word files go unless another folder is typed.
            profiles: Tells keys and names of the profiles to choose from.
        """
        super().__init__(session)
        self._profiles = profiles
        self._export_folder = export_folder
        self._told, self._told_looks = "", 0
        self._quiet = self._looks = 0
        self._missing: tuple[Missing, ...] = ()
        self._others: tuple[SeatHere, ...] = ()

    def compose(self) -> ComposeResult:
        """Heading, rail, step, quick entry, status and keys."""
        yield HeadingLine()
        with Horizontal(id="body"):
            yield AgendaRail()
            with Vertical(id="work"):
                yield PromptLine()
                yield StepPane(self.session, self._profiles)
        yield FloorLine()
        yield QuickEntry(PLACEHOLDER, self.completion)
        yield StatusLine()
        yield KeyBar(bar_items("everywhere", "meeting"))

    async def on_mount(self) -> None:
        """Show the first step and begin to look for changes."""
        self.session.on_change.append(self._changed)
        self.set_interval(LOOK_SECONDS, self._look)
        self._told = " ".join(self.session.notices)
        await self.go(self.step)

    def on_unmount(self) -> None:
        """Stop listening."""
        if self._changed in self.session.on_change:
            self.session.on_change.remove(self._changed)
        self.session.seats.leave()

    # -- keeping up

    def _changed(self) -> None:
        self._quiet = 0
        if self.is_mounted:
            self.refresh_all()

    def _look(self) -> None:
        self._quiet += 1
        self._told_looks += 1
        others_wrote = self.session.look()
        self.session.seats.tell(self.step, self.pane.forms.field_label)
        self._looks += 1
        if others_wrote or self._looks % SEATS_LOOKS == 0:
            self._others = self.session.seats.others()
        if self.session.problem and self._quiet % RETRY_TICKS == 0:
            self.session.save()
            self._show_status()
        if self._quiet == SETTLE_TICKS:
            self.session.settle()
        if others_wrote or self._looks % CLOCK_LOOKS == 0:
            self.keep_time(self._others)
            self.follow_room()
            self._show_heading()
        self._show_status()

    def refresh_all(self) -> None:
        """Draw everything from the record as it is now."""
        self._missing = missing_at(self.session)
        self.pane.refresh_lines()
        self._show_rail()
        self._show_prompt()
        self._show_heading()
        self._show_status()
        self.follow_room()

    def _show_heading(self) -> None:
        left, right = headings.meeting(self.session)
        self.query_one(HeadingLine).show(left, right)

    def _show_rail(self) -> None:
        session = self.session
        current = None if session.record.ended_at else self.step
        states = [
            RailStep(
                key,
                headings.step_label(session.profile, key),
                step_state(key, self._missing, session.profile, current=current).state,
            )
            for key in self.steps
        ]
        self.query_one(AgendaRail).show(states, self.step, headings.minutes(session, self.step))

    def _show_prompt(self) -> None:
        step = self.session.profile.step(self.step)
        found = most_serious_first(missing_in(self.step, self._missing))
        lacking = [each.words for each in found]
        if self.break_offered:
            lacking.insert(0, "a break (/break)")
        self.query_one(PromptLine).show(
            headings.step_label(self.session.profile, self.step),
            headings.minutes(self.session, self.step),
            step.ask if step else "",
            lacking,
            rest=headings.all_missing(len(lacking)),
        )

    def _show_status(self) -> None:
        saved = headings.saved(self.session, typing=self.pane.forms.unsaved)
        told_now = self._told and self._told_looks < TOLD_LOOKS
        also = "" if told_now else headings.also_here(self.session.profile, self._others)
        self.query_one(StatusLine).show(f"{saved} · {also}" if also else saved, self._told)

    def tell(self, words: str) -> None:
        """Say something in the status line until the next thing is said."""
        self._told, self._told_looks = words, 0
        self._show_status()

    @on(Told)
    def _tell(self, event: Told) -> None:
        self.tell(event.words)

    # -- doing

    async def action_add_action(self) -> None:
        """Add an action to the plan, wherever the meeting is."""
        await self.pane.perform(AddTo(("plans", "actions")))

    async def action_close(self) -> None:
        """Close the form, or leave the quick-entry line."""
        await self.pane.leave()
        self.refresh_all()

    def action_save(self) -> None:
        """Save now."""
        self.flush()
        self.session.save()
        self._show_status()

    def action_export(self) -> None:
        """Make the Word documents."""
        from screens.export import ExportScreen

        self.flush()
        self.app.push_screen(ExportScreen(self.session, self._missing, self._export_folder))

    def action_home(self) -> None:
        """Close this conference and go to the list; stay where something cannot be saved."""
        self.finish()
        if self.session.save():
            self.dismiss()
            return

        def answer(leave: bool | None) -> None:
            if leave:
                self.dismiss()

        self.app.push_screen(AskDialog(LOSE_IT), answer)

    @on(StepPane.DeedAsked)
    async def _deed(self, event: StepPane.DeedAsked) -> None:
        event.stop()
        doing: dict[str, Any] = {
            "start": deeds.start,
            "dissent_asked": deeds.ask_dissent,
            "offer_core_group": deeds.offer_core_group,
            "offer_review": deeds.offer_review,
        }
        if event.deed in doing:
            doing[event.deed](self.session)
        else:
            await self.run_action(event.deed)
