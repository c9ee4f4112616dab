"""One line of the readiness board."""

from __future__ import annotations

from cpc_tui.conference.agenda_case import Given
from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import listed
from cpc_tui.language import tr

_MOST_NAMES = 4


@dataclass(frozen=True, kw_only=True)
class Ready:
    """Something to see to before the conference.

    Attributes:
        key: What tells this line from the others.
        label: What it is about.
        ready: Nothing is left to do.
        words: What is there, or what is still to do.
        path: Where it is put right: a field, an entry or a list, as in a change.
        given: What a new entry of the list at `path` would start with.
        opens: The form there is opened; else its line is only gone to.
        help_for: Whose help can be ticked as arranged; empty on any other line.
    """

    key: str
    label: str
    ready: bool
    words: str
    path: Path
    given: Given = ()
    opens: bool = True
    help_for: str = ""

    @property
    def in_words(self) -> str:
        """The line: "Quorum – to do: cannot be reached …"."""
        return f"{self.label} – {(tr('ready') if self.ready else tr('to do'))}: {self.words}"


def some(names: list[str]) -> str:
    """Some names and how many more: "A, B, C, D and 3 more"."""
    more = len(names) - _MOST_NAMES
    return listed([*names[:_MOST_NAMES], tr("{more} more", more=more)] if more > 1 else names)
