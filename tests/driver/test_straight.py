"""Output goes out at once, and in its order where the link takes no more for a while."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import threading
import tty
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any
from unittest.mock import MagicMock, patch

import pytest
from textual.drivers._writer_thread import WriterThread

from cpc_tui.driver.straight import CountedFile, WritesStraight

MUCH = "".join(f"{n} «é漢» " for n in range(60_000))
"""More than any terminal holds."""


class Link:
    """A driver's output in front of a terminal that is read only when the test says so."""

    def __init__(self) -> None:
        self.reader, writer = pty.openpty()
        tty.setraw(writer)
        self.file = TextIOWrapper(os.fdopen(writer, "wb"), "utf-8", line_buffering=True)
        with (
            patch("sys.__stderr__", self.file),
            patch("sys.__stdin__", MagicMock()),
            patch("asyncio.get_running_loop"),
        ):
            self.driver = WritesStraight(MagicMock())
        counted: Any = self.driver._counted  # noqa: SLF001 - as Textual does
        thread = self.driver._writer_thread = WriterThread(counted)  # noqa: SLF001 - as above
        thread._queue.maxsize = 0  # noqa: SLF001 - as the program does
        thread.start()
        self.driver.open_again()

    def read(self, wanted: str) -> str:
        """What has come, once so much has."""
        came = b""
        while len(came) < len(wanted.encode()):
            assert select.select([self.reader], [], [], 30)[0]
            came += os.read(self.reader, 65536)
        return came.decode()


@pytest.fixture
def link() -> Iterator[Link]:
    """A link, closed afterwards."""
    link = Link()
    yield link
    link.driver.close()
    link.file.close()
    os.close(link.reader)


def test_a_frame_is_written_before_anything_else_is_done(link: Link) -> None:
    """It is in the terminal when `write` comes back, and no thread has had a turn for it."""
    with patch.object(WriterThread, "write") as in_the_thread:
        link.driver.write("a frame «é»")
    assert not in_the_thread.called
    assert link.read("a frame «é»") == "a frame «é»"


def test_a_full_link_holds_nobody_up_and_loses_nothing(link: Link) -> None:
    """More than it takes comes back at once, and all of it arrives in its order later."""
    texts = [MUCH, "then this", "", "and that «é»", MUCH]
    for each in texts:
        link.driver.write(each)
    assert link.read("".join(texts)) == "".join(texts)


def test_after_a_stall_it_is_straight_again(link: Link) -> None:
    """Once the thread is through, the next frame goes out without it."""
    link.driver.write(MUCH)
    link.driver.write("!")
    assert link.read(f"{MUCH}!") == f"{MUCH}!"
    while not link.driver._counted.is_through(link.driver._handed):  # noqa: SLF001 - no event tells
        threading.Event().wait(0.001)
    with patch.object(WriterThread, "write") as in_the_thread:
        link.driver.write("at once")
    assert not in_the_thread.called
    assert link.read("at once") == "at once"


def test_the_terminal_of_others_waits_as_before(link: Link) -> None:
    """Only the driver's own opening of the terminal does not wait."""
    flags = fcntl.fcntl(link.file.fileno(), fcntl.F_GETFL)
    assert not flags & os.O_NONBLOCK


def test_a_terminal_that_cannot_be_opened_again_is_written_by_the_thread(link: Link) -> None:
    """Where it is another's, or none, all goes Textual's way."""
    link.driver.close_again()
    with patch("os.ttyname", side_effect=OSError):
        link.driver.open_again()
    link.driver.write("words")
    assert link.read("words") == "words"


def test_a_terminal_that_is_gone_is_left_to_the_thread(link: Link) -> None:
    """Nothing is raised where the writing fails."""
    with (
        patch("os.write", side_effect=OSError),
        patch.object(WriterThread, "write") as in_the_thread,
    ):
        link.driver.write("words")
    assert in_the_thread.called


def test_what_the_file_writes_is_what_the_thread_would_write() -> None:
    """In the file's own encoding, with what it puts for what that has not."""
    file: Any = MagicMock(encoding="ascii", errors="backslashreplace")
    assert CountedFile(file).encoded("é") == b"\\xe9"
