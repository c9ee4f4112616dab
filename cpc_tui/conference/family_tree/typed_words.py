"""What a line typed about the family will do, in words: while it is typed, and once it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.family_tree.typed_facts import Named, TypedFamily
from cpc_tui.conference.family_tree.typed_faults import FAULTS
from cpc_tui.conference.family_tree.typed_known import born_in
from cpc_tui.conference.kin_words import member_called, member_name
from cpc_tui.conference.naming import listed
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


def family_words(
    typed: TypedFamily, record: Record, profile: Profile, *, brief: bool = False
) -> str:
    """What a line says, such as "Dana Marsh and Ed Okafor, divorced: parents of Finn".

    Args:
        typed: The line.
        record: The conference, as it was when the line was read.
        profile: The authority's words for couples.
        brief: Those who are new are told first and without their facts.
    """
    if typed.fault:
        return FAULTS[typed.fault].format(name=typed.about)
    if typed.unclear:
        return " ".join(_question(each, record) for each in typed.unclear)
    new = [each.name for each in typed.everybody if not each.ids]
    if brief and new:
        return tr("New: {names}", names=listed(new))
    told = "; ".join(_told(typed, record, profile))
    if not new:
        return told
    known = tr("New in the tree: {names}", names=listed(new))
    return known if told == listed(new) else tr("{known}. {told}", known=known, told=told)


def _question(named: Named, record: Record) -> str:
    several = [_with_year(each, record) for each in named.ids]
    if len(set(several)) < len(several):
        return tr(
            "Several are called “{typed}”: begin the line at one in the tree.", typed=named.name
        )
    names = listed(several, last=tr("or"))
    if len({member_name(record, each) for each in named.ids}) < len(several):
        return tr("“{typed}” may be {names}: type the year too.", typed=named.name, names=names)
    return tr("“{typed}” may be {names}: type more of the name.", typed=named.name, names=names)


def _with_year(member: str, record: Record) -> str:
    name, born = member_name(record, member), born_in(record, member)
    return tr("{name}, born {year}", name=name, year=born) if born else name


def _told(typed: TypedFamily, record: Record, profile: Profile) -> Iterator[str]:
    adults = listed([_adult(each, record) for each in typed.adults])
    bond = profile.label("bond", typed.bond) if typed.bond else ""
    couple = ", ".join(filter(None, (adults, bond[:1].lower() + bond[1:])))
    children = listed([_child(each, record) for each in typed.children])
    if not children:
        yield couple
    elif not adults:
        yield tr("Brothers and sisters: {children}", children=children)
    elif len(typed.adults) == 1:
        yield tr("{adult}: parent of {children}", adult=couple, children=children)
    else:
        yield tr("{couple}: parents of {children}", couple=couple, children=children)


def _adult(named: Named, record: Record) -> str:
    name = member_name(record, named.ids[0]) if named.ids else named.name
    return _with_facts(name, named)


def _child(named: Named, record: Record) -> str:
    name = member_called(record, named.ids[0]) if named.ids else named.name
    return _with_facts(name, named)


def _with_facts(name: str, named: Named) -> str:
    facts = ", ".join(_facts(named))
    return f"{name} ({facts})" if facts else name


def _facts(named: Named) -> Iterable[str]:
    if named.sex in _SEXES:
        yield _SEXES[named.sex]
    if named.born:
        yield tr("born {year}", year=named.born)
    if named.died:
        yield tr("died {year}", year=named.died)
    elif named.has_died:
        yield tr("has died")
    if named.household:
        yield tr("in the household")
    if named.adopted:
        yield tr("adopted")


_SEXES = {"F": tr("female"), "M": tr("male")}
