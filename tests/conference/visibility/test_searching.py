"""Looking for what was left out."""

from typing import Any

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Search, copy_for, person_recipient
from tests.conference.small_records import at
from tests.conference.visibility.families import KEPT_OUT, family

ENGLAND = load_profile("england")


def found(record: Record, person: str, text: str) -> set[str]:
    """What of the record is found in a text that somebody is to get, in words."""
    recipient = person_recipient(person)
    search = Search(record, copy_for(record, recipient), recipient, ENGLAND)
    return {each.where for each in search.hits(text)}


def note(text: str, **more: Any) -> dict[str, Any]:
    """A note for professionals."""
    return {"id": "n1", "step": "reports", "text": text, "visibility": "professionals", **more}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("ring 07700 900111 now", "the phone of mo"),
        ("ring 07700900111 now", "the phone of mo"),
        ("ring +44 (0)7700-900 111", "the phone of mo"),
        ("AMA@MAIL.EXAMPLE.ORG", "the e-mail address of mo"),
        ("she is at Flat 2, Heron House, 14 Made Up Lane", "the address of mo"),
        ("she is at 14  made up\nlane", "the address of mo"),
        ("at Heron House", "the address of mo"),
        ("zz1 2ab", "the address of mo"),
        ("ZZ12AB", "the address of mo"),
        ("she works at Thimble Works.", "the workplace of mo"),
        ("Crane Hill School rang", "the school of c1"),
    ],
)
def test_a_protected_detail_is_found_however_it_is_written(text: str, where: str) -> None:
    """Spaces, capitals, punctuation and a part that tells enough make no difference."""
    assert where in found(family(), "fa", text)


@pytest.mark.parametrize("text", ["ring 07700 900112", "14 Made Up Road", "ZZ1 2AC", "Thimbles"])
def test_what_is_only_like_a_detail_is_none(text: str) -> None:
    """Another number, street or postcode stops nothing."""
    assert found(family(), "fa", text) == set()


def test_their_own_details_are_not_looked_for() -> None:
    """The mother's letter holds her address; the daughter's, the same."""
    text = "Flat 2, Heron House, 14 Made Up Lane, Nowhere ZZ1 2AB"
    assert found(family(), "mo", text) == set()
    assert found(family(), "an", text) == set()


def test_a_detail_in_a_note_for_everyone_is_found() -> None:
    """Somebody wrote it where all may read: it is a leak all the same."""
    record = family(notes=[note("She is at 14 Made Up Lane now", visibility="everyone")])
    assert "the address of mo" in found(record, "fa", "She is at 14 Made Up Lane now")


def test_named_readers_read_the_details_that_a_note_quotes() -> None:
    """In those words alone; the same address anywhere else is found."""
    text = "Ring her on 07700 900111 before ten"
    record = family(notes=[note(text, visibility="named", readers=["fa", "hv"])])
    assert found(record, "fa", f"Reports. {text} Plan.") == set()
    assert found(record, "fa", f"{text} 07700 900111") == {"the phone of mo"}
    assert found(record, "te", text) >= {"the phone of mo"}


def test_an_agency_that_is_the_child_s_school_is_no_leak() -> None:
    """The headteacher sits at the table with the school's name."""
    teacher = {"id": "te", "name": "T", "kind": "professional", "agency": "Crane Hill School"}
    record = family(people=[*family_people(), teacher], chair=None, minute_taker=None)
    assert found(record, "fa", "T, Crane Hill School") == set()


def family_people() -> list[dict[str, Any]]:
    """The father and the daughter."""
    return [
        {"id": "fa", "name": "Sam", "kind": "family", "parental_responsibility": ["c2"]},
        {"id": "an", "name": "Ana", "kind": "child"},
    ]


def test_words_that_were_left_out_are_found_whole_and_by_the_sentence() -> None:
    """Line breaks and capitals make no difference."""
    record = family(notes=[note("He was seen at the gate. He had been drinking heavily.")])
    assert found(record, "fa", "… he HAD been\ndrinking heavily. …") == {"note n1"}
    assert found(record, "hv", "he had been drinking heavily.") == set()


def test_words_that_may_be_read_elsewhere_are_no_leak() -> None:
    """The child's words stand in the father's report, though the voice is not his to read."""
    wish = "I want my mum to sleep"
    record = family(
        voices=[{"child": "c1", "own_words": wish}],
        reports=[{"id": "r1", "summary": f"Ana said: “{wish}”"}],
    )
    assert found(record, "fa", wish) == set()


def test_short_words_stop_nothing() -> None:
    """A plain no is left out in one place and stands in a hundred others."""
    assert found(family(notes=[note("No. None.")]), "fa", "No. None.") == set()


def test_the_reason_of_an_exclusion_is_looked_for() -> None:
    """It is named by the list it stands in, and nobody is named."""
    record = family(exclusions=[{**KEPT_OUT, "reason": "Bail conditions of the court"}])
    assert found(record, "fa", "bail conditions of the court") == {"person kept out 1"}


def test_what_was_said_while_they_were_out_is_looked_for() -> None:
    """The note is everybody's but for the one who was kept out."""
    said = note("Ben sleeps in the kitchen", visibility="everyone", at=at("11:00"))
    record = family(exclusions=[KEPT_OUT], notes=[said])
    assert found(record, "fa", "Ben sleeps in the kitchen") == {"note n1"}
    assert found(record, "mo", "Ben sleeps in the kitchen") == set()
