"""What should be reached, and what was: one row for each target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.figures import Table
from benchmarks.ratios import Measured, told_shortly

_NOTE, _FULL, _HUGE = "an empty note", "a note of 20 kB", "a note of 200 kB"
_LONG = "20 kB in one paragraph"
_QUICK, _FIELD = "quick entry", "a field of a form"
_EVERYWHERE = (_NOTE, _FULL, _HUGE, _LONG, _QUICK, _FIELD)
_FAR = "SSH, 20 ms each way, 1 Mbit/s, "
_TEN_THOUSAND = "10,000 conferences: "

_ABOUT = (
    "Where a target holds in several places, the greatest median of them counts, and the range is "
    "that of its rounds."
)


@dataclass(frozen=True)
class Target:
    """Something that is not to be exceeded.

    Attributes:
        what: What it is, in words.
        most: The most that it may be, at the median of the rounds.
        unit: What it is counted in; `×` with the program that it is compared with.
        found: What `Bench.found` calls it; where several, the greatest of them counts.
    """

    what: str
    most: float
    unit: str
    found: tuple[str, ...]


def _in(places: tuple[str, ...], what: str) -> tuple[str, ...]:
    return tuple(f"{place}: {what}" for place in places)


_BLANK, _NANO, _MS, _B = "× empty Textual", "× nano", "ms", "bytes"
_LISTS = ("the list of 10", "the list of 10,000", "`open`, of 10", "`open`, of 10,000")
TARGETS = (
    Target("first bytes", 0.10, _BLANK, tuple(f"{each}: The first bytes" for each in _LISTS)),
    Target(
        "first key shown", 1.25, _BLANK, tuple(f"{each}: The first key shown" for each in _LISTS)
    ),
    Target(
        "a letter shown, nothing else there",
        0.80,
        _BLANK,
        _in((_NOTE, _QUICK, _FIELD), "letter × blank"),
    ),
    Target(
        "its p95",
        1.0,
        "× its p95 of empty Textual",
        _in((_NOTE, _QUICK, _FIELD), "letter p95 × blank"),
    ),
    Target("a letter shown, 20 kB", 0.50, _BLANK, _in((_FULL, _LONG), "letter × blank")),
    Target("a letter shown, 20 kB", 15, _NANO, _in((_FULL,), "letter × nano")),
    Target("a letter anywhere, p95", 16, _MS, _in(_EVERYWHERE, "letter p95")),
    Target("a letter anywhere, p99", 25, _MS, _in(_EVERYWHERE, "letter p99")),
    Target("letters never shown", 0, "", _in(_EVERYWHERE, "never shown")),
    Target("bytes for a letter", 100, _B, _in(_EVERYWHERE, "letter bytes")),
    Target("bytes for an arrow", 100, _B, _in(_EVERYWHERE, "arrow bytes")),
    Target("bytes for a letter", 5, _NANO, _in(_EVERYWHERE, "letter bytes × nano")),
    Target("bytes for a page of text", 2, _NANO, _in((_FULL, _HUGE, _LONG), "page bytes × nano")),
    Target("60 keys at once, all shown", 1.5, _BLANK, _in(_EVERYWHERE, "60 × blank")),
    Target(
        "a letter over SSH, 20 ms each way, 1 Mbit/s",
        1.15,
        _NANO,
        _in((_FAR + _NOTE, _FAR + _FULL, _FAR + _QUICK), "letter × nano"),
    ),
    Target(
        "bytes on the wire for it",
        1.3,
        _NANO,
        _in((_FAR + _NOTE, _FAR + _FULL, _FAR + _QUICK), "wire bytes × nano"),
    ),
    Target("the next step, complete", 120, _MS, ("a step: complete",)),
    Target("the next step", 3000, _B, ("a step: bytes",)),
    Target("another screen", 0.5, "× bytes of empty Textual", ("a screen: bytes × blank",)),
    Target("another screen, complete", 1.5, _BLANK, ("a screen: complete × blank",)),
    Target("a form, complete", 1.0, "× a form of 50 fields", ("a form: complete × blank",)),
    Target("Escape acts", 45, _MS, ("Escape: shown",)),
    Target("another size", 1.0, "× bytes of empty Textual", ("a size: bytes × blank",)),
    Target("idle", 0, "bytes/s", ("idle: bytes",)),
    Target("idle", 1, "ms of processor/s", ("idle: processor",)),
    Target("idle", 1, "wake-ups/s", ("idle: wake-ups",)),
    Target("memory with 20 kB of minutes open", 1.4, _BLANK, ("20 kB open: memory × blank",)),
    Target("the list of 10,000", 60, _MS, (f"{_TEN_THOUSAND}list",)),
    Target("Down in it, p95", 10, _MS, (f"{_TEN_THOUSAND}Down p95",)),
    Target("a key that narrows a list, p95", 16, _MS, (f"{_TEN_THOUSAND}narrowing p95",)),
    Target("finding in 10,000, first line", 150, _MS, (f"{_TEN_THOUSAND}first hit",)),
    Target("leaving", 0.6, _BLANK, ("its key: × blank",)),
    Target("ended by SIGTERM or SIGHUP", 500, _MS, ("SIGTERM: ms", "SIGHUP: ms")),
)


def targets_table(found: Mapping[str, Measured]) -> Table:
    """What each target asks and what was measured; a target without a figure says so.

    Args:
        found: What was measured, by its name.
    """
    columns = ("what", "at most", "measured", "the greatest at", "")
    return Table("Targets", columns, [*_rows(found)], [_ABOUT])


def _rows(found: Mapping[str, Measured]) -> Iterator[tuple[str, ...]]:
    for target in TARGETS:
        figures = {name: found[name] for name in target.found if name in found}
        at_most = f"{told_shortly(target.most)} {target.unit}".strip()
        if not figures:
            yield target.what, at_most, "not measured", "", ""
            continue
        worst = max(figures, key=lambda name: figures[name].median)
        is_met = figures[worst].median <= target.most
        where = worst.rpartition(": ")[0] if len(target.found) > 1 else ""
        yield target.what, at_most, figures[worst].words, where, "met" if is_met else "**missed**"
