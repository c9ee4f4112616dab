"""Each child's own part: what of it is still to be heard, and why a child did not come."""

from __future__ import annotations

from cpc_tui.conference.agenda_case import Case, blank
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.spoken import Voice
from cpc_tui.conference.who import Child
from cpc_tui.language import tr

ASKED_FROM = 4
"""Years from which PN0 no longer holds and a child's views are to be sought (CIN census)."""

_AWAY = frozenset({"PN5", "PN6", "PN7"})
_OWN_PART = {
    "F": {"wishes": tr("her wishes"), "participation": tr("how she took part")},
    "M": {"wishes": tr("his wishes"), "participation": tr("how he took part")},
}
_THEIRS = {"wishes": tr("their wishes"), "participation": tr("how they took part")}


@dataclass(frozen=True, kw_only=True)
class Unheard:
    """A child of whose own part something is still to be heard.

    Attributes:
        child: Whose.
        voice: What is written down of it; None where nothing is.
        lacks: What is lacking: `wishes`, `participation`.
    """

    child: Child
    voice: Voice | None
    lacks: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """What is lacking: "her wishes, and how she took part"."""
        words = _OWN_PART.get(self.child.sex or "", _THEIRS)
        return tr(", and ").join(words[each] for each in self.lacks)


def voice_of(case: Case, child: Child) -> Voice | None:
    """What is written down of a child's own part, or None."""
    return next((each for each in case.record.voices if each.child == child.id), None)


def wishes_told(voice: Voice | None) -> bool:
    """Whether wishes or own words are written down, or that no views were passed on (PN7)."""
    if voice is None:
        return False
    return voice.participation == "PN7" or not (blank(voice.wishes) and blank(voice.own_words))


def still_to_hear(case: Case, child: Child) -> Unheard | None:
    """What of a child's own part is to be heard yet; None for nothing, and before birth."""
    if case.is_unborn(child):
        return None
    voice = voice_of(case, child)
    lacks = [] if wishes_told(voice) else ["wishes"]
    lacks += [] if voice is not None and voice.participation else ["participation"]
    return Unheard(child=child, voice=voice, lacks=tuple(lacks)) if lacks else None


def unheard(case: Case) -> tuple[Unheard, ...]:
    """The children being considered whose own part is still to be heard, in their order."""
    found = (still_to_hear(case, child) for child in case.subjects)
    return tuple(each for each in found if each is not None)


def passed_over(case: Case) -> str:
    """Sentences that name the children of whose part something is lacking; empty for none."""
    found = unheard(case)
    silent = [called(each.child) for each in found if "wishes" in each.lacks]
    rest = [called(each.child) for each in found if "wishes" not in each.lacks]
    told = [tr("Not heard yet: {list}.", list=listed(silent))] if silent else []
    told += [tr("Not recorded: how {list} took part.", list=listed(rest))] if rest else []
    return " ".join(told)


def invited_from(case: Case) -> int:
    """Years from which a child comes, or it is said why not: the profile's, else the census's."""
    age = case.profile.child_invite.age
    return ASKED_FROM if age is None else age


def stayed_away(case: Case, child: Child) -> bool:
    """Whether a child who is old enough to come did not."""
    voice, age = voice_of(case, child), case.age(child)
    if voice is None or age is None or age < invited_from(case):
        return False
    return voice.participation in _AWAY


def age_words(case: Case, child: Child) -> str:
    """A child's age against the profile's: "9, invited from 7"; empty where no age is known."""
    age, limit = case.age(child), case.profile.child_invite.age
    if age is None:
        return ""
    return (
        tr("{age}, invited from {limit}", age=age, limit=limit) if limit is not None else str(age)
    )
