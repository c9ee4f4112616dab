"""Where one person stands in a record, whom a name is for, and what is restricted about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cpc_tui.conference.one_person import Stands, called_so, places_of
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Exported, PrivateNote, Room
from tests.samples import SMALL, small

PEOPLE: list[dict[str, Any]] = [
    *SMALL["people"],
    {"id": "p4", "name": "Dr Siobhán O’Neill-Ray", "kind": "professional", "phone": "020 7946 0001",
     "protected": ["phone"]},
    {"id": "p5", "name": "Ana Okafor", "kind": "child"},
]  # fmt: skip


def record(**other: Any) -> Record:
    """The small record with two people more."""
    return small(people=PEOPLE, **other)


def places(found: Record, name: str, seat: str = "") -> list[Stands]:
    """Where somebody stands in a record."""
    subjects = called_so(found, name)
    assert len(subjects) <= 1
    subject = subjects[0] if subjects else None
    return list(places_of(found, load_profile("england"), name, subject, seat=seat))


def note(text: str, **other: Any) -> dict[str, Any]:
    """A note of the record."""
    return {"id": "n9", "step": "reports", "text": text} | other


def at(found: list[Stands], *path: str) -> list[Stands]:
    """Those at a place."""
    return [each for each in found if each.path == path]


def test_titles_accents_and_order_do_not_matter() -> None:
    """Whoever asks need not know how somebody was written down."""
    for typed in ("siobhan o'neill ray", "Siobhán O’Neill-Ray", "Dr O’Neill Siobhan Ray"):
        (found,) = called_so(record(), typed)
        assert found.ids == {"p4"}
    assert called_so(record(), "Okafor") != called_so(record(), "Bel Okafor")
    assert {each.name for each in called_so(record(), "Okafor")} == {"Bel Okafor", "Ana Okafor"}
    assert called_so(record(), " ") == ()


def test_a_child_is_one_with_their_entry_among_the_people() -> None:
    """Both ids are theirs, so nothing of either is missed."""
    children = [{"id": "c1", "name": "Ana Okafor", "known_as": "Annie", "person": "p5"}]
    (found,) = called_so(record(children=children), "Annie")
    assert found.ids == {"c1", "p5"}
    assert found.is_child


def test_each_way_of_standing_somewhere_is_told_apart() -> None:
    """Their entry, what refers to them, their name in words, and a word of it."""
    found = places(
        record(
            notes=[note("Cyd Marlow came."), note("Marlow’s car.", id="n8"), note("No", id="n7")]
        ),
        "Cyd Marlow",
    )
    hows = {each.path: each.how for each in found}
    assert hows["people", "p3"] == "entry"
    assert hows["plans", "actions", "a1"] == "refers"
    assert hows["notes", "n9"] == "named"
    assert hows["notes", "n8"] == "perhaps"
    assert ("notes", "n7") not in hows


def test_somebody_without_an_entry_is_found_by_the_whole_name_alone() -> None:
    """A word of a name that many have means nobody."""
    found = places(record(notes=[note("Eve Marlow rang."), note("Marlow", id="n8")]), "Eve Marlow")
    assert [each.path for each in found] == [("notes", "n9")]


def test_what_is_not_for_everyone_is_marked() -> None:
    """By the entry's own rule."""
    text = "Cyd Marlow rang in the night."
    (wide,) = at(places(record(notes=[note(text)]), "Cyd Marlow"), "notes", "n9")
    narrow = record(notes=[note(text, visibility="professionals")])
    (kept,) = at(places(narrow, "Cyd Marlow"), "notes", "n9")
    assert (wide.restricted, kept.restricted) == (False, True)


def test_what_they_may_not_read_themselves_is_marked_wherever_it_was_written() -> None:
    """Somebody else's protected telephone number in a note that is for everyone."""
    found = places(record(notes=[note("Bel Okafor is to ring 020 7946 0001.")]), "Bel Okafor")
    (quoted,) = at(found, "notes", "n9")
    assert quoted.restricted
    own = at(places(record(), "Siobhán O’Neill-Ray"), "people", "p4")
    assert [each.restricted for each in own if "7946" in each.line] == [False]


def test_the_chairs_private_notes_are_for_the_chair_alone() -> None:
    """No other seat is told that there are any."""
    private = PrivateNote(entry_key="e1", text="Cyd Marlow seems afraid.")
    found = replace(record(), room=Room(private_notes=(private,)))
    assert not at(places(found, "Cyd Marlow"), "room", "private_notes", "e1")
    (seen,) = at(places(found, "Cyd Marlow", "chair"), "room", "private_notes", "e1")
    assert seen.how == "named"


def test_files_made_for_them_are_listed() -> None:
    """An export is named by whom it is for, though it refers to nobody of the record by that."""
    made = Exported(entry_key="e1", document="minutes", recipient="p3", digest="aa", file="x.docx")
    found = replace(record(), room=Room(exported=(made,)))
    (line,) = at(places(found, "Cyd Marlow"), "room", "exported", "e1")
    assert line.how == "refers"
    assert not at(places(found, "Bel Okafor"), "room", "exported", "e1")
