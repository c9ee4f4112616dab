"""JSON values as bytes and back, exactly: any Unicode text, and numbers that JSON has."""

import json
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""A value that JSON can hold. Reading gives lists and dicts."""


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
        ValueError: not UTF-8, not JSON, NaN or an infinity, or nested too deeply to read. The
            text of the error may quote the data; do not show it.
    """
    try:
        value: Json = json.loads(
            data.decode("utf-8", "surrogatepass"), parse_constant=_refuse_constant
        )
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
