"""Who is to get which documents: worked out before anything is made, so that it can be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.circulating import Share, recipients_of
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.asked_for import AS_USUAL, AskedFor
from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.document_keys import BESIDE, DocumentKey
from cpc_tui.conference.papers.documents import row_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient, person_recipient
from cpc_tui.language import tr


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One document of one recipient.

    Attributes:
        recipient: For whom.
        document: Which.
        reason: Why there is none, as a sentence; empty where it is to be made.
    """

    recipient: Recipient
    document: DocumentKey
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Nobody:
    """Somebody who gets no document at all.

    Attributes:
        recipient: Who.
        reason: Why not, as a sentence.
    """

    recipient: Recipient
    reason: str


@dataclass(frozen=True, kw_only=True)
class Pack:
    """What is to be made.

    Attributes:
        record: The whole record.
        profile: Its authority's.
        wanted: Every document of every recipient, those that are refused too.
        nothing_for: Who gets nothing at all.
        manifest: A list of what was made for whom is put beside it.
        earlier: The whole record as it was when the version before was approved, for the list of
            changes; None where none was.
        asked: How the papers are to be.
    """

    record: Record
    profile: Profile
    wanted: tuple[Wanted, ...]
    nothing_for: tuple[Nobody, ...] = ()
    manifest: bool = False
    earlier: Record | None = None
    asked: AskedFor = AS_USUAL

    @property
    def to_make(self) -> tuple[Wanted, ...]:
        """What is not refused, recipient by recipient."""
        return tuple(each for each in self.wanted if not each.reason)

    @property
    def refused(self) -> tuple[Wanted, ...]:
        """What is refused."""
        return tuple(each for each in self.wanted if each.reason)


def plan_pack(  # noqa: PLR0913 - each is a word of the command
    record: Record,
    profile: Profile,
    recipients: Sequence[Recipient] | None = None,
    documents: Sequence[DocumentKey] | None = None,
    *,
    earlier: Record | None = None,
    asked: AskedFor = AS_USUAL,
) -> Pack:
    """Work out who is to get what.

    Args:
        record: The whole record.
        profile: Its authority's.
        recipients: For whom; None is everybody who gets anything by the record's list or, where
            it is silent, by the authority's ways. The general professionals' copy is not among
            them.
        documents: Which; None is all that each recipient gets of what is circulated.
        earlier: The whole record as it was when the version before was approved, for the list of
            changes (see `approved_versions.version_before`).
        asked: How the papers are to be.
    """

    def one(recipient: Recipient) -> OneCopy:
        return OneCopy(record, profile, recipient, earlier, asked)

    shares = recipients_of(record, profile) if recipients is None else None
    if shares is None:
        found = [_asked(one(each), documents) for each in recipients or ()]
    else:
        ones = (one(person_recipient(each.person)) for each in shares)
        found = [_shared(*each, documents) for each in zip(ones, shares, strict=True)]
    return Pack(
        record=record,
        profile=profile,
        wanted=tuple(each for some in found for each in some if isinstance(each, Wanted)),
        nothing_for=tuple(each for some in found for each in some if isinstance(each, Nobody)),
        manifest=shares is not None,
        earlier=earlier,
        asked=asked,
    )


AFTERWARDS: tuple[DocumentKey, ...] = ("changes", "addendum")
"""What is made where there is something to tell, and only when it is asked for."""

_OTHERS = tr("None of these documents is among what they get.")

_Found = tuple[Wanted | Nobody, ...]


def _asked(one: OneCopy, documents: Sequence[DocumentKey] | None) -> _Found:
    """What somebody asked for by name: it is refused where they may not have it."""
    if documents is not None:
        return tuple(_wanted(one, _once(one, documents)))
    found = tuple(_wanted(one, one.entitled))
    if any(not each.reason for each in found):
        return found
    reasons = (each.reason for each in (*found, *_wanted(one, ("minutes",))))
    return (Nobody(recipient=one.recipient, reason=next(filter(None, reasons))),)


def _shared(one: OneCopy, share: Share, documents: Sequence[DocumentKey] | None) -> _Found:
    """What somebody gets by the list, or by the authority's ways."""
    if not share.documents:
        return (Nobody(recipient=one.recipient, reason=share.why),)
    rows = [row for row in one.record.circulation if row.person == share.person]
    listed = {document for row in rows for document in row.documents}
    theirs = _once(one, one.among({*share.documents, *listed}))
    if documents is not None:
        # What is made afterwards goes to those who have the document that it is about.
        later = tuple(
            each for each in documents if each in AFTERWARDS and row_of(each).as_for in theirs
        )
        theirs = (*(each for each in theirs if each in documents), *later)
    if not theirs:
        return (Nobody(recipient=one.recipient, reason=_OTHERS),)
    return tuple(_wanted(one, theirs))


def _once(one: OneCopy, documents: Sequence[DocumentKey]) -> tuple[DocumentKey, ...]:
    """Documents without those in two columns, where the others are laid out so already."""
    twice = one.asked.beside and not BESIDE.isdisjoint(documents)
    return tuple(each for each in documents if not (twice and each == "two-columns"))


def _wanted(one: OneCopy, documents: Sequence[DocumentKey]) -> Iterator[Wanted]:
    for each in documents:
        yield Wanted(recipient=one.recipient, document=each, reason=one.why_none(each))
