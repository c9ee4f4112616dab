"""The list of changes, for those who had an earlier version of the papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cpc_tui.conference.approved_versions import NoEarlierVersion, version_before
from cpc_tui.conference.comparing import Altered
from cpc_tui.conference.comparing_copies import changes_for
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.heads import copy_line, kind_of_conference, subtitle
from cpc_tui.conference.papers.paper import Block, Cell, Heading, Paper, Span, Table
from cpc_tui.conference.past import Written, passages
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import is_draft, version_of
from cpc_tui.conference.visibility import FULL, Recipient, copy_for, refusal
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_NOTHING = "–"
_ITSELF = tr("The conference, the people and the children")


def changes_since(
    past: Iterable[Written],
    recipient: Recipient,
    profile: Profile,
    since: int | None = None,
) -> Paper:
    """What has changed for one reader since the version that they had.

    It holds nothing but what the reader may read now, and what stood in its place before as far
    as nothing in it is kept from them now.

    Args:
        past: The conference's changes from its beginning, as `Session.past` gives them.
        recipient: The reader.
        profile: The authority's.
        since: The number of their version; the last approved one before the present where it is
            left out.

    Raises:
        NoEarlierVersion: No such version was approved, or the reader had none; it holds a
            sentence.
        RecordRefused: A change does not fit the record.
    """
    written = tuple(past)
    *_, last = passages(written)
    before = version_before(written, last.after, since)
    check_had(before, recipient)
    return changes_between(before, last.after, recipient, profile)


def check_had(before: Record, recipient: Recipient) -> None:
    """See that a reader could have been given the minutes of a version.

    Args:
        before: The whole record as it was when that version was approved.
        recipient: The reader.

    Raises:
        NoEarlierVersion: They could not; it holds a sentence.
    """
    number = version_of(before)
    if recipient.person and find_person(before, recipient.person) is None:
        raise NoEarlierVersion(
            tr("There is nothing to compare: version {number} was not for them.", number=number)
        )
    if why := refusal(before, recipient, "minutes"):
        raise NoEarlierVersion(
            tr("There is nothing to compare with version {number}. {why}", number=number, why=why)
        )


def changes_between(before: Record, after: Record, recipient: Recipient, profile: Profile) -> Paper:
    """What has changed for one reader from one whole record to another.

    Args:
        before: The record as it was when the version that they had was approved.
        after: The record as it is.
        recipient: The reader.
        profile: The authority's.
    """
    book = Book(copy_for(after, recipient), profile, whose=recipient)
    found = changes_for(before, after, recipient, profile)
    since = version_of(before)
    blocks = (*_opening(before, after, found), *_by_step(book, found, since))
    return Paper(
        title=tr(
            "Changes since version {since}: {conference}",
            since=since,
            conference=kind_of_conference(book),
        ),
        subtitle=subtitle(book),
        kind=tr("List of changes"),
        marking=profile.marking,
        reference=after.reference,
        blocks=blocks,
        copy=copy_line(book, blocks) if recipient != FULL else tr("Full copy: do not hand it out."),
        dated=after.held_on,
    )


def _opening(before: Record, after: Record, found: Sequence[Altered]) -> Iterator[Block]:
    since, now = version_of(before), version_of(after)
    approved = before.room.approvals[-1].at if before.room.approvals else None
    when = tr(", approved on {day}", day=day_in_words(approved.date())) if approved else ""
    yield paragraph(
        tr(
            "You were given version {since}{when}. This is what is different in version {now}.",
            since=since,
            when=when,
            now=now,
        )
    )
    if is_draft(after):
        yield paragraph(tr("Version {now} is a draft: the chair has not approved it yet.", now=now))
    if not found:
        yield paragraph(tr("Nothing in your copy has changed."))


def _by_step(book: Book, found: Sequence[Altered], since: int) -> Iterator[Block]:
    steps = book.profile.step_keys
    for step in ("prepare", *steps):
        # What belongs to a step that the authority does not have is told with the conference.
        rows = tuple(
            _row(each) for each in found if step == (each.step if each.step in steps else "prepare")
        )
        if rows:
            label = _ITSELF if step == "prepare" else book.profile.step_label(step)
            yield Heading(1, label)
            header = (tr("What"), tr("In version {since}", since=since), tr("Now"))
            yield Table(header, rows, (26, 37, 37), tr("What has changed: {label}", label=label))


def _row(each: Altered) -> tuple[Cell, ...]:
    under = [line(Span(each.of, "quiet"))] if each.of else []
    head = line(Span(each.name, "strong"), Span(f"\n{each.what}", "quiet"))
    gone = tr("taken out") if each.what == "taken out" else _NOTHING
    return cell(head, *under), cell(each.before or _NOTHING), cell(each.after or gone)
