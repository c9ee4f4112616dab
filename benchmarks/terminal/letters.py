"""Keys at a terminal: letters, arrows, many at once and pages, beside other programs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from random import Random

from benchmarks.bench import Bench
from benchmarks.figures import Table, in_ms
from benchmarks.processor import used
from benchmarks.ratios import Measured, measured
from benchmarks.terminal.keys import press_arrows, turn_pages, type_at_once, type_letters
from benchmarks.terminal.peers import (
    BLANK,
    FIELD,
    NANO,
    OURS,
    QUICK_ENTRY,
    VIM,
    Place,
    a_note,
    seated,
)
from benchmarks.terminal.rounds import Course, Doing, against, in_turn, seen_against, told
from benchmarks.terminal.texts import EMPTY, FULL, ONE_PARAGRAPH, VERY_FULL
from benchmarks.terminal.watched import Answer, Watched

EMPTY_NOTE = a_note("an empty note", EMPTY)
FULL_NOTE = a_note("a note of 20 kB", FULL)
PLACES = (
    EMPTY_NOTE,
    FULL_NOTE,
    a_note("a note of 200 kB", VERY_FULL),
    a_note("20 kB in one paragraph", ONE_PARAGRAPH),
    QUICK_ENTRY,
    FIELD,
)
ARROWS = 4
PAGES = 2
_SEED = 7
_FARTHEST = 0.2
"""Seconds that are longer than from a key to its answer on any line."""
_MS = 1000.0


def measure(bench: Bench) -> list[Table]:
    """Two tables: what a letter takes, and what the other keys take."""
    letters: list[tuple[str, ...]] = []
    others: list[tuple[str, ...]] = []
    for place in PLACES:
        others_there = (BLANK, NANO, VIM) if place in PLACES[:2] else (BLANK, NANO)
        with seated(bench.folder(), place, others_there) as seats:
            found = pressed(Often(bench.amount.turns, bench.amount.letters), place, seats)
        _note_found(bench, place, found)
        letters += _letter_rows(place, found["letters"])
        others += _other_rows(place, found)
    head = ("in", "program")
    compared = (f"× {BLANK}", f"× {NANO}")
    timed = ("shown, ms", "p95", "p99", "bytes", "processor, ms", "never shown")
    moved = ("arrow, ms", "bytes", "60 at once, ms", "page, ms", "bytes")
    rounds = f"Medians; the ratios are medians of {bench.amount.turns} rounds, with their range."
    return [
        Table("A letter at the terminal", (*head, *timed, *compared), letters, [rounds]),
        Table("Other keys", (*head, *moved, f"60, × {BLANK}", f"page bytes, × {NANO}"), others),
    ]


@dataclass(frozen=True)
class Often:
    """How often keys are pressed.

    Attributes:
        turns: Rounds.
        letters: Letters in a round.
        arrows: Characters gone to the left in a round, and back.
        pages: Pages turned in a round, and back, where there is text enough.
    """

    turns: int
    letters: int
    arrows: int = ARROWS
    pages: int = PAGES


def pressed(often: Often, place: Place, seats: dict[str, Watched]) -> dict[str, dict[str, Course]]:
    """What each program did with each kind of key: letters, arrows, 60 at once, pages.

    Args:
        often: How often.
        place: Where they are.
        seats: The programs, at that place.
    """
    chance = Random(_SEED)  # noqa: S311 - the same words each time, and no secret
    doings: dict[str, Doing] = {
        "letters": partial(type_letters, number=often.letters),
        "arrows": partial(press_arrows, number=often.arrows),
    }
    if place.length.size and often.pages:
        doings["pages"] = partial(turn_pages, number=often.pages)
    # Last: a program that is slow at it may still be drawing a while later.
    doings["burst"] = lambda seat: type_at_once(seat, chance)
    found = {}
    for kind, doing in doings.items():
        ours = _cleared(place, doing)
        each = {name: ours if name == OURS else doing for name in seats}
        found[kind] = in_turn(often.turns, seats, each, used)
    return found


def _cleared(place: Place, doing: Doing) -> Doing:
    """The same in a line that is empty at first, but for what arrows may walk over."""

    def cleared(seat: Watched) -> tuple[Answer, ...]:
        if place.clear:
            for each in (place.clear, b"walk over"):
                seat.send(each)
                seat.settle(_FARTHEST)
        return doing(seat)

    return cleared


def _letter_rows(place: Place, courses: dict[str, Course]) -> list[tuple[str, ...]]:
    return [
        (
            place.name,
            name,
            *course.cells,
            in_ms(course.p99),
            course.bytes_told,
            in_ms(measured(course.used_each).median),
            str(course.unseen),
            *_compared(courses, name),
        )
        for name, course in courses.items()
    ]


def _compared(courses: dict[str, Course], name: str) -> tuple[str, str]:
    if name != OURS:
        return "", ""
    return told(against(courses, OURS, BLANK)), told(against(courses, OURS, NANO))


def _other_rows(place: Place, found: dict[str, dict[str, Course]]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name in found["letters"]:
        pages = found.get("pages", {}).get(name)
        is_ours = name == OURS
        rows.append(
            (
                place.name,
                name,
                in_ms(measured(found["arrows"][name].shown).median),
                found["arrows"][name].bytes_told,
                _ms_told(found["burst"][name]),
                in_ms(measured(pages.complete).median) if pages else "",
                pages.bytes_told if pages else "",
                told(seen_against(found["burst"], OURS, BLANK)) if is_ours else "",
                told(against(found["pages"], OURS, NANO, "written")) if is_ours and pages else "",
            )
        )
    return rows


def _ms_told(course: Course) -> str:
    """The median until it was shown; a dash where it never was."""
    if course.unseen == len(course.answers):
        return "–"
    return in_ms(measured(course.shown).median)


def _note_found(bench: Bench, place: Place, found: dict[str, dict[str, Course]]) -> None:
    """Keep what the targets are compared with."""
    letters, ours = found["letters"], found["letters"][OURS]
    note = partial(bench.note, place.name)
    note("letter × blank", against(letters, OURS, BLANK))
    note("letter × nano", against(letters, OURS, NANO))
    note("letter p95", _ms(ours.p95))
    note("letter p99", _ms(ours.p99))
    note("letter p95 × blank", measured([ours.p95 / letters[BLANK].p95]))
    note("letter bytes", measured(ours.written))
    note("arrow bytes", measured(found["arrows"][OURS].written))
    note("letter bytes × nano", against(letters, OURS, NANO, "written"))
    note("60 × blank", seen_against(found["burst"], OURS, BLANK))
    note("never shown", measured([ours.unseen + found["burst"][OURS].unseen]))
    if "pages" in found:
        note("page bytes × nano", against(found["pages"], OURS, NANO, "written"))


def _ms(seconds: float) -> Measured:
    return measured([seconds * _MS])
