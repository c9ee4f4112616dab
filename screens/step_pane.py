"""The middle of the meeting screen: the lines of a step, or the form or grid of one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from cpc_tui.conference import closed_session
from cpc_tui.conference.approval import CLOSED, RecordClosed, check_open, is_closed
from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.presence import OutOfOrder
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.session import Session, StillNamed
from screens import deeds, headings, presence_deeds, rearranging, toggling
from screens.form_pane import FormPane, Told
from screens.grid import views_grid
from screens.page import Page
from screens.roll_call import Calling
from screens.statement import StatementDialog
from screens.steps import write_step
from screens.steps.shared import statement_line
from screens.targets import AddTo, Do, EntryAt, PartAt, PresenceOf, ReadyFor, SaidAt, leads_to
from widgets.decision_grid import DecisionGrid
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.roll_call import RollCall


class StepPane(Calling):
    """The lines of one step, and the form, grid or roll-call that opens in their place."""

    class DeedAsked(Message):
        """A line asks for something that the whole screen does."""

        def __init__(self, deed: str) -> None:
            super().__init__()
            self.deed = deed

    class PlaceAsked(Message):
        """A line of the readiness board asks to go where it is put right."""

        def __init__(self, target: ReadyFor) -> None:
            super().__init__()
            self.target = target

    def __init__(self, session: Session, profiles: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self.session = session
        self._profiles = profiles
        self.step = "prepare"
        self._cursors: dict[str, Any] = {}
        self._added_at = 0

    def compose(self) -> ComposeResult:
        """The lines, and the place for a form."""
        yield Outline()
        yield FormPane(self.session, self._profiles)

    @property
    def lines(self) -> Outline:
        """The lines of the step."""
        return self.query_one(Outline)

    @property
    def forms(self) -> FormPane:
        """The place of the open form."""
        return self.query_one(FormPane)

    # -- showing

    async def show(self, step: str) -> None:
        """Show another step, with the cursor where it was left."""
        await self.close()
        row = self.lines.cursor_row
        if row is not None:
            self._cursors[self.step] = row.key
        self.step = step
        self.refresh_lines()
        if not self.lines.go_to(self._cursors.get(step)):
            self.lines.action_first()

    def refresh_lines(self) -> None:
        """Draw the step from the record as it is now, and what stands open with it."""
        session = self.session
        page = Page(session.record, session.profile, session.clock(), seat=session.seat)
        write_step(page, self.step)
        self.lines.set_rows(page.rows)
        self.forms.follow()
        for grid in self.query(DecisionGrid):
            grid.set_views(*views_grid(session.record, session.profile))
        self.refresh_roll_call()

    def reveal(self, path: Path) -> None:
        """Put the cursor on the line of a place of the record."""
        for row in self.lines.rows:
            if row.selectable and leads_to(row.key, path):
                self.lines.go_to(row.key)
                return

    async def open(self, path: Path, fields: tuple[str, ...] = ()) -> None:
        """Open the form of an object or entry of the record."""
        await self._put_away()
        self.lines.display = False
        try:
            await self.forms.open(path, fields)
        except PlaceGone:
            self._back_to_lines()
            self.post_message(Told(tr("This is no longer in the record.")))
            return
        session = self.session
        if is_closed(session.record, path):
            self.post_message(Told(CLOSED))
        elif warning := closed_session.open_to_all(session.record, path, session.clock()):
            self.post_message(Told(warning))

    async def open_grid(self) -> None:
        """Open the grid of children by agencies."""
        await self._put_away()
        grid = DecisionGrid(*views_grid(self.session.record, self.session.profile))
        self.lines.display = False
        await self.mount(grid)
        self.screen.set_focus(grid, scroll_visible=False)

    async def leave(self) -> None:
        """Close what stands open; from a form that the roll-call opened, go back to that."""
        if self.back_to_call:
            await self.open_roll_call()
        else:
            await self.close()

    async def come_back(self) -> bool:
        """Open the form again that was closed just now, the cursor in its place; whether it is."""
        if (left := self.forms.left_just_now) is None:
            return False
        await self.open(*left)
        return self.forms.come_back()

    async def close(self) -> None:
        """Close form, grid or roll-call; what was typed is kept."""
        await self._put_away()
        self._back_to_lines()

    async def _put_away(self) -> None:
        """Take away what stands open; an entry left just as it was added goes with its form."""
        self.back_to_call = False
        await self.forms.close()
        await self.query(DecisionGrid).remove()
        await self.query(RollCall).remove()
        if self._added_at and self._added_at == self.session.steps_done:
            # What another seat has written in meanwhile, or named, stays.
            with suppress(PlaceGone, StillNamed, RecordClosed):
                self.session.undo()
        self._added_at = 0

    def _back_to_lines(self) -> None:
        # At once, not by a message: what is typed next must find the lines.
        self.lines.display = True
        self.screen.set_focus(self.lines, scroll_visible=False)

    @on(FormPane.Gone)
    async def _gone(self) -> None:
        await self.close()
        self.post_message(Told(tr("What this form changed is gone; the form was closed.")))

    # -- doing

    async def perform(self, target: object) -> None:
        """Do what Enter does on a line."""
        match target:
            case EntryAt(path, key, fields):
                await self.open((*path, key), fields)
            case PartAt(path, fields):
                await self.open(path, fields)
            case PresenceOf(key):
                await self.open(("attendance", key))
            case AddTo(path, _, fields):
                check_open(self.session.record, path)
                await self._put_away()
                key = deeds.add(self.session, target)
                await self.open((*path, key), fields)
                self._added_at = self.session.steps_done
            case SaidAt(key):
                deeds.tick_statement(self.session, key)
            case ReadyFor():
                self.post_message(self.PlaceAsked(target))
            case Do("grid"):
                await self.open_grid()
            case Do(deed):
                self.post_message(self.DeedAsked(deed))

    @on(Outline.Chosen)
    async def _choose(self, event: Outline.Chosen) -> None:
        event.stop()
        target = event.row.key
        if isinstance(target, SaidAt):
            self._read_statement(target)
        else:
            await self.perform(target)

    def _read_statement(self, target: SaidAt) -> None:
        """Show a statement whole; its time and readers, or the tick, are a key further."""
        statement = self.session.profile.statement(target.key)
        if statement is None:
            return
        said = rearranging.said_key(self.session, target.key)

        def chosen(key: str | None) -> None:
            if key == "open" and said:
                self.call_later(self.open, ("said", said))
            elif key == "tick":
                deeds.tick_statement(self.session, target.key)

        name = statement_line(self.session.record, statement)
        dialog = StatementDialog(name, statement.text, given=said is not None)
        self.app.push_screen(dialog, chosen)

    @on(Outline.Toggled)
    async def _toggle(self, event: Outline.Toggled) -> None:
        event.stop()
        target = event.row.key
        with suppress(PlaceGone):
            if words := toggling.step_on(self.session, target):
                self.post_message(Told(words))
                return
        if not isinstance(target, PresenceOf):
            await self.perform(target)
            return
        try:
            presence_deeds.come_or_go(self.session, target.key)
        except OutOfOrder as fault:
            self.post_message(Told(str(fault)))

    @on(Outline.AddAsked)
    async def _add(self, event: Outline.AddAsked) -> None:
        event.stop()
        await self.perform(self._adder(event.row))

    def _adder(self, row: Row | None) -> AddTo | None:
        """The adding line of the section that a line stands in."""
        rows = self.lines.rows
        start = rows.index(row) if row in rows else 0
        for each in rows[start:]:
            if isinstance(each.key, AddTo):
                return each.key
            if each.kind == "heading":
                return None
        return None

    @on(Outline.RemoveAsked)
    def _remove(self, event: Outline.RemoveAsked) -> None:
        event.stop()
        try:
            removed = rearranging.remove(self.session, event.row.key)
        except StillNamed as named:
            self.post_message(Told(headings.still_named(named.places)))
        else:
            if removed:
                self.post_message(
                    Told(tr("Removed; {key} brings it back.", key=key_for("undo_here", "list")))
                )

    @on(Outline.MoveAsked)
    def _move(self, event: Outline.MoveAsked) -> None:
        event.stop()
        rows = [row.key for row in self.lines.rows if row.kind in ("entry", "heading")]
        place = rows.index(event.row.key) if event.row.key in rows else -1
        if place >= 0 and 0 <= place + event.by < len(rows):
            rearranging.move_beside(self.session, rows[place], rows[place + event.by])

    @on(DecisionGrid.ViewSet)
    def _view_set(self, event: DecisionGrid.ViewSet) -> None:
        event.stop()
        deeds.set_view(self.session, event.person, event.child, event.view)

    @on(DecisionGrid.CellChosen)
    async def _cell_chosen(self, event: DecisionGrid.CellChosen) -> None:
        event.stop()
        before = self.session.steps_done
        key = deeds.view_of(self.session, event.person, event.child)
        await self.open(("views", key))
        self._added_at = self.session.steps_done if self.session.steps_done > before else 0
