"""`show`, `check`, `deadlines`, `list`, `profiles` and `keys` print what the records hold."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from cpc_tui import clock
from cpc_tui.conference.agenda_case import WEIGHTS
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.keymap import COMMANDS
from tests.commands.conftest import Do
from tests.conference.complete_records import complete_json
from tests.samples import REFERENCE, small_file
from tests.support import shared_case


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after the small conference."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 9, 9, 0))  # noqa: DTZ001


@pytest.mark.usefixtures("imported")
def test_show_prints_the_whole_record_as_plain_text(do: Do) -> None:
    """What the minutes would say stands on standard output, in lines of 80 columns."""
    shown = do("show", REFERENCE)
    assert (shown.status, shown.err) == (0, "")
    assert "note 2" in shown.out
    assert "Okafor [/]" in shown.out
    assert max(map(len, shown.out.splitlines())) <= 80


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("step", ["core_group", "core-group", "Core group"])
def test_show_prints_one_step(do: Do, step: str) -> None:
    """A step is named as in the record or as on the screen, and nothing else is printed."""
    shown = do("show", REFERENCE, step)
    assert shown.status == 0
    assert "note 2" not in shown.out
    assert "note 2" in do("show", REFERENCE, "reports").out


@pytest.mark.usefixtures("imported")
def test_check_says_the_most_serious_first(do: Do) -> None:
    """What has to be put right comes before what is only worth a look, in words and in JSON."""
    found = do("check", REFERENCE, "--json").json
    weights = [each["weight"] for each in found]
    assert list(dict.fromkeys(weights)) == ["serious", "doubtful", "to think of"]
    assert weights == sorted(weights, key=WEIGHTS.index)
    assert set(found[0]) == {"step", "words", "path", "weight", "serious"}
    assert [each["serious"] for each in found] == [each == "serious" for each in weights]
    lines = do("check", REFERENCE).out.splitlines()[1:]
    assert all(line.startswith(each) for each, line in zip(weights, lines, strict=True))
    assert all(each["words"] in line for each, line in zip(found, lines, strict=True))


def test_check_says_that_nothing_is_missing(do: Do, tmp_path: Path) -> None:
    """A conference in which all is recorded is told so in one line, and with an empty list."""
    file = tmp_path / "complete.json"
    file.write_text(json.dumps(complete_json()), encoding="utf-8")
    assert do("import", str(file)).status == 0
    told = do("check", "T-1")
    assert (told.status, told.out) == (0, "Nothing is missing.\n")
    assert do("check", "T-1", "--json").json == []


@pytest.mark.usefixtures("imported")
def test_deadlines_are_objects_with_the_promised_keys(do: Do) -> None:
    """Another program finds each deadline with exactly six keys."""
    found = do("deadlines", REFERENCE, "--json").json
    assert isinstance(found, list)
    assert {tuple(each) for each in found} == {
        ("deadline", "from", "due_on", "done_on", "state", "rule")
    }
    by_name = {each["deadline"]: each for each in found}
    assert by_name["initial_conference"]["from"] == "2026-11-20"
    assert by_name["initial_conference"]["due_on"] == "2026-12-11"
    assert by_name["core_group"]["due_on"] == "2026-12-22"
    assert by_name["plan"]["state"] == "due"


@pytest.mark.usefixtures("imported")
def test_deadlines_in_words_name_each_with_its_rule(do: Do) -> None:
    """A person reads the dates in a table, and under it why."""
    shown = do("deadlines", REFERENCE).out
    assert "22 Dec 2026" in shown
    assert "First core group: The core group meets within 10 working days" in shown


def test_deadlines_without_a_reference_are_of_all_conferences(do: Do, tmp_path: Path) -> None:
    """What is to be done stands in one list; --all has each conference's under its reference."""
    assert do("deadlines", "--json").json == []
    assert "no conferences" in do("deadlines").out
    for reference in ("one", "two"):
        do("import", small_file(tmp_path, reference=reference))
    found = do("deadlines", "--json").json
    assert sorted(each["reference"] for each in found) == ["one", "two"]
    assert found[0]["deadlines"] == do("deadlines", found[0]["reference"], "--json").json
    assert {"one", "two"} <= set(do("deadlines", "--all").out.splitlines())
    header, *lines = do("deadlines").out.splitlines()
    assert header.split() == ["State", "Day", "Deadline", "Conference"]
    assert {line.split()[-1] for line in lines} == {"one", "two"}


