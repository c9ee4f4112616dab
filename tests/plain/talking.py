"""A dialogue for a test: lines go in, what is said comes out, and the disk is read."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from cpc_tui.conference.record import Record
from cpc_tui.plain.desk import Ran
from cpc_tui.plain.dialogue import Dialogue
from cpc_tui.session import Session
from tests.samples import library_at, session_at


@dataclass(frozen=True)
class Talked:
    """What came of a dialogue.

    Attributes:
        status: Its exit status.
        said: What it said, a line each.
        complained: What it said on standard error, a line each.
        record: The record as the disk has it afterwards.
    """

    status: int
    said: list[str]
    complained: list[str]
    record: Record

    @property
    def text(self) -> str:
        """All that was said as one line, however it was wrapped."""
        return " ".join(self.said)


def nothing_runs(words: Sequence[str]) -> Ran:
    """A command line that does nothing and says so."""
    return Ran(0, f"ran {' '.join(words)}\n", "")


def talk(session: Session, *lines: str | bytes, is_script: bool = True) -> Talked:
    """Hold a dialogue of these lines over an open conference."""
    data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    said, complained = io.StringIO(), io.StringIO()
    with TemporaryFile() as file, redirect_stdout(said), redirect_stderr(complained):
        file.write(data)
        file.seek(0)
        status = Dialogue(session, file.fileno(), nothing_runs, is_script=is_script).hold()
    folder = session.seats._folder.parent  # noqa: SLF001 - where the conference is kept
    record = library_at(folder.parent.parent).open(session.record.reference)[1].record
    return Talked(status, said.getvalue().splitlines(), complained.getvalue().splitlines(), record)


def talk_at(
    home: Path, *lines: str | bytes, seat: str = "chair", record: Record | None = None
) -> Talked:
    """Hold a dialogue at a conference, the small one unless another is given."""
    return talk(session_at(home, seat, record), *lines)
