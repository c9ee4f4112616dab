"""Inputs made of good ones: bytes cut, doubled, swapped and put in; values of JSON replaced."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

ORDERS = "\x1b]0;taken over\x07\x1b[2J\u202eesrever\u2066"
"""What a terminal obeys, and what turns the text behind it round."""
_MOST_CHANGES = 6
_BYTES = (b"", b"\0", b"\xff", b"\n", b'"', b"\\", b"{", b"[", b"]", b"}", b",", b"=", b".", b"'")
_TOKENS = (
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"9" * 5000,
    b"[" * 60,
    b"\\ud800",
    ORDERS.encode(),
)
WORTHLESS: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    " ",
    "x",
    "p1",
    "nobody",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "24:00",
    "1" * 70,
    "\ud800",
    "\0",
    "../../etc",
    ORDERS,
    [],
    {},
    [[]],
    [None],
    {"": None},
    {"id": "p1"},
    [["x"] * 3],
)
"""Values that stand in the place of good ones."""


@st.composite
def mutated(draw: st.DrawFn, seeds: Sequence[bytes], tokens: Sequence[bytes] = ()) -> bytes:
    """A seed with some changes.

    Args:
        draw: Given by Hypothesis.
        seeds: Good inputs.
        tokens: Bytes that mean something where they stand.
    """
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(1, _MOST_CHANGES))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from((0, 1, 2, 4, 16, 64, 1000))))
        match draw(st.integers(0, 5)):
            case 0:
                data[start:end] = b""
            case 1:
                data[start:start] = data[start:end] * draw(st.sampled_from((1, 2, 30)))
            case 2:
                data[start:end] = draw(st.sampled_from((*_BYTES, *_TOKENS, *tokens)))
            case 3:
                data[start:end] = draw(st.binary(max_size=8))
            case 4 if start < len(data):
                data[start] ^= 1 << draw(st.integers(0, 7))
            case _:
                other = draw(st.sampled_from(seeds))
                data[start:end] = other[start : start + 200]
    return bytes(data)


@st.composite
def other_json(draw: st.DrawFn, seeds: Sequence[Any]) -> Any:
    """A JSON value with parts of it replaced, left out, renamed, doubled or moved."""
    value = json.loads(json.dumps(draw(st.sampled_from(seeds))))
    for _ in range(draw(st.integers(1, _MOST_CHANGES))):
        places = list(_places(value))
        if not places:
            return draw(_worthless())
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        match draw(st.integers(0, 4)):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, holder[key])
            case 1:
                holder[draw(st.sampled_from(("", "id", "x", ORDERS, "a" * 5000)))] = holder[key]
            case 2:
                other, name = places[draw(st.integers(0, len(places) - 1))]
                if name in other if isinstance(other, dict) else name < len(other):
                    holder[key] = json.loads(json.dumps(other[name]))
            case _:
                holder[key] = draw(_worthless() | st.text(max_size=5))
    return value


def _worthless() -> st.SearchStrategy[Any]:
    # Copies, since a later change may be one of the value itself.
    return st.sampled_from(WORTHLESS).map(deepcopy)


def as_bytes(value: Any) -> bytes:
    """A JSON value as a file holds it, half characters included."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def json_files(seeds: Sequence[Any]) -> st.SearchStrategy[bytes]:
    """Files of such values, with a change of their bytes now and then."""
    files = other_json(seeds).map(as_bytes)
    return files | files.flatmap(lambda data: mutated((data,)))


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every holder and key in a value, without a call for each depth."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        pairs = (
            list(holder.items())
            if isinstance(holder, dict)
            else list(enumerate(holder))
            if isinstance(holder, list)
            else []
        )
        found += [(holder, key) for key, _ in pairs]
        waiting += [each for _, each in pairs]
    return found
