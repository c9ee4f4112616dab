"""The words for families of the base profile, and how an authority changes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.plain_words.lists import explained_in, mender_for
from cpc_tui.conference.profile import PlainTerm, Profile
from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names

ENGLAND = load_profile("england")
WORDS = ENGLAND.plain_words()
EVERY = (*WORDS.terms, *WORDS.blame)


def own(folder: Path, text: str) -> Profile:
    """The base profile with changes of an authority's own."""
    (folder / "mine.toml").write_text(f'extends = "england"\n{text}', encoding="utf-8")
    return load_profile("mine", folders=[folder])


def term(profile: Profile, name: str) -> PlainTerm | None:
    """A term of a profile's list, or None."""
    words = profile.plain_words()
    return next((each for each in (*words.terms, *words.blame) if each.term == name), None)


def test_there_is_enough_to_be_of_use() -> None:
    """More than 120 terms, a good part of them explained, and every authority has them."""
    assert len(EVERY) > 300
    assert sum(bool(each.means) for each in EVERY) > 80
    for name in profile_names():
        assert len(load_profile(name).plain_words().terms) >= len(WORDS.terms)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("s47 enquiry", "child protection enquiry"),
        ("CAMHS", "the children and young people’s mental health service"),
        ("failed to", "did not"),
    ],
)
def test_what_every_guide_names_is_there(name: str, plain: str) -> None:
    """The commonest terms have the plain words that guides for families use."""
    (found,) = mender_for(ENGLAND).to_mend(name)
    assert found.plain.casefold() == plain.casefold()


def test_every_way_of_writing_a_term_is_found_as_that_term() -> None:
    """No term is hidden by another, none stands there twice, and each says what to do or means."""
    words = explained_in(ENGLAND)
    for each in EVERY:
        assert each.plain or each.advice or each.means, each.term
        assert not (each.plain and each.advice), each.term
        for text in (each.term, *each.also):
            assert [hit.term.term for hit in words.hits(f"so {text} so")] == [each.term], text


def test_plain_words_are_plain() -> None:
    """What is put in a term's place is not itself to be mended; explanations are short."""
    mender = mender_for(ENGLAND)
    for each in EVERY:
        assert [one.words for one in mender.to_mend(each.plain) if one.kind != "passive"] == []
        assert all(one.kind != "long" for one in mender.to_mend(each.means)), each.term
        assert each.means.count(".") == bool(each.means), each.term


def test_plain_words_can_stand_where_the_term_stands() -> None:
    """None begins as a clause, which no article or owner can stand before: "her what she wants"."""
    clauses = ("what", "how", "when", "whether", "who", "where", "which")
    assert not [each.term for each in EVERY if each.plain.startswith(clauses)]


def test_an_authority_changes_adds_and_removes(tmp_path: Path) -> None:
    """Named tables merge as the others do: what a row leaves out it takes over."""
    mine = own(
        tmp_path,
        """
        [plain_words]
        longest_sentence = 15
        [plain_words.terms]
        "significant harm" = { plain = "bad harm" }
        "Family Hub" = { means = "A place for families." }
        "MARAC" = { remove = true }
        """,
    )
    changed = term(mine, "significant harm")
    assert changed is not None
    assert changed.plain == "bad harm"
    assert changed.means.startswith("Harm that")
    assert term(mine, "MARAC") is None
    assert term(mine, "Family Hub") is not None
    assert mine.plain_words().longest_sentence == 15
    assert mine != ENGLAND


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[plain_words]\nlongest = 3", "plain_words.longest: is not a known key"),
        ('[plain_words.terms]\n"a b" = { plane = "c" }', "terms.a b.plane: is not a known key"),
        ('[plain_words.terms]\n"a b" = { plain = 3 }', "terms.a b.plain: must be a text"),
        ("[plain_words]\nterms = 3", "plain_words.terms: must be a table of named tables"),
        ("plain_words = 3", "plain_words: must be a table"),
        ('[plain_words.blame]\n"nosuch" = { remove = true }', "is not a known key"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_profile(
    tmp_path: Path, text: str, fault: str
) -> None:
    """A fault is told when the profile is read, though the list is made only when asked for."""
    with pytest.raises(ProfileError) as refused:
        own(tmp_path, text)
    assert fault in str(refused.value)


def test_a_profile_of_one_s_own_that_says_nothing_is_the_same(tmp_path: Path) -> None:
    """Two lists with the same terms are equal, and so may profiles be compared."""
    assert own(tmp_path, "").plain_words == ENGLAND.plain_words
    assert hash(own(tmp_path, "").plain_words) == hash(ENGLAND.plain_words)
