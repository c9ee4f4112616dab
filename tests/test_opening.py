"""The office: data, settings and profiles come together, and conferences are opened from it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from cpc_tui import opening
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.conference.reading import read_record
from cpc_tui.opening import open_office
from cpc_tui.settings import SettingsError
from cpc_tui.storage.library import NoSuchConference
from tests.samples import REFERENCE, small
from tests.support import shared_case

LOCAL = 'extends = "england"\nname = "Westermark"\n'


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day on which the plan of the small conference is due and its holding is over."""
    monkeypatch.setattr(opening, "now", lambda: datetime(2026, 12, 9, 9, 0))  # noqa: DTZ001


@pytest.mark.parametrize("case", ["medway-review", "medway-review-prepared", "redbridge-initial"])
def test_a_whole_record_is_kept_and_opened_the_same(case: str) -> None:
    """Import, then open by another program: the same record, and all of it saved."""
    record = read_record(shared_case(case).read_bytes())
    session = open_office().add(record, "chair")
    assert session.record == record
    again = open_office().open(record.reference, "minute-taker")
    assert again.record == record
    assert (again.seat, again.problem, again.notices) == ("minute-taker", "", ())
    assert again.profile.key == record.profile


def test_home_is_where_the_caller_says(tmp_path: Path, home: Path) -> None:
    """`--home` goes before the environment, for data and settings alike."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "settings.toml").write_text('role = "minute-taker"\n', encoding="utf-8")
    office = open_office(elsewhere)
    office.add(small(), "chair")
    assert (office.home, office.settings.role) == (elsewhere, "minute-taker")
    assert not home.exists()
    assert open_office(elsewhere).library.holds(REFERENCE)


def test_the_settings_may_move_the_data_alone(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who shares a data folder keeps settings of their own; what is said when starting wins."""
    (tmp_path / ".config/cpc-tui").mkdir(parents=True)
    shared = tmp_path / "shared"
    words = f'role = "minute-taker"\ndata_folder = "{shared}"\n'
    (tmp_path / ".config/cpc-tui/settings.toml").write_text(words, encoding="utf-8")
    assert open_office().home == home
    monkeypatch.delenv("CPC_TUI_HOME")
    office = open_office()
    assert (office.home, office.settings.role) == (shared, "minute-taker")
    office.add(small(), "chair")
    assert open_office(shared).library.holds(REFERENCE)
    assert open_office(home).home == home


def test_a_profile_may_lie_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who shares conferences shares the profile that they name; one's own goes before it."""
    monkeypatch.delenv("CPC_TUI_HOME")
    own, shared = tmp_path / ".config/cpc-tui", tmp_path / "shared"
    for folder in (own, shared):
        (folder / "profiles").mkdir(parents=True)
    (own / "settings.toml").write_text(f'data_folder = "{shared}"\n', encoding="utf-8")
    (shared / "profiles" / "westermark.toml").write_text(LOCAL, encoding="utf-8")
    assert open_office().profile_of(small(profile="westermark")).name == "Westermark"
    mine = LOCAL.replace("Westermark", "Mine")
    (own / "profiles" / "westermark.toml").write_text(mine, encoding="utf-8")
    assert open_office().profile_of(small(profile="westermark")).name == "Mine"


def test_an_unknown_profile_stores_nothing(home: Path) -> None:
    """A record of an authority that is not known is refused before anything is written."""
    with pytest.raises(ProfileError, match="medway"):
        open_office().add(small(profile="medwy"), "chair")
    assert not home.exists()


def test_a_profile_that_went_away_is_said_on_opening(home: Path) -> None:
    """A conference whose local profile was removed is refused in words, and stays listed."""
    profiles = home / "profiles"
    profiles.mkdir(parents=True)
    (profiles / "westermark.toml").write_text(LOCAL, encoding="utf-8")
    session = open_office().add(small(profile="westermark"), "chair")
    assert session.profile.name == "Westermark"
    (profiles / "westermark.toml").unlink()
    with pytest.raises(ProfileError, match="westermark"):
        open_office().open(REFERENCE, "chair")
    (home / "index.json").unlink()
    (row,) = open_office().library.rows()
    assert (row.reference, row.due) == (REFERENCE, ())


def test_a_reference_that_is_not_there_is_said() -> None:
    """Opening what was never stored is one sentence that says where to look."""
    with pytest.raises(NoSuchConference):
        open_office().open("nothing", "chair")


def test_settings_with_faults_open_no_office(home: Path) -> None:
    """Nobody works with settings that are half understood."""
    home.mkdir()
    (home / "settings.toml").write_text("closure = 1\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        open_office()


@pytest.mark.usefixtures("today")
def test_the_list_knows_what_is_due_soonest_first() -> None:
    """Each row holds the conference's deadlines in the order in which they fall."""
    office = open_office()
    office.add(small(), "chair")
    (row,) = office.library.rows()
    days = [line.due_on for line in row.due if line.due_on]
    assert days == sorted(days)
    assert {line.key for line in row.due} >= {"plan", "core_group", "review"}
    assert {line.state for line in row.due} <= {"due", "late", "not_known"}


@pytest.mark.usefixtures("today")
def test_what_was_done_too_late_is_no_longer_due() -> None:
    """A conference that was held after its day is not in the list of what is to be done."""
    office = open_office()
    office.add(
        small(strategy_discussion_on="2026-10-01", started_at="2026-12-08T10:00:00"), "chair"
    )
    (row,) = office.library.rows()
    assert "initial_conference" not in {line.key for line in row.due}


@pytest.mark.usefixtures("today")
def test_the_users_closure_days_count(home: Path) -> None:
    """A day on which the office is shut puts off what is counted in working days."""

    def core_group_due() -> str | None:
        office = open_office()
        office.add(small(), "chair", replace=True)
        (row,) = office.library.rows()
        return next(line.due_on for line in row.due if line.key == "core_group")

    before = core_group_due()
    (home / "settings.toml").write_text(
        f"closure_days = [{date(2026, 12, 10)}]\n", encoding="utf-8"
    )
    after = core_group_due()
    assert before
    assert after
    assert after > before


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_does_no_harm(day: str) -> None:
    """A record whose days no limit can be counted from is stored, listed and opened."""
    extreme = small(
        held_on=day,
        strategy_discussion_on=day,
        children=[{"id": "c1", "name": "A", "born_on": day}],
    )
    office = open_office()
    office.add(extreme, "chair")
    assert [row.held_on for row in office.library.rows()] == [day]
    assert office.open(REFERENCE, "chair").record == extreme
