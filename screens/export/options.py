"""How files are made: where, in which format, on which template, and with which password."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from screens.export.targets import SetOption
from widgets.outline_rows import Row

if TYPE_CHECKING:
    from cpc_tui.conference.profile import OwnPageBand
    from exports.making import FileFormat

FORMATS: dict[FileFormat, str] = {
    "docx": tr("Word"),
    "pdf": "PDF",
    "txt": tr("Plain text"),
    "md": tr("Markdown"),
}
"""What the formats are called, in the order in which Space goes through them."""


@dataclass
class Options:
    """How files are made, kept while the conference stands open; a password is stored nowhere.

    Attributes:
        folder: Where they go.
        as_format: Word, PDF, plain text or Markdown.
        template: The authority's own Word file; None for the program's own look.
        password: What opens the files; None for files that are open to all.
        band: The age band of a child's own page; empty for that of the child's age.
        beside: Letter, plan and own page are laid out in two columns for an interpreter.
        translated: The file of a translated record that fills the second; None leaves it empty.
    """

    folder: Path
    as_format: FileFormat = "docx"
    template: Path | None = None
    password: str | None = None
    band: str = ""
    beside: bool = False
    translated: Path | None = None

    @property
    def clash(self) -> str:
        """Why files cannot be made in this way, as a sentence; empty where they can."""
        if self.password and self.as_format != "docx":
            return tr("Only Word files can be locked: choose Word, or take the password off.")
        if self.template and self.as_format in ("txt", "md"):
            return tr("A template is for Word files and PDF: choose one of them, or take it off.")
        return ""

    @property
    def in_words(self) -> str:
        """Where the files go and how, in a line."""
        words = tr(
            "Files go to {folder}: {formats}", folder=self.folder, formats=FORMATS[self.as_format]
        )
        return words + (tr(", locked with a password") if self.password else "")

    def next_format(self) -> None:
        """Go on to the next format; after the last comes the first."""
        keys = list(FORMATS)
        self.as_format = keys[(keys.index(self.as_format) + 1) % len(keys)]

    def next_band(self, bands: Sequence[OwnPageBand]) -> None:
        """Go on to the next age band; after the last comes that of each child's age."""
        keys = ["", *(each.key for each in bands)]
        self.band = keys[(keys.index(self.band) + 1) % len(keys)] if self.band in keys else ""

    def rows(self, bands: Sequence[OwnPageBand] = ()) -> Iterator[Row]:
        """A line for each option.

        Args:
            bands: The age bands that a child's own page may have.
        """
        yield Row(key="h-options", text=tr("How the files are made"), kind="heading")
        said = {
            SetOption("folder"): tr("Folder: {folder}", folder=self.folder),
            SetOption("format"): tr(
                "Format: {formats} (Space: the next)", formats=FORMATS[self.as_format]
            ),
            SetOption("password"): tr(
                "Password: {words}", words=tr("set") if self.password else tr("none")
            ),
            SetOption("template"): tr("Template: {template}", template=self.template or tr("none")),
        }
        said |= self._of_papers(bands)
        for key, text in said.items():
            yield Row(key=key, text=text, kind="add", mark="·")

    def _of_papers(self, bands: Sequence[OwnPageBand]) -> dict[SetOption, str]:
        """How some papers are, beside how their files are made."""
        labels = {each.key: each.label for each in bands}
        band = labels.get(self.band, tr("by the child’s age"))
        said = {
            SetOption("band"): tr("A child’s own page: {band} (Space: the next)", band=band),
            SetOption("beside"): tr(
                "Two columns for an interpreter: {words} (Space: {others})",
                words=tr("yes") if self.beside else tr("no"),
                others=tr("no") if self.beside else tr("yes"),
            ),
        }
        if self.beside:
            file = self.translated or tr("none, it is left empty")
            said[SetOption("translated")] = tr("Translation for the second: {file}", file=file)
        return said
