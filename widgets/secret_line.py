"""A line in which a passphrase is typed: it is not shown, and nothing of it can be copied."""

from __future__ import annotations

from textual.widgets import Input


class SecretLine(Input):
    """An input that shows a dot for each letter."""

    DEFAULT_CSS = """
    SecretLine {
        overflow: hidden;
        background: $surface;
        &:focus { background: $boost; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as every widget has it
        super().__init__(id=id, password=True, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def action_copy(self) -> None:
        """Copy nothing: clipboards are kept, and shown, by other programs."""

    def action_cut(self) -> None:
        """Take away what is selected, and copy nothing."""
        self.delete_selection()
