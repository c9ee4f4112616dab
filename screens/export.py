"""Making the Word documents from a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Literal

from textual import on, work
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.agenda import Missing
from cpc_tui.file_faults import why
from cpc_tui.keymap import Where, bar_items
from cpc_tui.paths import make_own_folder
from cpc_tui.session import Session
from screens.bindings import bindings_at
from screens.dialogs import AskDialog, LineDialog
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

Document = Literal["minutes", "plan"]

DOCUMENTS: dict[Document, str] = {
    "minutes": "Minutes, the full copy",
    "plan": "{plan}, for the whole family and for each child",
}


class ExportScreen(Screen[None]):
    """What is still missing, where the files go, and the documents to make."""

    BINDINGS = bindings_at("export", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("export", "everywhere")

    def __init__(self, session: Session, missing: Sequence[Missing], folder: Path) -> None:
        super().__init__()
        self._session = session
        self._missing = [each for each in missing if each.serious]
        self._folder = folder
        self._made: list[Path] = []

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield KeyBar(bar_items(*self.PLACES))

    def on_mount(self) -> None:
        """Show what can be made."""
        self.query_one(HeadingLine).show(f"Export  {self._session.record.reference}", "")
        self._show()
        self.query_one(Outline).focus()

    def _show(self) -> None:
        self.query_one(Outline).set_rows(self._rows())

    def _rows(self) -> Iterator[Row]:
        plan = self._session.profile.plan.label
        yield Row(key="h-make", text="Word documents", kind="heading")
        yield Row(key="all", text=f"Minutes and {plan}: everything below", kind="add", mark=">")
        for key, words in DOCUMENTS.items():
            yield Row(key=key, text=words.format(plan=plan), kind="add", mark=">")
        yield Row(key="folder", text=f"Folder: {self._folder}", kind="add", mark="·")
        yield Row(
            key="hint",
            text="The full copy holds everything, restricted entries included. "
            "It is for the file, not for handing out.",
            kind="hint",
        )
        if self._made:
            yield Row(key="h-made", text="Made", kind="heading")
        for path in self._made:
            yield Row(key=str(path), text=str(path), kind="text", mark="✓")
        if self._missing:
            yield Row(key="h-missing", text="Still missing, marked in the files", kind="heading")
        for number, each in enumerate(self._missing):
            yield Row(key=number, text=each.words, kind="text", mark="!")

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        key = event.row.key
        if key == "folder":
            self.app.push_screen(
                LineDialog("Folder for the files", value=str(self._folder)), self._to
            )
        elif key == "all" or key in DOCUMENTS:
            self._begin([each for each in DOCUMENTS if key in ("all", each)])

    def action_close(self) -> None:
        """Go back to the meeting."""
        self.dismiss()

    def _to(self, typed: str | None) -> None:
        if typed:
            self._folder = Path(typed).expanduser()
            self._show()

    def _begin(self, documents: Sequence[Document]) -> None:
        """Make documents; a folder that is not there is offered to be made first."""
        if self._folder.exists():
            self._say("Exporting…")
            self._make(documents, force=False)
            return

        def answer(yes: bool | None) -> None:
            if not yes:
                self._say("Nothing was made.")
            elif self._make_folder():
                self._begin(documents)

        self.app.push_screen(AskDialog(f"There is no folder {self._folder}. Make it?"), answer)

    def _make_folder(self) -> bool:
        try:
            make_own_folder(self._folder.absolute())
        except OSError as error:
            self._say(f"The folder cannot be made: {why(error)}. Choose another.")
            return False
        return True

    @work(thread=True, exclusive=True)
    def _make(self, documents: Sequence[Document], *, force: bool) -> None:
        from exports.export import ExportRefused, export
        from exports.files import AlreadyThere

        record, profile = self._session.record, self._session.profile
        try:
            made = export(record, profile, documents, self._folder, force=force)
        except AlreadyThere as there:
            self.app.call_from_thread(self._ask_to_replace, documents, str(there))
        except ExportRefused as refused:
            self.app.call_from_thread(self._say, str(refused))
        else:
            self.app.call_from_thread(self._show_made, made)

    def _ask_to_replace(self, documents: Sequence[Document], words: str) -> None:
        def answer(replace: bool | None) -> None:
            if replace:
                self._make(documents, force=True)
            else:
                self._say("Nothing was replaced.")

        self.app.push_screen(AskDialog(f"{words} Replace?"), answer)

    def _say(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")

    def _show_made(self, made: Sequence[Path]) -> None:
        self._made = [*[path for path in self._made if path not in made], *made]
        count = len(made)
        self._say(f"{count} {'file' if count == 1 else 'files'} made in {self._folder}")
        self._show()
