"""The documents of the whole fictional records, made once for all the tests that look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, person_recipient
from exports.word import word_bytes
from tests.conference.papers.words import shared_record

READERS = {
    "redbridge-initial": (FULL, PROFESSIONALS, person_recipient("p14")),
    "medway-review": (FULL, PROFESSIONALS, person_recipient("p13"), person_recipient("p15")),
    "medway-review-prepared": (FULL, person_recipient("p13")),
}
"""Of each record: its copies that differ most; a parent, and a child."""

CASES = tuple(READERS)


@dataclass(frozen=True)
class Made:
    """A document of a case.

    Attributes:
        name: Document and recipient, to name it by when it is wrong.
        paper: What it says.
        content: The bytes of its Word file.
    """

    name: str
    paper: Paper
    content: bytes


@cache
def documents_of(case: str) -> tuple[Made, ...]:
    """Every document there is for the readers of a case."""
    return tuple(_made(case))


def _made(case: str) -> Iterator[Made]:
    record = shared_record(case)
    profile = load_profile(record.profile)
    for recipient in READERS[case]:
        copy = OneCopy(record, profile, recipient)
        # Two columns are letter and plan once more.
        for document in (each for each in DOCUMENT_KEYS if each != "two-columns"):
            try:
                papers = copy.papers(document)
            except NoCopy:
                continue
            for number, each in enumerate(papers, 1):
                name = f"{document} {number} for {recipient.key}"
                yield Made(name, each.paper, word_bytes(each.paper))
