"""Two users of the machine at one conference, in a folder that their group shares."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, small
from tests.storage.deeds import (
    back_up_and_restore,
    clashes,
    leave,
    listed,
    note,
    others,
    record,
    save,
    settle_all,
    sit,
    tear,
    undo,
    venue,
)
from tests.users import ANN, BEN, TEAM, Someone
from tests.users_folders import folder_in, modes_of

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users at once")


def test_two_users_write_in_one_conference(home: Path, ann: Someone, ben: Someone) -> None:
    """Each sees what the other does and that they are here; both end with one record."""
    ann.does(sit, home, "chair")
    ben.does(sit, home, "minute-taker")
    assert ann.does(others) == [("minute-taker", str(BEN))]
    assert ben.does(others) == [("chair", str(ANN))]
    assert ann.does(venue, "Room 2") == ""
    assert ben.does(record)["venue"] == "Room 2"
    assert ben.does(note, "from Ben") == ""
    assert ann.does(note, "from Ann") == ""
    both = ann.does(record)
    assert [each["text"] for each in both["notes"][-2:]] == ["from Ben", "from Ann"]
    assert ben.does(record) == both
    ann.does(undo)
    ben.does(undo)
    assert len(ann.does(record)["notes"]) == 3
    assert ann.does(record) == ben.does(record)
    assert verify(folder_in(home)).well


def test_two_users_settle_what_both_wrote(home: Path, ann: Someone, ben: Someone) -> None:
    """What both changed at once is told to both, and either may settle it."""
    ann.does(sit, home, "chair")
    ann.does(venue, "Room 2")
    ben.does(sit, home, "minute-taker")
    ann.does(venue, "Room 3")
    ben.does(venue, "Room 4", base="Room 2")
    assert ann.does(clashes) == ben.does(clashes) == 1
    ben.does(settle_all)
    assert ann.does(clashes) == 0


def test_each_replaces_what_the_other_made(home: Path, ann: Someone, ben: Someone) -> None:
    """Record and index are rewritten by whoever saves last, and stay the group's alone."""
    ann.does(sit, home, "chair")
    ben.does(sit, home, "minute-taker")
    for person, words in ((ann, "Room 2"), (ben, "Room 3"), (ann, "Room 4")):
        person.does(record)
        person.does(venue, words)
        assert person.does(save)
        for path in (folder_in(home) / "record.json", home / "index.json"):
            assert path.stat().st_uid == person.number
    assert ben.does(listed, home) == ([REFERENCE], [])
    assert modes_of(home) == {0o660, 0o2770}
    assert {each.stat().st_gid for each in home.rglob("*")} == {TEAM}


def test_a_seat_is_empty_for_the_other_user_too(home: Path, ann: Someone, ben: Someone) -> None:
    """Of a seat that was left, or whose program was killed, the other removes what is left."""
    ann.does(sit, home, "chair")
    ben.does(sit, home, "minute-taker")
    ben.does(leave)
    assert ann.does(others) == []
    ben.does(sit, home, "minute-taker")
    ann.is_killed()
    assert ben.does(others) == []
    assert len(list((folder_in(home) / "seats").iterdir())) == 1


def test_one_puts_right_what_the_other_left_damaged(home: Path, ann: Someone, ben: Someone) -> None:
    """A torn line and a damaged record of Ann's are kept aside by Ben, who goes on."""
    ann.does(sit, home, "chair")
    ann.does(save)
    ann.does(tear, folder_in(home) / "journal.jsonl")
    ann.does(tear, folder_in(home) / "record.json")
    ben.does(sit, home, "minute-taker")
    assert ben.does(venue, "Room 2") == ""
    names = {each.name for each in folder_in(home).iterdir()}
    assert {"journal.torn-1", "record.json.broken-1"} <= names
    assert ann.does(record)["venue"] == "Room 2"
    assert modes_of(home) == {0o660, 0o2770}


def test_one_restores_what_the_other_made(home: Path, ann: Someone, ben: Someone) -> None:
    """A backup goes into the place of another user's conference, and all stays shared."""
    ann.does(sit, home, "chair")
    ann.does(leave)
    ben.does(back_up_and_restore, home)
    assert modes_of(home) == {0o660, 0o2770}
    ann.does(sit, home, "chair")
    assert ann.does(venue, "Room 2") == ""


def test_a_member_who_may_only_read_looks_on(home: Path, ann: Someone, ben: Someone) -> None:
    """A viewer without leave to write opens, sees what is and what comes, and changes nothing."""
    ann.does(sit, home, "chair")
    ann.does(save)
    for path in (home, *home.rglob("*")):
        path.chmod(0o2750 if path.is_dir() else 0o640)
    os.chown(home, ANN, TEAM)
    ben.does(sit, home, "viewer")
    assert ben.does(record)["family_name"] == small().family_name
    assert ann.does(venue, "Room 2") == ""
    assert ben.does(record)["venue"] == "Room 2"
    assert f"belongs to {ANN}" in ben.does(venue, "Room 3")
    assert ben.does(others) == [("chair", str(ANN))]
    assert ann.does(record)["venue"] == "Room 2"


def test_a_viewer_of_the_group_sees_and_is_seen(home: Path, ann: Someone, ben: Someone) -> None:
    """The screen at the front may be another user's."""
    ann.does(sit, home, "chair")
    ben.does(sit, home, "viewer")
    ann.does(venue, "Room 2")
    assert ben.does(record)["venue"] == "Room 2"
    assert ann.does(others) == [("viewer", str(BEN))]
    assert json.loads((home / "index.json").read_bytes())
