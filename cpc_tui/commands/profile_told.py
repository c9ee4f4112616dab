"""A profile in words: everything it holds, under the names of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from cpc_tui.conference.papers.composing import fact, line, paragraph
from cpc_tui.conference.papers.paper import Block, Bullets, Fact, Facts, Heading
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_later import Later
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_NAMES = ("label", "name", "role", "row", "term", "key")
_UNVERIFIED = tr("Not confirmed for this authority")


def told(profile: Profile) -> tuple[Block, ...]:
    """All that a profile holds, as parts of a paper; of the frameworks the one in use."""
    head = Heading(1, f"{profile.name} ({profile.key})")
    left_out = ("key", "name", "framework_key", "frameworks")
    held = [(each.name, _whole(getattr(profile, each.name))) for each in fields(profile)]
    held = [(name, value) for name, value in held if name not in left_out]
    parts = [
        ("framework", profile.framework),
        *((name, value) for name, value in held if not _is_single(value) and value),
    ]
    return (head, *_facts(held), *(block for part in parts for block in _part(*part)))


def _whole(value: Any) -> Any:
    """A value of the profile, with what else is read only when it is asked for."""
    return value() if isinstance(value, Later) else value


def _part(name: str, value: Any) -> Iterator[Block]:
    if is_dataclass(value):
        if held := tuple(_object(value)):
            yield from (Heading(2, in_words(name)), *held)
        return
    yield Heading(2, in_words(name))
    if isinstance(value, Mapping):
        yield from _mapping(value)
    elif is_dataclass(value[0]):
        for each in value:
            yield from _entry(each)
    else:
        yield _list(value)


def _entry(value: Any) -> Iterator[Block]:
    naming = next((name for name in _NAMES if getattr(value, name, "")), "key")
    yield Heading(3, str(getattr(value, naming)))
    yield from _object(value, naming)


def _object(value: Any, without: str = "") -> Iterator[Block]:
    """An object as facts, and what is more than a fact below them."""
    held = [(each.name, getattr(value, each.name)) for each in fields(value)]
    yield from _facts([(name, each) for name, each in held if name not in ("key", without)])
    for name, each in held:
        if not each or _is_single(each):
            continue
        if isinstance(each, Mapping):
            yield Heading(3, in_words(name))
            yield from _mapping(each)
        elif is_dataclass(each[0]):
            for entry in each:
                yield from _entry(entry)
        else:
            yield paragraph(f"{in_words(name)}:", style="label")
            yield _list(each)


def _mapping(value: Mapping[str, Any]) -> Iterator[Block]:
    yield from _facts(value.items())
    for key, each in value.items():
        if is_dataclass(each):
            yield Heading(3, in_words(key))
            yield from _object(each)
        elif isinstance(each, Mapping):
            yield Heading(3, in_words(key))
            yield from _mapping(each)


def _facts(held: Iterable[tuple[str, Any]]) -> Iterator[Block]:
    """The single values among these, without those that say nothing."""
    said = [(name, value) for name, value in held if _is_single(value)]
    pairs = tuple(_fact(name, value) for name, value in said if value not in ("", None, False))
    if pairs:
        yield Facts(pairs, tr("What the profile says"))


def _fact(name: str, value: Any) -> Fact:
    return fact(_UNVERIFIED if name == "unverified" else in_words(name), _words(value))


def _list(value: tuple[Any, ...]) -> Bullets:
    return Bullets(tuple(line(_words(each)) for each in value))


def _words(value: Any) -> str:
    if value is True:
        return tr("yes")
    if isinstance(value, date):
        return day_in_words(value)
    return str(value)


def _is_single(value: Any) -> bool:
    return value is None or isinstance(value, str | int | date)
