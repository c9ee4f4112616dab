"""The signs by which a family tree is told in lines, for every terminal and for those with few."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cpc_tui.conference.family_tree.members import Bond, Member
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

NO_NAME = tr("Name not known")
_UNBORN = tr("unborn")


@dataclass(frozen=True, slots=True)
class Signs:
    """What lines are drawn with.

    Attributes:
        bonds: What stands between the two of a couple.
        unknown_bond: The same where it is not known what they are to each other.
        died: Stands before the name of who has died.
        ditto: Stands before the name of who is written out elsewhere.
        until: Stands between the years of birth and death.
        branch: Before a child who has younger ones below.
        last: Before the last child.
        bar: Below a child who has younger ones below; as wide as the others.
        blank: Below the last child.
    """

    bonds: Mapping[Bond, str]
    unknown_bond: str
    died: str
    ditto: str
    until: str
    branch: str
    last: str
    bar: str
    blank: str = "     "

    def bond(self, bond: Bond | None) -> str:
        """What stands between the two of a couple."""
        return self.bonds[bond] if bond else self.unknown_bond

    def told(self, member: Member, after: str = "") -> str:
        """One of the family with all signs.

        Args:
            member: Who.
            after: Words that follow, such as "adopted".
        """
        opening, closing = _around(member)
        inside = f"{self.died if member.has_died else ''}{called(member)}{self._years(member)}"
        household = "*" if member.household else ""
        return f"{opening}{inside}{closing}{household}{f' {after}' if after else ''}"

    def _years(self, member: Member) -> str:
        if member.unborn and not member.has_died:
            return "" if "unborn" in member.name.casefold() else f" {_UNBORN}"
        if member.born and member.has_died and member.died:
            return f" {member.born}{self.until}{member.died}"
        if member.has_died and member.died:
            return f" {tr('d. {year}', year=member.died)}"
        return f" {born_in(member.born)}" if member.born else ""


DRAWN = Signs(
    bonds={
        "married": "═══",
        "living_together": "───",
        "partners": "─·─",
        "separated": "─/─",
        "divorced": "─//─",
    },
    unknown_bond="─?─",
    died="†",
    ditto="”",
    until="–",
    branch="  ├─ ",
    last="  └─ ",
    bar="  │  ",
)
"""Those of a terminal that draws lines."""

TYPED = Signs(
    bonds={
        "married": "===",
        "living_together": "---",
        "partners": "-.-",
        "separated": "-/-",
        "divorced": "-//-",
    },
    unknown_bond="-?-",
    died="+",
    ditto='"',
    until="-",
    branch="  |- ",
    last="  `- ",
    bar="  |  ",
)
"""Those of every keyboard."""


def born_in(year: int) -> str:
    """The year of birth beside a name."""
    return tr("b. {year}", year=year)


def called(member: Member) -> str:
    """The name on one line."""
    return " ".join(member.name.split()) or NO_NAME


def _around(member: Member) -> tuple[str, str]:
    if member.unborn:
        pair = ("/", "\\")
    else:
        pair = {"M": ("[", "]"), "F": ("(", ")")}.get(member.sex or "U", ("<", ">"))
    times = 2 if member.subject else 1
    return pair[0] * times, pair[1] * times


def key_to_signs(*, ascii: bool = False) -> tuple[str, ...]:  # noqa: A002 - what it is everywhere
    """What the signs mean, a line for each kind of them.

    Args:
        ascii: For a terminal that draws no lines.
    """
    return tuple(_key(TYPED if ascii else DRAWN))


def _key(signs: Signs) -> Iterator[str]:
    bonds = signs.bonds
    yield tr("[ ] male, ( ) female, < > not known, / \\ not yet born")
    yield tr("[[ ]] doubled: the conference is about this child; {died} has died", died=signs.died)
    yield tr(
        "* lives in the household; {ditto} is written out elsewhere in the tree", ditto=signs.ditto
    )
    yield tr(
        "{married} married, {together} living together, {apart} partners who live apart",
        married=bonds["married"],
        together=bonds["living_together"],
        apart=bonds["partners"],
    )
    yield tr(
        "{separated} separated, {divorced} divorced, {unknown} what they are is not known",
        separated=bonds["separated"],
        divorced=bonds["divorced"],
        unknown=signs.unknown_bond,
    )
    yield tr("Below a couple, set in: their children, the oldest first")
