"""The whole pack from the command line: its list, its log, what stops it and what does not."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.commands.export_watch import watching
from cpc_tui.conference.papers import makers
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient
from exports import files
from tests.commands.conftest import CHECKOUT, Do
from tests.conference.complete_records import complete_json
from tests.samples import REFERENCE, on_disk, small_file

PHONE = "07700 900564"
GETS = ("letter", "plan", "minutes")


@pytest.fixture
def out(do: Do, tmp_path: Path) -> Path:
    """A folder for the files of a conference with three on its list, which is imported."""
    record = complete_json() | {
        "reference": REFERENCE,
        "circulation": [{"person": each, "documents": GETS} for each in ("mo", "hv", "ch")],
    }
    people = record["people"]
    people[-1] |= {"phone": PHONE, "protected": ["phone"]}
    assert do("import", small_file(tmp_path, **record)).status == 0
    return tmp_path / "out"


def test_everybody_gets_their_own_with_a_list(do: Do, out: Path, home: Path) -> None:
    """Each file is printed and lies there; the list names them all, and who gets nothing."""
    said = do("export", REFERENCE, "--all-recipients", "--to", out)
    assert (said.status, said.err) == (0, "")
    printed = [Path(line).name for line in said.out.splitlines()]
    assert sorted(printed) == sorted(each.name for each in out.iterdir())
    told = json.loads((out / "ENG-2026-117-manifest.json").read_bytes())
    gets = {each["for"] for each in told["files"]}
    nothing = {each["for"] for each in told["nothing_for"]}
    assert {"mo", "hv", "ch"} <= gets
    assert "mt" in nothing
    assert gets | nothing == {each["id"] for each in complete_json()["people"]}
    assert gets.isdisjoint(nothing)


def test_what_is_made_is_logged_in_one_step(do: Do, out: Path, home: Path) -> None:
    """Every file is in the conference with its digest; undo does not take it back."""
    told = do("export", REFERENCE, "--all-recipients", "--to", out, "--json").json
    logged = on_disk(home).room.exported
    assert [(each.file, each.digest) for each in logged] == [
        (each["file"], each["sha256"]) for each in told["files"]
    ]
    assert {each.by for each in logged} == {""}
    assert {each.version for each in logged} == {"1 draft"}
    assert told["noted_down"]


def test_json_tells_what_was_made(do: Do, out: Path) -> None:
    """The list, the folder and the names of its own files, for another program."""
    told = do("export", REFERENCE, "--all-recipients", "--to", out, "--json").json
    assert told["format"] == "cpc-pack/1"
    assert told["folder"] == str(out)
    assert told["manifest"] == ["ENG-2026-117-manifest.txt", "ENG-2026-117-manifest.json"]
    assert told["stopped"] == []


def test_one_document_of_everybody(do: Do, out: Path) -> None:
    """With a document named, each gets that alone."""
    said = do("export", REFERENCE, "--all-recipients", "--document", "letter", "--to", out)
    names = [Path(line).stem for line in said.out.splitlines()]
    assert all("letter" in name or "manifest" in name for name in names)
    assert len(names) > 3


def test_a_leak_stops_its_file_alone(
    do: Do, out: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named with what and where, its file is not there, the others are; status 1."""

    def leaking(copy: Record, profile: Profile, whose: Recipient) -> Paper:
        paper = minutes(copy, profile, whose)
        more = (paragraph(PHONE),) if whose.person == "mo" else ()
        return replace(paper, blocks=(*paper.blocks, *more))

    monkeypatch.setattr(makers, "minutes", leaking)
    said = do("export", REFERENCE, "--all-recipients", "--to", out)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "Minutes for Ama Okafor was not made: the phone of Ife Okafor" in said.err
    assert PHONE not in said.err + said.out
    names = {each.name for each in out.iterdir()}
    assert "ENG-2026-117-minutes-AO.docx" not in names
    assert {"ENG-2026-117-minutes-RA.docx", "ENG-2026-117-plan-AO.docx"} <= names
    assert not any(each.name.startswith(".") for each in out.iterdir())
    told = json.loads((out / "ENG-2026-117-manifest.json").read_bytes())
    assert [each["for"] for each in told["stopped"]] == ["mo"]
    assert "ENG-2026-117-minutes-AO.docx" not in {each.file for each in on_disk(home).room.exported}


