"""What the grid of views shows: the agencies that give a view, the children, their views."""

from __future__ import annotations

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.naming import called, person_short
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record

Views = dict[tuple[str, str], str]
"""(person, child) -> the stored view."""


def views_grid(
    record: Record, profile: Profile
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], Views, dict[str, str]]:
    """What a `DecisionGrid` is made from.

    Returns:
        The people with their names, the children with theirs, the views, and the views' words.
    """
    here = {each.person for each in record.attendance if each.status == "present"}
    viewed = {view.person for view in record.views}
    people = [
        (person.id, person_short(record, person.id))
        for person in record.people
        if (person.gives_view and person.id in here) or person.id in viewed
    ]
    children = [(child.id, called(child)) for child in subject_children(record)]
    views: Views = {
        (view.person, view.child): view.view
        for view in record.views
        if view.person and view.child and view.view
    }
    words = {each: profile.label("view", each) for each in VIEWS}
    return people, children, views, words


VIEWS = ("plan", "child_in_need", "no_plan", "unable", "not_asked")
