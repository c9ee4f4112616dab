"""The opening screen: what is due, and the conferences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from cpc_tui.clock import now
from cpc_tui.conference.following import Following
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import ProfileError, load_profile
from cpc_tui.conference.written_dates import short_day
from cpc_tui.keymap import Where, bar_items
from cpc_tui.opening import DueLine, IndexRow, Office, StoreFault
from screens.bindings import bindings_at
from screens.dialogs import LineDialog
from screens.finding_all import FindingAll
from screens.new import FOLLOWS, NewScreen
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

MOST_DUE = 8
"""How many due dates are shown; `cpc-tui deadlines` shows all."""


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


class HomeScreen(FindingAll):
    """The conferences of this user, soonest deadline first."""

    BINDINGS = bindings_at("home", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("home", "everywhere")

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self._begun: dict[str, dict[str, Any]] = {}
        self._asked_for = ("", "")

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield KeyBar(bar_items(*self.PLACES))

    def on_mount(self) -> None:
        """Show what there is."""
        self.query_one(HeadingLine).show("cpc-tui  Child protection conferences", "")

    def on_screen_resume(self) -> None:
        """Show what has changed meanwhile."""
        self.refresh_list()

    def refresh_list(self) -> None:
        """Read the library again."""
        lines = home_rows(self._known(), self.office, now().date())
        troubled = self.office.library.troubled
        self.query_one(Outline).set_rows([*lines, *troubled_rows(troubled)])

    def _known(self) -> list[IndexRow]:
        """The conferences of the library; none where it cannot be read, which is said."""
        try:
            return self.office.library.rows()
        except StoreFault as fault:
            self.tell(str(fault))
            return []

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

        def begin(begun: Following | None) -> None:
            if begun is not None:
                self._asked_for = before, begun.record.reference
                self.post_message(BeginAsked(begun))

        # What was filled in stays until that conference is there: it might not have been stored.
        if any(row.reference == self._asked_for[1] for row in self._known()):
            self._begun.pop(self._asked_for[0], None)
            self._asked_for = ("", "")
        values = self._begun.setdefault(before, {FOLLOWS: before} if before else {})
        self.app.push_screen(NewScreen(self.office, values), begin)

    def action_import(self) -> None:
        """Read a record from a file."""

        def read(path: str | None) -> None:
            if path:
                self.post_message(ImportAsked(path))

        self.app.push_screen(
            LineDialog("Import a conference record", "The file’s name, such as ~/record.json"), read
        )


def home_rows(rows: Iterable[IndexRow], office: Office, today: date) -> Iterator[Row]:
    """The lines of the opening screen."""
    known = sorted(rows, key=lambda row: (row.held_on or "9999", row.reference), reverse=True)
    due = sorted(_due(known), key=lambda each: each[0])[:MOST_DUE]
    if due:
        yield Row(key="h-due", text="Due", kind="heading")
    for number, (day, row, line) in enumerate(due):
        late = date.fromisoformat(day) < today
        when = short_day(date.fromisoformat(day))
        label = _profile(office, row).label("deadline", line.key)
        words = f"{when}  {label} · {row.reference}"
        text = f"LATE  {words}" if late else words
        yield Row(key=(f"due{number}", row.reference), text=text, mark="!" if late else " ")
    yield Row(key="h-list", text="Conferences", kind="heading")
    for row in known:
        yield Row(key=("open", row.reference), text=_line(row, _profile(office, row)))
    if not known:
        yield Row(
            key="none", text="There are none yet. Begin one, or import a record.", kind="hint"
        )
    yield Row(key="new", text="New conference", kind="add", mark="+")
    yield Row(key="import", text="Import a record from a file", kind="add", mark="+")


def troubled_rows(troubled: Mapping[str, str]) -> Iterator[Row]:
    """The conferences that cannot be read, each by its folder with the reason."""
    if troubled:
        yield Row(key="h-troubled", text="Cannot be read", kind="heading")
    for folder, words in troubled.items():
        yield Row(key=f"troubled-{folder}", text=f"{folder}: {words}", kind="text", mark="!")


def _due(rows: Iterable[IndexRow]) -> Iterator[tuple[str, IndexRow, DueLine]]:
    for row in rows:
        for line in row.due:
            if line.due_on and line.state in ("due", "late"):
                yield line.due_on, row, line


def _line(row: IndexRow, profile: Profile) -> str:
    when = short_day(date.fromisoformat(row.held_on)) if row.held_on else "no date yet"
    kind = profile.label("conference_type", row.conference_type)
    children = f"{row.children} {'child' if row.children == 1 else 'children'}"
    status = profile.label("status", row.status)
    time = f" {row.starts_at}" if row.starts_at else ""
    name = row.family_name or "no name yet"
    return f"{when}{time}  {row.reference}  {kind} · {name} · {children} · {status}"


def _profile(office: Office, row: IndexRow) -> Profile:
    try:
        return load_profile(row.profile, folders=office.profile_folders)
    except ProfileError:
        return load_profile("england")
