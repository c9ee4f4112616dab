"""What a child's own page keeps to itself, and the odd records it is made of."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.papers.catalogue import NoCopy
from cpc_tui.conference.visibility import FULL
from tests.conference.papers.test_own_page import DECIDED, VOICE, WHOLE, born, page, told
from tests.conference.papers.words import words_of


def test_it_tells_only_what_everybody_may_read() -> None:
    """A page lies where others read it: what is for the child and a few is told in person."""
    kept: dict[str, Any] = {"visibility": "named", "readers": ["an", "sw"]}
    text = told(
        children=born(2013),
        voices=[VOICE | kept],
        statements=[{"id": "s1", "danger": "Ana may go hungry.", **kept}],
        analysis=[{"id": "b1", "heading": "strengths", "text": "Ana sings.", **kept}],
        plans={"actions": [{"id": "a1", "action": "Ring Ana at six.", "who": ["sw"], **kept}]},
    )
    for words in ("my dog", "hungry", "sings", "at six", "pass it on"):
        assert words not in text
    named = page(voices=[VOICE | kept])
    assert named.note.endswith("what is not for everybody is not on it. Tell Ana in person.")


def test_a_small_child_is_not_told_what_is_between_adults() -> None:
    """Only promises that name the child, as a whole word, and of no drink, police or court."""
    actions = [
        {"id": "a1", "action": "Take Ana to the dentist.", "who": ["mo"]},
        {"id": "a2", "action": "See Ana only when sober.", "who": ["mo"]},
        {"id": "a3", "action": "Buy bananas.", "who": ["mo"]},
    ]
    text = told(plans={"actions": actions})
    assert "Take Ana to the dentist." in text
    assert "sober" not in text
    assert "bananas" not in text
    assert "There is more in the plan" in text
    only = told(plans={"actions": actions[1:]})
    assert "The plan says what everybody will do. You can ask to hear it." in only
    assert "sober" in told(children=born(2013), plans={"actions": actions})


def test_an_older_child_reads_nothing_of_others_and_no_purpose() -> None:
    """The purpose speaks to professionals about all children; what adults do well is theirs."""
    strengths = ["Mum stopped drinking.", "Ana sings."]
    board = [
        {"id": f"b{at}", "heading": "strengths", "text": each} for at, each in enumerate(strengths)
    ]
    danger = [{"id": "s1", "danger": "Ana may go hungry."}]
    purpose = "To decide about Ana and Skye, whose needs are met elsewhere."
    text = told(children=born(2013), analysis=board, statements=danger, purpose=purpose)
    assert "Ana sings." in text
    assert "stopped drinking" not in text
    assert "Skye" not in text
    assert "Ana may go hungry. None of this is your fault." in text


def test_what_is_still_to_come_goes_before_what_is_late() -> None:
    """Promises of an earlier plan that were not kept are the last that a page tells."""
    actions = [
        {"id": f"a{at}", "action": f"Ring Ana {at}.", "who": ["sw"], "by_when": day}
        for at, day in enumerate(["2026-09-01", "2026-12-20", "2026-12-21", "2026-12-22"])
    ]
    assert "Ring Ana 0." not in told(plans={"actions": actions})


@pytest.mark.parametrize("name", ["", "Unborn Baby Okafor", "Baby Okafor"])
def test_a_child_without_a_name_is_not_called_by_what_stands_for_one(name: str) -> None:
    """No page is for "Not known yet"; what is theirs alone is told without a name."""
    actions = [{"id": "a1", "action": "Find a cot.", "who": ["mo"], "children": ["c1"]}]
    named = page(
        FULL, "keep", children=[{"id": "c1", "name": name}], voices=[], plans={"actions": actions}
    )
    assert named.paper.title == "For you, to read one day"
    text = words_of(named.paper)
    assert "Not known yet" not in text + named.note
    assert "Ama Okafor: Find a cot." in text


def test_a_plan_that_ends_is_told_as_it_is() -> None:
    """Things are safer only where that is why; nobody makes a page for a child who has died."""
    ended: dict[str, Any] = {"child": "c1", "outcome": "end"}
    for reason in (None, "moved_permanently", "eighteen"):
        text = told(decisions=[ended | {"end_reason": reason}])
        assert "This plan stops now." in text
        assert "safer" not in text
    assert "Things are safer" in told(decisions=[ended | {"end_reason": "no_longer_at_risk"}])
    with pytest.raises(NoCopy, match="Ana has died"):
        page(decisions=[ended | {"end_reason": "died"}])


def test_who_has_no_page_is_told_with_the_others_pages() -> None:
    """Of two children, one of two years: the note says so, and which page can be made."""
    small = {"id": "c2", "name": "Ben Okafor", "born_on": "2024-05-01"}
    named = page(
        FULL,
        children=[*WHOLE["children"], small],
        decisions=[DECIDED, DECIDED | {"child": "c2"}],
    )
    assert "Ben was 2 years old on the day and has no page unless one is chosen." in named.note
    assert "(keep; --band on the command line)" in named.note
