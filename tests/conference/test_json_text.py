"""JSON from outside: what is too much is refused, and what only looks like much is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.json_text import Repeating, TooMuch, beyond, strict_json
from cpc_tui.conference.limits import RECORD, Limit

SMALL = Limit(1000, parts=10, depth=3)


@pytest.mark.parametrize("text", ['"[[[[[[,,,,,,,,,,,"', '["\\"[[[[[[[[[[[[[[[[[[", "\\\\"]'])
def test_marks_within_texts_count_for_nothing(text: str) -> None:
    """What people write may hold any number of commas and brackets, escaped or not."""
    assert beyond(text, SMALL) == ""
    assert strict_json(text, SMALL) == json.loads(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[[[1]]]]", "nests objects and lists more than 3 deep"),
        ('{"a":[{"b":[]}]}', "nests objects and lists more than 3 deep"),
        ("[1,2,3,4,5,6,7,8,9,10,11]", "holds more than 10 values"),
        ('[1,2,3,4,5,6,7,8,9,10,11,"', "holds more than 10 values"),
    ],
)
def test_more_than_the_limit_is_refused_before_it_is_parsed(text: str, words: str) -> None:
    """Too many values and too deep ones, whether or not the text is whole."""
    with pytest.raises(TooMuch, match=words):
        strict_json(text, SMALL)


@pytest.mark.parametrize("text", ["NaN", "[-Infinity]", "1e999", "-1E+400", "9" * 5000])
def test_numbers_that_json_has_not_are_refused(text: str) -> None:
    """The words quote nothing and name no part of Python."""
    with pytest.raises(ValueError, match=r"^not JSON: ") as refused:
        strict_json(text, RECORD)
    assert len(str(refused.value)) < 60


def test_repeated_keys_are_remembered_in_order() -> None:
    """Each once, however often it was given."""
    found = strict_json('{"b":1,"a":2,"b":3,"a":4,"a":5,"c":6}', RECORD)
    assert isinstance(found, Repeating)
    assert found.repeated == ("b", "a")
    assert strict_json('{"b":1}', RECORD).repeated == ()


@given(st.text(alphabet='"\\[{,x\n', max_size=60))
def test_the_count_ends_for_any_text(text: str) -> None:
    """Also where quotation marks are never closed, and backslashes stand at the end."""
    beyond(text, Limit(1000, parts=1, depth=1))


def test_any_whole_json_is_read_as_the_standard_library_reads_it() -> None:
    """Within the limit nothing is changed."""
    text = json.dumps({"a": [1, -2.5, 1e300, None, True, "x\u2028"], "b": {"c": {}}})
    assert strict_json(text, RECORD) == json.loads(text)
