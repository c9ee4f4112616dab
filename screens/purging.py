"""Purging a conference from the list, after its reference was typed once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cpc_tui.language import tr
from cpc_tui.opening import Office, StoreFault
from screens.dialogs import LineDialog

if TYPE_CHECKING:
    from textual.app import App

    from cpc_tui.purging import ToPurge


class Purging:
    """The questions before a purge, and the purge itself.

    Args:
        app: Where the questions are asked.
        office: The user's data.
        tell: Says what came of it.
    """

    def __init__(self, app: App[object], office: Office, tell: Callable[[str], object]) -> None:
        self._app = app
        self._office = office
        self._tell = tell

    def ask(self, reference: str) -> None:
        """Say what is to be known of a purge, and ask for what it takes."""
        from cpc_tui.conference.profile_reader import ProfileError
        from cpc_tui.purging import to_purge

        try:
            wanted = to_purge(self._office, reference)
        except (StoreFault, ProfileError) as fault:
            self._tell(str(fault))
            return
        if wanted.early:
            self._ask_why(wanted)
        else:
            self._ask_for_reference(wanted, "")

    def _ask_why(self, wanted: ToPurge) -> None:
        def given(because: str | None) -> None:
            if because and because.strip():
                self._ask_for_reference(wanted, because)
            else:
                self._tell(tr("Nothing was purged."))

        title = tr(
            "{reference} is still needed here. Why is it to be purged?",
            reference=wanted.record.reference,
        )
        self._app.push_screen(LineDialog(title, " ".join(wanted.keeping.needed_for)), given)

    def _ask_for_reference(self, wanted: ToPurge, because: str) -> None:
        reference = wanted.record.reference

        def given(typed: str | None) -> None:
            if (typed or "").strip() == reference:
                self._purge(wanted, because)
            else:
                self._tell(tr("Nothing was purged: that is not {reference}.", reference=reference))

        dialog = LineDialog(
            tr("Type {reference} to purge it", reference=reference), " ".join(wanted.in_words())
        )
        self._app.push_screen(dialog, given)

    def _purge(self, wanted: ToPurge, because: str) -> None:
        from cpc_tui.purging import done_words, purge

        try:
            receipt = purge(self._office, wanted, because)
        except StoreFault as fault:
            self._tell(str(fault))
            return
        said = done_words(receipt, encrypted=self._office.is_encrypted, own_words=wanted.own_words)
        self._tell(" ".join(said))
