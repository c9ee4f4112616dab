"""The step of the agenda that each part of the record belongs to."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.changes import Path

STEP_OF_LIST: dict[Path, str] = {
    ("people",): "prepare",
    ("children",): "prepare",
    ("relatives",): "prepare",
    ("relationships",): "prepare",
    ("pre_meetings",): "prepare",
    ("breaches",): "prepare",
    ("attendance",): "introductions",
    ("exclusions",): "introductions",
    ("closed_sessions",): "introductions",
    ("reports",): "reports",
    ("voices",): "contribution",
    ("contributions",): "contribution",
    ("responses",): "contribution",
    ("analysis",): "analysis",
    ("statements",): "analysis",
    ("scales",): "analysis",
    ("views",): "decision",
    ("decisions",): "decision",
    ("dissents",): "decision",
    ("plans", "outcomes"): "plan",
    ("plans", "actions"): "plan",
    ("contingency",): "contingency",
    ("circulation",): "close",
    ("notes",): "",
}
"""The step that shows each list; a note says its own."""

STEP_OF_PART: dict[Path, str] = {
    (): "prepare",
    ("previous",): "prepare",
    ("plans",): "plan",
    ("core_group",): "core_group",
    ("review",): "close",
}
"""The step that shows the texts of each object that is in no list."""

_STEP_OF_OTHERS: dict[Path, str] = {
    ("said",): "introductions",
    ("started_at",): "introductions",
    ("dissent_asked",): "decision",
    ("ended_at",): "close",
    ("status",): "close",
    ("room", "private_notes"): "",
    ("room", "answers"): "prepare",
    ("room", "arranged"): "prepare",
    ("room", "former"): "prepare",
    ("room", "changed_since"): "prepare",
    ("room", "read_out"): "contribution",
    ("room", "approvals"): "close",
    ("room", "reopenings"): "close",
    ("room", "exported"): "close",
    ("room", "corrections"): "close",
    ("room",): "introductions",
}

_STEP_OF_FIELD: dict[tuple[str, str], str] = {
    ("decisions", "categories"): "category",
    ("decisions", "category_deferred"): "category",
    ("decisions", "lead_social_worker"): "core_group",
}
"""Fields that are shown in another step than the rest of their entry."""


def step_of(path: Path, entry: Any = None) -> str:
    """The step that a place of the record belongs to.

    Args:
        path: A field, an entry or a list, as in a change.
        entry: The entry that stands there or holds the field, as the record has it; None where
            there is none.

    Returns:
        The key of the step; empty for the record as a whole.
    """
    if not path:
        return ""
    if step := _STEP_OF_FIELD.get((path[0], path[-1])):
        return step
    for length in range(len(path), -1, -1):
        place = path[:length]
        for table in (STEP_OF_LIST, _STEP_OF_OTHERS, STEP_OF_PART):
            if place in table:
                return table[place] or getattr(entry, "step", "")
    return ""
