"""What a line typed about the family consists of: those named, and the facts behind a name."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from cpc_tui.conference.choices import Bond, Sex
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern

BOND_WORDS: dict[str, Bond] = {
    "married": "married",
    "together": "living_together",
    "cohabiting": "living_together",
    "partners": "partners",
    "apart": "partners",
    "separated": "separated",
    "divorced": "divorced",
}
_SEX_WORDS: dict[str, Sex] = {"F": "F", "M": "M", "U": "U", "female": "F", "male": "M"}
_BORN = pattern(r"(?:b|born)?(\d{4})")
_LIVED = pattern(r"(\d{4})[-–](\d{4})")
_DIED = pattern(r"(?:†|d|died)(\d{4})")
_FLAGS = {
    "*": "household",
    "home": "household",
    "adopted": "adopted",
    **dict.fromkeys(("†", "died", "dead"), "has_died"),
}
"""Words behind a name that say one thing; with a capital letter they are of the name."""
_FIRST_YEAR, _LAST_YEAR = 1850, 2100

Fault = Literal[
    "",
    "nobody",
    "too_many",
    "comma",
    "children_twice",
    "of_the_meeting",
    "no_name",
    "professional",
    "twice",
    "own_ancestor",
]
"""Why a line cannot be entered."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody named in a line.

    Attributes:
        name: As typed, without the facts.
        ids: Whom it may stand for; nobody is new in the tree, several is not clear.
        sex: What was typed behind the name; None where nothing was.
        born: As above, a year.
        died: As above, a year.
        has_died: They have died.
        household: They live in the household.
        adopted: They are adopted.
    """

    name: str
    ids: tuple[str, ...] = ()
    sex: Sex | None = None
    born: int | None = None
    died: int | None = None
    has_died: bool = False
    household: bool = False
    adopted: bool = False


@dataclass(frozen=True, kw_only=True)
class TypedFamily:
    """What a line says.

    Attributes:
        adults: Two at most.
        bond: What they are to each other; None where nothing was typed.
        children: Theirs.
        fault: Why it cannot be entered; empty where it can.
        about: The name that the fault is about; empty where it is about the line.
    """

    adults: tuple[Named, ...] = ()
    bond: Bond | None = None
    children: tuple[Named, ...] = ()
    fault: Fault = ""
    about: str = ""

    @property
    def everybody(self) -> tuple[Named, ...]:
        """All who are named."""
        return (*self.adults, *self.children)

    @property
    def unclear(self) -> tuple[Named, ...]:
        """Those who may be several."""
        return tuple(each for each in self.everybody if len(each.ids) > 1)


def fact(word: str, named: Named) -> Named | None:
    """What is known of somebody with a word behind the name; None where it is of the name."""
    if word in _SEX_WORDS:
        return replace(named, sex=_SEX_WORDS[word])
    if word in _FLAGS:
        return replace(named, **{_FLAGS[word]: True})  # type: ignore[arg-type]
    small = word.casefold()
    if lived := _LIVED.fullmatch(small):
        return _in_years(replace(named, has_died=True), born=lived[1], died=lived[2])
    if died := _DIED.fullmatch(small):
        return _in_years(replace(named, has_died=True), died=died[1])
    born = _BORN.fullmatch(small)
    return _in_years(named, born=born[1]) if born else None


def _in_years(named: Named, *, born: str = "", died: str = "") -> Named | None:
    years = {"born": born, "died": died}
    known = {name: int(year) for name, year in years.items() if year}
    if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in known.values()):
        return None
    return replace(named, **known)  # type: ignore[arg-type]
