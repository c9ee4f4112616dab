"""A family tree in plain sentences: for whoever cannot see it, and for reading aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union
from cpc_tui.conference.family_tree.outline import outline
from cpc_tui.conference.family_tree.siblings import told_of_siblings
from cpc_tui.conference.family_tree.signs import called
from cpc_tui.conference.naming import listed
from cpc_tui.language import tr


def told(tree: FamilyTree) -> tuple[str, ...]:
    """The family in sentences, a paragraph for each adult, then who lives there, died and so on.

    Everybody is named in it. Half-brothers and half-sisters and step-children are called so; where
    one parent of somebody is not known, it is said which parent they have in common.
    """
    return tuple(_Teller(tree).everything())


class _Teller:
    """Tells of a family; each couple is told of once."""

    def __init__(self, tree: FamilyTree) -> None:
        self._tree = tree
        self._members = {each.id: each for each in tree.members}
        self._of_adult: dict[str, list[Union]] = {}
        for union in tree.unions:
            for adult in dict.fromkeys(union.adults):
                self._of_adult.setdefault(adult, []).append(union)
        self._told: set[int] = set()

    def everything(self) -> Iterator[str]:
        yield from self._each_in_order()
        for union in self._tree.unions:
            children = self._known(union.children)
            if not self._known(union.adults) and len(children) > 1:
                yield tr(
                    "{names} have the same parents, who are not known.", names=_names(children)
                )
        yield from told_of_siblings(self._tree)
        yield from self._lists()

    def _each_in_order(self) -> Iterator[str]:
        """Everybody, as the lines have them."""
        for line in outline(self._tree):
            for piece in line.pieces:
                if piece.part == "member":
                    yield " ".join(self._about(self._members[piece.member]))

    def _about(self, member: Member) -> Iterator[str]:
        yield from _who(member)
        for union in self._of_adult.get(member.id, []):
            if id(union) not in self._told:
                self._told.add(id(union))
                yield from self._couple(member, union)

    def _couple(self, member: Member, union: Union) -> Iterator[str]:
        partners = [each for each in self._known(union.adults) if each != member]
        children = self._known(union.children)
        named = listed([_child(each, adopted=each.id in union.adopted) for each in children])
        for partner in partners:
            yield _bond(member, partner, union)
        if children:
            whose = "their" if partners else member.sex or ""
            one, many = _CHILDREN.get(whose, _CHILDREN["their"])
            yield (one if len(children) == 1 else many).format(names=named)

    def _known(self, ids: Sequence[str]) -> list[Member]:
        return [self._members[each] for each in dict.fromkeys(ids) if each in self._members]

    def _lists(self) -> Iterator[str]:
        adopted = {child for union in self._tree.unions for child in union.adopted}
        lists: tuple[tuple[str, Callable[[Member], bool]], ...] = (
            (tr("The conference is about: {names}."), lambda each: each.subject),
            (tr("In the household: {names}."), lambda each: each.household),
            (tr("Died: {names}."), lambda each: each.has_died),
            (tr("Not yet born: {names}."), _is_expected),
            (tr("Adopted: {names}."), lambda each: each.id in adopted),
        )
        for title, holds in lists:
            found = [each for each in self._tree.members if holds(each)]
            if found:
                yield title.format(names=_names(found))


def _names(members: Sequence[Member]) -> str:
    return listed([called(each) for each in members])


def _who(member: Member) -> Iterator[str]:
    """What is known of one: "Dana Marsh, born 1984, lives in the household."."""
    values: dict[str, object] = {"name": called(member), "born": member.born, "died": member.died}
    words = _life(member)
    if words:
        yield words.format(**values)
    if member.kinship:
        yield tr("{name} is of the family: {kinship}.", name=called(member), kinship=member.kinship)
    elif not words:
        yield tr("{name} is of the family.", name=called(member))


def _life(member: Member) -> str:
    """Words for birth, death and household; empty where nothing is known of them."""
    born = bool(member.born)
    if member.has_died and member.died:
        return _BORN_DIED_IN if born else _DIED_IN
    if member.has_died:
        return _BORN_DIED if born else _DIED
    if member.unborn:
        return _IS_UNBORN
    if member.household:
        return _BORN_LIVES if born else _LIVES
    return _BORN if born else ""


def _is_expected(member: Member) -> bool:
    """Whether somebody is still to be born; a baby who died before is not called so."""
    return member.unborn and not member.has_died


def _child(child: Member, *, adopted: bool) -> str:
    """A child as a parent's: "Finn (the conference is about him)"."""
    about = _ABOUT.get(child.sex or "", _ABOUT["U"])
    is_news = _is_expected(child) and "unborn" not in child.name.casefold()
    told = ((adopted, _ADOPTED), (is_news, _UNBORN), (child.subject, about))
    facts = ", ".join(words for holds, words in told if holds)
    return f"{called(child)} ({facts})" if facts else called(child)


def _bond(member: Member, partner: Member, union: Union) -> str:
    """What a couple is to each other."""
    over = member.has_died or partner.has_died
    key = union.bond or _PARENTS[min(len(union.children), 2)]
    she = _SHE.get(member.sex or "") or called(member)
    now, then = _BONDS[key]
    return (then if over else now).format(she=she, name=called(partner))


_SHE = {"F": tr("She"), "M": tr("He")}
_ABOUT = {
    "F": tr("the conference is about her"),
    "M": tr("the conference is about him"),
    "U": tr("the conference is about this child"),
}
_ADOPTED, _UNBORN = tr("adopted"), tr("not yet born")
_CHILDREN = {
    "their": (tr("Their child is {names}."), tr("Their children are {names}.")),
    "F": (tr("Her child is {names}."), tr("Her children are {names}.")),
    "M": (tr("His child is {names}."), tr("His children are {names}.")),
}
_PARENTS = ("", "one_child", "parents")
_BORN_DIED_IN = tr("{name}, born {born}, died in {died}.")
_DIED_IN = tr("{name} died in {died}.")
_BORN_DIED = tr("{name}, born {born}, has died.")
_DIED = tr("{name} has died.")
_BORN_LIVES = tr("{name}, born {born}, lives in the household.")
_LIVES = tr("{name} lives in the household.")
_BORN = tr("{name} was born in {born}.")
_IS_UNBORN = tr("{name} is not yet born.")
_BONDS: dict[str, tuple[str, str]] = {
    "married": (tr("{she} is married to {name}."), tr("{she} was married to {name}.")),
    "living_together": (
        tr("{she} lives with {name} as a couple."),
        tr("{she} lived with {name} as a couple."),
    ),
    "partners": (
        tr("{she} and {name} are partners who live apart."),
        tr("{she} and {name} were partners who lived apart."),
    ),
    "separated": (tr("{she} is separated from {name}."), tr("{she} was separated from {name}.")),
    "divorced": (
        tr("{she} was married to {name}, and they are divorced."),
        tr("{she} was married to {name}, and they were divorced."),
    ),
    "one_child": (
        tr("{she} and {name} have a child together."),
        tr("{she} and {name} had a child together."),
    ),
    "parents": (
        tr("{she} and {name} have children together."),
        tr("{she} and {name} had children together."),
    ),
    "": (tr("{she} and {name} are a couple."), tr("{she} and {name} were a couple.")),
}
"""What a couple is to each other, and what they were where one of them has died."""
