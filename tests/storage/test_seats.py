"""Who sits at a conference: told at once, and never a seat that nobody sits in."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.storage.seats import FOLDER, SeatHere, Seats
from tests.storage.faulty import UNLOCK, fail

CHAIR = SeatHere("chair", "ann", "reports", "The most important points")
MINUTES = SeatHere("minute-taker", "ben", "plan")
SITS = """
import sys, time
from collections.abc import Callable
from pathlib import Path
from cpc_tui.storage.seats import Seats
seats = Seats(Path(sys.argv[1]), "chair", "ann")
seats.tell("reports")
print("here", flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A conference's folder."""
    return tmp_path


def test_each_seat_sees_the_others_and_not_itself(folder: Path) -> None:
    """The chair reads that the minute-taker is here, in which step and field."""
    one, two = Seats(folder, "chair", "ann"), Seats(folder, "minute-taker", "ben")
    one.tell("reports", "The most important points")
    two.tell("plan")
    assert one.others() == (MINUTES,)
    assert two.others() == (CHAIR,)


def test_a_seat_that_moves_on_is_seen_where_it_is_now(folder: Path) -> None:
    """A shorter message leaves nothing of a longer one behind."""
    one, two = Seats(folder, "chair", "ann"), Seats(folder, "minute-taker", "ben")
    one.tell("reports", "The most important points")
    one.tell("plan")
    assert two.others() == (SeatHere("chair", "ann", "plan"),)


def test_a_seat_that_is_left_is_empty(folder: Path) -> None:
    """Whoever closes the conference is no longer shown, and leaves no file."""
    one, two = Seats(folder, "chair", "ann"), Seats(folder, "minute-taker", "ben")
    one.tell("reports", "The most important points")
    one.leave()
    assert two.others() == ()
    assert list((folder / FOLDER).iterdir()) == []


def test_a_killed_program_leaves_an_empty_seat(folder: Path) -> None:
    """Nobody is shown as here because their program had no time to say goodbye."""
    program = [sys.executable, "-c", UNLOCK + SITS, str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE) as sitting:
        assert sitting.stdout is not None
        assert sitting.stdout.readline() == b"here\n"
        seats = Seats(folder, "viewer")
        assert seats.others() == (SeatHere("chair", "ann", "reports"),)
        sitting.send_signal(signal.SIGKILL)
        sitting.wait()
        assert seats.others() == ()
    assert list((folder / FOLDER).iterdir()) == []


def test_nobody_sits_at_a_conference_without_the_folder(folder: Path) -> None:
    """Asking makes nothing."""
    assert Seats(folder, "chair").others() == ()
    assert list(folder.iterdir()) == []


def test_strange_files_are_no_seats(folder: Path) -> None:
    """A file of another form, or a folder, is passed over."""
    one = Seats(folder, "chair", "ann")
    one.tell("reports", "The most important points")
    (folder / FOLDER / "x.json").mkdir()
    (folder / FOLDER / "note.txt").write_text("hello")
    assert Seats(folder, "viewer").others() == (CHAIR,)


def test_a_folder_that_cannot_be_written_does_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saying who is here never gets in the way of the meeting."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    Seats(folder, "chair").tell("plan")


def test_a_seat_that_cannot_be_taken_leaves_nothing_open(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trying again and again on a broken disk uses up no descriptors, and leaves no files."""
    seats = Seats(folder, "chair", "ann")
    with monkeypatch.context() as broken:
        fail(broken, "rename")
        seats.tell("plan")
        before = len(list(Path("/dev/fd").iterdir()))
        seats.tell("plan")
        assert len(list(Path("/dev/fd").iterdir())) == before
    assert list((folder / FOLDER).iterdir()) == []
    seats.tell("reports", "The most important points")
    assert Seats(folder, "viewer").others() == (CHAIR,)


def test_a_program_killed_while_it_sat_down_leaves_nothing(folder: Path) -> None:
    """The file that it had made and nobody holds is removed by whoever looks next."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "0123456789abcdef").touch()
    assert Seats(folder, "viewer").others() == ()
    assert list((folder / FOLDER).iterdir()) == []


def test_files_and_folder_are_private(folder: Path) -> None:
    """Nobody else on the machine reads who sits where."""
    seats = Seats(folder, "chair")
    seats.tell("plan")
    (file,) = (folder / FOLDER).iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_seat_is_never_found_half_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is woken by a seat that moves on sees where it was or where it is, not nobody."""
    one, two = Seats(folder, "chair", "ann"), Seats(folder, "minute-taker", "ben")
    one.tell("reports", "The most important points")
    seen: list[SeatHere] = []
    for name in ("pwrite", "ftruncate"):
        real = getattr(os, name)

        def look_too(*arguments: object, real: Callable[..., int] = real) -> int | None:
            seen.extend(two.others())
            done = real(*arguments)
            seen.append(*two.others())
            return done

        monkeypatch.setattr(os, name, look_too)
    one.tell("plan")
    assert [each.step for each in seen] == ["reports", "plan"]
