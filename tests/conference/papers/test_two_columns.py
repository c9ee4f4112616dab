"""Two columns for an interpreter: English whole on the left, only translated words on the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from cpc_tui.conference.papers.asked_for import AskedFor, Translation
from cpc_tui.conference.papers.beside import beside
from cpc_tui.conference.papers.catalogue import NoCopy, OneCopy
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Cell,
    Contents,
    Drawing,
    Gap,
    Heading,
    Paper,
    Piece,
    Span,
    Table,
    Turn,
    pieces_of,
)
from cpc_tui.conference.papers.retelling import Marks, Retelling
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient, person_recipient
from tests.conference.papers.translations import translation_of, turned
from tests.conference.papers.words import shared_record
from tests.conference.small_records import base_profile, small_record
from tests.exports.test_valid import PAPERS

CASES: dict[str, list[tuple[str, DocumentKey]]] = {
    "redbridge-initial": [("p14", "plan"), ("full", "own-page")],
    "medway-review": [("p14", "plain-plan"), ("p14", "letter"), ("p15", "own-page")],
}
"""Readers of each, and what they get."""
MOTHER = Recipient("person", "mo")
WORRY: dict[str, Any] = {
    "decisions": [{"child": "c1", "outcome": "plan", "reasons": "She was alone."}],
    "statements": [
        {"id": "s1", "danger": "Ana may be hurt.", "children": ["c1"]},
        {"id": "s2", "danger": "Only the police know.", "visibility": "professionals"},
    ],
}


def columns(paper: Paper) -> tuple[tuple[Cell, Cell], ...]:
    """The rows of the only table of a paper."""
    (table,) = (each for each in paper.blocks if isinstance(each, Table))
    return tuple((row[0], row[1]) for row in table.rows)


def said(cell: Cell) -> str:
    """The words of a cell; what is to be filled in has none."""
    return "\n".join("".join(map(_words, line)) for line in cell)


def _words(piece: Piece) -> str:
    if isinstance(piece, Gap):
        return piece.words
    return "" if isinstance(piece, Blank) else piece.text


def words_in_order(paper: Paper) -> Iterator[str]:
    """Every stretch of words of a paper, in order."""
    yield paper.title
    yield from paper.subtitle
    for block in paper.blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Drawing):
            yield block.description
        for piece in pieces_of(block):
            if isinstance(piece, Gap):
                yield piece.words
            elif not isinstance(piece, Blank):
                yield piece.text


def check_left(one: Paper, two: Paper) -> None:
    """The left column holds all words of a paper, in order, and nothing is lost between them."""
    left = "\n".join(said(row[0]) for row in columns(two))
    place = 0
    for words in words_in_order(one):
        found = left.find(words, place)
        assert found >= 0, words
        place = found + len(words)


def papers(record: Record, whose: Recipient, document: DocumentKey, asked: AskedFor) -> list[Paper]:
    """The papers of a document; none where there is none."""
    try:
        one = OneCopy(record, load_profile(record.profile), whose, asked=asked)
        return [each.paper for each in one.papers(document)]
    except NoCopy:
        return []


@pytest.mark.parametrize("case", CASES)
def test_both_columns_of_the_cases(case: str) -> None:
    """The left has the one-column paper in order, the right translated words and names alone."""
    record = shared_record(case)
    translation = translation_of(record, load_profile(record.profile))
    names = {
        word
        for name in [each.name for each in record.people] + [each.name for each in record.children]
        for word in re.findall(r"[^\W\d_]+", name)
    }
    found = 0
    for reader, document in CASES[case]:
        whose = FULL if reader == "full" else person_recipient(reader)
        single = papers(record, whose, document, AskedFor())
        both = papers(record, whose, document, AskedFor(beside=True, translation=translation))
        assert len(both) == len(single) > 0
        for one, two in zip(single, both, strict=True):
            check_left(one, two)
            found += sum(len(words_of_translation(row, names)) for row in columns(two))
    assert found > 100


def words_of_translation(row: tuple[Cell, Cell], names: set[str]) -> set[str]:
    """The words of a right cell that are no names; each of them is translated."""
    english, other = row
    if said(other) == said(english):
        return set()
    words = set(re.findall(r"[^\W\d_]+", said(other))) - names
    assert all(each.startswith("ż") for each in words if len(each) > 2), words
    return words


@settings(max_examples=40, deadline=None)
@given(PAPERS)
def test_any_paper_can_be_laid_out(paper: Paper) -> None:
    """Whatever blocks a paper has, the left column has all its words and the right is empty."""
    made = beside(paper, "Polish", None, Retelling(Marks())).paper
    check_left(paper, made)
    assert all(said(right) == "" for _, right in columns(made))
    kinds: tuple[type[Block], ...] = (Heading, Turn, Contents)
    assert not any(isinstance(each, kinds) for each in made.blocks)


def small(translation: Translation | None, **parts: Any) -> list[tuple[str, str]]:
    """The two columns of a mother's plan in plain words, as words."""
    record = small_record(**(WORRY | parts))
    asked = AskedFor(beside=True, translation=translation)
    one = OneCopy(record, base_profile(), MOTHER, asked=asked)
    return [(said(a), said(b)) for a, b in columns(one.papers("plain-plan")[0].paper)]


