"""The shapes of values: how one kind of field is read from JSON, written back and described.

`shape_of` turns an annotation of the record's dataclasses into one of these, so that the
dataclasses alone say what the format is.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, Protocol

from cpc_tui.conference.json_reading import REFUSED, Reading
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

LONGEST_REFERENCE = 60

_SURROGATE = re.compile("[\ud800-\udfff]")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"\d{2}:\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")


class Shape(Protocol):
    """How one kind of value travels between JSON and the dataclasses."""

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The typed value, or `REFUSED` with a fault noted."""

    def write(self, value: Any) -> Any:
        """The JSON value."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the JSON value."""


@dataclass(frozen=True)
class Text:
    """Plain text; `long` where it is edited in several lines."""

    long: bool = False

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The text with every line ending as a line feed."""
        if not isinstance(value, str):
            return reading.expected(path, tr("a text"), value)
        if _SURROGATE.search(value):
            return reading.refuse(path, tr("holds half a character (a lone surrogate)"))
        return value.replace("\r\n", "\n").replace("\r", "\n")

    def write(self, value: Any) -> Any:
        """The text itself."""
        return value

    def schema(self) -> dict[str, Any]:
        """Any text."""
        return {"type": "string"}


@dataclass(frozen=True)
class Pattern(Text):
    """A text of a fixed form, such as an id or the format's name."""

    pattern: str = ""
    words: str = ""

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The text if it has the form."""
        text = super().read(value, path, reading)
        if text is REFUSED or re.fullmatch(self.pattern, text):
            return text
        return reading.refuse(path, tr("{text!r} is not {words}", text=text[:80], words=self.words))

    def schema(self) -> dict[str, Any]:
        """A text that matches the pattern."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


ID = Pattern(pattern=_ID.pattern, words=tr("an id (letters, digits, - and _, 40 at most)"))


@dataclass(frozen=True)
class ReferenceText(Text):
    """The authority's own reference: 1 to 60 printable characters."""

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The reference if every character of it can be printed."""
        text = super().read(value, path, reading)
        if text is REFUSED or (
            1 <= len(text) <= LONGEST_REFERENCE and text.isprintable() and text.strip()
        ):
            return text
        return reading.refuse(
            path,
            tr(
                "must be 1 to {longest_reference} printable characters",
                longest_reference=LONGEST_REFERENCE,
            ),
        )

    def schema(self) -> dict[str, Any]:
        """A text of 1 to 60 characters."""
        return {"type": "string", "minLength": 1, "maxLength": LONGEST_REFERENCE}


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """True or false."""
        return (
            value if isinstance(value, bool) else reading.expected(path, tr("true or false"), value)
        )

    def write(self, value: Any) -> Any:
        """The value itself."""
        return value

    def schema(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True)
class Whole:
    """A whole number from `least` to `most`, both included."""

    least: int
    most: int

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The number if it is whole and within the limits."""
        if isinstance(value, bool) or not isinstance(value, int):
            return reading.expected(path, tr("a whole number"), value)
        if not self.least <= value <= self.most:
            return reading.refuse(
                path,
                tr(
                    "{value} is not from {least} to {most}",
                    value=value,
                    least=self.least,
                    most=self.most,
                ),
            )
        return value

    def write(self, value: Any) -> Any:
        """The value itself."""
        return value

    def schema(self) -> dict[str, Any]:
        """An integer within the limits."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Dated:
    """A day, a clock time or a moment; local time, Europe/London.

    Attributes:
        type: `date`, `time` or `datetime`.
    """

    type: type[date | time]

    @property
    def _form(self) -> tuple[re.Pattern[str], str]:
        if self.type is datetime:
            return _MOMENT, tr("a moment (YYYY-MM-DDTHH:MM:SS)")
        if self.type is time:
            return _CLOCK, tr("a time (HH:MM)")
        return _DAY, tr("a date")

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The day, time or moment."""
        pattern, words = self._form
        if not isinstance(value, str):
            return reading.expected(path, words, value)
        try:
            if value.isascii() and pattern.fullmatch(value):
                return self.type.fromisoformat(value)
        except ValueError:
            pass
        return reading.refuse(path, tr("{value!r} is not {words}", value=value[:80], words=words))

    def write(self, value: Any) -> Any:
        """The text of the record's own form."""
        if isinstance(value, datetime):
            return value.isoformat(timespec="seconds")
        if isinstance(value, time):
            return value.isoformat(timespec="minutes")
        return value.isoformat()

    def schema(self) -> dict[str, Any]:
        """A text of the form."""
        return {"type": "string", "pattern": f"^{self._form[0].pattern}$"}


@dataclass(frozen=True)
class Choice:
    """One of a fixed list of words.

    Attributes:
        name: The enumeration's name, by which a profile labels its words.
        words: The words, in order.
    """

    name: str
    words: tuple[str, ...]

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The word if it is one of the list."""
        if isinstance(value, str) and value in self.words:
            return value
        if self.name == "visibility" and reading.from_store:
            return "chair"
        if not isinstance(value, str):
            return reading.expected(path, tr("one of {words}", words=", ".join(self.words)), value)
        return reading.refuse(
            path,
            tr("{value!r} is not one of {words}", value=value[:80], words=", ".join(self.words)),
        )

    def write(self, value: Any) -> Any:
        """The word itself."""
        return value

    def schema(self) -> dict[str, Any]:
        """The list of words."""
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Ref(Pattern):
    """The id of an entry of another list, `target`."""

    target: str = ""
    pattern: str = ID.pattern
    words: str = ID.words


@dataclass(frozen=True)
class Nullable:
    """A value that may be null: not known yet."""

    inner: Shape

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """None, or what the inner shape reads."""
        return None if value is None else self.inner.read(value, path, reading)

    def write(self, value: Any) -> Any:
        """Null, or what the inner shape writes."""
        return None if value is None else self.inner.write(value)

    def schema(self) -> dict[str, Any]:
        """Null or the inner shape."""
        return {"anyOf": [self.inner.schema(), {"type": "null"}]}


@dataclass(frozen=True)
class Listed:
    """A list of values of one shape, kept in order."""

    item: Shape

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """A tuple of what fits; every item that does not is a fault of its own."""
        if not isinstance(value, list):
            return reading.expected(path, tr("a list"), value)
        items = [self.item.read(v, f"{path}[{i}]", reading) for i, v in enumerate(value)]
        return tuple(item for item in items if item is not REFUSED)

    def write(self, value: Any) -> Any:
        """A list of what the items write."""
        return [self.item.write(item) for item in value]

    def schema(self) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self.item.schema()}
