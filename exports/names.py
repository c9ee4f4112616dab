"""What the files are called: the reference, the document and whose copy, never anybody's name.

Every name holds letters without accents, digits and hyphens alone, so that no reference and no
name can lead out of a folder or be refused by some file system.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from cpc_tui.conference.kin import Relative
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.recipients import Recipient
from cpc_tui.conference.who import Child, Person

LONGEST = 120
"""Bytes of a whole name; file systems allow 255, and folders in the cloud fewer for the path."""

_LONGEST_REFERENCE = 60
_LONGEST_INITIALS = 4
_SHORTEST_NAME = 3
_NO_REFERENCE = "conference"
_NOBODY = "person"
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_WORD = re.compile(r"[^\W\d_]+")
_WHOLE_LETTERS = str.maketrans(
    {
        "Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Ð": "D", "ð": "d",
        "Þ": "Th", "þ": "th", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "\u0131": "i",
    }
)  # fmt: skip
"""Letters that are no letter with an accent, so that taking accents off would lose them."""


def file_name(
    reference: str,
    document: str,
    *,
    child: str = "",
    recipient: str = "",
    extension: str = "docx",
) -> str:
    """A file name such as `MED-CPC-2026-1093-plan-child-2-WH-TA.docx`, of at most 120 bytes.

    Args:
        reference: From `nameless_reference`; what a file name should not hold becomes a hyphen.
        document: The document's own word, such as `minutes` or `plain-plan`.
        child: From `child_part`, where the document is one child's.
        recipient: From `recipient_part`; empty where it is nobody's copy, such as a blank form.
        extension: Without the dot.
    """
    parts = [part for part in map(_plain, (document, child, recipient)) if part]
    rest = "".join(f"-{part}" for part in parts) + f".{_plain(extension)}"
    room = min(_LONGEST_REFERENCE, LONGEST - len(rest))
    return (_plain(reference)[:room].strip("-") or _NO_REFERENCE) + rest


def nameless_reference(record: Record) -> str:
    """The reference as files are called after it, without the name of a person or of the family.

    Some authorities' references hold one; nobody is to be known by the name of a file.

    Args:
        record: The whole record.
    """
    words = _plain(record.reference).split("-")
    told = {each.casefold() for each in words}
    unsaid = set(_name_words(record.family_name))
    named: tuple[Person | Child | Relative, ...]
    named = (*record.people, *record.children, *record.relatives)
    for name in (_name_words(each.name) for each in named):
        if name and {name[0], name[-1]} <= told:
            unsaid.update(name)
    return "-".join(each for each in words if each.casefold() not in unsaid)


def _name_words(name: str) -> list[str]:
    """The words of a name, in small letters; such as are too short to tell anybody are left out."""
    words = _plain(name).casefold().split("-")
    return [each for each in words if len(each) >= _SHORTEST_NAME and each.isalpha()]


def recipient_part(people: Sequence[Person], recipient: Recipient) -> str:
    """Whose copy, as a part of a name: `full`, `professionals`, `TA`, or `TA-14`.

    Where several people have the same initials each carries their number in the list; so does
    one whose initials would be `full`, and one whose name has no letters that a file name holds
    is `person-14`. It depends on the record alone, not on who gets a copy this time.

    Args:
        people: All of the record's, in order.
        recipient: A general copy, or one of the people.

    Raises:
        ValueError: The recipient is not among the people.
    """
    if recipient.kind != "person":
        return recipient.kind
    number = [each.id for each in people].index(recipient.person or "")
    initials = [_initials(each.name, each.initials) for each in people]
    shared = Counter(map(str.casefold, [*initials, "full"]))
    own = initials[number]
    if own and shared[own.casefold()] == 1:
        return own
    return f"{own or _NOBODY}-{number + 1}"


def child_part(children: Sequence[Child], child: Child) -> str:
    """Which child, as a part of a name: `child-2-WH`, by number and initials.

    Args:
        children: All children that have a document of their own, in order.
        child: One of them.
    """
    number = [each.id for each in children].index(child.id) + 1
    initials = _initials(child.name)
    return f"child-{number}" + (f"-{initials}" if initials else "")


def _initials(name: str, given: str = "") -> str:
    """At most four letters and digits: as given, or of the first and the last word of a name."""
    words = _WORD.findall(name)
    made = "".join(word[0] for word in (words[:1] + words[1:][-1:]))
    plain = (_plain(each).replace("-", "") for each in (given, made))
    return next(filter(None, plain), "")[:_LONGEST_INITIALS]


def _plain(text: str) -> str:
    """Only letters without accents, digits and hyphens."""
    apart = unicodedata.normalize("NFKD", text.translate(_WHOLE_LETTERS))
    return _UNSAFE.sub("-", apart.encode("ascii", "ignore").decode("ascii")).strip("-")
