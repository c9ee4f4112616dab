"""The meeting: the agenda's steps, the quick-entry line, and what is saved and missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from cpc_tui.conference.agenda import Missing, missing_in, most_serious_first, step_state
from cpc_tui.keymap import Where
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import deeds, headings
from screens.adjourning import Adjourning
from screens.bindings import bar_of, bindings_at, bindings_of
from screens.correcting import Correcting
from screens.dialogs import LOSE_IT, AskDialog
from screens.handing_over import HandingOver
from screens.hearing import Hearing
from screens.in_the_room import IN_LISTS
from screens.keeping_up import KeepingUp
from screens.lacking import missing_at
from screens.lying_by import LyingBy
from screens.preparing import Preparing
from screens.putting_right import PutsRight
from screens.refiling import ON_ENTRIES, Refiling
from screens.reopening import Reopening
from screens.script import Scripted
from screens.sharing import AT_LINES, Sharing
from screens.step_pane import StepPane
from screens.targets import AddTo
from screens.telling_family import TREE_AT_LINES, TellingFamily
from widgets.agenda_rail import AgendaRail, RailStep
from widgets.floor_line import FloorLine
from widgets.heading_line import HeadingLine
from widgets.prompt_line import PromptLine
from widgets.quick_entry import QuickEntry
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from screens.export import Kept

PLACEHOLDER = tr("hv: note  hv> action  - worry  + strength  ? grey area  #child  ! not family")


class MeetingScreen(
    Preparing,
    Reopening,
    Correcting,
    HandingOver,
    TellingFamily,
    KeepingUp,
    Hearing,
    Scripted,
    Refiling,
    LyingBy,
    Adjourning,
    Sharing,
    PutsRight,
):
    """One conference, from preparation to close."""

    CSS_PATH = "meeting.tcss"
    BINDINGS = [
        *bindings_at("meeting"),
        *bindings_at("form", priority=False),
        *bindings_of("list", "undo_here"),
        *IN_LISTS,
        *ON_ENTRIES,
        *AT_LINES,
        *TREE_AT_LINES,
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
        self._exports: Kept | None = None
        self._missing: tuple[Missing, ...] = ()

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
        yield bar_of(self, "everywhere", "meeting")

    async def on_mount(self) -> None:
        """Show the first step."""
        await self.go(self.step)

    # -- drawing

    def refresh_all(self) -> None:
        """Draw everything from the record as it is now."""
        self._missing = missing_at(self.session)
        self.pane.refresh_lines()
        self._show_rail()
        self._show_prompt()
        self.show_heading()
        self.show_status()
        self.follow_room()

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
            lacking.insert(0, tr("a break (/break)"))
        self.query_one(PromptLine).show(
            headings.step_label(self.session.profile, self.step),
            headings.minutes(self.session, self.step),
            step.ask if step else "",
            lacking,
            rest=headings.all_missing(len(lacking)),
        )

    # -- doing

    async def action_add_action(self) -> None:
        """Add an action to the plan, wherever the meeting is."""
        await self.pane.perform(AddTo(("plans", "actions")))

    async def action_close(self) -> None:
        """Close the form, or leave the quick-entry line."""
        await self.pane.leave()
        self.refresh_all()

    async def take_back_escape(self) -> bool:
        """Be where one was before an Escape that nobody has pressed; whether one is."""
        if self.query_one(QuickEntry).come_back():
            return True
        is_back = await self.pane.come_back()
        self.refresh_all()
        return is_back

    def action_save(self) -> None:
        """Save now."""
        self.flush()
        self.session.save()
        self.show_status()

    def action_export(self) -> None:
        """Make the Word documents."""
        from screens.export import ExportScreen, Kept

        self.flush()
        self._exports = self._exports or Kept.in_folder(self._export_folder)
        self.app.push_screen(ExportScreen(self.session, self._exports), self.go_where)

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
