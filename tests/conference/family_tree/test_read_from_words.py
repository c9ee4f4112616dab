"""A family that is read from the words of its people, where nothing is stated."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.family_tree.members import Union
from tests.conference.family_tree.hales import (
    BOTH,
    CRAIG,
    FATHER,
    MOTHER,
    OTHER,
    TAMSIN,
    family,
    members,
    person,
    unions,
)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([MOTHER], [Union(("mo",), None, BOTH)]),
        ([MOTHER, FATHER], [Union(("mo", "cr"), None, ("c1",)), Union(("mo",), None, ("c2",))]),
        ([person("Tamsin Hale", "mother of the children", id="mo")], [Union(("mo",), None, BOTH)]),
        ([person("Tamsin Hale", "Mother", id="mo")], [Union(("mo",), None, BOTH)]),
        (
            [person("Tamsin Hale", "mum", id="mo", parental_responsibility=["c2"])],
            [Union(("mo",), None, ("c2",))],
        ),
        (
            [person("Tamsin Hale", "", id="mo", parental_responsibility=["c1"])],
            [Union(("mo",), None, ("c1",))],
        ),
        (
            [person("Tamsin Hale", "mother and main carer", parental_responsibility=["c1"])],
            [Union(("ta",), None, ("c1",))],
        ),
        ([person("Tamsin Hale", "", role="Mother of Wren")], [Union(("ta",), None, ("c2",))]),
        (
            [person("Tamsin Hale", "adoptive mother of Wren")],
            [Union(("ta",), None, ("c2",), ("c2",))],
        ),
        (
            [MOTHER, person("Gran Hale", "mother’s mother; came in May")],
            [Union(("mo",), None, BOTH), Union(("gr",), None, ("mo",))],
        ),
        (
            [MOTHER, FATHER, OTHER, person("Becca Nunn", "aunt of Jude and Wren")],
            [
                Union(("mo", "cr"), None, ("c1",)),
                Union(("mo", "el"), None, ("c2",)),
                Union((), None, ("mo", "be")),
            ],
        ),
        (
            [MOTHER, person("Joy Hale", "mother of Tamsin"), person("Ben Hale", "mum's brother")],
            [Union(("mo",), None, BOTH), Union(("jo",), None, ("mo", "be"))],
        ),
        (
            [MOTHER, FATHER, person("Kit Dunn", "paternal grandfather of Jude")],
            [
                Union(("mo", "cr"), None, ("c1",)),
                Union(("mo",), None, ("c2",)),
                Union(("ki",), None, ("cr",)),
            ],
        ),
        (
            [MOTHER, person("Sam Poe", "husband of Tamsin")],
            [Union(("mo", "sa"), "married"), Union(("mo",), None, BOTH)],
        ),
        (
            [MOTHER, person("Sam Poe", "mother's ex-partner")],
            [Union(("mo", "sa"), "separated"), Union(("mo",), None, BOTH)],
        ),
        (
            [MOTHER, person("Sam Poe", "partner of Tamsin", household=True)],
            [Union(("mo", "sa"), "living_together"), Union(("mo",), None, BOTH)],
        ),
        (
            [MOTHER, person("Sam Poe", "step-father of Jude", household=True)],
            [Union(("mo", "sa")), Union(("mo",), None, BOTH)],
        ),
        (
            [MOTHER, person("Becca Nunn", "aunt of Jude (mother’s side)")],
            [Union(("mo",), None, BOTH), Union((), None, ("mo", "be"))],
        ),
        (
            [MOTHER, person("Joy Hale", "grandmother on the maternal side; lives in Leeds")],
            [Union(("mo",), None, BOTH), Union(("jo",), None, ("mo",))],
        ),
        (
            [MOTHER, person("Joy Hale", "grandmother (maternal) of Jude")],
            [Union(("mo",), None, BOTH), Union(("jo",), None, ("mo",))],
        ),
        (
            [MOTHER, FATHER, person("Kit Dunn", "half-brother of Jude on his father's side")],
            [
                Union(("mo", "cr"), None, ("c1",)),
                Union(("mo",), None, ("c2",)),
                Union(("cr",), None, ("ki",)),
            ],
        ),
        (
            [
                person("Ann Foy", "sister of Bo"),
                person("Bo Foy", ""),
                person("Cy Foy", "brother of Dee"),
                person("Dee Foy", "sister of Ann"),
            ],
            [Union((), None, ("de", "cy", "bo", "an"))],
        ),
        (
            [MOTHER, person("Otto Hale", "son of Tamsin")],
            [Union(("mo",), None, ("c2", "c1", "ot"))],
        ),
    ],
)
def test_words_are_read(people: list[dict[str, Any]], expected: list[Union]) -> None:
    """Plain English of people's part in the family is read as it is meant."""
    assert unions(family(*people)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "alleged father of Jude",
        "father of Jude?",
        "father of Jude (paternity to be established)",
        "not the father of Jude",
        "says he is the father of Jude",
        "father of Jude’s friend Sam",
        "father of Bobby",
        "mother and toddler group at the church",
        "godfather of Jude",
        "foster father of Jude",
        "father-in-law of Tamsin",
        "half-brother of Jude",
        "uncle of Jude",
        "grandfather of Jude",
        "special guardian of Jude",
        "cousin",
        "friend of the family",
    ],
)
def test_what_is_doubted_or_not_known_is_not_read(words: str) -> None:
    """It says nothing of whose child anybody is; the person is of the family all the same."""
    record = family(person("Kit Dunn", words, parental_responsibility=[]))
    assert unions(record) == []
    assert "ki" in members(record)


def test_a_guardian_with_parental_responsibility_is_no_parent() -> None:
    """Who says what else they are is not made a parent by it."""
    assert unions(family(person("Kit Dunn", "guardian", parental_responsibility=["c1"]))) == []


def test_what_is_stated_wins_over_what_is_read() -> None:
    """Where a relationship tells of Jude's parents, words about them are not listened to."""
    stated = [{"adults": ["cr"], "children": ["ju"]}]
    found = unions(family(MOTHER, CRAIG, relationships=stated))
    assert found == [Union(("cr",), None, ("c1",)), Union(("mo",), None, ("c2",))]
    couple = [{"adults": ["sa", "mo"], "bond": "separated"}]
    found = unions(family(TAMSIN, person("Sam Poe", "husband of Tamsin"), relationships=couple))
    assert found == [Union(("sa", "mo"), "separated")]


def test_who_is_a_sibling_of_somebody_stands_in_the_row_that_is_stated() -> None:
    """And not in another beside it."""
    uncle = person("Ben Hale", "brother of Becca", id="bn")
    stated = [{"children": ["mo", "be"]}]
    record = family(TAMSIN, person("Becca Nunn", ""), uncle, relationships=stated)
    assert unions(record) == [Union((), None, ("mo", "be", "bn"))]
