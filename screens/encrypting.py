"""Offering encryption on the screen: a passphrase, twice, a name and a recovery key file."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from cpc_tui.encrypting import DONE, RECOVERY, WHAT_IT_IS, Wanted, encrypt_all, user
from cpc_tui.language import tr
from cpc_tui.opening import Office, StoreFault
from widgets.fields.one_line import OneLine
from widgets.secret_line import SecretLine

_KEYS = tr("Enter: next, and encrypts at the end. Esc: not now.")
_WORKING = tr("One moment: everything is being encrypted.")


class EncryptDialog(ModalScreen[str | None]):
    """Asks what is needed, and encrypts; the result is what to say, or None where nothing was."""

    DEFAULT_CSS = """
    EncryptDialog { align: center middle; }
    EncryptDialog Static { height: auto; }
    """
    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "close", tr("Close")),
        ("up", "app.focus_previous", tr("Before")),
        ("down", "app.focus_next", tr("Next")),
    ]

    def __init__(self, office: Office) -> None:
        """Begin.

        Args:
            office: The user's data, which is in plain text.
        """
        super().__init__()
        self._office = office
        self._is_working = False

    def compose(self) -> ComposeResult:
        """What it means, the four lines, and what is wrong with them."""
        with Vertical(classes="dialog"):
            yield Static(Content(tr("Encrypt all that is kept here")), classes="title")
            yield Static(Content(WHAT_IT_IS), classes="hint")
            yield Static(Content(tr("New passphrase (12 characters at the least)")))
            yield SecretLine(id="passphrase")
            yield Static(Content(tr("The same again")))
            yield SecretLine(id="again")
            yield Static(Content(tr("Your name, for the list of who may read")))
            yield OneLine(user(), id="name")
            yield Static(
                Content(tr("{recovery} Write one to (nothing for none)", recovery=RECOVERY))
            )
            yield OneLine(id="recovery")
            yield Static(Content(_KEYS), id="said", classes="hint")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if self._is_working:
            return
        if event.input.id == "recovery":
            self._is_working = True
            self._say(_WORKING)
            self._encrypt(self._wanted())
        else:
            self.focus_next(Input)

    def _wanted(self) -> Wanted:
        texts = (self.query_one(f"#{name}", Input).value for name in ("passphrase", "again"))
        lines = (self.query_one(f"#{name}", OneLine).written for name in ("name", "recovery"))
        return Wanted(*texts, *lines)

    @work(exclusive=True, group="encrypting")
    async def _encrypt(self, wanted: Wanted) -> None:
        """Encrypt beside what is on the screen; it takes a while where there is much."""
        try:
            faults = await asyncio.to_thread(encrypt_all, self._office, wanted)
        except StoreFault as fault:
            self._is_working = False
            self._say(str(fault))
            self.query_one("#passphrase").focus()
            return
        self.dismiss(" ".join(faults) or DONE)

    def action_close(self) -> None:
        """Go back; what is under way goes on to its end first."""
        if self._is_working:
            self._say(_WORKING)
        else:
            self.dismiss(None)

    def _say(self, words: str) -> None:
        self.query_one("#said", Static).update(Content(words))