def test_the_second_column_is_empty_without_a_translation() -> None:
    """It is to be filled by hand, in fields that have a name."""
    rows = small(None)
    assert any("Ana may be hurt." in left for left, _ in rows)
    assert {right for _, right in rows} == {""}


def test_what_pairs_is_paired_and_the_rest_left_empty() -> None:
    """A translation that lacks an entry leaves its cell empty, and the note counts it."""
    record = small_record(**WORRY)
    half = translation_of(small_record(**(WORRY | {"decisions": []})), base_profile())
    right = dict(small(half))
    worry = next(left for left in right if "Ana may be hurt." in left)
    assert turned("Ana may be hurt.") in right[worry]
    one = OneCopy(record, base_profile(), MOTHER, asked=AskedFor(beside=True, translation=half))
    assert "have no whole translation" in one.papers("plain-plan")[0].note
    extra = {"id": "s9", "danger": "A new one."}
    more = translation_of(
        small_record(**(WORRY | {"statements": [*WORRY["statements"], extra]})), base_profile()
    )
    one = replace(one, asked=AskedFor(beside=True, translation=more))
    assert "1 text of the translated record has no place" in one.papers("plain-plan")[0].note


def test_a_translation_of_another_version_is_told_of() -> None:
    """A day that is another one in it shows that its words may be those of an earlier record."""
    held = {**WORRY, "held_on": "2026-11-30"}
    record = small_record(**held, review={"on": "2027-02-20"})

    def note(day: str) -> str:
        other = small_record(**held, review={"on": day})
        asked = AskedFor(beside=True, translation=translation_of(other, base_profile()))
        return OneCopy(record, base_profile(), MOTHER, asked=asked).papers("letter")[0].note

    assert "is it of this version?" not in note("2027-02-20")
    assert note("2027-02-21").startswith("1 date or number of the translated record is another")


def test_entries_without_an_id_pair_by_what_they_are_about() -> None:
    """A child's words never stand beside another's, nor a rule beside another rule."""
    decided = [{"child": child, "outcome": "plan"} for child in ("c1", "c2")]
    voices = [{"child": child, "own_words": f"I am {child}."} for child in ("c1", "c2")]
    rules = {"rules": ["Nobody shouts.", "Nobody hits."]}
    record = small_record(decisions=decided, voices=voices, plans=rules)
    other = small_record(decisions=decided, voices=voices[1:], plans={"rules": rules["rules"][1:]})
    translation = translation_of(other, base_profile())
    asked = AskedFor(band="8-11", beside=True, translation=translation)
    one = OneCopy(record, base_profile(), FULL, asked=asked)
    told = [[said(b) for _, b in columns(each.paper)] for each in one.papers("own-page")]
    assert [any("żamć" in each for each in page) for page in told] == [False, True]
    plan = "".join(said(b) for _, b in columns(one.papers("plain-plan")[0].paper))
    assert "żhitsć" not in plan


def test_a_translation_opens_nothing() -> None:
    """What the record keeps from a reader stays out, though the translated record does not."""
    open_ = [{**each, "visibility": "everyone"} for each in WORRY["statements"]]
    loose = translation_of(small_record(**(WORRY | {"statements": open_})), base_profile())
    assert not any("police" in left + right for left, right in small(loose))


