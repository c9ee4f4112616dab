"""Reading a file from outside: whole, within its limit, and never waiting for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cpc_tui.conference.limits import Limit
from cpc_tui.outside import NotTaken, bytes_in, pieces_in

LIMIT = Limit(1 << 20)


def test_a_file_of_the_very_limit_is_whole(tmp_path: Path) -> None:
    """Its last byte is there; one byte more and nothing is."""
    path = tmp_path / "file"
    path.write_bytes(b"x" * LIMIT.size)
    assert len(bytes_in(path, LIMIT)) == LIMIT.size
    path.write_bytes(b"x" * (LIMIT.size + 1))
    with pytest.raises(NotTaken, match="larger than 1 MB") as refused:
        bytes_in(path, LIMIT)
    assert refused.value.is_too_large


def test_a_file_in_pieces_is_the_same_within_the_same_limit(tmp_path: Path) -> None:
    """What is too large is refused where that shows; what is no file is before anything is read."""
    path = tmp_path / "file"
    path.write_bytes(b"words")
    assert list(pieces_in(path, LIMIT, 2)) == [b"wo", b"rd", b"s"]
    path.write_bytes(b"x" * (LIMIT.size + 1))
    with pytest.raises(NotTaken, match="larger than 1 MB"):
        list(pieces_in(path, LIMIT, 1 << 19))
    with pytest.raises(NotTaken, match="a folder"):
        list(pieces_in(tmp_path, LIMIT, 2))
    with pytest.raises(FileNotFoundError):
        list(pieces_in(tmp_path / "none", LIMIT, 2))


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    """People keep their files where they like."""
    (tmp_path / "file").write_bytes(b"words")
    (tmp_path / "link").symlink_to("file")
    assert bytes_in(tmp_path / "link", LIMIT) == b"words"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pipe", "it is a pipe, not a file"),
        ("device", "it is a device, not a file"),
        ("folder", "it is a folder, not a file"),
        ("circle", "its links lead round in a circle"),
        ("a\0b", "its name holds a null character"),
        ("~nobody-of-this-name/x", "there is no such user"),
    ],
)
def test_what_is_no_file_is_said_in_a_clause(tmp_path: Path, name: str, words: str) -> None:
    """Each at once, though nobody writes to the pipe and the device never ends."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    path = Path(name) if name.startswith("~") else tmp_path / name
    with pytest.raises(NotTaken) as refused:
        bytes_in(path, LIMIT)
    assert refused.value.why == words


def test_what_is_not_there_is_left_to_the_reader(tmp_path: Path) -> None:
    """For settings that is no fault, for a record it is."""
    with pytest.raises(FileNotFoundError):
        bytes_in(tmp_path / "none", LIMIT)


def open_now() -> int:
    """How many files this process has open."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_nothing_stays_open(tmp_path: Path) -> None:
    """Whether it was read or refused."""
    before = open_now()
    (tmp_path / "file").write_bytes(b"words")
    bytes_in(tmp_path / "file", LIMIT)
    with pytest.raises(NotTaken):
        bytes_in(tmp_path, LIMIT)
    assert open_now() == before
