"""Every recipient of the shared records finds what is theirs to read, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.cli import main
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.conference.reading import read_record
from tests.exports.whole_file import everything_in
from tests.facts import Fact, facts
from tests.support import shared_case

Told = Callable[[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """All words of each file of a recipient of a record, by file name, exported once."""
    made: dict[tuple[str, str], dict[str, str]] = {}

    def words(record: str, recipient: str) -> dict[str, str]:
        if (record, recipient) not in made:
            folder = tmp_path_factory.mktemp(record)
            made[record, recipient] = {
                path.name: everything_in(path) for path in exported(record, recipient, folder)
            }
        return made[record, recipient]

    return words


def exported(record: str, recipient: str, folder: Path) -> list[Path]:
    """Import a record into a place of its own and export what a recipient gets."""
    case = shared_case(record)
    reference = read_record(case.read_bytes()).reference
    home, out = folder / "home", folder / "out"
    assert main(["import", str(case), "--home", str(home)]) == 0
    words = ["export", reference, "--document", "all", "--for", recipient]
    main([*words, "--to", str(out), "--home", str(home)])
    return sorted(out.glob("*")) if out.is_dir() else []


@pytest.mark.parametrize("fact", facts(), ids=str)
def test_the_facts_hold(told: Told, fact: Fact) -> None:
    """A row of the table of facts holds for all files of its recipient."""
    files = told(fact.record, fact.recipient)
    chosen = [text for name, text in files.items() if f"-{fact.document}" in name]
    assert files or fact.rule == "lacks"
    assert any(fact.text in text for text in chosen) == (fact.rule == "has")


def test_the_table_is_read_whole() -> None:
    """All 43 rows are understood, so that none is passed over in silence."""
    shared_case("redbridge-initial")
    assert len(facts()) == 43


@pytest.mark.parametrize(
    ("record", "beside"),
    [("redbridge-initial", ["p13", "p18"]), ("medway-review", ["p11", "p12", "p17", "p18"])],
)
def test_who_stands_beside_the_family_gets_no_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], record: str, beside: list[str]
) -> None:
    """Nothing that tells of the case is made for advocate, supporter, interpreter or network."""
    case = shared_case(record)
    reference = read_record(case.read_bytes()).reference
    place = ["--to", str(tmp_path / "out"), "--home", str(tmp_path / "home")]
    main(["import", str(case), *place[2:]])
    for recipient in beside:
        for document in ("all", *DOCUMENT_KEYS):
            capsys.readouterr()
            words = ["export", reference, "--document", document, "--for", recipient]
            assert main([*words, *place]) == 1
            out, err = capsys.readouterr()
            assert (out, len(err.splitlines())) == ("", 1)
            assert err.startswith("There is n")
    assert not (tmp_path / "out").exists()
