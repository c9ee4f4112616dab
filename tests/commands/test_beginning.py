"""`new --from`: the conference that follows another, begun without a screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE, library_at
from tests.support import shared_case

CASES = ["medway-review", "medway-review-prepared", "redbridge-initial"]


@pytest.mark.parametrize("case", CASES)
def test_what_is_begun_can_be_dumped_and_imported(do: Do, tmp_path: Path, case: str) -> None:
    """The review is stored, said, and a public record like any other; commands work on it."""
    path = shared_case(case)
    before = json.loads(path.read_bytes())["reference"]
    do("import", path)
    said = do("new", "--from", before, "--reference", "NEW/1")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"Begun: NEW/1.\nCarried over from {before} of ")
    dumped = do("dump", "NEW/1").json
    assert dumped["previous"]["reference"] == before
    file = tmp_path / "new.json"
    file.write_text(json.dumps(dumped), encoding="utf-8")
    assert do("import", file, "--replace").status == 0
    assert do("dump", "NEW/1").json == dumped
    assert [do(each, "NEW/1").status for each in ("check", "deadlines", "show")] == [0, 0, 0]
    for document in ("minutes", "plan"):
        folder = tmp_path / document
        folder.mkdir()
        words = ("export", "NEW/1", "--document", document, "--for", "full", "--to", folder)
        assert do(*words).status == 0
        assert list(folder.glob("*.docx"))


def test_the_desk_of_the_new_one_knows_the_last_decisions(do: Do, home: Path) -> None:
    """What was decided stands on the desk of the conference that follows, in the store."""
    do("import", shared_case("redbridge-initial"))
    do("new", "--from", "RB-CPC-2026-0412", "--reference", "RB-2")
    record = library_at(home).open("RB-2")[1].record
    assert [(each.child, each.outcome) for each in record.room.former] == [
        ("c1", "plan"),
        ("c2", "child_in_need"),
    ]


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        (("--reference", "X"), (2, "--reference goes with --from")),
        (("--from", "NONE", "--reference", "X"), (1, "no conference")),
        (("--from", REFERENCE), (1, "--reference NEW")),
        (("--from", REFERENCE, "--reference", REFERENCE), (1, "already a conference")),
        (("--from", REFERENCE, "--reference", "a\tb"), (1, "printable")),
        ((), (1, "terminal")),
    ],
)
def test_what_cannot_be_begun_is_said(
    words: tuple[str, ...], answered: tuple[int, str], do: Do, imported: Path, home: Path
) -> None:
    """Each thing that is missing or wrong is one line, and nothing is stored."""
    (status, words_said), said = answered, do("new", *words)
    assert (said.status, said.out) == (status, "")
    assert words_said in said.err
    assert len(library_at(home).rows()) == 1


@pytest.mark.usefixtures("imported")
def test_at_a_terminal_the_screen_is_opened(do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a reference the new conference is opened; without one the form asks for it."""
    opened: list[dict[str, Any]] = []

    def start(_office: object, **how: Any) -> int:
        opened.append(how)
        return 0

    monkeypatch.setattr("cpc_tui.commands.interactive.start", start)
    monkeypatch.setattr("cpc_tui.commands.interactive.has_terminal", lambda: True)
    do("new", "--from", REFERENCE, "--reference", "NEW")
    do("new", "--from", REFERENCE)
    assert do("new", "--from", "NONE").status == 1
    assert opened == [{"reference": "NEW"}, {"new": True, "before": REFERENCE}]
