"""A whole meeting held by lines alone, over the demo and through the program itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
REFERENCE = "DEMO-2026-0042"
HERE = ("h", "p", "v", "h", "h", "h", "h", "h")

MEETING = (
    "/rollcall",
    *HERE,
    "/done",
    "/read say",
    "/do welcome",
    "/in Bryony",
    "hv: Tansy is walking well",
    "! hv: for professionals only",
    "/go reports",
    '" I was frightened #wilf',
    "/go analysis",
    "- left alone at night",
    "+ Gran helps",
    "? who sleeps there",
    "/go decision",
    "/views",
    "1",
    "2",
    "/done",
    "/add decide for Wilf",
    "child protection plan",
    "2",
    "Neglect, over a year",
    "/done",
    "/do ask does anyone",
    "/go category",
    "/read",
    "/set 2 categories neglect",
    "/go plan",
    "hv> see Tansy each week by 14/12/2026",
    "/set rules + Nobody shouts",
    "/go core",
    "/set 2 lead hv",
    "/read core",
    "/set place Town Hall",
    "/go contingency",
    "/add if",
    "Bryony is ill",
    "Gran comes",
    "/done",
    "/go close",
    "/set time 10:00",
    "/private ring the manager",
    "/end",
    "/approve everything essential is there",
    "/quit",
    "never read",
)


def program(
    *words: object, home: Path, lines: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program by itself with these lines as its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "cpc_tui", "--home", str(home), *map(str, words)],
        cwd=CHECKOUT,
        env=os.environ | environment,
        input=lines,
        capture_output=True,
        check=False,
        timeout=120,
    )


def dumped(home: Path) -> dict[str, Any]:
    """The demo's record as it stands on the disk."""
    record: dict[str, Any] = json.loads(program("dump", REFERENCE, home=home).stdout)
    return record


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], list[str], str]:
    """The record after a whole meeting by lines, what was said, and what was complained of."""
    home = tmp_path_factory.mktemp("data")
    done = program("demo", "--plain", home=home, lines="\n".join(MEETING).encode())
    said = done.stdout.decode().splitlines()
    return dumped(home), said, done.stderr.decode()


def test_every_line_of_the_meeting_was_done(met: tuple[dict[str, Any], list[str], str]) -> None:
    """Nothing had to be complained of."""
    assert met[2] == ""


def test_the_meeting_stands_in_the_record(met: tuple[dict[str, Any], list[str], str]) -> None:
    """Who was here, what was said, meant, decided and planned is stored as it was typed."""
    record = met[0]
    marked = [each for each in record["attendance"] if each["status"] == "present"]
    assert len(marked) == len(HERE) + 1
    assert [each["key"] for each in record["said"]] == ["welcome"]
    notes = {each["text"]: each for each in record["notes"]}
    assert notes["Tansy is walking well"]["speaker"]
    assert notes["for professionals only"]["visibility"] == "professionals"
    assert notes["“I was frightened”"]["children"]
    board = [each["text"] for each in record["analysis"]]
    assert board[-3:] == ["left alone at night", "Gran helps", "who sleeps there"]
    (decision,) = record["decisions"]
    assert (decision["outcome"], decision["reasons"]) == ("plan", "Neglect, over a year")
    assert decision["likelihood"] == ["harm_likely"]
    assert decision["categories"] == ["neglect"]
    assert decision["lead_social_worker"]
    assert [each["view"] for each in record["views"]] == ["plan", "child_in_need"]
    assert record["dissent_asked"]
    assert record["plans"]["actions"][-1]["by_when"] == "2026-12-14"
    assert record["plans"]["rules"][-1] == "Nobody shouts"
    assert record["core_group"]["venue"] == "Town Hall"
    assert record["contingency"][-1]["action"] == "Gran comes"
    assert record["review"]["at"] == "10:00"
    assert record["status"] == "approved"
    assert record["ended_at"]


def test_private_notes_are_in_no_dump(met: tuple[dict[str, Any], list[str], str]) -> None:
    """What the chair alone may see is stored, and not handed on."""
    assert "ring the manager" not in json.dumps(met[0])


def test_nothing_after_leaving_is_read(met: tuple[dict[str, Any], list[str], str]) -> None:
    """Lines after `/quit` are nobody's."""
    assert "never read" not in json.dumps(met[0])


def test_what_was_stored_is_said(met: tuple[dict[str, Any], list[str], str]) -> None:
    """Each thing that was stored is said back, with who said it."""
    text = " ".join(met[1])
    assert "Noted: Note by Odette Kincaid-Mbeki: Tansy is walking well" in text
    assert "Noted: Reasons: Neglect, over a year" in text
    assert "Noted: approved, version 1." in text


def test_papers_are_made_from_within(tmp_path: Path) -> None:
    """`/export` makes files through the command line's own command."""
    line = f"/export --document minutes --for full --format txt --to {tmp_path / 'out'}"
    done = program("demo", "--plain", home=tmp_path / "data", lines=line.encode())
    assert done.returncode == 0, done.stderr
    assert [each.suffix for each in (tmp_path / "out").iterdir()] == [".txt"]


def test_textual_is_never_loaded(tmp_path: Path) -> None:
    """The dialogue does without what draws screens, and so begins at once."""
    code = (
        "import sys; from cpc_tui.cli import main; "
        "status = main(sys.argv[1:]); "
        "sys.exit(status or ('textual' in sys.modules and 9) or 0)"
    )
    words = ("--home", str(tmp_path), "demo", "--plain")
    lines = b"a note\n/read\n/who\n/rollcall\n/done\n/closed\n\n/closed\n/missing all\n"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=CHECKOUT,
        input=lines,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def test_the_setting_opens_it_and_prints_tables_plainly(tmp_path: Path) -> None:
    """With `plain = true` nobody has to type `--plain`."""
    (tmp_path / "settings.toml").write_text("plain = true\n")
    program("demo", "--plain", home=tmp_path)
    opened = program("open", REFERENCE, home=tmp_path, lines=b"a note of mine\n")
    assert b"Noted: Note: a note of mine" in opened.stdout
    listed = program("list", home=tmp_path)
    assert listed.stdout.startswith(b"DEMO-2026-0042. Family: ")


def test_a_reader_that_has_seen_enough_loses_no_line(tmp_path: Path) -> None:
    """Where nobody takes what is said any more, every line is stored all the same."""
    program("demo", "--plain", home=tmp_path)
    command = f"{sys.executable} -m cpc_tui --home {tmp_path} open {REFERENCE} --plain | head -1"
    lines = "".join(f"note number {n}\n" for n in range(50)).encode()
    subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=CHECKOUT,
        input=lines,
        capture_output=True,
        check=True,
        timeout=120,
    )
    texts = [each["text"] for each in dumped(tmp_path)["notes"]]
    assert [f"note number {n}" for n in range(50)] == [each for each in texts if "number" in each]


def test_a_conference_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    """A wrong reference is a sentence and status 1."""
    done = program("open", "NONE", "--plain", home=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
