"""At every single call that changes the disk something goes wrong: nothing called saved is lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cpc_tui.storage.faults import StoreFault
from tests.storage.apart import Apart, Line
from tests.storage.both_ways import is_encrypted_here
from tests.storage.journals import little_room
from tests.storage.stories import STORIES, Rehearsed, Telling
from tests.storage.watched import CHANGE, DIED, TAKE_ROOM, Mishap

FULL, BROKEN = errno.ENOSPC, errno.EIO
FAILING = {
    "broken once": Mishap(BROKEN),
    "broken in the middle of a write": Mishap(BROKEN, by_half=True),
    "full until mended": Mishap(FULL, lasts=True, only=TAKE_ROOM),
    "broken until mended": Mishap(BROKEN, lasts=True, begins=CHANGE),
    "unable to sync and to cut until mended": Mishap(
        BROKEN, lasts=True, only=("fsync", "ftruncate")
    ),
}
"""What goes wrong. A disk that is full once is one that is broken once, with other words for it;
one that is broken for good from when a file is opened is so from when it is written to."""
DYING = {
    "before it": Mishap(only=CHANGE),
    "in the middle of a write": Mishap(by_half=True),
}
"""Just after such a call is just before the next one: nothing is changed between them."""


ENCRYPTED_TOO = {
    "a meeting": ("broken once", "in the middle of a write"),
    "a recovery": tuple(DYING),
}
"""The stories that are told of encrypted conferences as well, and with what: the calls are those of
plain text, and what is added, keys that are read, changes nothing on the disk. What differs is what
a half-written line looks like, and how one that was left behind is read and mended."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of the test's own is made in it


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there can be one, since a thousand stories wait long for a disk."""
    if not os.access(IN_MEMORY, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=IN_MEMORY) as made:
        yield Path(made)


@pytest.fixture(params=STORIES)
def story(request: pytest.FixtureRequest, folder: Path) -> Iterator[Rehearsed]:
    """Each of the stories, with journals that are sealed when they have some thousand bytes."""
    told = ENCRYPTED_TOO.get(request.param, ())
    if is_encrypted_here() and request.getfixturevalue("mishap_name") not in told:
        pytest.skip("a story of plain text")
    with little_room():
        yield Rehearsed.once(STORIES[request.param], folder)


@pytest.mark.parametrize("mishap_name", FAILING)
def test_a_call_that_fails(
    story: Rehearsed, mishap_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever call fails, once or from then on: what waited is saved when it can be again."""
    for telling in story.tellings(FAILING[mishap_name]):
        with telling.noted():
            _fail(telling, monkeypatch)


def _fail(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = telling.meeting()
    with monkeypatch.context() as patched:
        telling.watched.watch(patched)
        with suppress(StoreFault) if telling.watched.mishap.lasts else nullcontext():
            telling.story.goes_on(meeting)
        if telling.bystander:
            telling.bystander.look()
        telling.watched.mend()
        meeting.finish()
    telling.type_late()
    telling.check(*meeting.sessions.values())
    meeting.leave()


@pytest.mark.parametrize("mishap_name", DYING)
def test_a_program_that_dies_at_a_call(story: Rehearsed, mishap_name: str) -> None:
    """At whichever call it dies: who sits there goes on, who comes finds all that was saved."""
    for telling in story.tellings(DYING[mishap_name]):
        with telling.noted():
            _die(telling)


def _die(telling: Telling) -> None:
    assert Apart(partial(_go_on, telling), telling.take_down).end() == DIED
    comes_first = bool(telling.watched.at and telling.watched.at % 2)
    if comes_first:
        telling.bury()
    telling.type_late()
    if not comes_first:
        telling.bury()
    telling.check()


def _go_on(telling: Telling, line: Line) -> None:
    """In a process of its own: go through the story until it dies."""
    telling.watched.watch(pytest.MonkeyPatch())
    telling.story.goes_on(telling.meeting(line.tell))
