"""What is marked in a line: words in doubt, and nothing that a dictionary cannot know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.room import KnownWord, Room
from cpc_tui.spelling.in_record import doubts_in
from cpc_tui.spelling.lists import field_words, lists_of, words_in
from cpc_tui.spelling.looked_at import words_of
from cpc_tui.spelling.names import names_in
from cpc_tui.spelling.other_languages import Span, in_other_languages, without
from cpc_tui.spelling.own_words import add_own
from cpc_tui.spelling.speller import Speller
from tests.samples import small
from tests.spelling.small_dictionary import small_speller


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    """The small dictionary with the words of the field."""
    return small_speller(tmp_path_factory.mktemp("dictionary"))


def marked(speller: Speller, line: str, cursor: int | None = None) -> list[str]:
    """The words that are marked."""
    return [line[start:end] for start, end in speller.marked(line, cursor)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("the childern were seen", ["childern"]),
        ("Recieved, recieved: (recieved)", ["Recieved", "recieved", "recieved"]),
        ("mother/fahter and well-knwon", ["fahter", "well-knwon"]),
        ("“teh” ‘teh’ 'teh'", ["teh", "teh", "teh"]),
        ("the parents’ and teh’s", ["parents", "teh’s"]),
        ("naïve nai\u0308ve café cafe\u0301 cafee", ["cafee"]),
    ],
)
def test_words_in_doubt_are_found_whole(speller: Speller, line: str, words: list[str]) -> None:
    """Quotes and brackets are no part of a word; apostrophes, hyphens and accents are."""
    assert marked(speller, line) == words


@pytest.mark.parametrize(
    "line",
    [
        "CAFCASS Cafcass’s genograms MARACs tis professional’s",
        "ZZ1 2AB 020 7946 0123 07700 900123 s.47 47s £20k 8am 1990s",
        "CAMHS EHCPs s47 Y7 2nd 14th LAC’s X J.K. e.g. A-Z B x",
        "https://example.org/teh www.example.org ann.ex@example.org C:\\teh /teh ~/teh teh_teh",
        "Привет שלום 漢字 wordпривет",
        "\U0010f01b\x1b[31m 12:30 £4 -- — … 100%",
        "wellbeing dysregulated Safeguarding WELLBEING dysregulation’s",
    ],
)
def test_what_a_dictionary_cannot_know_is_not_marked(speller: Speller, line: str) -> None:
    """Numbers, addresses, initials, short abbreviations, other letters, words of the field."""
    assert marked(speller, line) == []


def test_the_word_being_typed_is_not_marked(speller: Speller) -> None:
    """It is as soon as it is finished, or the cursor is elsewhere."""
    assert marked(speller, "the recie", 9) == []
    assert marked(speller, "the recie ", 10) == ["recie"]
    assert marked(speller, "the recie,", 10) == ["recie"]
    assert marked(speller, "the recie", 6) == ["recie"]
    assert marked(speller, "teh recie", 9) == ["teh"]
    assert marked(speller, "fahter/recie", 12) == ["fahter"]
    assert marked(speller, "the recie") == ["recie"]


def test_what_was_right_once_is_looked_at_anew_when_words_are_added(speller: Speller) -> None:
    """Names and words of one's own are marked no more, and names of others are."""
    assert marked(speller, "Okafor’s zorb") == ["Okafor’s", "zorb"]
    assert speller.take_names({"Okafor"})
    assert marked(speller, "Okafor’s OKAFOR the Okafors zorb") == ["zorb"]
    assert not speller.take_names({"Okafor"})
    speller.add("zorb")
    assert marked(speller, "Zorb zorb-like zorb") == ["zorb-like"]
    assert speller.take_names(())
    assert marked(speller, "Okafor") == ["Okafor"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Dziecko boi ojca bardzo.", []),
        ("Dziecko boi ojca.", ["Dziecko", "boi", "ojca"]),
        ("Tak boi. Ojca dziecko.", ["Tak", "boi", "Ojca", "dziecko"]),
        ("Dziecko boi ojca bardzo. Mama placze. The childern.", ["childern"]),
        ("She said “dziecko bardzo boi ojca” to teh visitor", ["teh"]),
        ("mother: dziecko bardzo boi ojca", []),
        ("The dziecko and the ojca were seen by teh", ["dziecko", "ojca", "teh"]),
        ("Dziecko and ojca the bardzo boi the", []),
        ("Dziecko recieved teh bardzo", ["Dziecko", "recieved", "teh", "bardzo"]),
        ("teh childern wer sene", ["teh", "childern", "wer", "sene"]),
        ("dziecko bardzo boi ojca teh alot", []),
        ("Dziecko and ojca the bardzo the", ["Dziecko", "ojca", "bardzo"]),
        ("the teh; dziecko bardzo boi ojca! teh was", ["teh", "teh"]),
    ],
)
def test_sentences_in_another_language_are_left_alone(
    speller: Speller, line: str, words: list[str]
) -> None:
    """Four words or more, mostly unknown, and mostly no slips; short ones go with a long one."""
    assert marked(speller, line) == words


