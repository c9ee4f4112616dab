"""Words typed into a record that had just been approved: they stand in the form, and are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace

from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from widgets.fields import FieldEdited
from widgets.fields.typed import Typed

NOT_STORED = tr("Not stored: the record is approved. /reopen WHY opens it again, and stores this.")


@dataclass
class RefusedWords:
    """What was typed into fields of a closed record and is stored nowhere yet."""

    _typed: dict[Path, tuple[str, str]] = field(default_factory=dict)

    def stand(self, path: Path, edited: FieldEdited) -> None:
        """Leave words in their field; a choice, which is made again by a key, is put back."""
        control = edited.field
        if isinstance(control, Typed):
            control.keep(edited.base)
            control.say_under(NOT_STORED, fault=True)
            self._typed[path] = (control.asked.label, control.written)
        else:
            control.load(replace(control.asked, value=edited.base))

    def stored(self, path: Path) -> None:
        """Take note that a field was stored after all."""
        self._typed.pop(path, None)

    def take(self) -> Iterator[tuple[str, str]]:
        """The label of each field and what was typed there, once."""
        typed, self._typed = self._typed, {}
        yield from typed.values()
