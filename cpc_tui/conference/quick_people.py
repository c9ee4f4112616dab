"""Whom a few letters typed in the quick-entry line stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from cpc_tui.conference.naming import called, initials_from_name
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset({"a", "and", "for", "of", "the", "to", "with"})
_ONE_OF_A_KIND = frozenset({"chair", "advocate", "interpreter"})
_WITHOUT_STROKE = str.maketrans("łŁøØđĐ", "lLoOdD")
_SAID_FOR = {"mum": "mother", "dad": "father", "gran": "grandmother", "grandad": "grandfather"}


def people_called(record: Record, token: str) -> tuple[Person, ...]:
    """The people whom a token such as "hv" may stand for; more than one where it is not clear.

    Initials as given go before initials made from the name; then come the first letters of the
    role ("Health visitor" is hv), the role itself ("headteacher", "mum"), and a grown-up's names.
    The first of these that fits anybody decides, and nobody is guessed.

    Args:
        record: The conference.
        token: Typed without a colon; the size of letters and accents do not matter.
    """
    wanted = _folded(token)
    if not wanted:
        return ()
    for known_by in _WAYS:
        found = tuple(person for person in record.people if wanted in known_by(person))
        if found:
            return found
    return ()


def child_called(record: Record, token: str) -> Child | None:
    """The one child whose name begins with a token such as "ana"; None if none or several do.

    A whole name goes before a beginning, so that "ana" is Ana although there is an Anabel.
    """
    wanted = _folded(token)
    if not wanted:
        return None
    names = [(child, _folded(called(child))) for child in record.children]
    exact = [child for child, name in names if name == wanted]
    found = exact or [child for child, name in names if name.startswith(wanted)]
    return found[0] if len(found) == 1 else None


def _given_initials(person: Person) -> Iterator[str]:
    if person.initials.strip():
        yield _folded(person.initials)


def _made_initials(person: Person) -> Iterator[str]:
    yield _folded(initials_from_name(person.name))


def _role_initials(person: Person) -> Iterator[str]:
    words = [word for word in _WORD.findall(_role(person)) if word.casefold() not in _SMALL_WORDS]
    if len(words) > 1:
        yield _folded("".join(word[0] for word in words))


def _role_names(person: Person) -> Iterator[str]:
    """The whole role and no word of it: "school" is not the school nurse."""
    named = _role(person).casefold().split(" of ")[0]
    yield _folded(named)
    yield from (said for said, role in _SAID_FOR.items() if role == named)
    if person.kind in _ONE_OF_A_KIND:
        yield person.kind


def _name_words(person: Person) -> Iterator[str]:
    # "Jude: ..." is written of a child far more often than said by one.
    if person.kind != "child":
        yield from map(_folded, _WORD.findall(person.name))


def _role(person: Person) -> str:
    """The role without what follows a comma or a bracket, which only tells more of it."""
    return re.split(r"[,(]", person.role)[0].strip()


_WAYS: tuple[Callable[[Person], Iterator[str]], ...] = (
    _given_initials,
    _made_initials,
    _role_initials,
    _role_names,
    _name_words,
)


def _folded(text: str) -> str:
    """Letters and figures alone, small and without accents."""
    plain = unicodedata.normalize("NFKD", text.translate(_WITHOUT_STROKE))
    return "".join(letter for letter in plain if letter.isalnum()).casefold()
