"""The same keys through a real SSH server on this machine, near and far away."""

from __future__ import annotations

from functools import partial

from benchmarks.bench import Bench
from benchmarks.figures import Table, in_ms
from benchmarks.ratios import measured, ratio
from benchmarks.terminal import sshd
from benchmarks.terminal.keys import type_letters
from benchmarks.terminal.letters import EMPTY_NOTE, FULL_NOTE, Often, pressed
from benchmarks.terminal.peers import BLANK, FIELD, NANO, OURS, QUICK_ENTRY, Place, seated
from benchmarks.terminal.rounds import Course, against, told
from benchmarks.terminal.sshd import Line, Link
from benchmarks.terminal.watched import Watched

PLACES = (EMPTY_NOTE, FULL_NOTE, QUICK_ENTRY, FIELD)
"""Longer notes cost the program more, and the line nothing."""
LINKS = {
    Link("no delay"): PLACES,
    Link("20 ms each way, 1 Mbit/s", 0.02, 1e6): PLACES[:-1],
    Link("50 ms each way", 0.05): PLACES,
}
"""Where keys are pressed over each link; 50 ms each way are 100 ms from a key to its answer."""
_ABOUT = (
    "Bytes: what the program writes for a letter. Up and down: what goes over the wire for it, "
    "encrypted, before the headers of TCP; counted on one of the links."
)
LETTERS = 5
_WIRED = 18
"""Letters over which the wire's bytes are spread; the status line tells of typing once."""


def measure(bench: Bench) -> list[Table]:
    """One table; without a server on this machine a table that says so."""
    if sshd.found() is None:
        return [Table("Through SSH", ("", "n"), [("no sshd and ssh on this machine", "0")])]
    rows: list[tuple[str, ...]] = []
    with sshd.served() as (port, folder):
        for link, places in LINKS.items():
            with sshd.linked(port, folder, link) as line:
                for place in places[: max(bench.amount.turns - 1, 1)]:
                    rows += _place_rows(bench, link, place, line)
    columns = ("link", "in", "program", "shown, ms", "p95", "bytes", "up", "down", "arrow, ms")
    more = ("60 at once, ms", "never shown", f"× {BLANK}", f"× {NANO}")
    return [Table("Through SSH", (*columns, *more), rows, [_ABOUT])]


def _place_rows(bench: Bench, link: Link, place: Place, line: Line) -> list[tuple[str, ...]]:
    often = Often(bench.amount.turns, LETTERS, arrows=1, pages=0)
    with seated(bench.folder(), place, (BLANK, NANO), line.over) as seats:
        found = pressed(often, place, seats)
        wires = {name: _wire(line, seat) for name, seat in seats.items() if link.speed}
    letters = found["letters"]
    note = partial(bench.note, f"SSH, {link.name}, {place.name}")
    note("letter × nano", against(letters, OURS, NANO))
    note("letter × blank", against(letters, OURS, BLANK))
    if OURS in wires and NANO in wires:
        note("wire bytes × nano", ratio([sum(wires[OURS])], [sum(wires[NANO])]))
    note("never shown", measured([letters[OURS].unseen + found["burst"][OURS].unseen]))
    return [
        (
            link.name,
            place.name,
            name,
            *course.cells,
            course.bytes_told,
            *_told_wire(wires, name),
            in_ms(measured(found["arrows"][name].shown).median),
            in_ms(measured(found["burst"][name].shown).median),
            str(course.unseen + found["burst"][name].unseen),
            *_compared(letters, name),
        )
        for name, course in letters.items()
    ]


def _told_wire(wires: dict[str, tuple[float, float]], name: str) -> tuple[str, str]:
    if name not in wires:
        return "", ""
    up, down = wires[name]
    return f"{up:.0f}", f"{down:.0f}"


def _compared(courses: dict[str, Course], name: str) -> tuple[str, str]:
    if name != OURS:
        return "", ""
    return told(against(courses, OURS, BLANK)), told(against(courses, OURS, NANO))


def _wire(line: Line, seat: Watched) -> tuple[float, float]:
    """Bytes of the wire for one letter, up and down."""
    seat.settle()
    before = line.wire
    type_letters(seat, _WIRED)
    after = line.wire
    up, down = ((b - a) / _WIRED for a, b in zip(before, after, strict=True))
    return up, down
