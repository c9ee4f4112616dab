"""Values of a form as people type them: shown for editing, said in words, and read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.typed_dates import (
    NotADate,
    clock_in_words,
    day_in_words,
    moment_in_words,
    read_clock,
    read_day,
    read_moment,
)
from cpc_tui.conference.written_dates import day_to_type, moment_to_type
from cpc_tui.language import tr

_CHOSEN_ONE = frozenset({"choice", "person", "child", "member", "statement", "report", "outcome"})
_CHOSEN_SEVERAL = frozenset({"choices", "people", "children", "members"})
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+(?:to|until|till|-)(?:\s+|$)", re.IGNORECASE)
_ANSWERS: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}


class NotAValue(ValueError):
    """What was typed does not fit the field; the text is the sentence to show under it."""


def as_typed(asked: Asked, value: Any, today: date | None = None) -> str:
    """A JSON value as the text that is edited, so that `parse` reads the same value from it.

    Args:
        asked: The field, of any kind that is typed rather than chosen.
        value: Its JSON value.
        today: The day whose moments are shown by their time alone.
    """
    if asked.kind == "texts":
        return "\n".join(value)
    if asked.kind == "spells":
        return "\n".join(_spell_as_typed(spell, today) for spell in value)
    if value is None:
        return ""
    if asked.kind == "moment":
        return _moment(value, today)
    return {"day": _day, "clock": _clock}.get(asked.kind, str)(value)


def said(asked: Asked, value: Any) -> str:
    """A JSON value in words, on one line: "Yes", "Monday 14 December 2026", "Ana and Ben"."""
    if asked.kind == "yes_no":
        return asked.when_empty if value is None else (tr("Yes") if value else tr("No"))
    if value in (None, "", []):
        return asked.when_empty
    if asked.kind in _CHOSEN_ONE:
        return _label(asked, value)
    if asked.kind in _CHOSEN_SEVERAL:
        return "; ".join(_label(asked, each) for each in value)
    if asked.kind in _IN_WORDS:
        return _IN_WORDS[asked.kind](value)
    return " · ".join(as_typed(asked, value).split("\n"))


def parse(asked: Asked, typed: Any, today: date) -> Any:
    """The JSON value of what was typed or chosen.

    Args:
        asked: The field.
        typed: The text of a typed field (for texts also a list); the value, values or flag of a
            chosen one.
        today: The day from which typed days and times are understood.

    Raises:
        NotAValue: It does not fit; the text is a sentence for the person typing.
    """
    if asked.kind in _CHOSEN_ONE:
        return _chosen(asked, typed)
    if asked.kind in _CHOSEN_SEVERAL:
        return [_known(asked, each) for each in dict.fromkeys(typed)]
    if asked.kind == "yes_no":
        return _flag(asked, typed)
    if asked.kind == "texts":
        lines = _text(typed).split("\n") if isinstance(typed, str) else map(_text, typed)
        return [line for line in lines if line.strip()]
    return _typed(asked, _text(typed), today)


def _typed(asked: Asked, text: str, today: date) -> Any:
    if asked.kind in ("line", "prose"):
        return _named(asked, text)
    if text == as_typed(asked, asked.value, today):
        return asked.value
    try:
        return _read(asked, text.strip(), today)
    except NotADate as error:
        raise NotAValue(str(error)) from None


def _text(typed: object) -> str:
    return str(typed).replace("\r\n", "\n").replace("\r", "\n")


def _read(asked: Asked, text: str, today: date) -> Any:
    if asked.kind == "spells":
        before = {_spell_as_typed(spell, today): spell for spell in asked.value or ()}
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return [before.get(line) or _spell(line, today) for line in lines]
    if not text:
        if asked.nullable:
            return None
        raise NotAValue(tr("{label} cannot be empty.", label=asked.label))
    if asked.kind == "number":
        return _number(asked, text)
    if asked.kind == "day":
        return read_day(text, today=today).isoformat()
    if asked.kind == "clock":
        return read_clock(text).isoformat(timespec="minutes")
    return read_moment(text, today=today).isoformat(timespec="seconds")


def _number(asked: Asked, text: str) -> int:
    least, most = asked.limits or (0, 9999)
    if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
        raise NotAValue(tr("Type a whole number from {least} to {most}.", least=least, most=most))
    return int(text)


def _named(asked: Asked, text: str) -> str:
    least, most = asked.limits or (0, None)
    if most is not None and not (least <= len(text) <= most and text.isprintable()):
        raise NotAValue(
            tr(
                "{label} is {least} to {most} letters, figures or signs.",
                label=asked.label,
                least=least,
                most=most,
            )
        )
    if least and not text.strip():
        raise NotAValue(tr("{label} cannot be empty.", label=asked.label))
    return text


def _chosen(asked: Asked, value: Any) -> Any:
    if value in (None, ""):
        if asked.nullable:
            return asked.empty
        raise NotAValue(tr("{label} cannot be empty. Choose one of the list.", label=asked.label))
    return _known(asked, value)


def _known(asked: Asked, value: Any) -> Any:
    if value not in (option.value for option in asked.options):
        raise NotAValue(
            tr("{label}: this is no longer in the list. Choose another.", label=asked.label)
        )
    return value


def _flag(asked: Asked, typed: Any) -> bool | None:
    answer = _ANSWERS.get(typed.strip().casefold(), typed) if isinstance(typed, str) else typed
    if isinstance(answer, bool) or (answer is None and asked.nullable):
        return answer
    raise NotAValue(tr("{label} is yes or no.", label=asked.label))


def _spell(line: str, today: date) -> dict[str, str | None]:
    """One spell of attendance: `10:05 to 11:00`, or `10:05` for somebody still there."""
    start, *rest = _parted(line)
    arrived = read_moment(start, today=today) if start else None
    last = rest[0].strip() if rest else ""
    left = read_moment(last, today=arrived.date() if arrived else today) if last else None
    if arrived and left and left < arrived:
        raise NotAValue(
            tr("‘{line}’ ends before it begins. Type it like 10:05 to 11:00.", line=line[:40])
        )
    return {"from": _stored(arrived), "until": _stored(left)}


def _parted(line: str) -> list[str]:
    """Arrival and leaving; a single hyphen parts them too where dashes are not part of a date."""
    halves = _BETWEEN.split(f" {line}".rstrip(), maxsplit=1)
    if len(halves) == 1 and line.count("-") == 1:
        halves = line.split("-")
    return [half.strip() for half in halves]


def _stored(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _spell_as_typed(spell: Mapping[str, Any], today: date | None = None) -> str:
    start, until = spell.get("from"), spell.get("until")
    arrived = _moment(start, today) if start else ""
    if not until:
        return arrived
    left = _moment(until, date.fromisoformat(start[:10]) if start else today)
    return f"{arrived} to {left}".strip()


def _day(value: str) -> str:
    return day_to_type(date.fromisoformat(value))


def _clock(value: str) -> str:
    return clock_in_words(time.fromisoformat(value))


def _moment(value: str, today: date | None) -> str:
    moment = datetime.fromisoformat(value)
    if moment.date() != today:
        return moment_to_type(moment)
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _label(asked: Asked, value: Any) -> str:
    return next((each.label for each in asked.options if each.value == value), str(value))


def _spells_in_words(spells: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(_spell_as_typed(spell) for spell in spells)


_IN_WORDS: Mapping[str, Callable[[Any], str]] = {
    "day": lambda value: day_in_words(date.fromisoformat(value)),
    "clock": lambda value: clock_in_words(time.fromisoformat(value)),
    "moment": lambda value: moment_in_words(datetime.fromisoformat(value)),
    "spells": _spells_in_words,
}
