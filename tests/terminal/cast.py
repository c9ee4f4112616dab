"""Who takes part in the conferences that the tests hold, and the words they say."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from tests.support import shared_case

SUMMARY = "In school 96 days of 100; her friend Zofia’s mum fetches her on Fridays."
NOTE = "Since October the lunch is always there, and “barszcz” in a flask"
QUICK_ACTION = "Ring home by half past nine when the place is empty"
OWN_WORDS = "When it’s dark I count the tiles, [it helps] ✓"
WISHES = "Wants somebody else to answer the door at night."
ACCOUNT = "We put the television in the hall, so that we eat together."
ANSWER = "The lunches are true, the Friday is not."
BOARD = "Three times in June nobody well was at home after dark."
DANGER = "That a fire starts at night while nobody is awake."
GOAL = "A grown-up who is awake is there each night."
SCALE_REASON = "Two of three nights were covered in November."
VIEW_REASON = "Nights are still a worry for the teachers."
REASONS = "Nights are safer, yet two weekends were not."
OUTCOME = "Each night is quiet, and breakfast is at the table."
ACTION = "Write down who comes on which night, and put it on the fridge."
MEASURE = "The social worker sees the list at each visit."
TRIGGER = "Nobody well at home after seven, even once."
THEN = "Ring the duty team, and the core group meets within three days."
SPOKEN = (
    SUMMARY,
    NOTE,
    QUICK_ACTION,
    OWN_WORDS,
    WISHES,
    ACCOUNT,
    ANSWER,
    BOARD,
    DANGER,
    GOAL,
    SCALE_REASON,
    VIEW_REASON,
    REASONS,
    OUTCOME,
    ACTION,
    MEASURE,
    TRIGGER,
    THEN,
)
"""Everything that is typed in a whole conference."""
PLANNED = (QUICK_ACTION, OUTCOME, ACTION, MEASURE, TRIGGER, THEN)
"""What of it belongs to the plan."""


@dataclass(frozen=True)
class Cast:
    """A prepared record, and what of it the tests look for on the screen.

    Attributes:
        reference: The conference.
        file: Puts the record into a folder and returns the file.
        come: The names of those who come; the first is the chair.
        views: Names of those who give a view, in the grid's order, and the key of each view.
        child: What the child is called.
        child_name: The child's whole name.
        parent: The name of a parent who speaks.
        teacher: The initials of somebody of the school.
        school: The agency whose report is heard.
        social_worker: The lead social worker's name.
        outcome: The chair's decision in the words of the form.
        decided: The same as stored.
    """

    reference: str
    file: Callable[[Path], Path]
    come: tuple[str, ...]
    views: tuple[tuple[str, str], ...]
    child: str
    child_name: str
    parent: str
    teacher: str
    school: str
    social_worker: str
    outcome: str
    decided: str


def _shipped(folder: Path) -> Path:
    """The record of `demo` as it would stand before a meeting for which nobody prepared."""
    text = resources.files("cpc_tui").joinpath("demo.json").read_text(encoding="utf-8")
    blank: dict[str, Any] = {
        "voices": [],
        "contributions": [],
        "notes": [],
        "statements": [],
        "contingency": [],
    }
    record = json.loads(text) | blank | {"core_group": {}}
    for outcome in record["plans"]["outcomes"]:
        outcome["statement"] = None
    path = folder / "shipped.json"
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path


MEDWAY = Cast(
    reference="MED-CPC-2026-1093",
    file=lambda _: shared_case("medway-review-prepared"),
    come=(
        "Desmond Achterberg-Lowe",
        "Nkechi Warburton-Eze",
        "Rhiannon Tapsell-Moore",
        "Kofi Bramwell-Owusu",
        "Agnieszka Sobczyńska",
        "Maja Sobczyńska",
    ),
    views=(
        ("Nkechi Warburton-Eze", "p"),
        ("Rhiannon Tapsell-Moore", "p"),
        ("Kofi Bramwell-Owusu", "c"),
    ),
    child="Maja",
    child_name="Maja Sobczyńska",
    parent="Agnieszka Sobczyńska",
    teacher="rtm",
    school="Marlpit Academy",
    social_worker="Nkechi Warburton-Eze",
    outcome="Plan continues",
    decided="continue",
)
SHIPPED = Cast(
    reference="DEMO-2026-0042",
    file=_shipped,
    come=(
        "Imogen Castellane-Brook",
        "Leonie Marchetti-Foy",
        "Saskia Pemberthy-Lo",
        "Odette Kincaid-Mbeki",
        "Bryony Larkspur",
    ),
    views=(
        ("Leonie Marchetti-Foy", "p"),
        ("Saskia Pemberthy-Lo", "p"),
        ("Odette Kincaid-Mbeki", "c"),
    ),
    child="Wilf",
    child_name="Wilfred Larkspur",
    parent="Bryony Larkspur",
    teacher="spl",
    school="Fernhollow Primary School",
    social_worker="Leonie Marchetti-Foy",
    outcome="Child protection plan",
    decided="plan",
)
