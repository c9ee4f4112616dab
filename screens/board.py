"""The chair's own screen as the shared one, for the family to see and put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from cpc_tui.command import Command
from cpc_tui.conference.board_columns import BoardColumn
from cpc_tui.keymap import Where
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.bindings import bindings_at
from screens.command_lines import do_command, told_of_command
from screens.tree_line import PLACEHOLDER
from screens.tree_step import TREE_STEP
from screens.viewer import SharedView
from widgets.quick_entry import LineEdited, LineEntered, QuickEntry
from widgets.status_line import StatusLine

ON_THE_BOARD = tr("- worry  + strength  ? grey area: everyone sees it as you type")


_MOVING = ("board_back", "board_next")
_AT_TREE = ("draw_on",)


class BoardScreen(SharedView):
    """What everybody may read of a step, over the meeting; Escape goes back to writing.

    Attributes:
        draws_on: The chair went back to draw the family tree while the room goes on seeing it.
    """

    BINDINGS = bindings_at("shared")
    PLACES: ClassVar[tuple[Where, ...]] = ("shared", "board", "everywhere")

    @property
    def commands_here(self) -> tuple[Command, ...]:
        """The commands that do something; the tree has no step before and none after it."""
        idle = _MOVING if self.step == TREE_STEP else _AT_TREE
        return tuple(each for each in super().commands_here if each.id not in idle)

    def __init__(
        self,
        session: Session,
        steps: tuple[str, ...],
        step: str,
        write: Callable[[LineEntered], None],
        heading: str = "",
    ) -> None:
        """Show a step.

        Args:
            session: The open conference.
            steps: The keys of all steps, in order.
            step: The one to begin with.
            write: Files a line that was written here.
            heading: Where the board begins; empty for its first heading.
        """
        super().__init__(session, step)
        self._steps = steps
        self._write = write
        self._heading = heading
        self._has_written = False
        self.draws_on = False

    def compose(self) -> ComposeResult:
        """As the shared screen, with a line to write in that stands there when it is wanted."""
        for each in super().compose():
            if isinstance(each, StatusLine):
                yield QuickEntry(PLACEHOLDER if self.step == TREE_STEP else ON_THE_BOARD)
            yield each

    def begin(self) -> None:
        """Stand at the heading that the meeting was at."""
        self.query_one(QuickEntry).display = False
        if self.board.go_to_label(self._heading):
            self.show_heading()

    def action_board_next(self) -> None:
        """Show the next step."""
        self._by(1)

    def action_board_back(self) -> None:
        """Show the step before."""
        self._by(-1)

    def action_draw_on(self) -> None:
        """Go back to draw the family tree, which the room goes on seeing."""
        if self.step == TREE_STEP:
            self.draws_on = True
            self.dismiss()

    def _by(self, by: int) -> None:
        place = self._steps.index(self.step) + by
        if 0 <= place < len(self._steps):
            self.step = self._steps[place]
            self.refresh_all()

    # -- writing

    def action_note_here(self) -> None:
        """Write a line before the eyes of all."""
        quick = self.query_one(QuickEntry)
        quick.display = True
        quick.begin()

    @on(LineEdited)
    def _line_edited(self, event: LineEdited) -> None:
        """The line is there for as long as somebody writes in it."""
        event.stop()
        quick = self.query_one(QuickEntry)
        quick.display = quick.is_open or bool(quick.text.strip())

    @on(LineEntered)
    def _line_entered(self, event: LineEntered) -> None:
        event.stop()
        if do_command(self, event.text):
            return
        if words := told_of_command(event.text):
            self.query_one(QuickEntry).add(event.text)
            self.say(words)
        else:
            self._has_written = True
            self._write(event)

    def tell_new(self, columns: Sequence[BoardColumn]) -> None:
        """Go where something was written here; for what others write the chair stays."""
        super().tell_new(columns)
        if columns and self._has_written:
            self._has_written = False
            self.board.go_to(columns[-1].key)

    def take_typed(self) -> str:
        """Take out what was typed and not entered; empty for nothing."""
        found = self.query(QuickEntry)
        entered = found.first().take() if found else None
        return entered.text if entered else ""

    def action_close(self) -> None:
        """Leave the line, or go back to the meeting, at the step that was shown last."""
        quick = self.query_one(QuickEntry)
        if quick.is_open:
            quick.action_leave()
        else:
            self.dismiss()
