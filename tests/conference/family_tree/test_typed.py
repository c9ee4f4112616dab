"""Lines typed about the family: whom and what they mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.family_tree.typed import read_family
from cpc_tui.conference.family_tree.typed_facts import Named
from cpc_tui.conference.family_tree.typed_words import family_words
from cpc_tui.conference.profile_reader import load_profile
from tests.samples import small

RECORD = small(
    people=[
        {"id": "mo", "name": "Dana Marsh", "kind": "family", "role": "Mother", "initials": "MO"},
        {"id": "fa", "name": "Ed Okafor", "kind": "family", "role": "Father", "initials": "FA"},
        {"id": "hv", "name": "Beth Marsh", "kind": "professional", "role": "Health visitor"},
        {"id": "pa", "name": "Ana Okafor", "kind": "child"},
    ],
    children=[
        {"id": "c1", "name": "Ana Okafor", "person": "pa"},
        {"id": "c2", "name": "Ben Okafor"},
        {"id": "c3", "name": "Bert Okafor"},
    ],
    relatives=[
        {"id": "r1", "name": "Alan Marsh"},
        {"id": "r2", "person": "mo", "born_year": 1984},
    ],
    attendance=[],
    plans={},
)
PROFILE = load_profile("england")


def words(line: str) -> str:
    """What a line is told to do."""
    return family_words(read_family(line, RECORD), RECORD, PROFILE)


@pytest.mark.parametrize(
    ("line", "adults", "bond", "children"),
    [
        ("mo + fa divorced: Ana, Ben", ("mo", "fa"), "divorced", ("c1", "c2")),
        ("MO+Ed Okafor: ana", ("mo", "fa"), None, ("c1",)),
        ("Ana, Ben < mo + fa living together", ("mo", "fa"), "living_together", ("c1", "c2")),
        ("mo + fa apart", ("mo", "fa"), "partners", ()),
        ("mo married + fa", ("mo", "fa"), "married", ()),
        ("mo: Ana", ("mo",), None, ("c1",)),
        ("mo + ?: Ana", ("mo",), None, ("c1",)),
        ("mo and fa divorced: Ana and Ben", ("mo", "fa"), "divorced", ("c1", "c2")),
        ("mo & fa: Ana & Ben", ("mo", "fa"), None, ("c1", "c2")),
        ("mo + fa: Ana, Ben separated", ("mo", "fa"), "separated", ("c1", "c2")),
        ("?: Ana, Ben", (), None, ("c1", "c2")),
        ("Alan", ("r1",), None, ()),
        ("Dana Marsh", ("mo",), None, ()),
    ],
)
def test_a_line_names_those_whom_quick_entry_knows(
    line: str, adults: tuple[str, ...], bond: str | None, children: tuple[str, ...]
) -> None:
    """Initials, roles and names; a child among the people is the child, each is one."""
    typed = read_family(line, RECORD)
    assert not typed.fault
    assert not typed.unclear
    assert tuple(each.ids[0] for each in typed.adults) == adults
    assert typed.bond == bond
    assert tuple(each.ids[0] for each in typed.children) == children


@pytest.mark.parametrize(
    ("typed", "facts"),
    [
        ("Al b1948", {"born": 1948}),
        ("Al b. 1948", {"born": 1948}),
        ("Al 1948", {"born": 1948}),
        ("Al †", {"has_died": True}),
        ("Al died", {"has_died": True}),
        ("Al †2015", {"has_died": True, "died": 2015}),
        ("Al d 2015", {"has_died": True, "died": 2015}),
        ("Al 1948-2015", {"born": 1948, "died": 2015, "has_died": True}),
        ("Al * M b1948", {"household": True, "sex": "M", "born": 1948}),
        ("Al adopted", {"adopted": True}),
        ("Al (1948–2015)", {"born": 1948, "died": 2015, "has_died": True}),
        ("Al died in 2015", {"has_died": True, "died": 2015}),
        ("Al † 2015", {"has_died": True, "died": 2015}),
        ("Al born in 1948.", {"born": 1948}),
    ],
)
def test_facts_stand_behind_the_name(typed: str, facts: dict[str, object]) -> None:
    """In any order, and the name is what is left."""
    (al,) = read_family(typed, RECORD).adults
    assert al == Named(name="Al", **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("mo", ("p1",)), ("Mum", ("p1",)), ("fa", ("p2", "p3")), ("dad", ("p2", "p3")), ("nan", ())],
)
def test_parents_are_known_by_what_they_are(typed: str, ids: tuple[str, ...]) -> None:
    """Also where nobody gave them initials; of two fathers it is asked which."""
    people = [
        {"id": "p1", "name": "Dana Marsh", "kind": "family", "relationship": "mother of Ana"},
        {"id": "p2", "name": "Ed Okafor", "kind": "family", "relationship": "father of Ana"},
        {"id": "p3", "name": "Flo Lee", "kind": "family", "role": "Father of Ben"},
        {"id": "p4", "name": "Joy Marsh", "kind": "family", "relationship": "mother’s mother"},
    ]
    record = small(
        people=people,
        children=[{"id": "c1", "name": "Ana"}, {"id": "c2", "name": "Ben"}],
        attendance=[],
        plans={},
    )
    assert read_family(typed, record).adults[0].ids == ids


def test_a_year_that_nobody_was_born_in_is_part_of_the_name() -> None:
    """Nothing that was typed is taken for what it cannot be."""
    assert read_family("Al 9999", RECORD).adults == (Named(name="Al 9999"),)


def test_professionals_are_nobody_in_the_family() -> None:
    """A grandmother who is called as the health visitor is somebody new."""
    assert read_family("Beth Marsh", RECORD).adults == (Named(name="Beth Marsh"),)


def test_whom_somebody_pointed_at_is_meant() -> None:
    """The chooser’s line names whoever the cursor was on, even where others are called so."""
    typed = read_family("be + Al", RECORD, {"be": "c3"})
    assert typed.adults[0].ids == ("c3",)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("mo + fa divorced: Ana", "Dana Marsh and Ed Okafor, divorced: parents of Ana"),
        ("mo + Al b1948 *", "New in the tree: Al. Dana Marsh and Al (born 1948, in the household)"),
        ("Al", "New in the tree: Al"),
        ("?: Ana, Ben", "Brothers and sisters: Ana and Ben"),
        ("mo: Ben adopted", "Dana Marsh: parent of Ben (adopted)"),
        ("be: Al", "“be” may be Ben Okafor or Bert Okafor: type more of the name."),
        ("", "Name somebody, such as: mo + fa married: Ana, Ben"),
        ("Ana <", "Name somebody, such as: mo + fa married: Ana, Ben"),
        ("a + b + c: d", "A couple is two at most; enter another couple in another line."),
        ("Ana < mo: Ben", "Children stand once: after “:”, or before “<”."),
        ("Ana < mo < Al", "Children stand once: after “:”, or before “<”."),
        ("mo: Ana: Ben", "Children stand once: after “:”, or before “<”."),
        (
            "mo, fa: Ana",
            "“+” stands between two adults, “:” before their children: mo + fa: Ana, Ben",
        ),
        ("Alan Marsh divorced", "Alan Marsh"),
    ],
)
def test_what_a_line_will_do_is_told(line: str, told: str) -> None:
    """Also what is wrong with it, and who may be meant."""
    assert words(line) == told


@given(st.text(max_size=60) | st.text("mofa+:<,?* b19458†", max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(line: str) -> None:
    """Whatever is typed, something can be told of it."""
    assert words(line)
