"""What may be chosen in a form: the record's people, children and so on, and a profile's keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from cpc_tui.conference import naming
from cpc_tui.conference.asked import Option
from cpc_tui.conference.considered import outcomes_at
from cpc_tui.conference.decided import Decision, Inquorate
from cpc_tui.conference.entry import Part
from cpc_tui.conference.kin_words import members_to_choose
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Choice
from cpc_tui.conference.spoken import Contribution, Said
from cpc_tui.conference.weighed import BoardItem
from cpc_tui.conference.who import Person

_LONGEST_OPTION = 120


def choices(choice: Choice, profile: Profile, allowed: Collection[str]) -> tuple[Option, ...]:
    """The words of a fixed list, labelled by the profile.

    Args:
        choice: The list.
        profile: Whose words.
        allowed: The only words to offer; empty for all.
    """
    words = (word for word in choice.words if not allowed or word in allowed)
    return tuple(Option(word, profile.label(choice.name, word)) for word in words)


def allowed(part: Part | type[Part], name: str, record: Record) -> frozenset[str]:
    """The only words a choice offers here; empty for all. What stands already is always offered."""
    if name != "outcome" or not isinstance(part, Decision):
        return frozenset()
    child = naming.find_child(record, part.child)
    kind = (child and child.conference_type) or record.conference_type
    possible = outcomes_at(kind)
    return possible and possible | frozenset({part.outcome} if part.outcome else ())


def referred(target: str, record: Record) -> tuple[Option, ...]:
    """The entries that a reference may name, in words.

    Args:
        target: `people`, `children`, `family`, `statements`, `reports` or `outcomes`.
        record: Whose entries.
    """
    return tuple(Option(id_, _one_line(words)) for id_, words in _ENTRIES[target](record))


def _people(record: Record) -> Iterator[tuple[str, str]]:
    return ((each.id, naming.person_short(record, each.id)) for each in record.people)


def _children(record: Record) -> Iterator[tuple[str, str]]:
    names = [naming.called(each) for each in record.children]
    for each, called in zip(record.children, names, strict=True):
        yield each.id, called if names.count(called) == 1 else each.name


def _statements(record: Record) -> Iterator[tuple[str, str]]:
    return ((each.id, each.danger or each.goal or each.id) for each in record.statements)


def _reports(record: Record) -> Iterator[tuple[str, str]]:
    for each in record.reports:
        author = naming.person_name(record, each.person) if each.person else ""
        yield each.id, ", ".join(filter(None, (each.agency, author))) or each.id


def _outcomes(record: Record) -> Iterator[tuple[str, str]]:
    return ((each.id, each.text or each.id) for each in record.plans.outcomes)


_ENTRIES: Mapping[str, Callable[[Record], Iterator[tuple[str, str]]]] = {
    "people": _people,
    "children": _children,
    "family": members_to_choose,
    "statements": _statements,
    "reports": _reports,
    "outcomes": _outcomes,
}


def key_options(
    kind: type[Part],
    name: str,
    profile: Profile,
    part: Part | None,
    profiles: Mapping[str, str] | None,
) -> tuple[Option, ...] | None:
    """The choices of a text whose right values are keys of a profile; None for other fields.

    A key that stands already and that the profile does not know is offered as well, so that a
    form never changes what it only shows.
    """
    found = _keys(kind, name, profile, profiles)
    if found is None:
        return None
    standing = str(getattr(part, name)) if part is not None else ""
    if not standing or standing in (option.value for option in found):
        return tuple(found)
    heading = profile.heading(standing) if kind is BoardItem else None
    label = heading.label if heading else profile.label(name, standing)
    return (*found, Option(standing, label))


def _keys(
    kind: type[Part], name: str, profile: Profile, profiles: Mapping[str, str] | None
) -> list[Option] | None:
    if (kind, name) == (BoardItem, "heading"):
        return [Option(each.key, each.label) for each in profile.framework.headings]
    if (kind, name) == (Contribution, "question"):
        return [Option(each.key, _one_line(each.text)) for each in profile.questions]
    if (kind, name) == (Said, "key"):
        return [Option(each.key, _one_line(each.label)) for each in profile.statements]
    if (kind, name) == (Record, "profile"):
        known = _packaged_profiles() if profiles is None else profiles
        return [Option(key, words) for key, words in known.items()]
    return None


def _packaged_profiles() -> dict[str, str]:
    names = {}
    for key in profile_names():
        try:
            names[key] = load_profile(key).name
        except ProfileError:
            names[key] = key
    return names


def suggestions(
    kind: type[Part], name: str, profile: Profile, record: Record
) -> tuple[Option, ...]:
    """Words that may be taken over into a one-line text; empty for most."""
    found: Iterable[str] = ()
    if (kind, name) == (Person, "quorum_group"):
        invited = (each.quorum_group for each in profile.invitees)
        groups = (*invited, *(each.quorum_group for each in record.people))
        found = (profile.quorum.requires_group, *profile.quorum.health_groups, *groups)
    elif (kind, name) == (Person, "role"):
        found = (each.role for each in profile.invitees)
    elif (kind, name) == (Person, "agency"):
        found = (each.agency for each in record.people)
    elif (kind, name) == (Inquorate, "ground"):
        found = profile.quorum.exceptions
    return tuple(Option(each, _one_line(each)) for each in dict.fromkeys(found) if each)


def _one_line(text: Any) -> str:
    flat = " ".join(str(text).split())
    return flat if len(flat) <= _LONGEST_OPTION else f"{flat[: _LONGEST_OPTION - 1].rstrip()}…"
