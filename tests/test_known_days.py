"""Bank holidays that need not be worked out twice."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cpc_tui import known_days
from cpc_tui.conference import timescales

YEAR = 2026


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the program has just begun."""
    monkeypatch.setattr(timescales, "_known", {})
    monkeypatch.setattr(timescales, "_worked_out", set())


@pytest.fixture
def kept(home: Path) -> Path:
    """A data folder that keeps the days of a year."""
    home.mkdir()
    timescales.bank_holidays(YEAR)
    known_days.remember(home)
    return home


def test_what_was_worked_out_is_known_at_the_next_start(kept: Path) -> None:
    """A new process tells the same days without loading the library for them."""
    code = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from cpc_tui import known_days; from cpc_tui.conference import timescales\n"
        "known_days.recall(Path(sys.argv[1]))\n"
        "print(timescales.bank_holidays(2026)[date(2026, 12, 25)], 'holidays' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(kept)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["Christmas", "Day", "False"]


def test_days_of_another_library_count_for_nothing(kept: Path) -> None:
    """Once another version of the library is installed, it is asked again."""
    file = kept / known_days.NAME
    value = json.loads(file.read_text(encoding="utf-8"))
    value["made_by"][1] += 1
    value["years"][str(YEAR)] = {"2026-06-09": "Nobody’s Day"}
    file.write_text(json.dumps(value), encoding="utf-8")
    timescales._known.clear()  # noqa: SLF001 - as when the program begins
    known_days.recall(kept)
    assert date(YEAR, 6, 9) not in timescales.bank_holidays(YEAR)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"made_by": 1}', '{"years": {"x": {}}}'])
def test_a_damaged_file_is_passed_over(text: str, kept: Path) -> None:
    """The days are worked out again."""
    (kept / known_days.NAME).write_text(text, encoding="utf-8")
    known_days.recall(kept)
    assert date(YEAR, 12, 25) in timescales.bank_holidays(YEAR)


def test_nothing_is_written_where_nothing_was_worked_out(home: Path) -> None:
    """Without a data folder none is made, and what was recalled is not written again."""
    known_days.remember(home)
    assert not home.exists()
    home.mkdir()
    timescales.know({YEAR: {}})
    known_days.remember(home)
    assert not (home / known_days.NAME).exists()
