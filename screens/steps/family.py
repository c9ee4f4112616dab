"""Who belongs to whom in the family, and those of it who are not invited."""

from __future__ import annotations

from cpc_tui.conference.family_tree.identity import stated_families
from cpc_tui.conference.naming import child_names
from cpc_tui.conference.record import Record
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens.page import Page

RELATIVES = ("relatives",)
RELATIONSHIPS = ("relationships",)


def the_family(page: Page) -> None:
    """Write what is stated of the family, and the lines that add to it."""
    _stated(page)
    _parents(page)
    page.add(tr("Add: couple"), RELATIONSHIPS)
    page.add(tr("Add: relative who is not invited"), RELATIVES)


def the_family_in_short(page: Page) -> None:
    """What is stated, to be gone through with the family; else only how it is begun."""
    record = page.record
    if record.relationships or record.relatives:
        the_family(page)
    elif record.children:
        _stated(page)
        _parents(page)


def _stated(page: Page) -> None:
    page.heading(tr("The family"), keys=tr("{key}: the tree", key=key_for("tree_here", "list")))
    for relationship in page.record.relationships:
        page.entry(RELATIONSHIPS, relationship)
    for relative in page.record.relatives:
        page.entry(RELATIVES, relative)


def _parents(page: Page) -> None:
    if lacking := without_parents(page.record):
        names = child_names(page.record, lacking)
        page.add(tr("Add: parents of {names}", names=names), RELATIONSHIPS, children=lacking)


def without_parents(record: Record) -> tuple[str, ...]:
    """Ids of the children of whose parents no relationship tells."""
    told = {id_ for adults, children in stated_families(record) if adults for id_ in children}
    return tuple(each.id for each in record.children if each.id not in told)
