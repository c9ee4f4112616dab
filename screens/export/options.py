"""How files are made: where, in which format, on which template, and with which password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.light_dataclasses import dataclass
from screens.export.targets import SetOption
from widgets.outline_rows import Row

if TYPE_CHECKING:
    from exports.making import FileFormat

FORMATS: dict[FileFormat, str] = {
    "docx": "Word",
    "pdf": "PDF",
    "txt": "Plain text",
    "md": "Markdown",
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
    """

    folder: Path
    as_format: FileFormat = "docx"
    template: Path | None = None
    password: str | None = None

    @property
    def clash(self) -> str:
        """Why files cannot be made in this way, as a sentence; empty where they can."""
        if self.password and self.as_format != "docx":
            return "Only Word files can be locked: choose Word, or take the password off."
        if self.template and self.as_format in ("txt", "md"):
            return "A template is for Word files and PDF: choose one of them, or take it off."
        return ""

    @property
    def in_words(self) -> str:
        """Where the files go and how, in a line."""
        words = f"Files go to {self.folder}: {FORMATS[self.as_format]}"
        return words + (", locked with a password" if self.password else "")

    def next_format(self) -> None:
        """Go on to the next format; after the last comes the first."""
        keys = list(FORMATS)
        self.as_format = keys[(keys.index(self.as_format) + 1) % len(keys)]

    def rows(self) -> Iterator[Row]:
        """A line for each option."""
        yield Row(key="h-options", text="How the files are made", kind="heading")
        said = {
            SetOption("folder"): f"Folder: {self.folder}",
            SetOption("format"): f"Format: {FORMATS[self.as_format]} (Space: the next)",
            SetOption("password"): f"Password: {'set' if self.password else 'none'}",
            SetOption("template"): f"Template: {self.template or 'none'}",
        }
        for key, text in said.items():
            yield Row(key=key, text=text, kind="add", mark="·")
