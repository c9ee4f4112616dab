"""The category of harm for each child with a plan; it may be deferred."""

from __future__ import annotations

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.naming import child_name, listed
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.last_time import categories_so_far
from screens.steps.shared import notes, statements

FIELDS = ("categories", "category_deferred")


def category(page: Page) -> None:
    """Write the lines of the category."""
    statements(page, "category")
    page.heading(tr("Category for each child with a plan (the first is the primary one)"))
    categories_so_far(page)
    on_plan = [each for each in page.record.decisions if _has_category(each)]
    for each in on_plan:
        words = listed([page.profile.label("category", name) for name in each.categories])
        words = words or (tr("deferred") if each.category_deferred else tr("not recorded"))
        text = f"{child_name(page.record, each.child)}: {words}"
        page.entry(("decisions",), each, fields=FIELDS, text=text)
    if not on_plan:
        page.hint(
            tr("No child has a plan yet. Decide first: go back with {key}.", key=key_for("back"))
        )
    notes(page, "category")


def _has_category(each: Decision) -> bool:
    """Whether a category is due, or stands although the outcome is no plan (any more)."""
    return each.outcome in WITH_A_PLAN or bool(each.categories) or each.category_deferred
