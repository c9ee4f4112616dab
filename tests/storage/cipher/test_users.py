"""Real users of the machine: a stranger reads nothing, and a group shares what is encrypted."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import held
from tests.samples import REFERENCE, session_at
from tests.storage.cipher.deeds import (
    add,
    begin,
    got_at,
    import_another,
    keep_for,
    listed,
    people,
    remove,
    type_venue,
    unlock,
    words_found,
)
from tests.storage.deeds import record, sit, venue
from tests.users import ANN, BEN, CAT, TEAM, Failed, Someone
from tests.users_folders import given_to, of_the_team

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users at once")

ANNS, BENS = "Ann: correct horse", "Ben: battery staple"
SECOND = "second"
WORDS = (REFERENCE, "Okafor", "Ferrars", "Harbour Road", "Health visitor", "Visit.")


@pytest.fixture
def team(place: Path) -> Path:
    """A data folder that the team shares, made as the README says."""
    return of_the_team(place)


@pytest.fixture
def private(place: Path) -> Path:
    """A data folder of Ann's own, which the program makes itself."""
    above = place / "ann"
    above.mkdir(mode=0o755)
    given_to(above, ANN, ANN)
    return above / "cpc-tui"


@pytest.fixture
def ann(tmp_path: Path, cheap: None) -> Iterator[Someone]:
    """A user of the team."""
    # What is imported late is not to be sought by somebody who may not enter the checkout.
    warm = tmp_path / "warm"
    session_at(warm).seats.leave()
    begin(warm, ANNS, "Ann")
    add(warm, "Ben", BENS)
    keep_for(warm, REFERENCE, ["Ben"])
    type_venue(warm, "Room 1")
    words_found(warm, WORDS)
    held.lock(warm)
    ann = Someone(ANN, TEAM, umask=0)
    yield ann
    ann.is_killed()


@pytest.fixture
def ben(ann: Someone) -> Iterator[Someone]:
    """Another user of the team."""
    ben = Someone(BEN, TEAM)
    yield ben
    ben.is_killed()


@pytest.fixture
def cat(ann: Someone) -> Iterator[Someone]:
    """A user of the same machine who has nothing to do with it."""
    cat = Someone(CAT)
    yield cat
    cat.is_killed()


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("shared", [False, True], ids=["private", "shared"])
def test_a_stranger_reads_nothing(
    request: pytest.FixtureRequest, ann: Someone, cat: Someone, *, shared: bool, encrypted: bool
) -> None:
    """No file or folder of the store, however loose the umask of who made it was."""
    home: Path = request.getfixturevalue("team" if shared else "private")
    ann.does(type_venue, home, "Harbour Road")
    if encrypted:
        ann.does(begin, home, ANNS, "Ann")
    ann.does(type_venue, home, "Harbour Road again")
    paths = [home, *home.rglob("*")]
    assert len(paths) > 5
    assert cat.does(got_at, paths) == []
    with pytest.raises(Failed):
        cat.does(listed, home)
    with pytest.raises(Failed):
        cat.does(unlock if encrypted else sit, home, ANNS)
    assert {stat.S_IMODE(each.lstat().st_mode) & stat.S_IRWXO for each in paths} == {0}


def test_a_member_of_the_group_without_a_key_reads_no_word(
    team: Path, ann: Someone, ben: Someone
) -> None:
    """Files can be had, and all that can be had of them is bytes."""
    ann.does(type_venue, team, "Harbour Road")
    assert ben.does(words_found, team, WORDS)
    ann.does(begin, team, ANNS, "Ann")
    ann.does(type_venue, team, "Harbour Road again")
    ann.does(listed, team)
    assert ben.does(words_found, team, WORDS) == []
    with pytest.raises(Failed, match=r"^WrongPassphrase: That passphrase is wrong\.$"):
        ben.does(unlock, team, BENS)
    with pytest.raises(Failed, match="Locked"):
        ben.does(type_venue, team, "Room 2")


@pytest.fixture
def together(team: Path, ann: Someone, ben: Someone) -> Path:
    """The team's folder, encrypted by Ann and open for both, with two conferences."""
    ann.does(type_venue, team, "Room 1")
    ann.does(import_another, team, SECOND)
    ann.does(begin, team, ANNS, "Ann")
    assert ann.does(add, team, "Ben", BENS) == []
    ben.does(unlock, team, BENS)
    return team


def test_two_users_share_what_is_encrypted(together: Path, ann: Someone, ben: Someone) -> None:
    """Each reads and replaces what the other wrote, the keys included; all stays the group's."""
    assert ben.does(type_venue, together, "Room 2") == ""
    ann.does(sit, together, "chair")
    assert ann.does(record)["venue"] == "Room 2"
    assert ann.does(venue, "Room 3") == ""
    ben.does(sit, together, "minute-taker")
    assert ben.does(record)["venue"] == "Room 3"
    # Ben changes the people, and writes the files of keys anew that were Ann's.
    assert ben.does(add, together, "Di", "Di: seven bicycles") == []
    assert ann.does(people, together) == ["Ann", "Ben", "Di"]
    assert ben.does(remove, together, "Di") == []
    assert ann.does(venue, "Room 4") == ""
    assert ben.does(record)["venue"] == "Room 4"
    assert {stat.S_IMODE(each.stat().st_mode) for each in together.rglob("*")} == {0o660, 0o2770}
    assert {each.stat().st_gid for each in together.rglob("*")} == {TEAM}


def test_a_conference_is_for_one_of_them_alone(together: Path, ann: Someone, ben: Someone) -> None:
    """Ben keeps one to himself: Ann, in whose folder it is, learns that there is one."""
    assert ben.does(keep_for, together, SECOND, []) == []
    assert ann.does(listed, together) == ([REFERENCE], 1, 0)
    assert ben.does(listed, together) == (sorted([REFERENCE, SECOND]), 0, 0)


def test_who_was_removed_is_out(together: Path, ann: Someone, ben: Someone) -> None:
    """Though the folder of the group is open to them still, and their program runs."""
    ben.does(sit, together, "minute-taker")
    assert ann.does(remove, together, "Ben") == []
    assert ben.does(venue, "Room 9") == "it is encrypted for other people"
    with pytest.raises(Failed, match="NotForThem"):
        ben.does(type_venue, together, "Room 9")
    with pytest.raises(Failed, match="WrongPassphrase"):
        ben.does(unlock, together, BENS)
    assert ann.does(type_venue, together, "Room 2") == ""
    ann.does(sit, together, "chair")
    assert ann.does(record)["venue"] == "Room 2"
