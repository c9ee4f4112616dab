"""Which documents somebody gets at all (record.md, "Exclusion" and "Whose child")."""

from __future__ import annotations

from typing import get_args

from cpc_tui.conference.choices import DocumentKind, PersonKind
from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.visibility.recipients import Recipient, recipient_in_words
from cpc_tui.language import tr

NO_COPY: frozenset[PersonKind] = frozenset(
    {"supporter", "advocate", "interpreter", "observer", "network"}
)
"""Kinds who get no copy unless the chair adds one under `circulation`."""

MADE_HERE: tuple[DocumentKind, ...] = ("letter", "plan", "minutes", "annex")
"""Documents made from the record; the reports are sent as they came."""

_LABELS = dict(
    zip(
        get_args(DocumentKind),
        (tr("decision letter"), tr("plan"), tr("minutes"), tr("restricted annex"), tr("reports")),
        strict=True,
    )
)


def entitled(record: Record, recipient: Recipient) -> tuple[DocumentKind, ...]:
    """The documents that may be made for a recipient, in the order of `MADE_HERE`."""
    return tuple(each for each in MADE_HERE if not refusal(record, recipient, each))


def refusal(record: Record, recipient: Recipient, document: DocumentKind) -> str:
    """Why there is no such document for a recipient, as a sentence; empty where there is one.

    Args:
        record: The whole record.
        recipient: For whom.
        document: Which.
    """
    sentence = _refused(record, Reader(record, recipient), document)
    return sentence.format(whom=recipient_in_words(record, recipient)) if sentence else ""


def _refused(record: Record, reader: Reader, document: DocumentKind) -> str:
    """The sentence, with `{whom}` for the name, which is costly to find; empty for none."""
    person = reader.person
    if person is None:
        return ""
    if document == "annex" and reader.is_close:
        return tr("There is no restricted annex for {whom}: it is for professionals alone.")
    if document not in _added(record, person.id):
        if person.kind in NO_COPY:
            return tr(
                "There is no copy for {whom}: nobody has added one."
                " If the chair wants one to be made, add a line under “Who gets what”."
            )
        if _kept_out_of_the_whole(record, person.id) and document != "letter":
            return tr(
                "There is no {labels} for {{whom}}, who was kept out of the whole "
                "conference. If the chair wants one to be made, add it under “Who gets "
                "what”.",
                labels=_LABELS[document],
            )
    if document == "letter" and not _has_a_child_in_it(record, reader):
        return tr(
            "There is no decision letter for {whom}: no child whom the conference considers"
            " is theirs or of their household."
        )
    return ""


def _added(record: Record, person: str) -> frozenset[DocumentKind]:
    """What the chair has put down for somebody under `circulation`."""
    return frozenset(
        document for row in record.circulation if row.person == person for document in row.documents
    )


def _kept_out_of_the_whole(record: Record, person: str) -> bool:
    return any(each.person == person and each.extent == "whole" for each in record.exclusions)


def _has_a_child_in_it(record: Record, reader: Reader) -> bool:
    subjects = subject_children(record)
    return not subjects or any(reader.reads_about([each.id]) for each in subjects)
