"""The lines of the transcript, read from their file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from cpc_tui.conference.profile import Profile

HELD_ON = datetime.fromisoformat("2026-12-08T10:42:07")
"""The Tuesday from which the dates in the lines are understood."""
_FILE = Path(__file__).with_name("lines.tsv")
_STAND_FOR = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}


@dataclass(frozen=True)
class Spoken:
    """One line of the transcript.

    Attributes:
        number: Its line in the file.
        step: The step of the agenda at which it is typed.
        before: The marks before the words.
        words: The words.
        after: The marks behind them.
        kind: What it must become.
        named: What else must become of it, by name.
        flags: What holds for it.
    """

    number: int
    step: str
    before: str
    words: str
    after: str
    kind: str
    named: dict[str, list[str]] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()

    @property
    def typed(self) -> str:
        """The whole line."""
        return f"{self.before}{self.words}{self.after}"

    @property
    def picks(self) -> list[int]:
        """Which of those offered is meant, question by question, counted from 1; 0 for nobody."""
        return [0] if "keep" in self.flags else [int(each) for each in self.named.get("pick", [])]

    @property
    def list_name(self) -> str:
        """The list that it must be filed into."""
        return {"action": "actions", "note": "notes", "quote": "notes"}.get(self.kind, "analysis")

    def entry(self, profile: Profile) -> dict[str, Any]:
        """The entry as it must be stored, without id and moment."""
        framework = profile.framework
        who = self.named.get("by", [])
        headings = {
            "worry": framework.worry,
            "strength": framework.strength,
            "unknown": framework.unknown,
        }
        common = {
            **({"children": self.named["about"]} if "about" in self.named else {}),
            **({"visibility": "professionals"} if "closed" in self.flags else {}),
        }
        if self.kind == "action":
            date = {"by_when": self.named["when"][0]} if "when" in self.named else {}
            return {"action": self._stored, "who": who, **date, **common}
        if self.kind in headings:
            raised_by = {"raised_by": who[0]} if who else {}
            return {"heading": headings[self.kind], "text": self._stored, **raised_by, **common}
        speaker = {"speaker": who[0]} if who else {}
        kind = {"kind": "quote"} if self.kind == "quote" else {}
        return {"step": self.step, "text": self._stored, **speaker, **kind, **common}

    @property
    def _stored(self) -> str:
        if "as-typed" in self.flags:
            return self.typed.strip()
        if self.kind == "quote" and "raw" not in self.flags:
            return f"“{self.words}”"
        return self.words


def script() -> Iterator[Spoken]:
    """The lines in the order in which they are typed."""
    step = ""
    for number, row in enumerate(_FILE.read_text(encoding="utf-8").splitlines(), 1):
        if row.startswith("== "):
            step = row.removeprefix("== ")
            continue
        *texts, becomes = row.split("\t")
        before, words, after = (_meant(each) for each in texts)
        kind, *others = becomes.split()
        named = dict(each.split("=") for each in others if "=" in each)
        yield Spoken(
            number,
            step,
            before,
            words,
            after,
            kind,
            {name: values.split(",") for name, values in named.items()},
            frozenset(each for each in others if "=" not in each),
        )


def _meant(text: str) -> str:
    for written, meant in _STAND_FOR.items():
        text = text.replace(written, meant)
    return text
