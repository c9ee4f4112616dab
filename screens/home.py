"""The opening screen: what is due, and the conferences."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, cast, overload

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message

from cpc_tui.clock import now
from cpc_tui.first_picture import words
from cpc_tui.first_picture.kept import Kept, KeptRows, NotKept
from cpc_tui.keymap import Where
from cpc_tui.opening import Office, StoreFault
from screens.bindings import bar_of, bindings_at
from screens.finding_all import FindingAll
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.row_list import RowsOnDemand
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.following import Following
    from cpc_tui.opening import IndexRow
    from widgets.outline_rows import RowKind

_IN_VIEW = 60
"""Rows that are looked at before a list that was kept is shown."""


class OpenAsked(Message):
    """A conference of the library is to be opened."""

    def __init__(self, reference: str) -> None:
        super().__init__()
        self.reference = reference


class BeginAsked(Message):
    """A new conference is to be put into the library and opened; what came with it is told."""

    def __init__(self, begun: Following) -> None:
        super().__init__()
        self.begun = begun


class ImportAsked(Message):
    """A record is to be read from a file."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


OFFER = "All that you keep here can be encrypted: leave with Ctrl+Q, then cpc-tui encrypt."
"""Said at the first start, before anything is there."""


class HomeScreen(FindingAll):
    """The conferences of this user, soonest deadline first."""

    BINDINGS = bindings_at("home", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("home", "everywhere")

    def __init__(self, office: Office, *, is_covered: bool = False) -> None:
        """Begin.

        Args:
            office: The user's data.
            is_covered: A conference is opened at once, so that nobody sees the list yet.
        """
        super().__init__()
        self.office = office
        self._is_covered = is_covered
        self._begun: dict[str, dict[str, Any]] = {}
        self._asked_for = ("", "")

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Show what there is."""
        self.query_one(HeadingLine).show(words.HEADING, "")

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        if self._is_covered:
            self._is_covered = False
            return
        self.refresh_list()

    def refresh_list(self) -> None:
        """Show the library; at the very start what was kept of it, where that still holds."""
        if "cpc_tui.storage.library" not in sys.modules:
            rows = kept_rows(self.office, now().date())
            if rows is not None:
                self.query_one(Outline).set_rows(rows)
                return
        self.read_library()

    def read_library(self) -> None:
        """Read the library; where it is large, beside what is typed."""
        if self.office.library.is_large:
            self._read_beside()
        else:
            self._show(*self._read())

    @work(exclusive=True, group="library")
    async def _read_beside(self) -> None:
        self._show(*await asyncio.to_thread(self._read))

    def _read(self) -> tuple[list[Row], str]:
        """The lines of the list, and why there are none where the library cannot be read."""
        fault, known = self._known()
        lines = home_rows(known, self.office, now().date())
        return [*lines, *troubled_rows(self.office.library.troubled)], fault

    def _show(self, rows: list[Row], fault: str) -> None:
        self.query_one(Outline).set_rows(rows)
        if fault:
            self.tell(fault)

    def _known(self) -> tuple[str, list[IndexRow]]:
        """The conferences of the library; none where it cannot be read, with the reason."""
        try:
            return "", self.office.library.rows()
        except StoreFault as fault:
            return str(fault), []

    def tell(self, words: str) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).show(words, "")

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        if event.row.key == "new":
            self.action_new()
        elif event.row.key == "import":
            self.action_import()
        else:
            self._open(event.row.key)

    def _open(self, key: object) -> None:
        match key:
            case (_, str(reference)):
                self.post_message(OpenAsked(reference))

    def action_open(self) -> None:
        """Open the conference under the cursor."""
        self.query_one(Outline).action_choose()

    def action_new(self) -> None:
        """Begin a new conference."""
        self.begin()

    def action_review(self) -> None:
        """Begin the review that follows the conference under the cursor."""
        row = self.query_one(Outline).cursor_row
        match row.key if row else None:
            case (_, str(reference)):
                self.begin(reference)
            case _:
                self.tell("Go to the conference that is to be reviewed, then press r.")

    def begin(self, before: str = "") -> None:
        """Ask what a new conference begins with.

        Args:
            before: The reference of the conference that it follows; empty for none.
        """
        from screens.new import FOLLOWS, NewScreen

        def begin(begun: Following | None) -> None:
            if begun is not None:
                self._asked_for = before, begun.record.reference
                self.post_message(BeginAsked(begun))

        # What was filled in stays until that conference is there: it might not have been stored.
        asked_for = self._asked_for[1]
        if asked_for and any(row.reference == asked_for for row in self._known()[1]):
            self._begun.pop(self._asked_for[0], None)
            self._asked_for = ("", "")
        values = self._begun.setdefault(before, {FOLLOWS: before} if before else {})
        self.app.push_screen(NewScreen(self.office, values), begin)

    def action_import(self) -> None:
        """Read a record from a file."""
        from screens.dialogs import LineDialog

        def read(path: str | None) -> None:
            if path:
                self.post_message(ImportAsked(path))

        self.app.push_screen(
            LineDialog("Import a conference record", "The file’s name, such as ~/record.json"), read
        )


def home_rows(rows: Iterable[IndexRow], office: Office, today: date) -> Iterator[Row]:
    """The lines of the opening screen."""
    from cpc_tui.home_list import HomeList

    known = tuple(rows)
    for each in HomeList(known, office.profile_named, today).lines():
        yield Row(key=each.key, text=each.text, kind=each.kind, mark=each.mark)
    if not known and not office.is_encrypted:
        yield Row(key="encrypt", text=OFFER, kind="hint")


def troubled_rows(troubled: Mapping[str, str]) -> Iterator[Row]:
    """The conferences that cannot be read, each by its folder with the reason."""
    if troubled:
        yield Row(key="h-troubled", text="Cannot be read", kind="heading")
    for folder, why in troubled.items():
        yield Row(key=f"troubled-{folder}", text=f"{folder}: {why}", kind="text", mark="!")


def kept_rows(office: Office, today: date) -> Sequence[Row] | None:
    """The lines of the opening screen as they were kept; None where they hold no longer."""
    try:
        rows = Kept(str(office.home), whole=True).rows(today.isoformat())
        rows.check(_IN_VIEW)
    except NotKept:
        return None
    return _Kept(rows)


class _Kept(RowsOnDemand):
    """Rows that were kept, each read when it is looked at."""

    def __init__(self, rows: KeptRows) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        try:
            row = self._rows[place]
        except NotKept:
            return Row(key=("damaged", place), text="", kind="hint")
        key = (row.key, row.reference) if row.reference else row.key
        return Row(key=key, text=row.text[0], kind=cast("RowKind", row.kind), mark=row.mark)
