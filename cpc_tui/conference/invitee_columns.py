"""The columns of a table of invitees: how people call them, and how each field is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from cpc_tui.conference.choices import AttendanceMode, PersonKind, ProtectedDetail
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_people import children_called, folded
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Attendance, Person
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr

_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "0", "-", "–", "none"})
_ALL = frozenset({"all", "allchildren", "allthechildren"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_BETWEEN = re.compile(r"[,;/\n]|\s&\s|\sand\s")
_LONGEST_QUOTED = 60
_DETAILS = tuple(each for each in get_args(ProtectedDetail) if each != "school")
"""The details that a person has; a school is a child's."""


class NotFit(ValueError):
    """A field that cannot be read; the text says what is wrong with it."""


@dataclass(frozen=True)
class Around:
    """What a field is read against: the children to name, and the words for choices."""

    record: Record
    profile: Profile


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        key: The record's key, of a person or (`mode`) of their attendance.
        read: Makes a JSON value of a field that is not empty; raises NotFit.
        names: What people call it, beside its key and its label in forms.
    """

    key: str
    read: Callable[[str, Around], Any]
    names: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What it is called in forms."""
        return field_label(Attendance if self.key == "mode" else Person, self.key)


def quoted(text: str) -> str:
    """What was typed, short and in quotation marks."""
    line = " ".join(text.split())
    return repr(line if len(line) <= _LONGEST_QUOTED else f"{line[:_LONGEST_QUOTED]}…")


def one_line(text: str, around: Around) -> str:
    """A text on one line."""
    del around
    return " ".join(text.split())


def prose(text: str, around: Around) -> str:
    """A text of several lines."""
    del around
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def yes_or_no(text: str, around: Around) -> bool:
    """A tick."""
    del around
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    message = tr("{quoted} is not yes or no", quoted=quoted(text))
    raise NotFit(message)


def email(text: str, around: Around) -> str:
    """An address with an @."""
    address = one_line(text, around)
    if not _EMAIL.fullmatch(address):
        message = tr("{quoted} is not an email address", quoted=quoted(text))
        raise NotFit(message)
    return address


def kind(text: str, around: Around) -> str:
    """A person's part in the conference, which decides what they may read."""
    words: dict[str, str] = {"notetaker": "minute_taker", "familymember": "family"}
    return _choice(text, "kind", get_args(PersonKind), around, words)


def mode(text: str, around: Around) -> str:
    """How they attend."""
    words = {"inroom": "in_person", "room": "in_person", "online": "video", "telephone": "phone"}
    return _choice(text, "attendance_mode", get_args(AttendanceMode), around, words)


def children(text: str, around: Around) -> list[str]:
    """The children named; yes or all means every child of the record, no means none."""
    known = around.record.children
    if text.strip().casefold() in _NO:
        return []
    if text.strip().casefold() in _YES or folded(text) in _ALL:
        return [child.id for child in known]
    return list(dict.fromkeys(_child(each, around) for each in _parts(text)))


def protected(text: str, around: Around) -> list[str]:
    """The details kept back; yes or all means every one that a person has."""
    if text.strip().casefold() in _NO:
        return []
    if text.strip().casefold() in _YES or folded(text) in _ALL:
        return list(_DETAILS)
    return list(
        dict.fromkeys(_choice(each, "protected", _DETAILS, around, {}) for each in _parts(text))
    )


COLUMNS: tuple[Column, ...] = (
    Column("name", one_line, ("full name", "person", "invitee", "who")),
    Column("initials", one_line),
    Column("role", one_line, ("job title", "job", "title", "position", "designation")),
    Column("agency", one_line, ("organisation", "organization", "employer", "service", "team")),
    Column("kind", kind, ("type", "part", "capacity")),
    Column("email", email, ("e-mail", "email address", "mail")),
    Column("phone", one_line, ("telephone", "phone number", "telephone number", "tel", "mobile")),
    Column("language", one_line, ("first language", "preferred language", "languages")),
    Column("relationship", one_line, ("relation", "relationship to child", "relation to child")),
    Column("household", yes_or_no, ("in household", "in the household", "lives in household")),
    Column("parental_responsibility", children, ("PR", "PR for", "has parental responsibility")),
    Column("supports", one_line, ("here for", "supporting", "support for", "interprets for")),
    Column(
        "adjustments", prose, ("help needed", "access needs", "needs", "reasonable adjustments")
    ),
    Column("quorum_group", one_line, ("quorum", "counts as", "counts for quorum as")),
    Column("direct_contact", yes_or_no, ("in direct contact", "contact with the family")),
    Column("gives_view", yes_or_no, ("gives a view", "view")),
    Column("address", prose, ("home address", "postal address")),
    Column("workplace", one_line, ("work address", "works at")),
    Column("protected", protected, ("confidential", "protect", "details kept confidential")),
    Column("mode", mode, ("how they join", "joins by", "attends by", "joining by")),
)
"""Every column that is known."""


def _names() -> Mapping[str, Column]:
    return {folded(name): each for each in COLUMNS for name in (each.key, each.label, *each.names)}


BY_NAME: Mapping[str, Column] = _names()
"""Every name of a column, without blanks, signs and the size of letters."""


def column_named(header: str) -> Column | None:
    """The column that a field of the header names, or None."""
    return BY_NAME.get(folded(header.partition("(")[0]))


def _choice(
    text: str, name: str, values: tuple[str, ...], around: Around, others: Mapping[str, str]
) -> str:
    words = {folded(around.profile.label(name, each)): each for each in values}
    known = {**others, **words, **{folded(each): each for each in values}}
    found = known.get(folded(text))
    if found is None:
        message = tr(
            "{quoted} is not one of {values}", quoted=quoted(text), values=", ".join(values)
        )
        raise NotFit(message)
    return found


def _parts(text: str) -> list[str]:
    return [each.strip() for each in _BETWEEN.split(text) if each.strip()]


def _child(text: str, around: Around) -> str:
    found = children_called(around.record, text)
    if len(found) == 1:
        return found[0].id
    names = listed([called(each) for each in around.record.children], last=tr("or"))
    problem = tr("may be several of the children") if found else tr("is none of the children")
    message = f"{quoted(text)} {problem}" + (f" ({names})" if names else tr("; there are none yet"))
    raise NotFit(message)
