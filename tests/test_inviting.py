"""A file of invitees in an open conference: all of it in one step, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.importing import NotImported
from cpc_tui.inviting import invite
from tests.samples import on_disk, session_at

GOOD = """Name;Role;Kind;E-mail
Zoë Quill;Police officer;professional;zoe@example.org
Bel Okafor;Mother;family;bel@example.org
"""


def file(folder: Path, content: bytes | str) -> str:
    """A file of that content; its name."""
    path = folder / "invitees.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_a_file_is_taken_in_and_saved(home: Path, tmp_path: Path) -> None:
    """New people, their invitations and what was empty are on the disk."""
    session = session_at(home)
    told = invite(session, file(tmp_path, b"\xef\xbb\xbf" + GOOD.encode()))
    assert told == ("Invitees: 1 person added and 1 filled in.",)
    record = on_disk(home)
    zoe = record.people[-1]
    assert (zoe.name, zoe.initials, zoe.quorum_group) == ("Zoë Quill", "ZQ", "police")
    assert [each.person for each in record.attendance] == ["p1", "p2", zoe.id]
    assert record.people[1].email == "bel@example.org"


def test_it_is_one_step_to_undo(home: Path, tmp_path: Path) -> None:
    """One undo takes back all that a file brought, and one redo brings it again."""
    session = session_at(home)
    before = session.record
    invite(session, file(tmp_path, GOOD))
    after = session.record
    session.undo()
    assert session.record == before
    session.redo()
    assert session.record == after


def test_the_same_file_again_changes_nothing(home: Path, tmp_path: Path) -> None:
    """Nobody is doubled by a file that was taken in already."""
    session = session_at(home)
    name = file(tmp_path, GOOD)
    invite(session, name)
    record = session.record
    assert invite(session, name)[0] == "Invitees: 2 left as they stood."
    assert session.record == record


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Name,Kind\nA,Nurse\n,family\n", "line 2, Kind: 'Nurse' is not one of"),
        (b"Name,Kind\nA\xff,family", "line 2: this is not UTF-8; save the table as"),
        ("Name,Kind\nA,family".encode("utf-16"), "is not UTF-8 but UTF-16; save the table as"),
        (b"", "line 1: is empty"),
    ],
)
def test_a_faulty_file_is_refused_whole(
    content: bytes | str, said: str, home: Path, tmp_path: Path
) -> None:
    """A file with a fault changes nothing, and nothing of it is in the exception's own text."""
    session = session_at(home)
    before = session.record
    with pytest.raises(NotImported) as refused:
        invite(session, file(tmp_path, content))
    assert said in refused.value.lines[0]
    assert "Nurse" not in str(refused.value)
    assert (session.record, session.steps_done) == (before, 0)


def test_a_file_that_is_not_there_is_said(home: Path, tmp_path: Path) -> None:
    """A file that cannot be read is named with the reason."""
    with pytest.raises(NotImported) as refused:
        invite(session_at(home), str(tmp_path / "none.csv"))
    assert "none.csv cannot be read: there is no such file" in refused.value.lines[0]
