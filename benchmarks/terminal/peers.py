"""The programs that are held against each other, and how each is brought to the same place."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.terminal.texts import BEGINS, EMPTY, Length, put_conference, put_file
from benchmarks.terminal.watched import Watched
from cpc_tui.conference.planned import Action
from cpc_tui.conference.wording import field_label
from tests.terminal.keys import bytes_of
from tests.terminal.meeting import Meeting
from tests.terminal.seat import program

OURS, BLANK, NANO, VIM = "cpc-tui", "empty Textual", "nano", "vim"
STEPS = 2
"""Steps that are gone on from the preparation, to where the note stands."""
_TAIL = 15
"""Letters at the end of a text by which it is known to be there."""
_CLEAR = b"\x15"
_NUMBERS = count(1)

Wrap = Callable[[list[str], Path], list[str]]
"""Makes a command one that runs elsewhere, with a folder as the user's home."""


@dataclass(frozen=True)
class Place:
    """Where letters are typed.

    Attributes:
        name: What the tables call it.
        length: The text that stands there.
        go: Brings the program there, from an open conference.
        clear: Bytes that empty the place in the program, where a round must begin anew.
    """

    name: str
    length: Length
    go: Callable[[Watched], None]
    clear: bytes = b""


@dataclass(frozen=True)
class Peer:
    """A program.

    Attributes:
        command: Its command line.
        go: Brings it to where letters are typed.
        leave: Bytes that end it.
    """

    command: list[str]
    go: Callable[[Watched], None]
    leave: bytes


# -- the program itself


def to_note(length: Length, seat: Watched) -> None:
    """Into the text of the note, behind its last word."""
    meeting = to_notes(seat)
    meeting.to_line(BEGINS if length.size else "Add: note")
    seat.press("enter")
    meeting.in_form()
    if length.size:
        # A note is opened with the cursor behind its text.
        seat.wait_for(length.text[-_TAIL:])


def to_notes(seat: Watched) -> Meeting:
    """To the end of a step that has notes."""
    meeting = Meeting(seat)
    meeting.begin()
    for _ in range(STEPS):
        meeting.onward()
    seat.press("end")
    seat.settle()
    return meeting


def to_quick_entry(seat: Watched) -> None:
    """Into the line of quick entry."""
    Meeting(seat).begin()
    seat.press("f2")


def to_field(seat: Watched) -> None:
    """Into a field of one line, in the form of an action."""
    meeting = Meeting(seat)
    meeting.begin()
    seat.press("f4")
    meeting.in_form()
    meeting.to_field(field_label(Action, "measure"))


def a_note(name: str, length: Length) -> Place:
    """The text of a note."""
    return Place(name, length, partial(to_note, length))


QUICK_ENTRY = Place("quick entry", EMPTY, to_quick_entry, _CLEAR)
FIELD = Place("a field of a form", EMPTY, to_field, _CLEAR)


def ours(folder: Path, place: Place) -> Peer:
    """The program at a place; its data are in the folder."""
    home = folder / "data"
    put_conference(home, place.length)
    opening = program("--home", home, "open", place.length.reference, "--as", "minute-taker")
    return Peer(opening, place.go, bytes_of("ctrl+q"))


# -- the others


def blank(file: Path) -> Peer:
    """The empty Textual program with a text."""
    command = [sys.executable, "-m", "benchmarks.terminal.blank", str(file)]
    return Peer(command, lambda seat: seat.wait_for("Second"), bytes_of("ctrl+q"))


def _nano(file: Path) -> Peer:
    def go(seat: Watched) -> None:
        seat.wait_for("Exit")
        seat.send(b"\x1b/")

    command = [_where("nano"), "--ignorercfiles", "--softwrap", "--atblanks", str(file)]
    return Peer(command, go, b"\x18n")


def _vim(file: Path) -> Peer:
    def go(seat: Watched) -> None:
        seat.wait_for(file.name)
        seat.settle()
        seat.send(b"GA")

    command = [_where("vim"), "-u", "NONE", "-i", "NONE", "-n", "+set wrap linebreak", str(file)]
    return Peer(command, go, b"\x1b:q!\r")


OTHERS: Mapping[str, Callable[[Path], Peer]] = {BLANK: blank, NANO: _nano, VIM: _vim}


def _where(name: str) -> str:
    return shutil.which(name) or name


def installed(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some programs that this machine has."""
    return tuple(each for each in names if each not in (NANO, VIM) or shutil.which(each))


# -- all of them


@contextmanager
def seated(
    folder: Path,
    place: Place,
    others: tuple[str, ...] = (BLANK, NANO, VIM),
    wrap: Wrap = lambda command, _: command,
    *,
    leaves: bool = True,
) -> Iterator[dict[str, Watched]]:
    """The program and others, all started and brought to the same place.

    Args:
        folder: Where their files may lie.
        place: Where letters are to be typed.
        others: Which others; those that are not installed are left out.
        wrap: Makes the command lines ones that run elsewhere.
        leaves: End each as a person does.
    """
    peers = {}
    for name in (OURS, *installed(others)):
        home = folder / f"peer{next(_NUMBERS)}"
        home.mkdir()
        if name == OURS:
            peers[name] = home, ours(home, place)
        else:
            peers[name] = home, OTHERS[name](put_file(home, place.length))
    with ExitStack() as stack:
        seats = {
            name: stack.enter_context(Watched(wrap(peer.command, home), home))
            for name, (home, peer) in peers.items()
        }
        for name, (_, peer) in peers.items():
            peer.go(seats[name])
            seats[name].settle()
        yield seats
        for name, (_, peer) in peers.items() if leaves else ():
            seats[name].settle(0)
            seats[name].send(peer.leave)
            seats[name].end()
