"""The family tree in the dialogue of plain lines: told in sentences, typed in lines."""

from __future__ import annotations

from pathlib import Path

from tests.plain.talking import talk_at
from tests.samples import library_at, small

PEOPLE = [
    {"id": "p1", "name": "Ann Ferrars", "kind": "chair"},
    {"id": "p2", "name": "Bel Okafor", "kind": "family", "initials": "BO"},
    {"id": "p3", "name": "Cyd Marlow", "kind": "professional"},
]
RECORD = small(
    people=PEOPLE,
    relatives=[{"id": "r1", "name": "Hidden Lee", "visibility": "chair"}],
    relationships=[{"id": "u1", "adults": ["p2", "r1"], "visibility": "chair"}],
)


def test_a_line_of_the_family_is_entered_and_told(home: Path) -> None:
    """What was done is said in words, and the tree in sentences."""
    done = talk_at(home, "/tree bo + Al M b1948 divorced: ana", "/tree", record=RECORD)
    assert done.complained == []
    said = " ".join(" ".join(done.said).split())
    assert "Noted: New in the tree: Al." in said
    assert "Bel Okafor and Al (male, born 1948), divorced: parents of Ana" in said
    assert "Bel Okafor was married to Al, and they are divorced." in said
    _, opened = library_at(home).open(RECORD.reference)
    new = opened.record.relationships[-1]
    assert (new.bond, new.children) == ("divorced", ("c1",))


def test_a_line_that_is_not_clear_stores_nothing(home: Path) -> None:
    """Why is said, and what can be typed."""
    done = talk_at(home, "/tree", "/tree a + b + c", record=RECORD)
    assert "A couple is two at most" in " ".join(done.complained)
    _, opened = library_at(home).open(RECORD.reference)
    assert opened.record.relationships == RECORD.relationships


def test_a_viewer_hears_only_what_everyone_may_know(home: Path) -> None:
    """Whom only the chair may know of is not named, and nothing can be entered."""
    done = talk_at(home, "/tree", "/tree bo + Al", record=RECORD, seat="viewer")
    assert "Hidden" not in " ".join(done.said)
    _, opened = library_at(home).open(RECORD.reference)
    assert opened.record.relationships == RECORD.relationships
