"""Filling in whole forms by keys, with a value for every kind of field."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.asked import Asked
from tests.screens.desk import Desk

_YEARS = (1850, 2100)
_TYPED: dict[str, tuple[str, Any]] = {
    "line": ("[b]x[/", "[b]x[/"),
    "prose": ("[so]\nno.", "[so]\nno."),
    "number": ("2", 2),
    "year": ("1948", 1948),
    "day": ("14/12/2026", "2026-12-14"),
    "clock": ("2.30pm", "14:30"),
    "moment": ("14 Dec 2026 10:15", "2026-12-14T10:15:00"),
    "texts": ("One.\nTwo [x].", ["One.", "Two [x]."]),
    "spells": (
        "10:05 to 10:30\n10:40",
        [
            {"from": "2026-11-30T10:05:00", "until": "2026-11-30T10:30:00"},
            {"from": "2026-11-30T10:40:00", "until": None},
        ],
    ),
}


def _another(asked: Asked) -> tuple[list[str], Any]:
    """Words to choose, and the JSON value they stand for, other than what the field holds."""
    if asked.kind == "yes_no":
        return (["no"], False) if asked.value else (["yes"], True)
    if asked.kind in ("choices", "people", "children", "members"):
        # Those ticked already stay; what is chosen goes after them.
        new = [each for each in asked.options if each.value not in asked.value][-2:]
        return [each.label for each in new], [*asked.value, *(each.value for each in new)]
    other = [each for each in asked.options if each.value != asked.value][-1:]
    return [each.label for each in other], other[0].value if other else asked.empty


async def fill_in(desk: Desk, *, but: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Give every field of the open form another value by keys.

    Args:
        desk: Where.
        but: Fields to leave as they are, by JSON key.

    Returns:
        What the record must hold now, by JSON key.
    """
    expected: dict[str, Any] = {}
    for field in desk.form.fields:
        asked = field.asked
        if asked.name in but:
            continue
        if asked.kind in _TYPED:
            typed, value = _TYPED["year" if asked.limits == _YEARS else asked.kind]
            await desk.fill(asked.label, *typed.split("\n"))
        else:
            words, value = _another(asked)
            await (desk.fill(asked.label, *words) if words else desk.clear(asked.label))
        expected[asked.name] = value
    return expected
