"""How old a child is on a day."""

from __future__ import annotations

from datetime import date

from cpc_tui.conference.who import Child


def age_on(child: Child, day: date) -> int | None:
    """A child's age in whole years on a day, or None before birth or when not known."""
    if child.born_on is None or child.born_on > day:
        return None
    had_birthday = (day.month, day.day) >= (child.born_on.month, child.born_on.day)
    return day.year - child.born_on.year - (not had_birthday)
