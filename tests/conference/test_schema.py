"""The JSON Schema in the repository: current, and of one mind with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from cpc_tui.conference.schema import record_schema, schema_text
from tests.strategies import records_as_json
from tests.support import shared_case

VALIDATOR = jsonschema.Draft202012Validator(record_schema())
KEPT = Path(__file__).parents[2] / "docs" / "record.schema.json"


def test_the_kept_schema_is_current() -> None:
    """`make schema` was run after the last change of the format."""
    assert KEPT.read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("case", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_the_schema_takes_every_case(case: str) -> None:
    """The cases are valid by the schema."""
    jsonschema.validate(json.loads(shared_case(case).read_bytes()), record_schema())


@given(records_as_json())
def test_the_schema_takes_what_the_reader_takes(value: dict[str, Any]) -> None:
    """Any record that the reader takes is valid by the schema."""
    VALIDATOR.validate(value)


@pytest.mark.parametrize(
    "wrong", [{"colour": "red"}, {"held_on": "soon"}, {"people": [{"id": "p1"}]}, {"status": "x"}]
)
def test_the_schema_refuses_what_the_reader_refuses(wrong: dict[str, Any]) -> None:
    """An unknown key, a wrong form, a missing key and an unknown choice are not valid."""
    record = {"format": "cpc-record/1", "reference": "R", "profile": "kent"} | wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, record_schema())
