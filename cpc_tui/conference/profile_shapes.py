"""Reads TOML values into the dataclasses of a profile, by their annotations alone.

A `tuple` or `Mapping` of dataclasses is written in TOML as a table of named tables: the name
fills the dataclass's first field, `order = [...]` puts the names in order and `remove = true`
drops one that a profile took over. Every other tuple is a plain list.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile_later import Later
from cpc_tui.language import tr

REFUSED: Any = object()
"""What a value that does not fit is read as."""

NONE = "none"
ORDER = "order"
REMOVE = "remove"

_PLAIN: Mapping[type, str] = {
    str: tr("a text"),
    bool: tr("true or false"),
    int: tr("a whole number"),
    date: tr("a date (2026-12-24)"),
    list: tr("a list"),
    dict: tr("a table"),
}


@dataclass
class Reading:
    """The reading of one profile file.

    Attributes:
        file: The file's name, for faults.
        partial: The file builds on another, so that a key may be left out.
        faults: One line for each fault found so far.
    """

    file: str
    partial: bool = True
    faults: list[str] = field(default_factory=list)

    def refuse(self, path: str, problem: str) -> Any:
        """Note a fault and return `REFUSED`."""
        self.faults.append(f"{self.file}: {path}: {problem}")
        return REFUSED

    def expected(self, path: str, wanted: str, value: object) -> Any:
        """Note that `value` is of another type than `wanted`."""
        found = _PLAIN.get(type(value), "something else")
        return self.refuse(path, tr("must be {wanted}, not {found}", wanted=wanted, found=found))

    def unknown(self, path: str, key: str, known: Iterable[str]) -> Any:
        """Note a key that is not one of `known`, and name the nearest that is."""
        return self.refuse(
            joined(path, key), tr("is not a known key{nearest}", nearest=nearest(key, known))
        )


_SHOWN = 80
"""Characters of a key that a fault quotes."""


def joined(path: str, key: str) -> str:
    """The path of a key within a table."""
    shown = key[:_SHOWN]
    return f"{path}.{shown}" if path else shown


def nearest(key: str, known: Iterable[str]) -> str:
    """`; the nearest is "decision"`, or nothing where nothing is known."""
    close = difflib.get_close_matches(key, list(known), n=1, cutoff=0.0)
    return tr('; the nearest is "{close}"', close=close[0]) if close else ""


def fit(kind: Any, value: Any, path: str, reading: Reading) -> Any:
    """Read `value` as an annotation says.

    Returns:
        The typed value, or `REFUSED` with a fault noted.
    """
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _fit_optional(kind, value, path, reading)
    if origin is Literal:
        return _fit_choice(get_args(kind), value, path, reading)
    if origin is not None:
        return _fit_holder(kind, value, path, reading)
    if is_dataclass(kind):
        return fit_table(kind, value, path, reading)
    return _fit_plain(kind, value, path, reading)


def _fit_holder(kind: Any, value: Any, path: str, reading: Reading) -> Any:
    """A value that holds others, of the kinds that its annotation names."""
    held = get_args(kind)
    if get_origin(kind) is tuple:
        return _fit_tuple(held[0], value, path, reading)
    if get_origin(kind) is Later:
        return _fit_later(held[0], value, path, reading)
    of_key, of_value = held
    return _fit_mapping(of_key, of_value, value, path, reading)


def _fit_plain(kind: type, value: Any, path: str, reading: Reading) -> Any:
    fits = type(value) is kind and not isinstance(value, datetime)
    if not fits:
        return reading.expected(path, _PLAIN[kind], value)
    if kind is int and value < 0:
        return reading.refuse(path, tr("must not be less than 0"))
    return value


def _fit_optional(kind: Any, value: Any, path: str, reading: Reading) -> Any:
    inner = next(each for each in get_args(kind) if each is not types.NoneType)
    return None if value == NONE else fit(inner, value, path, reading)


def _fit_choice(choices: tuple[Any, ...], value: Any, path: str, reading: Reading) -> Any:
    if type(value) is type(choices[0]) and value in choices:
        return value
    if isinstance(value, str):
        texts = [str(choice) for choice in choices]
        return reading.refuse(
            path,
            tr(
                '"{value}" is not a known choice{nearest}',
                value=value,
                nearest=nearest(value, texts),
            ),
        )
    return reading.refuse(
        path, tr("must be one of {choices}", choices=", ".join(str(each) for each in choices))
    )


def _fit_tuple(kind: Any, value: Any, path: str, reading: Reading) -> Any:
    if is_dataclass(kind):
        return _fit_entries(kind, value, path, reading, lambda named: tuple(named.values()))
    if not isinstance(value, list):
        return reading.expected(path, tr("a list"), value)
    items = [fit(kind, each, f"{path}[{at}]", reading) for at, each in enumerate(value)]
    return REFUSED if REFUSED in items else tuple(items)


def _fit_mapping(of_key: Any, kind: Any, value: Any, path: str, reading: Reading) -> Any:
    if is_dataclass(kind):
        return _fit_entries(kind, value, path, reading, types.MappingProxyType)
    if not isinstance(value, dict):
        return reading.expected(path, tr("a table"), value)
    known = get_args(of_key)
    read = {}
    for key, each in value.items():
        if known and key not in known:
            read[key] = reading.unknown(path, key, known)
        else:
            read[key] = fit(kind, each, joined(path, key), reading)
    return REFUSED if REFUSED in read.values() else types.MappingProxyType(read)


def _fit_later(kind: Any, value: Any, path: str, reading: Reading) -> Any:
    """A part that is read when it is asked for; by itself, each file was looked at already."""
    if reading.partial or not isinstance(value, dict):
        return fit(kind, value, path, reading)
    return Later(partial(fit, kind, value, path, Reading(reading.file, partial=False)))


def _fit_entries(
    kind: Any, value: Any, path: str, reading: Reading, gather: Callable[[dict[str, Any]], Any]
) -> Any:
    if not isinstance(value, dict):
        return reading.expected(path, tr("a table of named tables"), value)
    order = value.get(ORDER, [])
    if not isinstance(order, list) or not all(isinstance(name, str) for name in order):
        return reading.refuse(joined(path, ORDER), tr("must be a list of names"))
    names = [name for name in value if name != ORDER]
    names.sort(key=lambda name: order.index(name) if name in order else len(order))
    read = {name: _fit_entry(kind, name, value, path, reading) for name in names}
    return REFUSED if REFUSED in read.values() else gather(read)


def _fit_entry(kind: Any, name: str, table: Any, path: str, reading: Reading) -> Any:
    """One named table; what it still lacks may mean that its name is misspelt."""
    value = table[name]
    here = joined(path, name)
    if not isinstance(value, dict):
        return reading.expected(here, tr("a table"), value)
    if REMOVE in value:
        if value == {REMOVE: True} and reading.partial:
            return None
        return reading.refuse(here, tr("remove = true must stand alone in its table"))
    hints = _hints(kind)
    first = fields(kind)[0].name
    if first in value:
        return reading.unknown(here, first, hints.keys() - {first})

    def near() -> str:
        return nearest(name, [each for each in table if each not in (name, ORDER)])

    missing = _refuse_missing(kind, {first, *value}, here, reading, near)
    named = fit(hints[first], name, here, reading)
    if REFUSED in (missing, named):
        return REFUSED
    return fit_table(kind, value, here, reading, name=name)


def fit_table(kind: Any, value: Any, path: str, reading: Reading, *, name: str = "") -> Any:
    """Read a table into a dataclass.

    Args:
        kind: The dataclass.
        value: What stands in the file.
        path: Where it stands.
        reading: Takes the faults.
        name: The table's own name, which fills the first field; empty for a table without one.

    Returns:
        The dataclass; `REFUSED` with faults noted; None if the reading is partial and fits.
    """
    if not isinstance(value, dict):
        return reading.expected(path, tr("a table"), value)
    hints = dict(_hints(kind))
    read: dict[str, Any] = {}
    if name:
        first = fields(kind)[0].name
        del hints[first]
        read[first] = name
    for key, each in value.items():
        if key in hints:
            read[key] = fit(hints[key], each, joined(path, key), reading)
        else:
            read[key] = reading.unknown(path, key, hints)
    if _refuse_missing(kind, set(read), path, reading) is REFUSED or REFUSED in read.values():
        return REFUSED
    return None if reading.partial else kind(**read)


def _refuse_missing(
    kind: Any, given: set[str], path: str, reading: Reading, hint: Callable[[], str] = str
) -> Any:
    if reading.partial:
        return None
    missing = [each.name for each in fields(kind) if each.name not in given and _required(each)]
    for each in missing:
        reading.refuse(joined(path, each), tr("is missing{hint}", hint=hint()))
    return REFUSED if missing else None


def _required(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
