"""What a line of the export screen stands for, and so what Enter and Space do there."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Literal

from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.visibility import Recipient

OptionName = Literal["folder", "format", "password", "template", "band", "beside", "translated"]


@dataclass(frozen=True)
class MakePack:
    """Everybody's own copies, with a list of them."""


@dataclass(frozen=True)
class MakeCopies:
    """All documents of one recipient; Space shows them as lines below."""

    recipient: Recipient


@dataclass(frozen=True)
class MakeDocument:
    """One document of one recipient."""

    recipient: Recipient
    document: DocumentKey


@dataclass(frozen=True)
class MakeInvitations:
    """Invitations to the dates that were set, for calendars."""


@dataclass(frozen=True)
class SetOption:
    """How files are made: Enter asks for it, Space goes through what can be chosen."""

    name: OptionName


@dataclass(frozen=True)
class WhoGetsWhat:
    """Leads to the list of who gets what; `person` is whom the line is about."""

    person: str | None = None


@dataclass(frozen=True)
class ToMade:
    """Leads to the names of the files that were made."""


@dataclass(frozen=True)
class LeakAt:
    """The place in the record where something must be put right before files can be made."""

    path: Path


@dataclass(frozen=True)
class MadeAt:
    """A file that was made."""

    path: FilePath
