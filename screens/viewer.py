"""The shared screen: what everybody in the room may see, at the step where the chair is.

The analysis is the framework's board; every other step is a list with room between its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.command import Command
from cpc_tui.conference.board_columns import STEP, BoardColumn, board_columns
from cpc_tui.conference.naming import listed
from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.keymap import Where, bar_items
from cpc_tui.language import tr, tr_n
from cpc_tui.session import Session
from screens import headings
from screens.bindings import bar_of, bindings_at, commands_of
from screens.looking import Looking
from screens.page import Page
from screens.steps import STEPS, writer_of
from screens.tree_rows import tree_rows
from screens.tree_step import TREE_STEP
from widgets.board_columns import BoardColumns
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

WELCOME = tr("Welcome. The meeting has not begun yet.")
CLOSED = tr("CLOSED SESSION. The chair is speaking with the professionals. Please wait.")


class SharedView(Screen[None]):
    """One step as everybody may read it: nothing restricted can appear.

    Over a meeting, which looks for what the seats write, it only listens to the record.

    Attributes:
        session: The open conference.
        step: The step that is shown; empty before one is known.
        is_in_view: Others read it, so that the program locks itself only where that is wanted.
    """

    is_in_view = True
    BINDINGS = bindings_at("board", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("board", "everywhere")

    def __init__(self, session: Session, step: str = "") -> None:
        super().__init__()
        self.session = session
        self.step = step
        self._is_closed = False

    def compose(self) -> ComposeResult:
        """Heading, lines or board, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield BoardColumns()
        yield StatusLine(tr("Shows only what everyone may read"))
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Show the step, and follow what is written from now on."""
        self.session.on_change.append(self.refresh_all)
        self.refresh_all()
        self.begin()

    def begin(self) -> None:
        """What a screen does once its step is shown; Textual mounts what it is made from last."""

    def on_unmount(self) -> None:
        """Stop listening."""
        self.session.forget(self.refresh_all)

    @property
    def board(self) -> BoardColumns:
        """The board, which is in sight at the analysis alone."""
        return self.query_one(BoardColumns)

    @property
    def heading(self) -> str:
        """The heading at which the board stands; empty where there is no board in sight."""
        found = self.query(BoardColumns)
        column = found.first().column if found and found.first().display else None
        return column.label if column else ""

    @property
    def commands_here(self) -> tuple[Command, ...]:
        """The commands that do something: headings are gone to where there are some in sight."""
        found = commands_of(self)
        return found if self.board.display else tuple(x for x in found if x.where != "board")

    # -- drawing

    def refresh_all(self) -> None:
        """Draw the step from what everybody may read."""
        session = self.session
        closed = self._is_closed = is_closed(session.record, session.clock())
        self._show_one(board=self.step == STEP and not closed)
        if self.board.display:
            shared = for_everyone(session.record)
            self.tell_new(self.board.set_columns(board_columns(shared, session.profile)))
        elif self.step == TREE_STEP and not closed:
            # Room between the lines would break the branches.
            self.query_one(Outline).set_rows(tree_rows(for_everyone(session.record)))
        else:
            self.query_one(Outline).set_rows(spaced(self._rows()))
        self.show_heading()

    def _show_one(self, *, board: bool) -> None:
        """Let the board or the lines be in sight, and take the keys."""
        lines = self.query_one(Outline)
        self.board.display, lines.display = board, not board
        self.query_one(KeyBar).show(bar_items(*self.PLACES, among=self.commands_here))
        shown, other = (self.board, lines) if board else (lines, self.board)
        if self.focused in (None, other):
            self.set_focus(shown, scroll_visible=False)

    def show_heading(self) -> None:
        """Say which step it is, and on the board which heading."""
        label = headings.step_label(self.session.profile, self.step) if self.step else ""
        if self.heading:
            number, count = self.board.place
            place = tr("{number} of {count}", number=number, count=count)
            label = f"{label} · {self.heading}, {place}"
        self.query_one(HeadingLine).show(label, tr("Shared screen"))

    def tell_new(self, columns: Sequence[BoardColumn]) -> None:
        """Say under which headings something is new."""
        if columns:
            names = listed([each.label for each in columns])
            self.say(tr("New under {headings}", headings=names))

    def say(self, words: str) -> None:
        """Say something until the next thing is said."""
        self.query_one(StatusLine).show(tr("Shows only what everyone may read"), words)

    def _rows(self) -> Iterable[Row]:
        session = self.session
        if is_closed(session.record, session.clock()):
            return [Row(key="closed", text=CLOSED, kind="text")]
        if self.step not in STEPS or self.step == "prepare":
            return [Row(key="welcome", text=WELCOME, kind="text")]
        page = Page(for_everyone(session.record), session.profile, session.clock())
        writer_of(self.step)(page)
        return readable(page.rows)

    # -- moving on the board

    def action_heading_right(self) -> None:
        """Go to the next heading."""
        self.to_heading(1)

    def action_heading_left(self) -> None:
        """Go to the heading before."""
        self.to_heading(-1)

    def to_heading(self, by: int) -> None:
        """Go to a heading further on, or back."""
        self.board.move(by)
        self.show_heading()

    def action_enlarge(self) -> None:
        """Show fewer headings, in larger letters."""
        self._enlarge(1)

    def action_reduce(self) -> None:
        """Show more headings side by side."""
        self._enlarge(-1)

    def _enlarge(self, by: int) -> None:
        self.board.enlarge(by)
        count = self.board.side_by_side
        words = tr_n("{n} heading at a time", "{n} headings side by side", count)
        self.say(words if count else tr("One heading, all of it in large letters"))


class ViewerScreen(Looking, SharedView):
    """The seat of a viewer, which follows the chair's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._followed = ("", "")

    def on_mount(self) -> None:
        """Go where the chair is."""
        self.look()

    def on_unmount(self) -> None:
        """Give up the seat; that the rest is undone Textual sees to."""
        self.session.seats.leave()

    def look(self, *, at_seats: bool = False) -> None:
        """Take in what the seats have written, and go where the chair is."""
        session = self.session
        session.look()
        session.seats.tell(self.step)
        if is_closed(session.record, session.clock()) != self._is_closed:
            # It begins and ends by the clock, though nobody writes anything then.
            self.refresh_all()
        chair = headings.seat_to_follow(session.seats.others())
        if chair is None or (chair.step, chair.field) == self._followed:
            return
        self._followed = (chair.step, chair.field)
        if chair.step and chair.step != self.step:
            self.step = chair.step
            self.refresh_all()
        if self.board.go_to_label(chair.field):
            self.show_heading()

    def tell_new(self, columns: Sequence[BoardColumn]) -> None:
        """Go where something is new, which is what is spoken of."""
        super().tell_new(columns)
        if columns:
            self.board.go_to(columns[-1].key)


def readable(rows: Iterable[Row]) -> Iterator[Row]:
    """The lines that are there to be read: no offers to add, and no section without a line."""
    heading: Row | None = None
    for row in rows:
        if row.kind == "heading":
            heading = row
        elif row.kind != "add":
            if heading is not None:
                yield heading
                heading = None
            # Every line is one to stop at, so that a list is read from its top.
            yield replace(row, kind="text")


def spaced(rows: Iterable[Row]) -> Iterator[Row]:
    """The lines with room between them, to be read from across a table."""
    for number, row in enumerate(rows):
        if number:
            yield Row(key=f"gap-{number}", text="", kind="gap")
        yield row
