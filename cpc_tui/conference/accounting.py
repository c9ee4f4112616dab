"""What is accounted for of who used a record: deeds, and never a word of what the record says.

An act names its papers by their kind, people of the record by their ids, and files by their
fingerprints. Who did it, and when, is added where it is written down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from cpc_tui.conference.light_dataclasses import dataclass

DeedKey = Literal[
    "opened",
    "viewed",
    "read",
    "found",
    "exported",
    "circulated",
    "approved",
    "reopened",
    "began",
    "backed_up",
    "restored",
    "purged",
    "encrypted",
    "decrypted",
    "key_added",
    "key_removed",
    "key_changed",
    "key_file_made",
    "readers_chosen",
    "looked_up",
    "refused",
]
"""What may be done:

opened, viewed: sat down at a conference, as somebody who may write, or as a viewer.
read, found: a command read the record, or printed lines of it that hold words looked for.
exported: files or text of it were made for somebody outside the program.
circulated: papers were noted as sent.
approved, reopened: the record was closed to changes, or opened for them again.
began: a conference was made, imported, or put in the place of another.
backed_up, restored, purged: of whole conferences.
encrypted, decrypted, key_…: of what opens the data folder.
readers_chosen: of those with a key, who may read one conference.
looked_up: the access log was read, or everything about one person was listed.
refused: somebody was not let in, or the conference could not be read.
"""

PERSON = "person:"
"""What a recipient who is somebody of the record begins with; the id of their entry follows."""
GROUPS = ("full", "professionals", "output")
"""The recipients that are nobody of the record: the whole record, the copy for professionals, and
whoever reads what a command prints."""
_LONGEST = 200
_MOST = 1000


@dataclass(frozen=True)
class Paper:
    """A document on its way to somebody.

    Attributes:
        document: Its kind, as on the command line, such as `minutes`.
        recipient: One of `GROUPS`, or `person:` and the id of somebody of the record.
        fingerprint: SHA-256 of the file as hexadecimal digits; empty where none was made.
    """

    document: str
    recipient: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, kw_only=True)
class Act:
    """Something that was done with a record, or with all of them.

    Attributes:
        deed: What.
        seat: Who sat there: `chair`, `minute-taker` or `viewer`; for a command the user's role.
        command: The command it was done by, such as `show`; empty for the screen.
        reference: The conference's, where it is not plain from the log's place.
        papers: What was made or sent, for whom.
        whom: The id of the person of the record that was asked about, or the name under which a
            key was given or taken.
        digests: Fingerprints of what is told of besides, such as of a backup, or of what was
            circulated before a purge.
        where: The name of a file or folder of the data folder, such as `replaced-2026-12-08-1042`.
        because: Why it was refused, in the program's own words.
    """

    deed: DeedKey
    seat: str = ""
    command: str = ""
    reference: str = ""
    papers: tuple[Paper, ...] = ()
    whom: str = ""
    digests: tuple[str, ...] = ()
    where: str = ""
    because: str = ""

    @property
    def people(self) -> frozenset[str]:
        """The ids of the people of the record whom it names."""
        ids = {each.recipient.removeprefix(PERSON) for each in self.papers if _is_person(each)}
        return frozenset(ids | ({self.whom.removeprefix(PERSON)} if _names(self.whom) else set()))

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, texts cut where they are very long; the seat is stated by the line itself."""
        found: dict[str, Any] = {"deed": self.deed}
        for name in _TEXTS:
            if value := getattr(self, name):
                found[name] = value[:_LONGEST]
        if self.papers:
            found["papers"] = [[p.document, p.recipient, p.fingerprint] for p in self.papers]
        if self.digests:
            found["digests"] = list(self.digests)
        return found


class NoAct(ValueError):
    """JSON that is no act of this version."""


_TEXTS = ("command", "reference", "whom", "where", "because")
_NAMES = {"deed", "papers", "digests", "user", "uid", *_TEXTS}


def act_from_json(value: Mapping[str, Any], seat: str = "") -> Act:
    """Read an act.

    Args:
        value: What `to_json` made; who did it may stand beside it.
        seat: As its line states it.

    Raises:
        NoAct: It is none.
    """
    if value.get("deed") not in get_args(DeedKey) or value.keys() - _NAMES:
        raise NoAct
    texts = {name: _text(value.get(name, "")) for name in _TEXTS}
    papers = tuple(Paper(*map(_text, each)) for each in _rows(value.get("papers", ())))
    digests = tuple(_text(each) for each in _rows(value.get("digests", ())))
    return Act(deed=value["deed"], seat=seat, papers=papers, digests=digests, **texts)


def to_person(recipient: str) -> str:
    """A recipient as the log names them: one of `GROUPS`, or `person:` and their id."""
    return recipient if not recipient or recipient in GROUPS else PERSON + recipient


def _is_person(paper: Paper) -> bool:
    return _names(paper.recipient)


def _names(text: str) -> bool:
    return text.startswith(PERSON)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise NoAct
    return value


def _rows(value: object) -> Sequence[Any]:
    if not isinstance(value, list | tuple) or len(value) > _MOST:
        raise NoAct
    return value
