"""The words that a document has by itself, whatever anybody wrote in the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cpc_tui.conference.papers.annex import annex
from cpc_tui.conference.papers.attendance_sheet import attendance_sheet
from cpc_tui.conference.papers.blank_board import blank_board
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.family_tree import family_tree_page
from cpc_tui.conference.papers.feedback_form import feedback_form
from cpc_tui.conference.papers.letter import letter
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.own_pages import own_pages
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.parents_form import parents_form
from cpc_tui.conference.papers.plain import plain_blocks, plain_text
from cpc_tui.conference.papers.plain_plan import plain_plan
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.papers.table_agenda import table_agenda
from cpc_tui.conference.plain_words.glossary import EXPLAINED, glossary
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient
from cpc_tui.conference.visibility.folding import folded
from cpc_tui.conference.visibility.wordless import wordless

_Papers = tuple[Paper, ...]


def _forms(copy: Record, profile: Profile, whose: Recipient) -> _Papers:
    """The blank form, and that of everybody who answered."""
    people = dict.fromkeys((None, *(each.person for each in copy.contributions)))
    return tuple(parents_form(copy, profile, each, whose=whose) for each in people)


def _own_pages(copy: Record, profile: Profile, whose: Recipient) -> _Papers:
    """The child's pages in every age band, since it is not known here which was asked for."""
    bands = [each.key for each in profile.own_page.bands]
    return tuple(made.paper for key in bands for made in own_pages(copy, profile, whose, key))


_MAKERS: dict[DocumentKey, Callable[[Record, Profile, Recipient], _Papers]] = {
    "letter": lambda copy, profile, whose: (letter(copy, profile, whose),),
    "plan": lambda copy, profile, whose: (plan(copy, profile, whose=whose),),
    "plain-plan": lambda copy, profile, whose: (plain_plan(copy, profile, whose=whose),),
    "own-page": _own_pages,
    "minutes": lambda copy, profile, whose: (minutes(copy, profile, whose),),
    "annex": lambda copy, profile, whose: (annex(copy, profile, whose),),
    "family-tree": lambda copy, profile, whose: (family_tree_page(copy, profile, whose),),
    "attendance": lambda copy, profile, whose: (attendance_sheet(copy, profile, whose=whose),),
    "agenda": lambda copy, profile, whose: (table_agenda(copy, profile, whose=whose),),
    "board": lambda copy, profile, whose: (blank_board(copy, profile, whose=whose),),
    "parents-form": _forms,
    "feedback": lambda copy, profile, _: (feedback_form(copy, profile),),
}


def own_words(copy: Record, profile: Profile, whose: Recipient, document: DocumentKey) -> str:
    """The folded words of a document made of a copy in which nothing is written.

    Labels, dates, names and choices may be the same as words that were left out: a note that is
    but a date. What stands here is no sign of it.

    Args:
        copy: What the reader may read.
        profile: Its authority's.
        whose: For whom the copy is.
        document: Which; of what is made afterwards, the words of minutes and plan.
    """
    bare = wordless(copy)
    kinds: tuple[DocumentKey, ...] = (document,) if document in _MAKERS else ("minutes", "plan")
    own = (*_words(bare, profile, whose, kinds), *_explanations(copy, profile, whose, kinds))
    return "\n".join(own)


def _explanations(
    copy: Record, profile: Profile, whose: Recipient, documents: tuple[DocumentKey, ...]
) -> Iterator[str]:
    """What is explained at the end of a family's copy: the authority's sentences, nobody else's."""
    for each in EXPLAINED.intersection(documents):
        try:
            papers = _MAKERS[each](copy, profile, whose)
        except NoCopy:
            continue
        yield from (folded(plain_blocks(glossary(paper, profile))) for paper in papers)


def _words(
    bare: Record, profile: Profile, whose: Recipient, documents: tuple[DocumentKey, ...]
) -> Iterator[str]:
    for each in documents:
        try:
            papers = _MAKERS[each](bare, profile, whose)
        except NoCopy:
            continue
        yield from (folded(plain_text(paper)) for paper in papers)
