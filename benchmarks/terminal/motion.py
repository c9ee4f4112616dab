"""Going from step to step and from screen to screen, resizing, leaving; and doing nothing."""

from __future__ import annotations

import signal
import termios
import time
from collections.abc import Callable

from benchmarks.bench import Bench
from benchmarks.figures import Table, in_ms
from benchmarks.processor import memory, used, wake_ups
from benchmarks.ratios import measured, ratio
from benchmarks.terminal.keys import changed, shows_words
from benchmarks.terminal.letters import EMPTY_NOTE, FULL_NOTE
from benchmarks.terminal.peers import BLANK, NANO, OURS, Place, seated, to_notes
from benchmarks.terminal.rounds import Course, Doing, against, in_turn, told
from benchmarks.terminal.texts import EMPTY
from benchmarks.terminal.watched import Answer, Watched
from tests.terminal.keys import bytes_of

_MS = 1000.0
_WHOLE_ANSWER = 0.2
"""Seconds without a byte after which a screen is taken to be complete."""
_ABOUT = (
    "To a step: the next one, and back. To a screen: that of the documents. Escape: away from it. "
    "To a form: that of an action. To a size: 60 by 20 and back. The empty program has no steps: "
    "its other screen stands for them; its form has 50 fields."
)
_SIZES = ((60, 20), (80, 24))
_F10 = b"\x1b[21~"


def _to_lines(seat: Watched) -> None:
    to_notes(seat)


AT_LINES = Place("the lines of a step", EMPTY, _to_lines)


def measure(bench: Bench) -> list[Table]:
    """Three tables: what keys draw that draw much, idling with memory, and how it ends."""
    return [_screens(bench), _resting(bench), _ending(bench)]


# -- steps and screens


def _press(*keys: bytes, words: str = "") -> Doing:
    """Press keys one after the other, each when the answer to the last is complete.

    Args:
        keys: The bytes of each.
        words: What the screen shows then; without it, anything else than before.
    """

    def press(seat: Watched) -> tuple[Answer, ...]:
        return tuple(
            seat.answer(key, shows_words(words) if words else changed(seat), quiet=_WHOLE_ANSWER)
            for key in keys
        )

    return press


_EXPORT, _ACTION = _press(bytes_of("ctrl+o")), _press(bytes_of("f4"), words="By when")
_SECOND, _FORM = _press(bytes_of("f2")), _press(bytes_of("f3"), words="Field 3")
_AWAY, _BACK = _press(b"\x1b"), _press(_F10)


def _screens(bench: Bench) -> Table:
    turns = bench.amount.turns
    doings: dict[str, dict[str, Doing]] = {
        "a step": {OURS: _press(bytes_of("f9"), bytes_of("f8")), BLANK: _told(_SECOND, _BACK)},
        "a screen": {OURS: _told(_EXPORT, _AWAY), BLANK: _told(_SECOND, _BACK)},
        "Escape": {OURS: _after(_EXPORT, _AWAY), BLANK: _after(_SECOND, _AWAY)},
        "a form": {OURS: _told(_ACTION, _AWAY), BLANK: _told(_FORM, _BACK)},
        "a size": dict.fromkeys((OURS, BLANK), _resize),
    }
    rows = []
    with seated(bench.folder(), AT_LINES, (BLANK,)) as seats:
        for words, doing in doings.items():
            rows += _screen_rows(bench, words, in_turn(turns, seats, doing, used))
    columns = ("to", "program", "shown, ms", "complete, ms", "bytes", "complete, ×", "bytes, ×")
    below = [_ABOUT, f"The ratios are medians of {turns} rounds against {BLANK}, with their range."]
    return Table("Screens", columns, rows, below)


def _told(does: Doing, after: Doing) -> Doing:
    """Do something, and afterwards what brings the program back, which is not told of."""

    def both(seat: Watched) -> tuple[Answer, ...]:
        answers = does(seat)
        after(seat)
        return answers

    return both


def _after(first: Doing, does: Doing) -> Doing:
    """Do something that is not told of, then something that is."""

    def both(seat: Watched) -> tuple[Answer, ...]:
        first(seat)
        return does(seat)

    return both


