"""JSON values as bytes and back, exactly: any Unicode text, and numbers that JSON has."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from cpc_tui.conference.json_text import beyond, finite, no_constant
from cpc_tui.conference.limits import STORED

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""A value that JSON can hold. Reading gives lists and dicts."""

_DECODER = json.JSONDecoder(parse_constant=no_constant, parse_float=finite)


def encode(value: Json) -> bytes:
    """Write a value as one line of compact JSON, without a newline.

    Characters are written as themselves, so that a person can read and search the file. A lone
    surrogate, which a broken paste can bring, is kept as its three bytes: UTF-8 readers that are
    strict refuse those, but an escape would join two neighbours into one character.

    Raises:
        ValueError: the value holds NaN or an infinity.
        TypeError: it holds something that JSON has no form for.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes) -> Json:
    """Read what `encode` wrote.

    Raises:
        ValueError: not UTF-8, not JSON, NaN or an infinity, more values than any file of the
            store, or nested too deeply to read. The text of the error may quote the data; do not
            show it.
    """
    text = data.decode("utf-8", "surrogatepass")
    if len(data) > STORED.parts and (too_much := beyond(text, STORED)):
        raise ValueError(too_much)
    try:
        value: Json = _DECODER.decode(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value
