"""What is no file, or is one without end: refused at once in a sentence, and nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.conference.limits import RECORD
from tests.commands.conftest import Do
from tests.samples import REFERENCE, library_at

ORDERS = "\x1b]0;taken over\x07\x1b[2J\u202e"
TEN_GIGABYTES = 10 << 30


def pipe(path: Path) -> None:
    """A pipe that nobody writes to."""
    os.mkfifo(path, 0o600)


def endless(path: Path) -> None:
    """A device that gives zeros for ever."""
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    """A folder."""
    path.mkdir()


def circle(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def sparse(path: Path) -> None:
    """Ten gigabytes that take no room on the disk."""
    with path.open("wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.truncate(TEN_GIGABYTES)


def below_a_file(path: Path) -> None:
    """Nothing at all."""


KINDS: list[Callable[[Path], None]] = [pipe, endless, folder, circle, sparse, below_a_file]
WAYS: dict[str, tuple[object, ...]] = {
    "record": ("import", "FILE"),
    "invitees": ("invitees", REFERENCE, "FILE"),
    "edited copy": ("corrections", REFERENCE, "--from", "FILE", "--keep"),
    "template": (
        "export",
        REFERENCE,
        "--for",
        "p2",
        "--document",
        "all",
        "--template",
        "FILE",
        "--to",
        "OUT",
    ),
    "password": (
        "export",
        REFERENCE,
        "--for",
        "p2",
        "--document",
        "all",
        "--password-file",
        "FILE",
        "--to",
        "OUT",
    ),
    "backup": ("restore", "FILE"),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("way", WAYS)
def test_what_is_no_file_is_refused_at_once(
    do: Do, imported: Path, home: Path, way: str, kind: Callable[[Path], None]
) -> None:
    """One sentence that names it, the exit status of a refusal, and everything stays as it was."""
    path, out = home.parent / "hostile.docx", home.parent / "out"
    kind(path)
    before = library_at(home).open(REFERENCE)[1]
    words = [{"FILE": path, "OUT": out}.get(str(word), word) for word in WAYS[way]]
    said = do(*words)
    assert (said.status, said.out) == (1, "")
    assert len(said.faults) == 1
    assert said.err.rstrip().endswith(".")
    assert library_at(home).open(REFERENCE)[1] == before
    assert not list(out.glob("*"))


@pytest.mark.parametrize("kind", [pipe, endless, folder, circle, sparse], ids=lambda k: k.__name__)
@pytest.mark.parametrize("name", ["settings.toml", "profiles/kent.toml"])
def test_settings_and_profiles_are_plain_files(
    do: Do, imported: Path, home: Path, name: str, kind: Callable[[Path], None]
) -> None:
    """What is none is told of, or passed over as if it were not there; nobody waits for it."""
    path = home / name
    path.parent.mkdir(exist_ok=True)
    kind(path)
    said = do("profiles")
    assert "Traceback" not in said.err
    assert said.status in ([1] if name == "settings.toml" else [0, 1])
    assert len(said.faults) <= 1


@pytest.mark.parametrize("kind", [pipe, endless, folder, circle, sparse], ids=lambda k: k.__name__)
@pytest.mark.parametrize("name", ["index.json", "first-picture", "bank-holidays.json", "FOLDER"])
def test_another_member_can_leave_nothing_that_is_waited_for(
    do: Do, imported: Path, home: Path, name: str, kind: Callable[[Path], None]
) -> None:
    """In a shared folder somebody may put anything in the place of any file of the store."""
    (journal,) = home.glob("conferences/*/journal.jsonl")
    for each in [home / name] if name != "FOLDER" else [journal.with_name("record.json")]:
        each.unlink(missing_ok=True)
        kind(each)
    for words in (["list"], ["show", REFERENCE], ["verify"], ["find", "Ann"]):
        said = do(*words)
        assert said.status in (0, 1)
        assert "Traceback" not in said.err
        assert len(said.faults) <= 2


@pytest.mark.parametrize("kind", [pipe, endless, folder, circle, sparse], ids=lambda k: k.__name__)
def test_a_journal_that_is_no_file_is_told_of(
    do: Do, imported: Path, home: Path, kind: Callable[[Path], None]
) -> None:
    """The conference cannot be opened, and that is said in a sentence."""
    (journal,) = home.glob("conferences/*/journal.jsonl")
    journal.unlink()
    kind(journal)
    said = do("show", REFERENCE)
    assert (said.status, said.out) == (1, "")
    assert len(said.faults) == 1


def test_a_file_that_grows_while_it_is_read_is_refused(
    do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size when it was opened is no promise; reading ends at the limit."""
    path = tmp_path / "growing.json"
    path.write_bytes(b" " * 1000)
    asked: list[int] = []

    def more(_: int, most: int) -> bytes:
        asked.append(most)
        return b" " * most

    monkeypatch.setattr(os, "read", more)
    assert "larger than 8 MB" in do("import", path).err
    assert sum(asked) == RECORD.size + 1


@pytest.mark.parametrize("words", [["import"], ["restore"], ["invitees", REFERENCE]])
def test_a_file_name_gives_the_terminal_no_orders(
    do: Do, imported: Path, tmp_path: Path, words: list[str]
) -> None:
    """What a name of a file would make a terminal do is left out of the sentence."""
    said = do(*words, tmp_path / f"{ORDERS}.json")
    assert said.status == 1
    assert said.err.rstrip("\n").isprintable()


@pytest.mark.parametrize("kind", [pipe, endless, folder, circle, sparse], ids=lambda k: k.__name__)
def test_nothing_is_waited_for_where_a_document_is_to_go(
    do: Do, imported: Path, tmp_path: Path, kind: Callable[[Path], None]
) -> None:
    """What somebody left under a document's name is no earlier export, and stays as it is."""
    words = ("export", REFERENCE, "--for", "p1", "--document", "minutes", "--format", "txt")
    out = tmp_path / "out"
    assert do(*words, "--to", out).status == 0
    (made,) = (each for each in out.iterdir() if each.suffix == ".txt")
    made.unlink()
    kind(made)
    said = do(*words, "--to", out)
    assert "Traceback" not in said.err
    assert said.status in (0, 1)
    assert made.is_symlink() or not made.is_file() or made.stat().st_size == TEN_GIGABYTES
