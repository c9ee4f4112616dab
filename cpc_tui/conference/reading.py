"""Reading a record from outside: strictly, whole, and with every fault named."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import reference_faults
from cpc_tui.conference.shapes import Reading

DEEPEST = 50
"""How deep objects and lists may stand in one another (record.md)."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SHAPE = PartShape(Record)


def read_record(data: bytes) -> Record:
    """Read the bytes of a record file.

    Args:
        data: UTF-8 without a byte-order mark, strict JSON.

    Raises:
        RecordRefused: With every fault; nothing of the record is kept.
    """
    return record_from_json(parse_json(data))


def record_from_json(value: Any, *, from_store: bool = False) -> Record:
    """Make a record of parsed JSON.

    Args:
        value: What `parse_json` returned, or the store's own objects.
        from_store: The value is the program's own (see `Reading.from_store`).

    Raises:
        RecordRefused: With every fault.
    """
    reading = Reading(from_store=from_store)
    record = _SHAPE.read(value, "", reading)
    faults = [*reading.faults, *(reference_faults(value) if isinstance(value, dict) else ())]
    if faults or not isinstance(record, Record):
        raise RecordRefused(tuple(faults))
    return record


def parse_json(data: bytes) -> Any:
    """Parse strict JSON; repeated keys are remembered on the object as `repeated`.

    Raises:
        RecordRefused: It is not UTF-8, not JSON, or nested too deep.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        _refuse("the file begins with a byte-order mark; save it as UTF-8 without one")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(f"the file is not UTF-8 (byte {error.start + 1}); save it as UTF-8")
    if _depth(text) > DEEPEST:
        _refuse(f"the file nests objects and lists more than {DEEPEST} deep")
    try:
        return json.loads(text, object_pairs_hook=_Object, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _refuse(f"line {error.lineno}, column {error.colno}: not JSON: {error.msg.lower()}")
    except ValueError as error:
        _refuse(str(error) if str(error).startswith("not JSON") else "not JSON: a number too long")


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys it was given twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.repeated = tuple(name for name in self if names.count(name) > 1)


def _no_constant(name: str) -> NoReturn:
    message = f"not JSON: {name} is not a value JSON has"
    raise ValueError(message)


def _depth(text: str) -> int:
    deepest = depth = 0
    for mark in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _refuse(problem: str) -> NoReturn:
    raise RecordRefused((Fault("", problem),))
