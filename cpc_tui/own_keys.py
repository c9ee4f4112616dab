"""The user's own keys: the table `[keys]` of the settings, and the commands as it leaves them.

In `[keys]`, `next = ["f9", "ctrl+n"]` gives keys to a command in every place that has one of this
name; in `[keys.checks]`, `close = ["f6"]` gives them to the one of that place alone.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import combinations
from typing import Any

from cpc_tui.command import PLACES, Command, Where
from cpc_tui.key_names import is_function_key, key_called, key_name
from cpc_tui.key_rules import KEPT, refusal
from cpc_tui.keymap import COMMANDS, binding_id
from cpc_tui.language import tr

OwnKeys = Mapping[str, tuple[str, ...]]
"""The keys of each command that the user changed, by `binding_id`."""

_WRITE = tr('Write a list of keys, such as ["f9", "ctrl+n"].')
_GOOD_KEYS = [
    *(f"f{number}" for number in (*range(1, 10), 12)),
    *(f"ctrl+{letter}" for letter in "abdefgjklnoprstuvwxyz"),
    *("ctrl+up", "ctrl+down", "ctrl+pageup", "ctrl+pagedown", "ctrl+space", "insert", "delete"),
]
_BESIDE: Mapping[Where, tuple[Where, ...]] = {
    "list": ("meeting",),
    "form": ("meeting",),
    "grid": ("meeting",),
    "roll_call": ("meeting",),
    **dict.fromkeys(("home", "export", "history", "checks", "shared"), ("list",)),
    "circulation": ("list",),
}
"""The places that hold at the same time as a place, beside those that hold everywhere."""


_quoting = reprlib.Repr()
_quoting.maxstring = 60
_short = _quoting.repr
"""What was written, in quotation marks and not longer than anybody reads."""


class KeysRefused(Exception):
    """The table cannot be used, and none of it is.

    Attributes:
        faults: One line each: the key of the settings, what is wrong and what to write.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def read_keys(table: Any) -> OwnKeys:
    """Read the table `[keys]` of the settings.

    Raises:
        KeysRefused: A command or key is unknown, a key cannot be used or is given twice, or a
            command would have function keys alone.
    """
    if not isinstance(table, dict):
        line = 'next = ["f9", "ctrl+n"]'
        raise KeysRefused(
            [
                tr(
                    "keys: is not a table of keys. Write [keys] and, below it, lines like {line}.",
                    line=line,
                )
            ]
        )
    own, faults = _read(table)
    faults = faults or [f"keys.{words}" for words in _given_twice(own)]
    if faults:
        raise KeysRefused(faults)
    return own


def commands_with(own: OwnKeys) -> tuple[Command, ...]:
    """All commands, those that the user changed with the user's keys."""
    return tuple(replace(each, keys=own.get(binding_id(each), each.keys)) for each in COMMANDS)


def _read(table: dict[str, Any]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """The keys that the table gives, and what is wrong with each line by itself."""
    own: dict[str, tuple[str, ...]] = {}
    faults: list[str] = []
    for place, name, value in _lines(table):
        there = [each for each in COMMANDS if place in ("", each.where)]
        meant = [each for each in there if each.id == name]
        if not there:
            faults.append(
                tr(
                    "keys: {short} is not a place. {nearest}",
                    short=_short(place),
                    nearest=_nearest(place, PLACES),
                )
            )
        elif not meant:
            faults.append(
                tr(
                    "keys: {short} is not a command. {nearest}",
                    short=_short(name),
                    nearest=_nearest(name, _ids(there)),
                )
            )
        wrong: list[str] = []
        for command in meant:
            own[binding_id(command)], words = _keys_of(command, value)
            wrong.extend(words)
        line = f"keys.{place}.{name}" if place else f"keys.{name}"
        faults.extend(f"{line}: {words}" for words in dict.fromkeys(wrong))
    return own, faults


def _lines(table: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Place, command and value of each line; the place is empty where none is named."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from ((name, each, keys) for each, keys in value.items())
        else:
            yield "", name, value


def _keys_of(command: Command, value: Any) -> tuple[tuple[str, ...], list[str]]:
    """The keys of a line, those that are always kept with them, and what is wrong with them."""
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        return (), [tr("{short} is not a list of keys. {write}", short=_short(value), write=_WRITE)]
    if not names:
        return (), [tr("has no key; every command keeps one. {write}", write=_WRITE)]
    keys: list[str] = []
    faults: list[str] = []
    for name in names:
        key = key_called(name)
        if key is None:
            faults.append(
                tr(
                    "{short} is not a key. {nearest}",
                    short=_short(name),
                    nearest=_nearest(name.strip().lower(), _GOOD_KEYS),
                )
            )
        elif key in keys:
            faults.append(tr("{key} is named twice.", key=key_name(key)))
        elif words := refusal(key, command):
            faults.append(f"{key_name(key)} {words}.")
        else:
            keys.append(key)
    if not faults:
        keys += [each for each in command.keys if each in KEPT and each not in keys]
        if all(map(is_function_key, keys)) and not command.typed:
            faults.append(_no_function_keys_alone(command))
    return tuple(keys), faults


def _no_function_keys_alone(command: Command) -> str:
    usual = next((key_name(each) for each in command.keys if not is_function_key(each)), "Ctrl+O")
    return tr(
        "has function keys alone, which some terminals and desktops keep for "
        "themselves. Name another key too, such as {usual}.",
        usual=usual,
    )


def _given_twice(own: OwnKeys) -> Iterator[str]:
    """Where two commands that hold at the same time have the same key."""
    commands = commands_with(own)
    told: set[frozenset[str]] = set()
    for place in PLACES:
        at_once = (place, "everywhere", *_BESIDE.get(place, ()))
        there = [each for each in commands if each.where in at_once]
        for pair in combinations(there, 2):
            ids = frozenset(map(binding_id, pair))
            if place not in {each.where for each in pair} or ids in told or not ids & own.keys():
                continue
            changed, other = sorted(pair, key=lambda each: binding_id(each) not in own)
            for key in _shared(changed, other):
                told.add(ids)
                yield (
                    tr(
                        "{id}: {key} is also the key of {id_2!r} ({places}). Give one of "
                        "them another.",
                        id=changed.id,
                        key=key_name(key),
                        id_2=other.id,
                        places=PLACES[other.where].lower(),
                    )
                )


def _shared(one: Command, other: Command) -> list[str]:
    """The keys that two commands have both, but for those that they share as built in."""
    built_in = {binding_id(each): set(each.keys) for each in COMMANDS}
    usual = built_in[binding_id(one)] & built_in[binding_id(other)]
    return [key for key in one.keys if key in other.keys and key not in usual]


def _ids(commands: Iterable[Command]) -> list[str]:
    return list(dict.fromkeys(each.id for each in commands))


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name.lower().replace("-", "_"), list(known), n=2, cutoff=0.5)
    if near:
        return tr("Did you mean {near}?", near=tr(" or ").join(map(repr, near)))
    return tr("`cpc-tui keys --json` names all of them.")
