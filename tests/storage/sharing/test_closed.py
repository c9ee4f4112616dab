"""What is closed to another user of the machine stays closed, and the refusal says what to do."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cpc_tui.storage.closed import Closed, closed_to_the_group
from cpc_tui.storage.files import open_private
from tests.storage.deeds import (
    add_another,
    change_mode,
    listed,
    note,
    others,
    record,
    sit,
    type_commands,
    venue,
    verdicts,
)
from tests.users import ANN, CAT, TEAM, Failed, Someone
from tests.users_folders import folder_in, modes_of

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users at once")


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
