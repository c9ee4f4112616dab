"""Reading a record from outside: strictly, whole, and with every fault named."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.json_reading import Reading
from cpc_tui.conference.json_text import TooMuch, strict_json
from cpc_tui.conference.limits import RECORD
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import reference_faults
from cpc_tui.language import tr

DEEPEST = RECORD.depth
"""How deep objects and lists may stand in one another (record.md)."""

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
    faults = [*reading.faults]
    if isinstance(value, dict):
        faults += reference_faults(value)
        faults += () if from_store else _kin_faults(value)
    if faults or not isinstance(record, Record):
        raise RecordRefused(tuple(faults))
    return record


def _kin_faults(value: dict[str, Any]) -> tuple[Fault, ...]:
    if not {"relatives", "relationships"} & value.keys():
        return ()
    from cpc_tui.conference.kin_faults import kin_faults

    return kin_faults(value)


def parse_json(data: bytes) -> Any:
    """Parse strict JSON; repeated keys are remembered on the object as `repeated`.

    Raises:
        RecordRefused: It is not UTF-8, not JSON, nested too deep, or more than any record.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        _refuse(tr("the file begins with a byte-order mark; save it as UTF-8 without one"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(tr("the file is not UTF-8 (byte {start}); save it as UTF-8", start=error.start + 1))
    try:
        return strict_json(text, RECORD)
    except json.JSONDecodeError as error:
        _refuse(
            tr(
                "line {lineno}, column {colno}: not JSON: {msg}",
                lineno=error.lineno,
                colno=error.colno,
                msg=error.msg.lower(),
            )
        )
    except TooMuch as error:
        _refuse(tr("the file {error}", error=error))
    except ValueError as error:
        _refuse(str(error))


def _refuse(problem: str) -> NoReturn:
    raise RecordRefused((Fault("", problem),))
