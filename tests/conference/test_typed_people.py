"""People and a time as typed after a command."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.typed_people import Meant, read_people
from tests.conference.room_records import live

RECORD = live()


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("hv", ("hv",)),
        ("HV, mo", ("hv", "mo")),
        ("hv,mum", ("hv", "mo")),
        ("hv sw", ("hv", "sw")),
        ("NHB", ("sw",)),
        ("Ama Okafor", ("mo",)),
        ("ama", ("mo",)),
        ("rhi", ("hv",)),
        ("Rhi Ab", ("hv",)),
        ("headt", ("te",)),
        ("mr lee", ("le",)),
        ("hv, hv", ("hv",)),
    ],
)
def test_people_are_known_by_what_one_calls_them(typed: str, people: tuple[str, ...]) -> None:
    """Initials, roles, names and their beginnings stand for people, several parted by commas."""
    assert read_people(typed, RECORD) == Meant(people=people)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("hv 10:15", time(10, 15)),
        ("hv at 10.15", time(10, 15)),
        ("hv 2 pm", time(14)),
        ("hv, mo 1015", time(10, 15)),
        ("hv", None),
    ],
)
def test_a_time_at_the_end_is_the_time(typed: str, at: time | None) -> None:
    """The last word or two may be a time, in the ways in which times are typed."""
    meant = read_people(typed, RECORD)
    assert (meant.at, meant.people[0]) == (at, "hv")


def test_a_time_alone_is_of_nobody() -> None:
    """A time without people is kept for those who are asked for."""
    assert read_people("10:15", RECORD) == Meant(at=time(10, 15))


def test_several_are_asked_about() -> None:
    """What may be two people is given back with both, and those who are clear stand."""
    meant = read_people("hv, Okafor", RECORD)
    assert meant.people == ("hv",)
    assert meant.unclear == (("Okafor", ("mo", "gm")),)


def test_only_those_whom_it_can_concern_are_meant() -> None:
    """Of two people of one name the one who is in the room is the one who leaves it."""
    assert read_people("Okafor", RECORD, likely=["mo", "hv"]).people == ("mo",)
    assert read_people("Okafor", RECORD, likely=["hv"]).unclear[0][1] == ("mo", "gm")
    assert read_people("hv", RECORD, likely=["mo"]).people == ("hv",)
    assert read_people("ok", RECORD, likely=["mo"]).unclear[0][1] == ("mo", "gm")


def test_nobody_is_guessed() -> None:
    """A word for which nobody stands, or too short a beginning, is given back by itself."""
    meant = read_people("hv, zz top, r", RECORD)
    assert (meant.people, meant.unknown) == (("hv",), ("zz top", "r"))


@given(st.text(max_size=60))
def test_any_text_can_be_typed(typed: str) -> None:
    """Whatever is typed, everybody meant is somebody of the conference."""
    meant = read_people(typed, RECORD)
    known = {each.id for each in RECORD.people}
    assert set(meant.people) <= known
    assert all(len(found) > 1 and set(found) <= known for _, found in meant.unclear)
