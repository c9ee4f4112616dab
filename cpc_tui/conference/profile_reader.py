"""Reads profiles: finds the file, follows `extends`, and refuses it whole with every fault.

How one profile overrides another:
    - tables merge key by key, and what a profile leaves out it takes over;
    - a list or a single value replaces the one taken over, and "none" empties a value;
    - among named tables (steps, statements, deadlines …) `remove = true` drops one and
      `order = [...]` puts them in order, those not named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.limits import PROFILE
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_agenda import running_order
from cpc_tui.conference.profile_checks import check_labels, check_whole
from cpc_tui.conference.profile_shapes import (
    ORDER,
    REFUSED,
    REMOVE,
    Reading,
    fit_table,
    joined,
    nearest,
)
from cpc_tui.conference.ready_profile import ready
from cpc_tui.conference.toml_text import NotToml, strict_toml
from cpc_tui.language import tr

BASE = "england"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_SHIP = Path(__file__).parents[1] / "profiles"
"""Where those are that ship: beside this package, which is never run from within an archive."""


class ProfileError(Exception):
    """A profile that cannot be used.

    Attributes:
        faults: One line each: file, key path, what is wrong, and the nearest known key.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        """Hold the faults; the message is all of them, one a line."""
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True)
class _Found:
    """One profile file: its key, the place in the search that held it, and what stands in it."""

    key: str
    place: int
    data: dict[str, Any]
    ships: bool = False

    @property
    def file(self) -> str:
        return f"{self.key}.toml"


def load_profile(key: str, *, folders: Sequence[Path] = ()) -> Profile:
    """Read a profile by its name.

    Args:
        key: The file's name without `.toml`, as in the record's `profile`.
        folders: The user's own folders, searched before the profiles that ship.

    Raises:
        ProfileError: The profile or one that it extends is not there or has faults; all of
            them are named.
    """
    local = [folder for folder in folders if any(_names_in(folder))]
    return _read(key, local) if local else _packaged(key)


def profile_names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The names of all profiles, in alphabetical order, faulty ones included."""
    names = {name for place in _places(folders) for name in _names_in(place)}
    return tuple(sorted(names))


@cache
def _packaged(key: str) -> Profile:
    return _read(key, ())


@cache
def _shipped(key: str) -> dict[str, Any]:
    """What stands in a profile that ships; most of the others extend one of them."""
    file = _SHIP.joinpath(f"{key}.toml")
    return ready(file) or _parsed(file)


def _places(folders: Sequence[Path]) -> tuple[Path, ...]:
    return (*folders, _SHIP)


def _names_in(place: Path) -> Iterator[str]:
    try:
        files = [each.name for each in place.iterdir() if each.name.endswith(".toml")]
    except OSError:
        return
    for name in files:
        if _NAME.fullmatch(name.removesuffix(".toml")):
            yield name.removesuffix(".toml")


def _read(key: str, folders: Sequence[Path]) -> Profile:
    chain: list[_Found] = []
    faults: list[str] = []
    try:
        _follow(key, _places(folders), chain)
    except ProfileError as broken:
        faults += broken.faults
    faults += [fault for found in chain for fault in _faults_of(found)]
    if faults:
        raise ProfileError(faults)
    return _whole(key, _merged(chain))


def _faults_of(found: _Found) -> list[str]:
    """The faults of one file by itself: unknown keys, wrong types, unknown choices."""
    if found.ships:
        # A test has looked at it.
        return []
    reading = Reading(found.file)
    fit_table(Profile, found.data, "", reading, name=found.key)
    check_labels(found.data, reading)
    return reading.faults


def _merged(chain: Sequence[_Found]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    faults: list[str] = []
    for found in reversed(chain):
        reading = Reading(found.file)
        merged = _merge(merged, found.data, "", reading)
        faults += reading.faults
    if faults:
        raise ProfileError(faults)
    return merged


def _whole(key: str, merged: dict[str, Any]) -> Profile:
    reading = Reading(f"{key}.toml", partial=False)
    profile = fit_table(Profile, merged, "", reading, name=key)
    if profile is not REFUSED:
        check_whole(profile, reading)
    if reading.faults:
        raise ProfileError(reading.faults)
    whole: Profile = profile
    if not whole.plan.before_decision:
        return whole
    return replace(whole, steps=running_order(whole.steps, plan_before_decision=True))


def _follow(key: str, places: Sequence[Path], chain: list[_Found]) -> None:
    """Fill `chain` with the profile and those it extends, nearest first.

    A local profile may extend the one of its own name that ships.

    Raises:
        ProfileError: One of them is not there, or they go round in a circle.
    """
    found = _find(key, places, 0, "")
    chain.append(found)
    while (extends := found.data.get("extends")) is not None:
        if not isinstance(extends, str):
            return
        start = found.place + 1 if extends == found.key else 0
        where = tr("{file}: extends: ", file=found.file)
        found = _find(extends, places, start, where)
        if any((each.key, each.place) == (found.key, found.place) for each in chain):
            names = " -> ".join(each.key for each in (*chain, found))
            raise ProfileError(
                [tr("{where}goes round in a circle: {names}", where=where, names=names)]
            )
        chain.append(found)
    if found.key != BASE:
        problem = tr(
            'is missing; write extends = "{base}" or the name of another profile', base=BASE
        )
        raise ProfileError([tr("{file}: extends: {problem}", file=found.file, problem=problem)])


def _find(key: str, places: Sequence[Path], start: int, where: str) -> _Found:
    """The first file of that name from place `start` on.

    Raises:
        ProfileError: There is none, or it is not TOML.
    """
    for at, place in enumerate(places[start:], start):
        if not _NAME.fullmatch(key) or not place.joinpath(f"{key}.toml").is_file():
            continue
        ships = at == len(places) - 1
        data = _shipped(key) if ships else _parsed(place.joinpath(f"{key}.toml"))
        return _Found(key, at, data, ships)
    known = sorted({name for place in places for name in _names_in(place)})
    raise ProfileError(
        [
            tr(
                '{where}there is no profile "{key}"{nearest}',
                where=where,
                key=key,
                nearest=nearest(key, known),
            )
        ]
    )


def _parsed(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            data = opened.read(PROFILE.size + 1)
        if len(data) > PROFILE.size:
            raise ProfileError(
                [tr("{name}: is larger than {in_words}", name=file.name, in_words=PROFILE.in_words)]
            )
        return strict_toml(data.decode("utf-8"), PROFILE)
    except UnicodeDecodeError:
        raise ProfileError([tr("{name}: is not UTF-8 text", name=file.name)]) from None
    except NotToml as fault:
        raise ProfileError(
            [tr("{name}: is not TOML: {fault}", name=file.name, fault=fault)]
        ) from None
    except OSError as fault:
        raise ProfileError(
            [tr("{name}: cannot be read: {strerror}", name=file.name, strerror=fault.strerror)]
        ) from None


def _merge(
    under: dict[str, Any], over: dict[str, Any], path: str, reading: Reading
) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(value, dict) and REMOVE in value:
            if merged.pop(key, None) is None:
                reading.unknown(path, key, under)
        elif isinstance(value, dict):
            taken_over = below if isinstance(below, dict) else {}
            merged[key] = _merge(taken_over, value, joined(path, key), reading)
        else:
            merged[key] = value
    names = [name for name in merged if name != ORDER]
    for name in over.get(ORDER, ()):
        if name not in names:
            reading.unknown(joined(path, ORDER), name, names)
    return merged
