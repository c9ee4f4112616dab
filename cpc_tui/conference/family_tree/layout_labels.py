"""The words at the symbols: a name, years and kinship, wrapped to a box of their own."""

from __future__ import annotations

from cpc_tui.conference.drawing import Label
from cpc_tui.conference.family_tree.members import Member
from cpc_tui.conference.letter_widths import width_of, wrapped
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.clean import clean
from cpc_tui.language import tr

SIZE = 9.0
"""Of the letters, in points."""

LINE = 11.0
"""From one line to the next."""

_WIDEST, _LONG = 84.0, 112.0
"""Of the box in points; for one long word it may be longer."""

_NARROWEST = 34.0
_SPARE = 3.0
"""Points that a line may be wider than measured, where another font stands in."""

_MOST_LINES = 9


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one member.

    Attributes:
        lines: The name, the years, the kinship.
        width: Of their box, in points.
        strong: In bold, as for a child concerned.
    """

    lines: tuple[str, ...]
    width: float
    strong: bool

    @property
    def height(self) -> float:
        """Of their box, in points."""
        return LINE * len(self.lines) + 1

    def at(self, x: float, y: float, *, beside: bool) -> Label:
        """Their label.

        Args:
            x: The middle of the box; its left where they stand beside a line.
            y: The top of it.
            beside: They stand to the right of a line.
        """
        left = x if beside else x - self.width / 2
        return Label(
            left,
            y,
            self.width,
            self.height,
            "\n".join(self.lines),
            size=SIZE,
            strong=self.strong,
            align="left" if beside else "middle",
        )


def words_of(member: Member) -> Words:
    """The name and the years of a member, and what is written where no line can say it."""
    name = " ".join(clean(member.name).split()) or tr("Name not known")
    strong = member.subject
    longest = max(width_of(each, SIZE, strong=strong) for each in name.split())
    room = min(max(_WIDEST - _SPARE, longest), _LONG)
    lines = [
        part
        for text in (name, years_of(member), " ".join(clean(member.kinship).split()))
        for part in _first_of(wrapped(text, room, SIZE, strong=strong) if text else [])
    ]
    widest = max(width_of(each, SIZE, strong=strong) for each in lines)
    return Words(tuple(lines), max(_NARROWEST, widest + _SPARE), strong)


def _first_of(lines: list[str]) -> list[str]:
    """As many lines as there is room for; the whole stands in the words beside the drawing."""
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], "…"]


def years_of(member: Member) -> str:
    """When a member was born and died, in words that fit under a symbol; empty if not known."""
    if member.unborn and not member.has_died:
        return "" if "unborn" in member.name.casefold() else tr("not yet born")
    if member.has_died:
        if member.born and member.died:
            return f"{member.born}–{member.died}"
        if member.died:
            return tr("died {year}", year=member.died)
        return tr("born {year}, died", year=member.born) if member.born else tr("died")
    return tr("born {year}", year=member.born) if member.born else ""
