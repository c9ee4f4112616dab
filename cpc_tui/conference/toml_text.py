"""TOML from outside as Python values: never larger or deeper than its limit."""

from __future__ import annotations

import re
from typing import Any

from cpc_tui.conference.limits import Limit
from cpc_tui.language import tr

_PARTS = re.compile(r"[=.,\[{]")
_KEY = r"""(?:"[^"\n]*+"|'[^'\n]*+'|[^\s.=\[\]{},"']++)[ \t]*+"""
_LONG_KEY = re.compile(rf"""(?<![^\s.=\[\]{{}},"']){_KEY}(?:\.[ \t]*+{_KEY}){{24}}""")
"""One of so many parts that reading it would take hundreds of megabytes."""
_LONG_NUMBER = re.compile(r"0[xob][0-9A-Fa-f_]{100}")
"""One that no key of ours takes, and that Python would not write out again."""
_TOO_DEEP = tr("it is nested too deeply to read")
_TOO_LONG = tr("a number in it is too long")


class NotToml(ValueError):
    """A text that is not read; the text of the error is what is wrong, without a full stop."""


def strict_toml(text: str, limit: Limit) -> dict[str, Any]:
    """Read TOML.

    Raises:
        NotToml: It is none, or holds more than the limit.
    """
    # Which program is started decides how soon this is needed; it takes a while to load.
    import tomllib

    if len(text) > limit.parts and sum(1 for _ in _PARTS.finditer(text)) > limit.parts:
        raise NotToml(tr("it holds more than {parts:,} keys and values", parts=limit.parts))
    if _LONG_NUMBER.search(text):
        raise NotToml(_TOO_LONG)
    if _LONG_KEY.search(text):
        raise NotToml(_TOO_DEEP)
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotToml(str(error)) from None
    except ValueError:
        # What Python says of it is about Python.
        raise NotToml(_TOO_LONG) from None
    except RecursionError:
        raise NotToml(_TOO_DEEP) from None
    if _is_deeper(found, limit.depth):
        raise NotToml(_TOO_DEEP)
    return found


def _is_deeper(value: Any, depth: int) -> bool:
    """Whether tables and lists stand in one another deeper than that; no call within a call."""
    layer: list[Any] = [value]
    for _ in range(depth + 1):
        layer = [
            each
            for above in layer
            for each in (above.values() if isinstance(above, dict) else above)
            if isinstance(each, dict | list)
        ]
        if not layer:
            return False
    return True
