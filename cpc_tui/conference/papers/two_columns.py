"""Papers of one recipient laid out in two columns, the second filled where there is a translation.

Both columns are made for the same reader: the second from those texts alone that the reader may
read in the record as well as in its translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cpc_tui.conference.interpreting import written_language
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.asked_for import AskedFor, TranslatedFrom, Translation
from cpc_tui.conference.papers.beside import beside
from cpc_tui.conference.papers.makers import NamedPaper
from cpc_tui.conference.papers.own_eyes import own_eyes
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.retelling import Marks, Retelling
from cpc_tui.conference.papers.translated_facts import facts_that_differ
from cpc_tui.conference.papers.translating import (
    marked_record,
    names_of,
    texts_in_place,
    told_record,
    translated_copy,
    translated_eyes,
)
from cpc_tui.conference.papers.translating_words import marked_profile
from cpc_tui.conference.visibility import copy_for
from cpc_tui.conference.visibility.left_out import texts_of
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.conference.papers.catalogue import OneCopy

FORM = "beside"
"""What the name of such a file holds."""


@dataclass(frozen=True)
class _Told:
    """A paper of a marked record.

    Attributes:
        paper: It; None where the translated record does not know its reader.
        retelling: Tells the marks.
        source: What was translated, for the last look; None as above.
        strays: How many texts of the translation have no place in the record.
        differing: How many days, numbers and ticks it has otherwise than the record.
    """

    paper: Paper | None
    retelling: Retelling
    source: TranslatedFrom | None = None
    strays: int = 0
    differing: int = 0


def in_two_columns(one: OneCopy, made: tuple[NamedPaper, ...]) -> tuple[NamedPaper, ...]:
    """The papers of a document, each in two columns.

    Args:
        one: The recipient's copy.
        made: The papers as they are without a second column.
    """
    return tuple(_laid_out(one, each) for each in made)


def _laid_out(one: OneCopy, named: NamedPaper) -> NamedPaper:
    translation = one.asked.translation
    told = _told(one, named, translation) if translation else _Told(None, Retelling(Marks()))
    done = beside(named.paper, _language(one, named), told.paper, told.retelling)
    notes = _notes(done.empty, told) if translation else ()
    return replace(
        named,
        paper=done.paper,
        form=" ".join(filter(None, (named.form, FORM))),
        note=" ".join(filter(None, (named.note, *notes))),
        translated=told.source,
    )


def _language(one: OneCopy, named: NamedPaper) -> str:
    person = named.child.person if named.child and named.eyes else one.recipient.person
    reader = find_person(one.record, person)
    return written_language(one.record, reader) if reader else ""


def _told(one: OneCopy, named: NamedPaper, translation: Translation) -> _Told:
    child = named.child if named.document == "own-page" else None
    eyes = translated_eyes(translation, one.recipient, child)
    marks = Marks()
    if eyes is None:
        return _Told(None, Retelling(marks))
    texts = translated_copy(eyes)
    copy = named.eyes.copy if named.eyes else one.copy
    record = marked_record(one.record, texts, marks)
    profile = marked_profile(one.profile, translation.profile, marks)
    whole = replace(one, record=record, profile=profile, asked=AskedFor(band=one.asked.band))
    papers = whole.papers(named.document)
    paper = next((each.paper for each in papers if _is_same(each, named)), None)
    told = told_record(one.record, texts)
    readable = own_eyes(told, child).copy if child else copy_for(told, one.recipient)
    names = {*names_of(copy), *names_of(readable)}
    paths = {tuple(map(str, path)) for path, _, _, _ in texts_of(copy)}
    places = {each.place for each in texts_in_place(one.record) if each.path in paths}
    return _Told(
        paper,
        Retelling(marks, names, translation.profile.phrases),
        TranslatedFrom(eyes, readable, translation.profile),
        len(texts.keys() - places),
        facts_that_differ(one.record, translation.record),
    )


def _is_same(one: NamedPaper, other: NamedPaper) -> bool:
    """Whether two papers are of the same child, or both of all of them."""
    return (one.child and one.child.id) == (other.child and other.child.id)


def _notes(empty: int, told: _Told) -> Iterator[str]:
    if told.paper is None:
        yield tr("The translated record does not know this reader: the second column is empty.")
        return
    if told.differing:
        yield tr_n(
            "{n} date or number of the translated record is another one: is it of this version?",
            "{n} dates and numbers of the translated record are others: is it of this version?",
            told.differing,
        )
    if empty:
        yield tr_n(
            "{n} passage has no whole translation: fill it in by hand.",
            "{n} passages have no whole translation: fill them in by hand.",
            empty,
        )
    if told.strays:
        yield tr_n(
            "{n} text of the translated record has no place in this copy and was left out.",
            "{n} texts of the translated record have no place in this copy and were left out.",
            told.strays,
        )