def _screen_rows(bench: Bench, words: str, courses: dict[str, Course]) -> list[tuple[str, ...]]:
    ours = courses[OURS]
    complete = against(courses, OURS, BLANK, "complete")
    written = against(courses, OURS, BLANK, "written")
    bench.note(words, "complete", measured(each * _MS for each in ours.complete))
    bench.note(words, "shown", measured(each * _MS for each in ours.shown))
    bench.note(words, "bytes", measured(ours.written))
    bench.note(words, "complete × blank", complete)
    bench.note(words, "bytes × blank", written)
    return [
        (
            words,
            name,
            course.cells[0],
            in_ms(measured(course.complete).median),
            course.bytes_told,
            told(complete) if name == OURS else "",
            told(written) if name == OURS else "",
        )
        for name, course in courses.items()
    ]


def _resize(seat: Watched) -> tuple[Answer, ...]:
    """Make the terminal smaller, and as it was; told as one answer."""
    answers = []
    for columns, rows in _SIZES:
        seat.screen.resize(rows, columns)
        termios.tcsetwinsize(seat.terminal, (rows, columns))
        answers.append(seat.answer(b"", changed(seat), quiet=_WHOLE_ANSWER))
    last = answers[-1]
    return (Answer(last.shown, last.complete, sum(each.written for each in answers)),)


# -- nobody types


_SETTLING = 7.0
"""Seconds for each program, in which what was typed is saved, and at which step the meeting is."""


def _resting(bench: Bench) -> Table:
    """Bytes, processor time and wake-ups of a second, and memory, with 20 kB of text open."""
    seconds = bench.amount.seconds
    with seated(bench.folder(), FULL_NOTE) as seats:
        for seat in seats.values():
            seat.read_for(_SETTLING)
        before = {name: _state(seat) for name, seat in seats.items()}
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            for seat in seats.values():
                seat.read(0.05)
        states = {name: _state(seat) for name, seat in seats.items()}
        rests = {
            name: [(b - a) / seconds for a, b in zip(before[name], states[name], strict=True)]
            for name in seats
        }
        memories = {name: memory(seat.pid) for name, seat in seats.items()}
    for what, figure in zip(("bytes", "processor", "wake-ups"), rests[OURS], strict=True):
        bench.note("idle", what, measured([figure * (_MS if what == "processor" else 1)]))
    more = ratio([memories[OURS]], [memories[BLANK]])
    bench.note("20 kB open", "memory × blank", more)
    rows = [
        (
            name,
            f"{written:.0f}",
            f"{spent * _MS:.2f}",
            f"{woken:.1f}",
            f"{memories[name] / 1e6:.1f}",
            more.words if name == OURS else "",
        )
        for name, (written, spent, woken) in rests.items()
    ]
    columns = ("program", "bytes/s", "processor, ms/s", "wake-ups/s", "memory, MB", f"× {BLANK}")
    title = f"Nobody types for {seconds:.0f} s, a note of 20 kB is open"
    below = ["The heading of the program tells the minute: when it turns, some bytes are written."]
    return Table(title, columns, rows, below)


def _state(seat: Watched) -> tuple[float, float, float]:
    return len(seat.written), used(seat.pid), wake_ups(seat.pid)


# -- the end


def _ending(bench: Bench) -> Table:
    """Leaving by a key, and being told to end."""
    ways: dict[str, Callable[[Watched, str], None]] = {
        "its key": lambda seat, name: seat.send(_LEAVE[name]),
        "SIGTERM": lambda seat, _: seat.kill(signal.SIGTERM),
        "SIGHUP": lambda seat, _: seat.kill(signal.SIGHUP),
    }
    rows = []
    for words, way in ways.items():
        times: dict[str, list[float]] = {}
        for _ in range(bench.amount.turns if way is ways["its key"] else 1):
            for name, seconds in _ended(bench, way).items():
                times.setdefault(name, []).append(seconds)
        compared = ratio(times[OURS], times[BLANK])
        bench.note(words, "× blank", compared)
        bench.note(words, "ms", measured(each * _MS for each in times[OURS]))
        rows += [
            (words, name, in_ms(measured(each).median), compared.words if name == OURS else "")
            for name, each in times.items()
        ]
    return Table("The end", ("how", "program", "ended after, ms", f"× {BLANK}"), rows)


_LEAVE = {OURS: bytes_of("ctrl+q"), BLANK: bytes_of("ctrl+q"), NANO: b"\x18"}


def _ended(bench: Bench, way: Callable[[Watched, str], None]) -> dict[str, float]:
    """Seconds until each program has ended."""
    found = {}
    with seated(bench.folder(), EMPTY_NOTE, (BLANK, NANO), leaves=False) as seats:
        for name, seat in seats.items():
            begun = time.perf_counter()
            way(seat, name)
            found[name] = seat.wait_for_end() - begun
    return found
