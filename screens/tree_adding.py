"""What Insert offers at somebody of the family: the beginning of a line, in which names are typed.

So whoever adds by the chooser sees each time what can be typed at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.asked import Option
from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.typed import NOBODY, without_marks
from cpc_tui.conference.kin_words import member_name
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import NOT_KNOWN
from cpc_tui.conference.quick_people import folded
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


@dataclass(frozen=True)
class Begun:
    """A line that is begun.

    Attributes:
        text: What stands in it.
        meant: Whom the names in it mean: ids by folded names.
    """

    text: str
    meant: dict[str, str]


def offers(
    record: Record, member: str, adults: tuple[str, ...] = ()
) -> tuple[tuple[Option, Begun], ...]:
    """What may be added at somebody, at a couple, or anywhere where nobody is under the cursor.

    Args:
        record: The conference.
        member: Somebody of the family by id; empty for nobody.
        adults: A couple, or a parent, by ids.
    """
    found = [_anybody()]
    if member:
        found = list(_offers(record, member))
    elif adults:
        found = [_children_of(record, adults)]
    return tuple((Option(str(number), words), begun) for number, (words, begun) in enumerate(found))


def _anybody() -> tuple[str, Begun]:
    return tr("A relative: the name, and what is known"), Begun("", {})


def _offers(record: Record, member: str) -> Iterator[tuple[str, Begun]]:
    name = _typed(record, member)
    meant = {folded(name): member}
    yield tr("Parents of {name}", name=name), Begun(f"{name} < ", meant)
    yield tr("Partner of {name}", name=name), Begun(f"{name} + ", meant)
    unions = family_tree(record).unions
    couples = [each.adults for each in unions if member in each.adults]
    for adults in dict.fromkeys(couples or [(member,)]):
        yield _children_of(record, adults)
    parents = next((each.adults for each in unions if member in each.children), ())
    brother = tr("Brother or sister of {name}", name=name)
    if parents:
        couple, known = _together(record, parents)
        yield brother, Begun(f"{couple}: ", known)
    else:
        yield brother, Begun(f"{NOBODY}: {name}, ", meant)
    yield tr("Years, sex or household of {name}", name=name), Begun(f"{name} ", meant)
    yield _anybody()


def _children_of(record: Record, adults: tuple[str, ...]) -> tuple[str, Begun]:
    couple, known = _together(record, adults)
    return tr("Children of {names}", names=couple), Begun(f"{couple}: ", known)


def _together(record: Record, adults: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The names of some, joined, and whom each means; of one name the second is numbered."""
    names: dict[str, str] = {}
    meant: dict[str, str] = {}
    for each in adults:
        name = _typed(record, each)
        while folded(name) in meant:
            name = f"{name} 2"
        names[each] = name
        meant[folded(name)] = each
    return " + ".join(names.values()), meant


def _typed(record: Record, member: str) -> str:
    """A name as it can be typed, also of whom it is not known."""
    return without_marks(member_name(record, member)) or NOT_KNOWN
