"""A child's own page of the plan: large letters, short sentences, and only what is theirs to read.

It is made from the copy that the child may read. What is not recorded is left out; what should be
there before the page is handed out is told by `own_page_gaps` to whoever makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cpc_tui.conference.naming import called, find_child
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.own_page_actions import happens
from cpc_tui.conference.papers.own_page_meeting import decided, met, said
from cpc_tui.conference.papers.own_page_talk import again, draw, talk
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.own_page_worries import good, worries
from cpc_tui.conference.papers.paper import Block, Heading, Paper
from cpc_tui.conference.papers.plain_reader import PlainReader
from cpc_tui.conference.papers.planned_work import Scope
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_own_page import OwnPageBand, OwnPart
from cpc_tui.conference.record import Record
from cpc_tui.conference.told_why import ToldWhy
from cpc_tui.conference.visibility import Recipient
from cpc_tui.language import tr

_PARTS: Mapping[OwnPart, Callable[[OwnTold], Iterator[Block]]] = {
    "met": met,
    "said": said,
    "decided": decided,
    "worries": worries,
    "good": good,
    "happens": happens,
    "talk": talk,
    "again": again,
    "draw": draw,
}


class NothingForTheChild(ToldWhy):
    """There is nothing that a child's own page could tell yet."""


def own_told(
    record: Record, profile: Profile, child: str, band: OwnPageBand, whose: Recipient
) -> OwnTold:
    """A child's page before it is written.

    Args:
        record: The copy that the child may read.
        profile: Its authority's.
        child: Id of the child.
        band: The age band.
        whose: The child as a reader.

    Raises:
        ValueError: There is no such child.
    """
    found = find_child(record, child)
    if found is None:
        message = tr("no such child")
        raise ValueError(message)
    return OwnTold(PlainReader(Scope(Book(record, profile, whose=whose), child)), found, band)


def own_page(told: OwnTold) -> Paper:
    """The page.

    Raises:
        NothingForTheChild: No decision on the child is recorded, or the child has died.
    """
    if why := _why_none(told):
        raise NothingForTheChild(why)
    record, profile = told.book.record, told.book.profile
    title = told.words("title", name=told.name) if told.name else told.words("title_unnamed")
    return Paper(
        title=title or called(told.child),
        subtitle=(),
        kind=tr("Own page"),
        marking=profile.marking,
        reference=record.reference,
        blocks=tuple(_blocks(told)),
        dated=record.held_on,
        letters=told.band.letters,
    )


def _why_none(told: OwnTold) -> str:
    child = called(told.child)
    if told.decision is None:
        return tr(
            "There is no page for {child} to make: no decision on {child_2} is recorded yet.",
            child=child,
            child_2=child,
        )
    if told.decision.end_reason == "died":
        return tr(
            "There is no page for {child} to make: {child_2} has died.", child=child, child_2=child
        )
    return ""


def _blocks(told: OwnTold) -> Iterator[Block]:
    if hello := told.words("hello"):
        yield paragraph(hello)
    for part in dict.fromkeys(told.band.shows):
        blocks = tuple(_PARTS[part](told))
        heading = told.heading(part)
        if blocks and not is_blank(heading):
            yield Heading(1, heading)
        yield from blocks
