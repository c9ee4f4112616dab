"""The values of the settings file, each read strictly as what its setting is."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cpc_tui.expansions import fault_of
from cpc_tui.language import tr
from cpc_tui.settings import ROLES, Terminal

_FAULTS_TOLD = 3
_MOST_MINUTES = 24 * 60
_TERMINAL = tuple(each.name for each in fields(Terminal))


class ValueRefused(Exception):
    """A value that cannot be used; its text says what the value should be."""


class ValuesRefused(Exception):
    """What is wrong within a table, a line for each key.

    Attributes:
        lines: Each begins with the key.
    """

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueRefused(tr("is not a text. Write it in quotes."))
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueRefused(tr("is neither true nor false."))
    return value


def _minutes(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= _MOST_MINUTES:
        raise ValueRefused(
            tr(
                "is not a number of minutes from 0 to {most_minutes}. 0 means never.",
                most_minutes=_MOST_MINUTES,
            )
        )
    return value


def _role(value: Any) -> str:
    if value not in ROLES:
        raise ValueRefused(tr('is not a role. Write "chair" or "minute-taker".'))
    return str(value)


def _path(value: Any) -> Path:
    try:
        path = Path(_text(value)).expanduser()
    except RuntimeError:
        raise ValueRefused(tr("names a user that this machine does not know.")) from None
    if "\0" in str(path):
        raise ValueRefused(tr("holds a null character, which no path has."))
    if not path.is_absolute():
        raise ValueRefused(tr("is not a whole path. Start it with / or ~."))
    return path


def _key_table(value: Any) -> Mapping[str, tuple[str, ...]]:
    from cpc_tui.own_keys import KeysRefused, read_keys

    try:
        return MappingProxyType(dict(read_keys(value)))
    except KeysRefused as refused:
        raise ValuesRefused(refused.faults) from refused


def _expansions(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise ValueRefused(
            tr(
                "is not a table of abbreviations. "
                'Write [expansions] and, below it, lines like hx = "history of".'
            )
        )
    if faults := list(filter(None, map(fault_of, value, value.values()))):
        raise ValueRefused(tr("cannot be used: {faults}.", faults="; ".join(faults[:_FAULTS_TOLD])))
    return MappingProxyType(value)


def _days(value: Any) -> tuple[date, ...]:
    days = value if isinstance(value, list) else [value]
    if not isinstance(value, list) or not all(map(_is_day, days)):
        raise ValueRefused(
            tr("is not a list of dates. Write [2026-12-24, 2026-12-29], without quotes.")
        )
    return tuple(sorted(set(days)))


def _terminal(value: Any) -> Terminal:
    if not isinstance(value, dict) or not set(value) <= set(_TERMINAL):
        raise ValueRefused(
            tr(
                "is not a table of {terminal}. Write lines like {terminal_2} = false "
                "below [terminal].",
                terminal=", ".join(_TERMINAL),
                terminal_2=_TERMINAL[0],
            )
        )
    return Terminal(**{key: _yes_or_no(each) for key, each in value.items()})


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _text,
    "animations": _yes_or_no,
    "role": _role,
    "export_folder": _path,
    "template": _path,
    "data_folder": _path,
    "keys": _key_table,
    "expansions": _expansions,
    "closure_days": _days,
    "key_file": _path,
    "terminal": _terminal,
    "plain": _yes_or_no,
    "lock_after_minutes": _minutes,
    "clipboard": _yes_or_no,
    "plain_words": _yes_or_no,
    "spelling": _yes_or_no,
}
"""How the value of each setting is read; it raises `ValueRefused` or `ValuesRefused`."""
