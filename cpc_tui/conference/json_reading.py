"""One reading of JSON from outside, and what was found wrong with it."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from cpc_tui.conference.faults import Fault
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

REFUSED = object()
"""What a shape reads from a value that does not fit it."""

_TYPE_NAMES = {
    bool: tr("true or false"),
    int: tr("a number"),
    float: tr("a number"),
    str: tr("a text"),
    list: tr("a list"),
    dict: tr("an object"),
    type(None): "null",
}


@dataclass
class Reading:
    """One reading of outside data.

    Attributes:
        from_store: The data is the program's own, which also holds entry keys, and in which a
            visibility that is not known closes the entry instead of refusing the record.
        faults: What was found wrong so far.
    """

    from_store: bool = False
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, path: str, problem: str) -> Any:
        """Note a fault and return `REFUSED`."""
        self.faults.append(Fault(path, problem))
        return REFUSED

    def expected(self, path: str, wanted: str, value: object) -> Any:
        """Note that `value` is of another type than `wanted`."""
        found = _TYPE_NAMES.get(type(value), "something else")
        return self.refuse(path, tr("must be {wanted}, not {found}", wanted=wanted, found=found))