@pytest.mark.parametrize("number", ["", "0", "1", "2", "3", "9999"])
def test_nobody_can_type_a_mark(number: str) -> None:
    """The letters of which marks are made stop no paper and open none, wherever they stand."""
    typed = f"\ue000{number}\ue001\ue003 \ue000"
    statements = [{**each, "visibility": "everyone"} for each in WORRY["statements"]]
    loose = translation_of(small_record(**(WORRY | {"statements": statements})), base_profile())
    forged: dict[str, Any] = {
        "statements": [*reversed(WORRY["statements"]), {"id": "s3", "danger": f"Ana {typed}"}],
        "plans": {"actions": [{"id": "a1", "action": typed, "who_else": typed}], "rules": [typed]},
        "purpose": typed,
        "family_name": typed,
    }
    rows = small(loose, **forged)
    assert any("Ana may be hurt." in left for left, _ in rows)
    assert not any("police" in left + right for left, right in rows)


def test_what_the_translation_keeps_stays_out_of_its_column() -> None:
    """A text that the translated record has for professionals alone leaves the cell empty."""
    kept = [{**each, "visibility": "professionals"} for each in WORRY["statements"]]
    strict = translation_of(small_record(**(WORRY | {"statements": kept})), base_profile())
    rows = dict(small(strict))
    worry = next(left for left in rows if "Ana may be hurt." in left)
    assert rows[worry] == ""


def test_fixed_words_come_from_the_translations_own_profile(tmp_path: Path) -> None:
    """Headings, whole sentences with a day in them, and the program's own words."""
    (tmp_path / "polski.toml").write_text(
        'name = "England"\nextends = "england"\n'
        '[plain_plan.headings]\nworries = "Co nas martwi"\n'
        '[own_page.words]\nmet = "Spotkanie było {day}."\n'
        '[phrases]\nMonday = "poniedziałek"\nNovember = "listopada"\n',
        "utf-8",
    )
    polish = load_profile("polski", folders=[tmp_path])
    record = small_record(**WORRY)
    rows = small(Translation(translation_of(record, base_profile()).record, polish))
    worry = next(right for left, right in rows if "Ana may be hurt." in left)
    assert worry.startswith("Co nas martwi")
    asked = AskedFor(beside=True, translation=Translation(record, polish))
    page = OneCopy(record, base_profile(), FULL, asked=asked).papers("own-page")[0].paper
    assert any(
        "Spotkanie było poniedziałek 30 listopada 2026." in said(b) for _, b in columns(page)
    )


def test_a_reader_whom_the_translation_does_not_know_gets_an_empty_column() -> None:
    """Ids that are missing are told in one line."""
    people = [each for each in small_record().people if each.id != "mo"]
    other = replace(
        translation_of(small_record(**WORRY), base_profile()).record, people=tuple(people)
    )
    asked = AskedFor(beside=True, translation=Translation(other, base_profile()))
    (named,) = OneCopy(small_record(**WORRY), base_profile(), MOTHER, asked=asked).papers("letter")
    assert "does not know this reader" in named.note
    assert {said(right) for _, right in columns(named.paper)} == {""}


def test_pieces_that_are_not_translated_are_blanks_with_a_name() -> None:
    """A span in English becomes room to write, which says what it is for."""
    marks = Marks()
    marked = marks.mark("She was alone.", "Była sama.")
    told = Paper(title="x", subtitle=(), kind="", marking="", reference="", blocks=())
    paper = replace(told, title="Why")
    made = beside(paper, "Polish", replace(told, title=marked), Retelling(marks)).paper
    assert columns(made)[0][1] == ((Span("Była sama.", "heading"),),)
    made = beside(paper, "Polish", paper, Retelling(marks)).paper
    assert columns(made)[0][1] == ((Blank("Translation: Polish / polski"),),)


def test_a_translated_part_of_a_sentence_stands_beside_room_for_the_rest() -> None:
    """The program's own words around a recorded text are left to the interpreter."""
    action = {"id": "a1", "action": "Visit.", "measure": "She was seen.", "who": ["sw"]}
    parts: dict[str, Any] = {**WORRY, "plans": {"actions": [action]}}
    rows = small(translation_of(small_record(**parts), base_profile()), **parts)
    (told,) = (right for left, right in rows if "How we will know" in left)
    assert turned("She was seen.") in told
    assert "know" not in told
