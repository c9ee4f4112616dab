"""Sentences that do not say who does it, and those that only look so."""

from __future__ import annotations

import pytest

from cpc_tui.conference.plain_words.passive import passives

PASSIVE = [
    "Kai was assessed on 3 May.",
    "It was felt that contact should stop.",
    "The plan will be reviewed in March.",
    "Wren is to be seen alone.",
    "He has been referred to the school nurse.",
    "Checks are being completed.",
    "The door was quickly shut and Kai was left outside.",
    "It is considered likely.",
    "Sessions were not offered again.",
    "Appointments were missed by 14 May.",
    "The report was sent by email.",
    "The visits are never announced.",
    "A referral was made.",
    "Concerns have been raised.",
    "Police were called twice.",
    "She was told on Monday.",
    "Medicine is given each night.",
    "Home visits will be carried out weekly.",
    "The children were brought to the hospital.",
    "Money was found in the room.",
]
NOT_PASSIVE = [
    "Kai is worried about his mum.",
    "She is tired and scared at night.",
    "They are divorced.",
    "Wren was born in May.",
    "The school is closed on Friday.",
    "He was seen by Dr Bell.",
    "The plan was agreed by the parents and the nurse.",
    "Mum is at home in bed.",
    "What he is afraid of is need and greed.",
    "There is a need for speed.",
    "They are used to it.",
    "Dad was upset.",
    "He is supposed to ring.",
    "It is ten o’clock. Opened the door.",
    "We are pleased that Kai is settled.",
    "Jude is interested in trains.",
    "Her hair is red.",
    "The boy is called Bee at home.",
    "The cot is made of wood.",
    "The children are registered with a dentist and liked at school.",
    "It is based on what Kai said.",
    "The room was crowded.",
    "He is so tired-looking.",
    "Kai is a well loved boy.",
    "She needs to be involved.",
    "They were married in 2012.",
    "The nurse is experienced.",
    "He was being difficult.",
    "I am not asked to do it.",
]


@pytest.mark.parametrize("text", PASSIVE)
def test_it_does_not_say_who(text: str) -> None:
    """Each is found, with the words from the form of "be" to the participle."""
    found = list(passives(text))
    assert found
    assert all(text[each.start : each.end] == each.words for each in found)


@pytest.mark.parametrize("text", NOT_PASSIVE)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    """How somebody is, who did it, and other words make no alarm."""
    assert [each.words for each in passives(text)] == []