def test_a_file_that_was_edited_is_told(do: Do, out: Path) -> None:
    """The second time, the one in which somebody wrote is named, and how to read it back."""
    do("export", REFERENCE, "--all-recipients", "--to", out)
    (out / "ENG-2026-117-plan-AO.docx").write_bytes(b"mine")
    said = do("export", REFERENCE, "--all-recipients", "--to", out)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "plan-AO.docx was edited by hand" in said.err
    assert "cpc-tui corrections" in said.err
    assert (out / "ENG-2026-117-plan-AO.docx").read_bytes() == b"mine"
    assert do("export", REFERENCE, "--all-recipients", "--to", out, "--force").status == 0


def test_a_pack_as_it_was_is_logged_as_that(do: Do, out: Path, home: Path) -> None:
    """What is made of an earlier state is known again, and is not taken for the version of now."""
    words = ("--document", "minutes", "--for", "mo", "--to", out)
    assert do("export", REFERENCE, *words, "--at", "#1").status == 0
    assert [each.version for each in on_disk(home).room.exported] == ["1 draft, as it was"]
    said = do("export", REFERENCE, *words)
    assert "is there already" in said.err


def test_files_are_made_where_the_conference_cannot_be_written(
    do: Do, out: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are there and printed; that they could not be logged is said, and is no failure."""
    monkeypatch.setattr(
        "cpc_tui.storage.journal.Journal.append",
        lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "Permission denied")),
    )
    said = do("export", REFERENCE, "--document", "minutes", "--for", "mo", "--to", out)
    assert (said.status, len(said.out.splitlines()), len(said.faults)) == (0, 1, 1)
    assert "could not be told" in said.err
    assert on_disk(home).room.exported == ()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_between_files(
    do: Do, out: Path, home: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    """Ctrl-C, a shutdown or a lost line: one sentence, nothing written and nothing logged."""

    def pressed(copy: Record, profile: Profile, whose: Recipient) -> Paper:
        os.kill(os.getpid(), number)
        return minutes(copy, profile, whose)

    monkeypatch.setattr(makers, "minutes", pressed)
    before = signal.signal(number, signal.SIG_DFL)
    try:
        said = do("export", REFERENCE, "--all-recipients", "--to", out)
    finally:
        signal.signal(number, before)
    assert (said.status, said.out, said.err) == (1, "", "Stopped. Nothing was written.\n")
    assert list(out.iterdir()) == []
    assert on_disk(home).room.exported == ()


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C is heard, though what started the tests in the background may have it ignored."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


def test_a_second_ctrl_c_ends_it_at_once(heard: None) -> None:
    """Whoever cannot wait for a file presses twice; afterwards the key is what it was."""
    before = signal.getsignal(signal.SIGINT)
    with watching() as seen:
        os.kill(os.getpid(), signal.SIGINT)
        assert seen.stopped
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_full_disk_leaves_nothing(
    do: Do, out: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence; the folder is empty and nothing is logged."""

    def is_full(place: Path, content: bytes) -> None:
        del place, content
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_write", is_full)
    said = do("export", REFERENCE, "--all-recipients", "--to", out)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "no space left" in said.err
    assert list(out.iterdir()) == []
    assert on_disk(home).room.exported == ()


def test_progress_is_shown_on_a_terminal_alone(out: Path, home: Path) -> None:
    """Standard error that is a terminal says how far it is, by initials; the names go elsewhere."""
    ours, theirs = pty.openpty()
    run = subprocess.run(
        [
            *(sys.executable, "-m", "cpc_tui", "export", REFERENCE),
            *("--document", "plan", "--for", "mo", "--to", str(out), "--home", str(home)),
        ],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    os.close(theirs)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert run.returncode == 0
    assert "1 of 1  Child protection plan for AO" in seen
    assert "Ama" not in seen
    assert seen.endswith("\r\x1b[K")
    assert len(run.stdout.splitlines()) == 3
