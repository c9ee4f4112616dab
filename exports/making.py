"""From a paper to the bytes of a file, in the format that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.paper import Paper
from exports.plain_files import markdown_bytes, text_bytes
from exports.template import read_template
from exports.word import word_bytes

FileFormat = Literal["docx", "pdf", "txt", "md"]
"""Word, PDF where LibreOffice is present, plain text, and Markdown; also the names' endings."""

FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)


@dataclass(frozen=True, kw_only=True)
class HowMade:
    """How files are made.

    Attributes:
        as_format: In which format.
        template: The authority's own Word file; None for the program's own look.
        password: What opens the files, of Word alone; None for files that are open to all.
    """

    as_format: FileFormat = "docx"
    template: Path | None = None
    password: str | None = None


class Maker:
    """Makes one file after another in the same way."""

    def __init__(self, how: HowMade) -> None:
        """Read the template, where there is one.

        Args:
            how: In which format, on which template, with which password.

        Raises:
            ExportRefused: The template cannot be used, or the format not be made here.
        """
        self._how = how
        self._template = read_template(how.template) if how.template else None

    def content_of(self, paper: Paper) -> bytes:
        """What is searched before it is finished: all words that the file will hold."""
        match self._how.as_format:
            case "txt":
                return text_bytes(paper)
            case "md":
                return markdown_bytes(paper)
            case "docx" | "pdf":
                return word_bytes(paper, self._template)

    def finished(self, content: bytes) -> bytes:
        """The bytes that are written: turned into pages or locked, where that was asked for.

        Args:
            content: From `content_of`.

        Raises:
            ExportRefused: There is no LibreOffice here, or the password cannot be used.
        """
        if self._how.as_format == "pdf":
            from exports.pdf import pdf_bytes

            content = pdf_bytes(content)
        if self._how.password is not None:
            from exports.protect import protected

            return protected(content, self._how.password)
        return content
