"""Changes as journal lines hold them, and back."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.changes import (
    LEFT_OUT,
    AddEntry,
    Begin,
    Change,
    MoveEntry,
    RemoveEntry,
    SetField,
)
from cpc_tui.conference.clashes import ClashChange, ClearClash, RaiseClash, clash_from_json

Line = Change | ClashChange
"""What a line of the journal holds."""


class UnknownChange(ValueError):
    """A journal line whose change this program does not know."""


def change_to_json(change: Change) -> dict[str, Any]:
    """The JSON object of a change; `op` says which kind it is."""
    match change:
        case Begin(record, before):
            return {"op": "begin", "record": record, **({"before": before} if before else {})}
        case SetField(path, value, before):
            return {
                "op": "set",
                "path": list(path),
                **_stated("value", value),
                **_stated("before", before),
            }
        case AddEntry(path, entry, after):
            return {"op": "add", "path": list(path), "entry": entry, "after": after}
        case RemoveEntry(path, entry, after):
            return {"op": "remove", "path": list(path), "entry": entry, "after": after}
        case MoveEntry(path, key, after, before):
            return {"op": "move", "path": list(path), "key": key, "after": after, "before": before}


def line_to_json(line: Line) -> dict[str, Any]:
    """The JSON object of a change, or of what happens to a clash."""
    match line:
        case RaiseClash(clash):
            return {"op": "clash", "clash": clash.to_json()}
        case ClearClash(clash):
            return {"op": "clear_clash", "clash": clash.to_json()}
    return change_to_json(line)


def _stated(name: str, value: Any) -> dict[str, Any]:
    return {} if value is LEFT_OUT else {name: value}


def change_from_json(value: dict[str, Any]) -> Change:
    """The change that a journal line holds.

    Raises:
        UnknownChange: It is not one of this format.
    """
    try:
        path = value.get("path", [])
        if not isinstance(path, list) or not all(isinstance(each, str) for each in path):
            raise UnknownChange
        return _change(value, tuple(path))
    except (KeyError, TypeError, AttributeError) as error:
        raise UnknownChange from error


def line_from_json(value: dict[str, Any]) -> Line:
    """What a journal line holds.

    Raises:
        UnknownChange: It is nothing of this format.
    """
    kinds: dict[Any, type[ClashChange]] = {"clash": RaiseClash, "clear_clash": ClearClash}
    kind = kinds.get(str(value.get("op")))
    if kind is None:
        return change_from_json(value)
    try:
        return kind(clash_from_json(value["clash"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnknownChange from error


def _change(value: dict[str, Any], path: tuple[str, ...]) -> Change:
    match value["op"]:
        case "begin":
            return Begin(value["record"], value.get("before"))
        case "set":
            return SetField(path, value.get("value", LEFT_OUT), value.get("before", LEFT_OUT))
        case "add":
            return AddEntry(path, value["entry"], value["after"])
        case "remove":
            return RemoveEntry(path, value["entry"], value["after"])
        case "move":
            return MoveEntry(path, value["key"], value["after"], value["before"])
        case _:
            raise UnknownChange
