"""The ways in which an entry can be filed elsewhere, as a list to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, get_args

from cpc_tui.conference.asked import Option
from cpc_tui.conference.choices import Visibility
from cpc_tui.conference.naming import ALL_CHILDREN, called, people_names
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_entry import ACTIONS, BOARD, NOTES
from cpc_tui.conference.record import Record
from cpc_tui.conference.refiling import Refiled, Refiling
from cpc_tui.conference.spoken import Note
from cpc_tui.conference.weighed import BoardItem
from cpc_tui.language import tr

NAMED = "visibility:named"
"""The way after which somebody still has to say who the readers are."""

_ACTION = "action"


def ways(entry: Refiled, record: Record, profile: Profile) -> tuple[Option, ...]:
    """What may become of an entry, those ways left out that would leave it as it is."""
    return (
        *_as_an_action(entry, record),
        *_as_a_note(entry, profile),
        *_on_the_board(entry, profile),
        *_about(entry, record),
        *_for_whom(entry, profile),
    )


def chosen(keys: Collection[str], readers: Collection[str] = ()) -> Refiling:
    """What is to become of an entry when several ways are chosen together.

    Args:
        keys: Values of `ways`; of two that exclude each other the last counts.
        readers: Ids of those who are to read it where `NAMED` is one of them.
    """
    fields: dict[str, Any] = {}
    children: tuple[str, ...] | None = None
    for key in keys:
        sort, _, value = key.partition(":")
        match sort:
            case "action":
                fields["to"] = ACTIONS
            case "step":
                fields |= {"to": NOTES, "step": value}
            case "heading":
                fields |= {"to": BOARD, "heading": value}
            case "visibility":
                fields |= {"visibility": value, "readers": tuple(readers)}
            case "child":
                children = (*(children or ()), value) if value else ()
    return Refiling(**fields, children=children)


def _as_an_action(entry: Refiled, record: Record) -> Iterator[Option]:
    match entry:
        case Note(speaker=person):
            doer = person
        case BoardItem(who=who, raised_by=raised_by):
            doer = who or raised_by
        case _:
            return
    yield Option(
        _ACTION,
        tr("As an action for {names}", names=people_names(record, [doer]))
        if doer
        else tr("As an action"),
    )


def _as_a_note(entry: Refiled, profile: Profile) -> Iterator[Option]:
    here = entry.step if isinstance(entry, Note) else None
    how = tr("At the step") if here else tr("As a note at")
    for step in ("prepare", *profile.step_keys):
        if step != here:
            label = tr("Prepare") if step == "prepare" else profile.label("step", step)
            yield Option(f"step:{step}", f"{how} {label}")


def _on_the_board(entry: Refiled, profile: Profile) -> Iterator[Option]:
    here = entry.heading if isinstance(entry, BoardItem) else None
    for heading in profile.framework.headings:
        if heading.key != here:
            yield Option(f"heading:{heading.key}", tr("On the board: {label}", label=heading.label))


def _about(entry: Refiled, record: Record) -> Iterator[Option]:
    for child in record.children:
        if entry.children != (child.id,):
            yield Option(f"child:{child.id}", tr("About {child}", child=called(child)))
    if entry.children:
        yield Option("child:", tr("About {all_children}", all_children=ALL_CHILDREN))


def _for_whom(entry: Refiled, profile: Profile) -> Iterator[Option]:
    for visibility in get_args(Visibility):
        if (
            visibility == "named"
            or "visibility" not in entry.stated
            or entry.visibility != visibility
        ):
            yield Option(
                f"visibility:{visibility}",
                tr("To be read by: {label}", label=profile.label("visibility", visibility)),
            )
