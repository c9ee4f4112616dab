"""Notes of several lengths, each in a conference of its own, and the same text as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.words import prose
from cpc_tui.clock import now
from cpc_tui.commands.demo import demo_record
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from cpc_tui.opening import open_office

PARAGRAPH = 420
"""Characters of an ordinary paragraph."""
BEGINS = "Firstly"
"""The word that each text begins with, by which its note is found in the list."""
_SEED = 19
_STEP = "contribution"


@dataclass(frozen=True)
class Length:
    """A length of text.

    Attributes:
        reference: The conference whose note has it.
        size: Characters.
        paragraph: Characters of each paragraph.
    """

    reference: str
    size: int = 0
    paragraph: int = PARAGRAPH

    @property
    def text(self) -> str:
        """The text, the same each time; nothing where it has no length."""
        chance = Random(_SEED)  # noqa: S311 - the same text each time, and no secret
        rest = f"{BEGINS} {prose(chance, self.size // 4)}"[: self.size]
        ends = range(0, len(rest), self.paragraph)
        return "\n".join(rest[at : at + self.paragraph].strip() for at in ends)


EMPTY = Length("BENCH-TEXT-0")
FULL = Length("BENCH-TEXT-20", 20_000)
VERY_FULL = Length("BENCH-TEXT-200", 200_000)
ONE_PARAGRAPH = Length("BENCH-TEXT-ONE", 20_000, 20_000)


def put_conference(home: Path, length: Length) -> None:
    """Put a conference into a data folder that has a note of that length in its third step."""
    record = replace(demo_record(now()), reference=length.reference)
    if length.size:
        json = record_to_json(record)
        json["notes"] = [{"id": "measured", "step": _STEP, "text": length.text}]
        record = record_from_json(json)
    open_office(home).add(record, "minute-taker").save()


def put_file(folder: Path, length: Length) -> Path:
    """Write the same text into a file."""
    file = folder / "text.txt"
    file.write_text(length.text, encoding="utf-8")
    return file
