"""What a line that is entered again, corrected, changes in the entry that it made.

Only what the two lines say differently is changed, so that what was added to the entry since, in a
form or by another seat, stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cpc_tui.conference.changes import LEFT_OUT, Path
from cpc_tui.conference.edits import shows
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.quick_entry import ACTIONS, BOARD, NOTES, Filed
from cpc_tui.conference.record import Record

UNSTATED = LEFT_OUT
"""The value of a field that nobody has stated."""

_NAMES: Mapping[Path, Mapping[str, str]] = {
    NOTES: {"text": "text", "people": "speaker", "kind": "kind"},
    ACTIONS: {"text": "action", "people": "who", "by_when": "by_when"},
    BOARD: {"text": "text", "people": "raised_by", "heading": "heading"},
}
_EVERYWHERE = {"children": "children", "visibility": "visibility"}
_DEFAULTS: Mapping[str, Any] = {"children": [], "visibility": "everyone", "kind": "point"}


@dataclass(frozen=True)
class Correction:
    """One field of an entry that a corrected line changes.

    Attributes:
        field: Its key in JSON.
        value: The JSON value that the corrected line gives it.
        base: The one that the line gave it before; `UNSTATED` in an entry that is only just made.
    """

    field: str
    value: Any
    base: Any


def corrections(
    before: Filed, after: Filed, path: Path, *, also_in: Path | None = None
) -> Iterator[Correction]:
    """What to change in an entry so that it says what the corrected line says.

    Args:
        before: What the line made when it was last entered.
        after: What it makes now.
        path: The list in which the entry stands by now.
        also_in: The list that it came from just now, in which all was changed that was there.
    """
    done = _fields(also_in) if also_in else {}
    for name, field in _fields(path).items():
        base, value = _said(before, name), _said(after, name)
        if base != value and name not in done:
            yield Correction(field, _as(field, value), UNSTATED if done else _as(field, base))


def still_says(filed: Filed, place: Path, record: Record) -> bool:
    """Whether an entry is as a line made it.

    Args:
        filed: What the line made.
        place: The list and the key of the entry.
        record: The record as it is now.
    """
    return all(
        shows(record, (*place, field), _as(field, _said(filed, name)))
        for name, field in _fields(place[:-1]).items()
    )


def back_to_unstated(correction: Correction, place: Path, record: Record) -> bool:
    """Whether a mark that was taken away leaves it to the closed sessions again who may read it."""
    widened = correction.field == "visibility" and correction.value == "everyone"
    return widened and shows(record, (*place, "visibility"), correction.base)


def _fields(path: Path) -> Mapping[str, str]:
    """What a line can say, and the fields of a list that hold it."""
    return {**_NAMES[path], **_EVERYWHERE}


def _said(filed: Filed, name: str) -> Any:
    """What a line says, whichever list it files into; people are a list."""
    field = _fields(filed.path).get(name)
    value = filed.entry.get(field, _DEFAULTS.get(name)) if field else _DEFAULTS.get(name)
    if name != "people":
        return value
    return value if isinstance(value, list) else [value] if value else []


def _as(field: str, value: Any) -> Any:
    """A value as a field holds it: one person where it takes one."""
    if field in ("speaker", "raised_by"):
        return value[0] if value else None
    return value
