"""The shared screen: what everybody in the room may see, at the step where the chair is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.keymap import Where
from cpc_tui.session import Session
from screens import headings
from screens.bindings import bar_of
from screens.looking import Looking
from screens.page import Page
from screens.steps import STEPS, writer_of
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

WELCOME = "Welcome. The meeting has not begun yet."
CLOSED = "CLOSED SESSION. The chair is speaking with the professionals. Please wait."


class SharedView(Screen[None]):
    """One step as everybody may read it: nothing can be changed, nothing restricted can appear.

    Over a meeting, which looks for what the seats write, it only listens to the record.

    Attributes:
        session: The open conference.
        step: The step that is shown; empty before one is known.
        is_in_view: Others read it, so that the program locks itself only where that is wanted.
    """

    is_in_view = True
    PLACES: ClassVar[tuple[Where, ...]] = ("everywhere",)

    def __init__(self, session: Session, step: str = "") -> None:
        super().__init__()
        self.session = session
        self.step = step

    def compose(self) -> ComposeResult:
        """Heading, lines, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Show the step, and follow what is written from now on."""
        self.session.on_change.append(self.refresh_all)
        self.refresh_all()

    def on_unmount(self) -> None:
        """Stop listening."""
        self.session.on_change.remove(self.refresh_all)

    def refresh_all(self) -> None:
        """Draw the step from what everybody may read."""
        session = self.session
        label = headings.step_label(session.profile, self.step) if self.step else ""
        self.query_one(HeadingLine).show(label, "Shared screen")
        self.query_one(Outline).set_rows(spaced(self._rows()))
        self.query_one(StatusLine).show("Shows only what everyone may read", "")

    def _rows(self) -> Iterable[Row]:
        session = self.session
        if is_closed(session.record, session.clock()):
            return [Row(key="closed", text=CLOSED, kind="text")]
        if self.step not in STEPS or self.step == "prepare":
            return [Row(key="welcome", text=WELCOME, kind="text")]
        page = Page(for_everyone(session.record), session.profile, session.clock())
        writer_of(self.step)(page)
        return readable(page.rows)


class ViewerScreen(Looking, SharedView):
    """The seat of a viewer, which follows the chair's."""

    def on_mount(self) -> None:
        """Go where the chair is."""
        self.look()

    def on_unmount(self) -> None:
        """Give up the seat; that the rest is undone Textual sees to."""
        self.session.seats.leave()

    def look(self, *, at_seats: bool = False) -> None:
        """Take in what the seats have written, and go where the chair is."""
        self.session.look()
        self.session.seats.tell(self.step)
        step = headings.step_to_follow(self.session.seats.others())
        if step and step != self.step:
            self.step = step
            self.refresh_all()


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
