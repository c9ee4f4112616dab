"""The JSON Schema of the record, made from its dataclasses.

`python -m cpc_tui.conference.schema` prints it; the repository keeps the print as
`docs/record.schema.json`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from cpc_tui.conference import shapes
from cpc_tui.conference.parts import PartShape, public_fields_of
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.shapes import Shape


def record_schema() -> dict[str, Any]:
    """The schema as JSON values (JSON Schema 2020-12)."""
    root = PartShape(Record)
    parts = sorted(_parts(root), key=lambda part: part.type.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Conference record, {FORMAT}",
        "$ref": "#/$defs/Record",
        "$defs": {part.type.__name__: part.definition() for part in parts},
    }


def schema_text() -> str:
    """The schema as it is kept in the repository."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n"


def _parts(shape: Shape) -> set[PartShape]:
    if isinstance(shape, shapes.Nullable):
        return _parts(shape.inner)
    if isinstance(shape, shapes.Listed):
        return _parts(shape.item)
    if not isinstance(shape, PartShape):
        return set()
    inner = (_parts(each.shape) for each in public_fields_of(shape.type).values())
    return {shape}.union(*inner)


if __name__ == "__main__":
    sys.stdout.write(schema_text())
