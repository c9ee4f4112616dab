"""What the conference before decided and what has changed since, beside what is asked now."""

from __future__ import annotations

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.last_time import (
    comes_after_another,
    last_categories,
    last_decision,
    since,
)
from cpc_tui.conference.naming import called
from cpc_tui.language import tr
from screens.page import Page

_CHANGED = ("changed_since",)


def former_decisions(page: Page) -> None:
    """The conference before: which it was, what it decided, and what has changed since."""
    page.heading(tr("The conference before this one"))
    page.part(("previous",), ("reference", "held_on", "review_number"))
    if comes_after_another(page.record):
        page.part(("room",), _CHANGED)
        page.section(("room", "former"))


def changed_since(page: Page) -> None:
    """What has changed since the conference before; the desk keeps it, so only a seat sees it."""
    if page.seat and page.record.room.changed_since:
        page.hint(
            tr(
                "Changed since {since}: {changed_since}",
                since=since(page.record),
                changed_since=page.record.room.changed_since,
            )
        )


def ask_what_changed(page: Page) -> None:
    """The field for what has changed since the conference before, where there was one."""
    if page.seat and comes_after_another(page.record):
        page.heading(tr("Since {since}", since=since(page.record)))
        page.part(("room",), _CHANGED)


def last_decisions(page: Page) -> None:
    """Each child's last decision, above the new one."""
    for child in subject_children(page.record):
        if words := last_decision(page.record, page.profile, child):
            page.hint(f"{called(child)}, {words}")


def categories_so_far(page: Page) -> None:
    """Each child's last categories, above the new ones."""
    for child in subject_children(page.record):
        if words := last_categories(page.record, page.profile, child):
            page.hint(f"{called(child)}, {words}")
