"""Two users of the machine at one conference, in a folder that their group shares."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.storage.closed import Closed, closed_to_the_group
from cpc_tui.storage.files import open_private
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, session_at, small
from tests.storage.deeds import (
    add_another,
    back_up_and_restore,
    change_mode,
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
    type_commands,
    undo,
    venue,
    verdicts,
)
from tests.users import ANN, BEN, CAT, TEAM, Failed, Someone
from tests.users_folders import of_the_team, passable

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users at once")


def modes_of(home: Path) -> set[int]:
    """The modes of all that is in a data folder."""
    return {stat.S_IMODE(each.lstat().st_mode) for each in home.rglob("*")}


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that everybody can pass through."""
    with passable() as place:
        yield place


@pytest.fixture
def home(place: Path) -> Path:
    """A data folder that the team shares, made as the README says."""
    return of_the_team(place)


@pytest.fixture
def private(place: Path) -> Path:
    """A data folder of Ann's own."""
    private = place / "private"
    private.mkdir(mode=0o700)
    os.chown(private, ANN, ANN)
    return private


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Someone]:
    """A user of the team."""
    # What is imported late is not to be sought by somebody who may not enter the checkout.
    session_at(tmp_path / "warm").save()
    ann = Someone(ANN, TEAM)
    yield ann
    ann.is_killed()


@pytest.fixture
def ben(ann: Someone) -> Iterator[Someone]:
    """Another user of the team, whose umask takes nothing away."""
    ben = Someone(BEN, TEAM, umask=0)
    yield ben
    ben.is_killed()


def folder_in(home: Path) -> Path:
    """The folder of the one conference."""
    (folder,) = (home / "conferences").iterdir()
    return folder


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


def test_nobody_enters_a_private_folder(private: Path, ann: Someone, ben: Someone) -> None:
    """A data folder that is not shared is its owner's, as it ever was, and the refusal is calm."""
    ann.does(sit, private, "chair")
    with pytest.raises(Failed, match=f"CannotRead: .*the folder private belongs to {ANN} and"):
        ben.does(sit, private, "minute-taker")
    assert modes_of(private) == {0o600, 0o700}


def test_nobody_outside_the_group_enters(home: Path, ann: Someone) -> None:
    """A user of the machine who is not in the group sees nothing of the shared folder."""
    ann.does(sit, home, "chair")
    cat = Someone(CAT)
    with pytest.raises(Failed, match=r"CannotRead: .* is closed to you; cpc-tui doctor says"):
        cat.does(listed, home)
    cat.is_killed()


def test_what_was_made_before_is_opened_by_the_commands_told(
    private: Path, ann: Someone, ben: Someone
) -> None:
    """Ben is told what Ann has to type; once she has, both write."""
    ann.does(sit, private, "chair")
    os.chown(private, ANN, TEAM)
    private.chmod(0o2770)
    with pytest.raises(Failed) as refused:
        ben.does(sit, private, "minute-taker")
    words = str(refused.value)
    assert f"the folder conferences belongs to {ANN} and is closed to the group {TEAM}" in words
    ann.does(type_commands, words.partition("types: ")[2].removesuffix("."))
    ben.does(sit, private, "minute-taker")
    assert ben.does(venue, "Room 2") == ""
    assert ann.does(note, "from Ann") == ""
    assert ben.does(record) == ann.does(record)
    assert len(ben.does(others)) == 1


def test_a_private_file_in_a_shared_folder_is_told_of(
    home: Path, ann: Someone, ben: Someone
) -> None:
    """Ben reads which file is closed; when Ann has opened the conference again he can."""
    ann.does(sit, home, "chair")
    for path in folder_in(home).glob("*.*"):
        path.chmod(0o600)
    with pytest.raises(Failed, match=f"the file journal.jsonl belongs to {ANN} .*chmod -R g.rwX"):
        ben.does(sit, home, "minute-taker")
    ann.does(sit, home, "chair")
    ben.does(sit, home, "minute-taker")


def test_what_one_has_closed_oneself_is_nobody_elses_fault(private: Path, ann: Someone) -> None:
    """Of one's own files the plain reason is told, and no command for a group."""
    ann.does(sit, private, "chair")
    ann.does(change_mode, folder_in(private) / "journal.jsonl", 0o400)
    assert ann.does(venue, "Room 2") == "you have no permission to use the data folder"


def test_a_file_of_another_group_is_not_opened_to_it(
    home: Path, ann: Someone, ben: Someone
) -> None:
    """A file from before is given to the group of the folder before that group may use it."""
    ann.does(sit, home, "chair")
    journal = folder_in(home) / "journal.jsonl"
    os.chown(journal, ANN, ANN)
    journal.chmod(0o600)
    ann.does(sit, home, "chair")
    assert (journal.stat().st_gid, stat.S_IMODE(journal.stat().st_mode)) == (TEAM, 0o660)
    ben.does(sit, home, "minute-taker")


def test_nobody_but_its_owner_opens_a_private_file_to_the_group(home: Path, ann: Someone) -> None:
    """The administrator, who may do anything, looks at a private file and leaves it private."""
    ann.does(sit, home, "chair")
    journal = folder_in(home) / "journal.jsonl"
    journal.chmod(0o600)
    os.close(open_private(journal, os.O_RDONLY))
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600


def test_what_is_of_another_group_counts_as_closed(home: Path, ann: Someone) -> None:
    """Open to a group is not enough where it is not the group of the data folder."""
    ann.does(sit, home, "chair")
    assert closed_to_the_group(home) == []
    os.chown(folder_in(home) / "journal.jsonl", ANN, ANN)
    place = f"conferences/{folder_in(home).name}"
    assert closed_to_the_group(home) == [Closed(place, ANN)]


def test_a_conference_that_is_closed_on_purpose_hides_no_other(
    home: Path, ann: Someone, ben: Someone
) -> None:
    """Ann may close one conference; Ben works on with the rest, and opening never opens it."""
    ann.does(sit, home, "chair")
    ann.does(change_mode, folder_in(home), 0o700)
    ben.does(add_another, home)
    references, troubles = ben.does(listed, home)
    assert "second" in references
    assert len(troubles) == 1
    assert "is closed to the group" in troubles[0]
    assert ben.does(verdicts, home) == {"second": True, "": False}
    with pytest.raises(Failed, match=r"CannotRead: journal\.jsonl cannot be read"):
        ben.does(sit, home, "minute-taker")
    assert ann.does(venue, "Room 2") == ""
    assert "second" in ann.does(listed, home)[0]
    assert 0o700 in modes_of(home)


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
