"""A driver that sends only the cells that changed, and nothing for a frame that changes none."""

from __future__ import annotations

from typing import Any

from cpc_tui.driver.abilities import abilities_here
from cpc_tui.driver.output import Output
from cpc_tui.driver.straight import WritesStraight


class ChangedCells(WritesStraight):
    """A driver that knows what the terminal shows."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._output = Output(abilities_here())
        self._other_size: tuple[int, int] | None = None

    def forget(self) -> None:
        """Send the next frames whole: the terminal may show anything."""
        self._output.forget()

    def _get_terminal_size(self) -> tuple[int, int]:
        # Textual asks when it begins or resumes and, in the handler of a signal, when the terminal
        # has another size. It is only noted here: a frame may be half taken in.
        self._other_size = super()._get_terminal_size()
        return self._other_size

    def write(self, data: str) -> None:
        """Send what is needed of it."""
        if self._other_size is not None:
            size, self._other_size = self._other_size, None
            self._output.resize(*size)
        if sent := self._output.needed(data):
            super().write(sent)