def test_one_bad_conference_keeps_nobody_from_the_others(
    do: Do, tmp_path: Path, home: Path
) -> None:
    """What cannot be read is told of on standard error, and the rest is printed."""
    do("import", small_file(tmp_path, reference="bad"))
    (journal,) = home.glob("conferences/*/journal.jsonl")
    do("import", small_file(tmp_path, reference="good"))
    journal.write_bytes(b"garbage\n" * 2)
    for words in (["deadlines"], ["list"]):
        said = do(*words)
        assert (said.status, len(said.faults)) == (1, 1)
        assert "journal.jsonl" in said.err
        assert "good" in said.out


def test_list_has_a_line_for_each_conference(do: Do, tmp_path: Path) -> None:
    """The list says what, when, and what is next; JSON says it to other programs."""
    assert "cpc-tui demo" in do("list").out
    assert do("list", "--json").json == []
    do("import", small_file(tmp_path))
    do("import", small_file(tmp_path, reference="bare", held_on=None, family_name=""))
    lines = do("list").out.splitlines()
    assert len(lines) == 3
    (line,) = (line for line in lines if line.startswith(REFERENCE))
    assert "Okafor [/]" in line
    assert "8 Dec 2026" in line
    assert "Preparing" in line
    found = do("list", "--json").json
    assert {each["reference"] for each in found} == {REFERENCE, "bare"}
    assert not {"folder", "journal_size"} & set(found[0])


def test_an_index_that_holds_nonsense_does_not_spoil_the_list(
    do: Do, imported: Path, home: Path
) -> None:
    """A date in the index that is none is printed as it stands."""
    index = home / "index.json"
    index.write_bytes(index.read_bytes().replace(b'"2026-12-08"', b'"someday"'))
    said = do("list")
    assert said.status == 0
    assert "someday" in said.out


def test_profiles_are_listed_with_their_authorities(do: Do, home: Path) -> None:
    """The five authorities, the base and local profiles are there, and a faulty one is named."""
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "mine.toml").write_text(
        'extends = "kent"\nname = "My team"\n', encoding="utf-8"
    )
    assert [each["name"] for each in do("profiles", "--json").json] == list(
        profile_names((home / "profiles",))
    )
    assert "My team" in do("profiles").out
    (home / "profiles" / "mine.toml").write_text("nmae = 1\n", encoding="utf-8")
    said = do("profiles")
    assert said.status == 1
    assert "medway" in said.out
    assert any("nmae" in fault for fault in said.faults)


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_is_told_whole(do: Do, name: str) -> None:
    """All its statements, deadlines and contacts are there in words, without a trace of Python."""
    said = do("profiles", name)
    assert said.status == 0
    words = " ".join(said.out.split())
    profile = load_profile(name)
    for each in profile.statements:
        assert " ".join(each.text.split())[:200] in words
    for row in profile.deadlines:
        assert row.words in words
    for contact in profile.contacts:
        assert contact.name in words
    for heading in profile.framework.headings:
        assert heading.label in words
    for trace in ("frozenset", "Deadline(", "mappingproxy", "datetime", "None:", "True"):
        assert trace not in said.out.replace("None: None", "")


def test_a_profile_that_is_not_there_is_said_with_the_nearest(do: Do) -> None:
    """One line names the profile that was probably meant."""
    said = do("profiles", "medwy")
    assert (said.status, len(said.faults)) == (1, 1)
    assert '"medway"' in said.err


def test_keys_are_those_of_the_table(do: Do) -> None:
    """Every command of the key table is there, in words and in JSON."""
    shown = do("keys").out
    assert [each.help for each in COMMANDS if each.help not in shown] == []
    assert "F1, Ctrl+G" in shown
    found = do("keys", "--json").json
    assert [each["id"] for each in found] == [each.id for each in COMMANDS]


@pytest.mark.parametrize("case", ["medway-review", "medway-review-prepared", "redbridge-initial"])
def test_whole_records_are_shown_and_checked(do: Do, case: str) -> None:
    """Nothing in a real-sized record stops any of the commands that read it."""
    do("import", shared_case(case))
    (row,) = do("list", "--json").json
    for command in ("show", "check", "deadlines"):
        said = do(command, row["reference"])
        assert (said.status, said.err) == (0, "")
        assert said.out
