"""Undo, redo and what is done together: the way back is always there, and always whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.edits import remove_entry
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.places import PlaceGone, entries_at, list_shape
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session, StillNamed
from tests.samples import on_disk, session_at, small
from tests.strategies import open_records, values

LISTS = [("people",), ("notes",), ("attendance",), ("scales",), ("plans", "actions"), ("voices",)]


@pytest.fixture
def session(home: Path) -> Session:
    """A seat at the small conference."""
    return session_at(home)


def test_steps_are_taken_back_and_done_again(session: Session, home: Path) -> None:
    """Undo goes back step by step to the start, redo forward to the end, on the disk too."""
    states = [session.record]
    for change in (
        lambda: session.set(("venue",), "Room 3"),
        lambda: session.set(("previous", "reference"), "ENG/2025 9"),
        lambda: session.add(("notes",), {"step": "close", "text": "last"}),
        lambda: session.remove(("plans", "actions"), "a1"),
        lambda: session.move(("notes",), "n1", 2),
    ):
        change()
        states.append(session.record)
    for state in reversed(states[:-1]):
        assert session.undo()
        assert session.record == state == on_disk(home)
    assert session.undo() == ()
    for state in states[1:]:
        assert session.redo()
        assert session.record == state == on_disk(home)
    assert session.redo() == ()


def test_a_new_step_ends_what_could_be_done_again(session: Session) -> None:
    """After undoing and doing something else, redo has nothing to say."""
    session.set(("venue",), "Room 3")
    session.undo()
    session.set(("venue",), "Room 4")
    assert session.redo() == ()
    assert session.record.venue == "Room 4"


def test_what_is_done_together_is_taken_back_together(session: Session, home: Path) -> None:
    """A group is one step, also where a group stands within a group."""
    with session.together():
        person = session.add(("people",), {"name": "Dee Rook", "kind": "professional"})
        with session.together():
            session.add(("attendance",), {"person": person, "status": "present"})
        assert on_disk(home) == small()
    assert on_disk(home) == session.record
    assert len(session.undo()) == 2
    assert session.record == small() == on_disk(home)
    assert len(session.redo()) == 2
    assert session.record.people[-1].id == person


def test_a_group_that_fails_does_nothing(session: Session, home: Path) -> None:
    """Where a part is refused the parts before it are not done either, and typing goes on."""

    def add_and_fail() -> None:
        with session.together():
            session.add(("people",), {"name": "Dee Rook", "kind": "professional"})
            session.set(("held_on",), "yesterday")

    with pytest.raises(RecordRefused):
        add_and_fail()
    assert session.record == small() == on_disk(home)
    session.set(("venue",), "Room 3")
    assert len(session.undo()) == 1


def test_an_empty_group_is_no_step(session: Session) -> None:
    """A form that is closed without a change leaves nothing to undo."""
    with session.together():
        pass
    assert session.undo() == ()


def test_undo_does_not_remove_whom_the_other_seat_has_named(home: Path) -> None:
    """Taking back an addition is refused once somebody else has referred to it."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    person = chair.add(("people",), {"name": "Dee Rook", "kind": "professional"})
    minutes.look()
    minutes.set(("minute_taker",), person)
    chair.look()
    with pytest.raises(StillNamed):
        chair.undo()
    assert chair.record == minutes.record
    minutes.undo()
    chair.look()
    assert chair.undo()
    assert len(chair.record.people) == 3


def test_undo_of_what_is_gone_is_said_and_can_be_passed_over(home: Path) -> None:
    """A step whose entry the other seat removed cannot be taken back, and nothing breaks."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    chair.set(("notes", "n1", "text"), "edited")
    minutes.look()
    minutes.remove(("notes",), "n1")
    chair.look()
    with pytest.raises(PlaceGone):
        chair.undo()
    assert chair.record == minutes.record == on_disk(home)


def test_looking_within_a_group_waits_for_its_end(home: Path) -> None:
    """A timer that looks while a form writes its fields does not lose them."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    chair.set(("purpose",), "Why")
    with minutes.together():
        minutes.set(("venue",), "Room 3")
        assert not minutes.look()
        assert minutes.record.venue == "Room 3"
    assert (minutes.record.venue, minutes.record.purpose) == ("Room 3", "Why")


@given(record=open_records(), data=st.data())
def test_undoing_everything_gives_the_start(
    tmp_path_factory: pytest.TempPathFactory, record: Record, data: st.DataObject
) -> None:
    """However much was done to a record, taking all of it back gives the very same record."""
    session = session_at(tmp_path_factory.mktemp("any"), record=record)
    start = session.record
    ids = {"people": [each.id for each in record.people]}
    for pool in ("children", "statements", "reports"):
        ids[pool] = [each.id for each in getattr(record, pool)]
    ids["outcomes"] = [each.id for each in record.plans.outcomes]
    for _ in range(data.draw(st.integers(0, 6))):
        _do_something(session, data, ids)
    while session.undo():
        pass
    assert session.record == start
    assert record_to_json(session.record) == record_to_json(record)
    assert session_again(session).record == start


def session_again(session: Session) -> Session:
    """The same conference opened by somebody else."""
    library = session._saver.library  # noqa: SLF001 - the only way to the folder of any record
    return session_at(library.home, record=session.record)


def _do_something(session: Session, data: st.DataObject, ids: dict[str, list[str]]) -> None:
    path = data.draw(st.sampled_from(LISTS))
    entries = entries_at(session.record, path)
    kinds = ["add", "set", "remove", "move"] if entries else ["add"]
    kind = data.draw(st.sampled_from(kinds))
    if kind == "add":
        session.add(path, _entry(data, path, ids))
        return
    key = data.draw(st.sampled_from(entries)).entry_key
    if kind == "move":
        session.move(path, key, data.draw(st.integers(-2, 2)))
    elif kind == "set":
        known = fields_of(list_shape(path).type)
        name = data.draw(st.sampled_from([each for each in known if each != "id"]))
        session.set((*path, key, name), data.draw(values(known[name].shape, ids)))
    else:
        try:
            session.remove(path, key)
        except StillNamed:
            assert remove_entry(session.record, path, key)
        else:
            for pool in ids.values():
                pool[:] = [each for each in pool if each != key]


def _entry(data: st.DataObject, path: tuple[str, ...], ids: dict[str, list[str]]) -> Any:
    drawn: dict[str, Any] = data.draw(values(list_shape(path), ids))
    return {name: value for name, value in drawn.items() if name != "id"}
