"""Why a line typed about the family cannot be entered, so that nothing wrong is stored of it.

A note or a sentence that was meant for the meeting is no family: whoever reads the tree would find
it there as a relative. Where a name is in doubt, capital letters tell that it is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.family_tree.circles import in_a_circle
from cpc_tui.conference.family_tree.identity import NOT_OF_THE_FAMILY, stated_families
from cpc_tui.conference.family_tree.typed_facts import Fault, Named, TypedFamily
from cpc_tui.conference.kin import LEAST_NAMED, MOST_ADULTS
from cpc_tui.conference.kin_words import member_name
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.quick_people import folded, people_called
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

FAULTS: dict[Fault, str] = {
    "nobody": tr("Name somebody, such as: mo + fa married: Ana, Ben"),
    "too_many": tr("A couple is two at most; enter another couple in another line."),
    "comma": tr("“+” stands between two adults, “:” before their children: mo + fa: Ana, Ben"),
    "children_twice": tr("Children stand once: after “:”, or before “<”."),
    "of_the_meeting": tr("This is no line about the family, such as: mo + fa married: Ana, Ben"),
    "no_name": tr("“{name}” reads like no name. Names have capital letters: Al Marsh"),
    "professional": tr("“{name}” is a professional here: write the whole name of who is meant."),
    "twice": tr("“{name}” stands there twice."),
    "own_ancestor": tr("{name} would be their own ancestor."),
}

_MOST_WORDS = 8
"""Of the longest names there are; a sentence has more."""

_LEAST_OF_A_SENTENCE = 3
_OF_SENTENCES = frozenset(
    (
        *("is", "was", "are", "were", "be", "been", "am", "has", "had", "have", "do", "does"),
        *("did", "will", "would", "can", "could", "should", "may", "might", "must", "not"),
        *("says", "thinks", "feels", "wants", "wanted", "needs", "he", "she", "it", "they", "we"),
        *("you", "i", "him", "them", "their", "our", "about", "because", "since", "when"),
        *("where", "who", "which", "what", "why", "how", "that", "this", "there", "the", "but"),
    )
)
"""Small words that make a sentence of three words and more; written so they stand in no name."""

_OF_THE_MEETING = pattern(r"\s*(?:[-+/!\"“#>=]|\?\s*[^\s:+<,])")
"""How a worry, a strength, a command and the like begin."""

_OF_A_SENTENCE = pattern(r".*[^\W\d_]{4}\.|.*[!;>].*")
_MOST_TOLD = 40


def in_signs(line: str, typed: TypedFamily) -> Fault:
    """What is wrong with how a line begins, how many it names, and between what signs."""
    if _OF_THE_MEETING.match(line):
        return "of_the_meeting"
    if any("," in each.name for each in typed.adults):
        return "comma"
    if len(typed.adults) > MOST_ADULTS:
        return "too_many"
    if not typed.adults and len(typed.children) < LEAST_NAMED:
        # A child alone is nobody's brother or sister; the parents are still to be named.
        return "nobody"
    return ""


def in_record(typed: TypedFamily, record: Record) -> tuple[Fault, str]:
    """What is wrong with those whom a line names, and the name that it is wrong with."""
    new = [each for each in typed.everybody if not each.ids]
    checks: tuple[tuple[Fault, str], ...] = (
        ("no_name", _first(each.name[:_MOST_TOLD] for each in new if not _may_be(each.name))),
        ("professional", _first(each.name for each in new if _is_professional(each, record))),
        ("twice", _twice(typed.adults) or _twice(typed.children)),
    )
    if found := next((each for each in checks if each[1]), None):
        return found
    if not typed.unclear and (child := _own_ancestor(typed, record)):
        return "own_ancestor", child
    return "", ""


def _first(names: Iterable[str]) -> str:
    return next(iter(names), "")


def _may_be(name: str) -> bool:
    words = name.split()
    if len(words) > _MOST_WORDS or _OF_THE_MEETING.match(name) or _OF_A_SENTENCE.fullmatch(name):
        return False
    is_sentence = len(words) >= _LEAST_OF_A_SENTENCE and not _OF_SENTENCES.isdisjoint(words)
    return not is_sentence and any(each.isalpha() for each in name)


def _is_professional(named: Named, record: Record) -> bool:
    """Whether the initials or the role of somebody stand there who is not of the family.

    One who is called as they are is somebody else.
    """
    wanted = folded(named.name)
    return any(
        person.kind in NOT_OF_THE_FAMILY
        and wanted not in (folded(person.name), *map(folded, person.name.split()))
        for person in people_called(record, named.name)
    )


def _twice(named: Iterable[Named]) -> str:
    seen: set[str] = set()
    for each in named:
        key = each.ids[0] if len(each.ids) == 1 else f"“{folded(each.name)}”"
        if key in seen:
            return each.name
        seen.add(key)
    return ""


def _own_ancestor(typed: TypedFamily, record: Record) -> str:
    """The name of who would be, by this line, their own ancestor; empty for nobody."""
    families = stated_families(record)
    adults, children = (
        [each.ids[0] for each in some if each.ids] for some in (typed.adults, typed.children)
    )
    wrong = in_a_circle([*families, (adults, children)])
    ids = sorted(child for place, child in wrong if place == len(families))
    return member_name(record, ids[0]) if ids else ""
