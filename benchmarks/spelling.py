"""What marking words in doubt costs: the program with spelling on beside itself with it off."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figures import Table, in_ms
from benchmarks.processor import memory, used
from benchmarks.ratios import measured
from benchmarks.terminal.keys import shows, type_letters
from benchmarks.terminal.letters import PLACES
from benchmarks.terminal.peers import Place, ours
from benchmarks.terminal.rounds import Course, against, in_turn, told
from benchmarks.terminal.watched import Answer, Watched
from cpc_tui.spelling.finding import find_dictionary
from cpc_tui.spelling.loading import Loading

ON, OFF = "on", "off"
_MB = 1e6
_UNTIL_READ = 2.0
"""Seconds within which the dictionary is read beside whatever else is done."""
_WORDS = "and then the children were seen at home by their health visitor who had come to help "


def measure(bench: Bench) -> list[Table]:
    """Two tables: what letters cost, and what the dictionary does. None without a dictionary."""
    if find_dictionary(os.environ) is None:
        return []
    rows: list[tuple[str, ...]] = []
    sizes: list[tuple[str, ...]] = []
    for place in PLACES:
        with _both(bench.folder(), place) as seats:
            for kind, doing in _WAYS.items():
                each = {
                    name: partial(_cleared, place, doing, bench.amount.letters) for name in seats
                }
                courses = in_turn(bench.amount.turns, seats, each, used)
                rows += [_row(place, kind, name, courses) for name in courses]
            sizes.append((place.name, *(_size(seats[name]) for name in (ON, OFF))))
    head = ("in", "typed", "spelling", "shown, ms", "p95", "bytes", "processor, ms")
    ratios = ("shown, on ÷ off", "processor, on ÷ off")
    about = [
        f"Medians; the ratios are medians of {bench.amount.turns} rounds, with their range.",
        "Words: English, known to the dictionary; slips: no words, so that each is underlined.",
    ]
    most = "The most memory that the program has had, and with it off; the dictionary is read."
    return [
        Table("A letter, with spelling on and off", (*head, *ratios), rows, about),
        Table("Memory with spelling", ("in", "on, MB", "off, MB"), sizes, [most]),
        _reading(bench.amount.turns),
    ]


def type_words(seat: Watched, number: int) -> tuple[Answer, ...]:
    """Type so many letters of English words; spaces come between, and are not told of."""
    answers: list[Answer] = []
    for letter in cycle(_WORDS):
        if len(answers) == number:
            return tuple(answers)
        if letter == " ":
            seat.send(b" ")
            seat.settle(0.04)
        else:
            answers.append(seat.answer(letter.encode(), shows(letter)))
    return ()


Types = Callable[[Watched, int], tuple[Answer, ...]]
"""Types so many letters."""
_WAYS: dict[str, Types] = {"words": type_words, "slips": type_letters}


def _cleared(place: Place, doing: Types, number: int, seat: Watched) -> tuple[Answer, ...]:
    """Type in a line that is empty at first, where it is one line."""
    if place.clear:
        seat.send(place.clear)
        seat.settle(0.2)
    return doing(seat, number)


@contextmanager
def _both(folder: Path, place: Place) -> Iterator[dict[str, Watched]]:
    """The program with spelling on and off, at the same place."""
    with ExitStack() as stack:
        seats = {}
        for name in (ON, OFF):
            home = folder / name
            home.mkdir()
            peer = ours(home, place)
            settings = home / "data" / "settings.toml"
            settings.write_text(f"spelling = {str(name == ON).lower()}\n", encoding="utf-8")
            seats[name] = stack.enter_context(Watched(peer.command, home))
            peer.go(seats[name])
            seats[name].settle()
        time.sleep(_UNTIL_READ)
        yield seats
        for seat in seats.values():
            seat.settle(0)
            seat.send(peer.leave)
            seat.end()


def _row(place: Place, kind: str, name: str, courses: dict[str, Course]) -> tuple[str, ...]:
    course = courses[name]
    is_on = name == ON
    return (
        place.name,
        kind,
        name,
        *course.cells,
        course.bytes_told,
        in_ms(measured(course.used_each).median),
        told(against(courses, ON, OFF)) if is_on else "",
        told(against(courses, ON, OFF, "used_each")) if is_on else "",
    )


def _size(seat: Watched) -> str:
    return f"{memory(seat.pid) / _MB:.1f}"


def _reading(turns: int) -> Table:
    """How long reading the dictionary takes, and its longest piece, in this process."""
    dictionary = find_dictionary(os.environ)
    rows = []
    for _ in range(turns if dictionary else 0):
        pieces = []
        begun = time.process_time()
        for _ in Loading(dictionary) if dictionary else ():
            now = time.process_time()
            pieces.append(now - begun)
            begun = now
        rows.append((sum(pieces), max(pieces), len(pieces)))
    whole, longest, number = (sorted(each)[len(each) // 2] for each in zip(*rows, strict=True))
    cells = (in_ms(whole), in_ms(longest), str(number))
    words = ["Processor time; keys are answered between the pieces."]
    return Table(
        "Reading the dictionary", ("all, ms", "longest piece, ms", "pieces"), [cells], words
    )
