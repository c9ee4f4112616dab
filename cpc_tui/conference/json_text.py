"""JSON from outside as Python values: strict, and never larger or deeper than its limit."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from typing import Any, NoReturn

from cpc_tui.conference.limits import Limit
from cpc_tui.language import tr

# Possessive, and never without a match at a mark: so it takes one pass and no memory.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")


class TooMuch(ValueError):
    """A text of JSON beyond its limit; the text of the error says what it does too much."""


class Repeating(dict[str, Any]):
    """A JSON object that remembers which keys it was given twice, as `repeated`."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated: tuple[str, ...] = ()
        if len(self) < len(pairs):
            times = Counter(name for name, _ in pairs)
            self.repeated = tuple(name for name in self if times[name] > 1)


def strict_json(text: str, limit: Limit) -> Any:
    """Read strict JSON; each object in it is a `Repeating`.

    Raises:
        json.JSONDecodeError: It is not JSON.
        TooMuch: It holds more than the limit.
        ValueError: It holds a number that JSON has not; the text of the error quotes nothing.
    """
    if too_much := beyond(text, limit):
        raise TooMuch(too_much)
    try:
        return json.loads(
            text, object_pairs_hook=Repeating, parse_constant=no_constant, parse_float=finite
        )
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise TooMuch(tr("nests objects and lists too deep")) from None
    except ValueError as error:
        words = (
            str(error) if str(error).startswith("not JSON") else tr("not JSON: a number too long")
        )
        raise ValueError(words) from None


def beyond(text: str, limit: Limit) -> str:
    """What a text of JSON does beyond its limit, in words; empty where it is within."""
    marks = text.count(",") + text.count("[") + text.count("{")
    nested = limit.depth and text.count("[") + text.count("{") > limit.depth
    if marks <= limit.parts and not nested:
        return ""
    bare = _STRING.sub("", text)
    if bare.count(",") + bare.count("[") + bare.count("{") > limit.parts:
        return tr("holds more than {parts:,} values", parts=limit.parts)
    if limit.depth and _depth(bare) > limit.depth:
        return tr("nests objects and lists more than {depth} deep", depth=limit.depth)
    return ""


def no_constant(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which JSON has not."""
    raise ValueError(f"not JSON: {name} is not a value JSON has")


def finite(digits: str) -> float:
    """A number with a fraction or an exponent, where it is not too large to be one."""
    value = float(digits)
    if math.isinf(value):
        raise ValueError("not JSON: a number too large")
    return value


def _depth(bare: str) -> int:
    deepest = depth = 0
    for found in _BRACKETS.finditer(bare):
        depth += 1 if found[0] in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
