"""What stands round the lines of any step: a break, and the chair's private notes."""

from __future__ import annotations

from cpc_tui.conference.clock_calls import break_offer
from cpc_tui.conference.clocks import pause_now
from cpc_tui.conference.private import NOTES, may_see
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr
from screens.page import Page

PRIVATE_FIELDS = ("text", "step", "at")
PRIVATE_TITLE = tr("Private notes (only you see these)")


def on_break(page: Page) -> None:
    """The line that ends a break, while one goes on."""
    pause = pause_now(page.record)
    if pause is not None and pause.kind == "break" and pause.from_ is not None:
        since = clock_in_words(pause.from_)
        page.do(
            "end_break",
            tr("Break since {since}: go on with the meeting (/back)", since=since),
            mark=">",
        )


def break_due(page: Page) -> None:
    """The line that begins a break, once one is due."""
    offer = break_offer(page.record, page.profile, page.now)
    if offer and page.seat:
        page.heading(tr("Time for a break?"))
        page.do("begin_break", tr("Begin a break now (/break)"), mark=">")


def private_notes(page: Page, step: str) -> None:
    """What the chair noted here for themselves, at the chair's own seat alone."""
    if may_see(NOTES, page.seat):
        page.section(
            NOTES,
            title=PRIVATE_TITLE,
            where=lambda note: note.step == step,
            fields=PRIVATE_FIELDS,
            step=step,
            at="now",
        )
