"""What the journal of a conference adds up to: the record, and the clashes listed beside it."""

from __future__ import annotations

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import Begin, apply
from cpc_tui.conference.clashes import Clash, ClearClash, RaiseClash, listed_after
from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

_UNFIT = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a change of the right form comes to that somebody made up: another member may be hostile."""


@dataclass(frozen=True)
class Held:
    """A record and its open clashes.

    Attributes:
        record: The record; None before the beginning.
        clashes: What somebody has still to settle, the oldest first.
    """

    record: Record | None
    clashes: tuple[Clash, ...] = ()

    def after(self, line: Line) -> Held:
        """The same with one line more; one about what is not there changes nothing.

        Raises:
            RecordRefused: A value of it does not fit the record.
        """
        if isinstance(line, RaiseClash | ClearClash):
            return Held(self.record, listed_after(self.clashes, line))
        try:
            return Held(apply(self.record, line), () if isinstance(line, Begin) else self.clashes)
        except PlaceGone:
            return self
        except RecordRefused:
            raise
        except _UNFIT as error:
            raise RecordRefused((Fault("", tr("holds no change that fits")),)) from error
