"""What a name begun in the quick-entry line may be completed to.

What is offered always stands for one person or child alone, so that nothing is left to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.quick_people import (
    Directory,
    children_called,
    directory,
    folded,
    typed_for,
)
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person

_WORD = pattern(r"[^\W_]+")
_LONGEST = 200
"""Letters before the cursor that are looked at; nobody's name begins further back."""
_MARKS = r"(?:\s|[-!+?]|#[^\s#]+\s)*"
_SPEAKER = pattern(rf"\A{_MARKS}[\"“]?(?:[^\s:>,#!\"“]+, ?)*(?P<begun>[^\W\d_][^\s:>,#!\"“]*)\Z")
_TAG = pattern(r"(?:\A|[-\s!+?])#(?P<begun>[^\s#]*)\Z")
_AFTER_COMMAND = pattern(r"\A/\S+\s(?:.*[\s,])?(?P<begun>[^\s,]+)\Z", re.DOTALL)


@dataclass(frozen=True)
class Choice:
    """One way to complete what was begun.

    Attributes:
        text: What takes the place of it.
        label: Whom it stands for.
    """

    text: str
    label: str


@dataclass(frozen=True)
class Completion:
    """The ways to complete what stands before the cursor.

    Attributes:
        start: Where in the line it begins.
        choices: The ways, the likeliest first; one of them may be what stands there already.
    """

    start: int
    choices: tuple[Choice, ...]


NOTHING = Completion(0, ())


def complete(before: str, record: Record) -> Completion:
    """The ways to complete a line.

    Args:
        before: What stands in the line before the cursor.
        record: The conference.
    """
    if found := _TAG.search(before, max(len(before) - _LONGEST, 0)):
        return _completion(found, _children(record, found["begun"]))
    if len(before) <= _LONGEST:
        found = _AFTER_COMMAND.match(before) or _SPEAKER.match(before)
        if found:
            return _completion(found, _people(record, found["begun"]))
    return NOTHING


def _completion(found: re.Match[str], choices: Iterable[Choice]) -> Completion:
    return Completion(found.start("begun"), tuple(choices))


def _people(record: Record, begun: str) -> Iterator[Choice]:
    """Those known by something that begins so, those most surely known first."""
    wanted, known = folded(begun), directory(record)
    for person in known.beginning(wanted) if wanted else ():
        if text := _token(known, person, wanted):
            yield Choice(text, person.name)


def _token(known: Directory, person: Person, wanted: str) -> str:
    """A text that stands for a person alone: one that begins as wanted, else any; or none."""
    texts = ((text, folded(text)) for text in typed_for(person))
    alone = [(text, plain) for text, plain in texts if known.standing_for(plain) == (person,)]
    begun = (text for text, plain in alone if plain.startswith(wanted))
    return next(begun, alone[0][0] if alone else "")


def _children(record: Record, begun: str) -> Iterator[Choice]:
    wanted = folded(begun)
    for child in record.children:
        names = [name for name in _names(child) if children_called(record, name) == (child,)]
        fits = any(folded(each).startswith(wanted) for each in _names(child))
        if fits and names:
            yield Choice(names[0], child.name)


def _names(child: Child) -> Iterator[str]:
    """What the child is called, and the name in full, each as one word."""
    yield "".join(_WORD.findall(called(child)))
    yield "".join(_WORD.findall(child.name))