def test_a_text_is_looked_at_line_by_line(speller: Speller) -> None:
    """Places are those in the text, of words in doubt and of sentences in another language."""
    text = "The teh.\nDziecko boi ojca bardzo.\n\nTeh was."
    assert [text[a:b] for a, b in speller.unknown(text)] == ["teh", "Teh"]
    assert [text[a:b] for a, b in speller.other_languages(text)] == ["Dziecko boi ojca bardzo"]


@given(st.text(st.sampled_from("ab .“”:!\n"), max_size=200))
def test_no_word_is_marked_within_another_language(text: str) -> None:
    """Every word that is not known is either marked or in such a sentence, and never both."""
    unknown = tuple(Span(each.start, each.end) for each in words_of(text))
    sentences = in_other_languages(text, unknown, "ab".__eq__)
    left = without(unknown, sentences)
    within = [each for each in unknown if any(a <= each.start < b for a, b in sentences)]
    assert sorted((*left, *within)) == list(unknown)


@given(st.text(st.one_of(st.characters(), st.sampled_from("aehilt '’-./@:\n")), max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    """Places lie within the text, in order, do not overlap, and hold what is told of them."""
    before = 0
    for place in words_of(text):
        assert before <= place.start < place.end <= len(text)
        assert not any(map(str.isspace, text[place.start : place.end]))
        before = place.end


def test_looking_takes_no_longer_than_the_text_is_long(speller: Speller) -> None:
    """Long texts of one piece, which would trip a careless pattern, are looked at in one go."""
    for piece in ("a-", "a'", "a/", "é", "'", "-", "a.", "A", "teh ", "teh. ", "teh teh teh teh. "):
        speller.marked(piece * 20_000)
    speller.marked("\u0301" * 100_000)


def test_the_names_of_a_record_are_known_and_its_notes_are_not() -> None:
    """People, children, kin, schools, places: but a slip in a note must not make itself right."""
    record = small(
        family_name="Quillfeather",
        venue="Zanzibar Hall",
        notes=[{"id": "n1", "step": "analysis", "text": "Mispelt."}],
        relatives=[{"id": "r1", "name": "Oonagh Smyth-Wren"}],
    )
    names = names_in(record, load_profile("england"))
    assert {"Quillfeather", "Zanzibar", "Oonagh", "Smyth", "Wren", "Smyth-Wren"} <= names
    assert {part for each in record.people for part in each.name.split()} <= names
    assert "Mispelt" not in names


def test_the_words_of_an_authority_and_of_the_conference_are_known(tmp_path: Path) -> None:
    """What a profile lists below `[spelling]`, whom to ring there, and what is right here."""
    record = replace(small(), room=Room(known_words=(KnownWord(word="Zorbla"),)))
    (tmp_path / "ours.toml").write_text(
        'extends = "redbridge"\nname = "Ours"\n'
        '[spelling]\nwords = ["Lozells", "Quorn Fells"]\n'
        '[contacts.hub]\nname = "Kooth Hub"\n',
        "utf-8",
    )
    names = names_in(record, load_profile("ours", folders=[tmp_path]))
    assert {"Lozells", "Quorn", "Fells", "Kooth", "Zorbla"} <= names
    assert "Goodmayes" not in names
    assert "Goodmayes" in names_in(record, load_profile("redbridge"))


def test_every_word_in_doubt_of_a_record_is_told_with_its_place(speller: Speller) -> None:
    """The list names the word, the step and the text around it, once for each text."""
    record = small(
        notes=[{"id": "n1", "step": "analysis", "text": "The childern and the childern."}]
    )
    speller.take_names(names_in(record, load_profile("england")))
    found = [
        each
        for each in doubts_in(record, load_profile("england"), speller)
        if each.path[0] == "notes"
    ]
    assert [(each.word, each.path) for each in found] == [("childern", ("notes", "n1", "text"))]
    assert "The childern and the" in found[0].line


def test_lists_are_read_and_added_to(tmp_path: Path) -> None:
    """A list is plain text with remarks; a word that is added stands behind the others."""
    settings = tmp_path / "config" / "settings.toml"
    lists = lists_of(settings, (tmp_path / "profiles",))
    assert list(words_in(lists)) == []
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "words.txt").write_text("# ours\nLozells signs-of # x\n", "utf-8")
    assert add_own(settings, "dysgu")
    assert add_own(settings, "llety")
    assert list(words_in(lists)) == ["dysgu", "llety", "Lozells", "signs-of"]
    assert lists[0].stat().st_mode & 0o777 == 0o600
    assert not add_own(None, "x")


def test_the_words_of_the_field_are_words() -> None:
    """Each is one that is looked at, or an abbreviation, and stands there once."""
    words = list(field_words())
    assert len(words) == len(set(words))
    assert {"wellbeing", "dysregulated", "CAMHS", "ICPC", "EHCP", "safeguarding"} <= set(words)
    assert all(list(words_of(each)) or each.rstrip("s").isupper() for each in words)
