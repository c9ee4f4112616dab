"""The opening screen: what is due, and the conferences."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message

from cpc_tui.clock import now
from cpc_tui.first_picture import words
from cpc_tui.keymap import Where
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.opening import Office, StoreFault
from screens.bindings import bar_of, bindings_at
from screens.finding_all import FindingAll
from screens.home_rows import hidden_rows, home_rows, kept_rows, troubled_rows
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.following import Following
    from cpc_tui.opening import IndexRow


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
        library = self.office.library
        return [*lines, *hidden_rows(library.hidden_words), *troubled_rows(library.troubled)], fault

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
        elif event.row.key == "encrypt":
            self.action_encrypt()
        else:
            self._open(event.row.key)

    def _open(self, key: object) -> None:
        from cpc_tui.home_list import GO

        match key:
            case (str(line), str(reference)) if line.startswith(GO):
                self._purge(reference)
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
                key = key_for("review", "home")
                self.tell(
                    tr("Go to the conference that is to be reviewed, then press {key}.", key=key)
                )

    @on(Outline.RemoveAsked)
    def action_purge(self) -> None:
        """Destroy the conference under the cursor, once its reference is typed again."""
        row = self.query_one(Outline).cursor_row
        match row.key if row else None:
            case (_, str(reference)):
                self._purge(reference)
            case _:
                self.tell(tr("Go to the conference that is no longer needed here."))

    def _purge(self, reference: str) -> None:
        from screens.purging import Purging

        Purging(self.app, self.office, self._after_purge).ask(reference)

    def _after_purge(self, words: str) -> None:
        self.read_library()
        self.tell(words)

    def action_encrypt(self) -> None:
        """Encrypt all that is kept here."""
        if self.office.is_encrypted:
            self.tell(tr("All that is kept here is encrypted; cpc-tui key says who may read it."))
            return
        from screens.encrypting import EncryptDialog

        def told(words: str | None) -> None:
            if words:
                self.read_library()
                self.tell(words)

        self.app.push_screen(EncryptDialog(self.office), told)

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
            LineDialog(
                tr("Import a conference record"), tr("The file’s name, such as ~/record.json")
            ),
            read,
        )
