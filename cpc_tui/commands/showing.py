"""`show`: a conference as plain text, for screen readers and pipes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import say_text
from cpc_tui.commands.then import add_moment, conference_then
from cpc_tui.conference.choices import StepKey
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.papers.paper import Block
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record


def add_to(menu: Menu) -> None:
    """Add `show`."""
    command = menu.add("show", show, tr("print a conference, or one step of it, as plain text"))
    add_reference(command)
    command.add_argument(
        "step",
        metavar="STEP",
        nargs="?",
        type=step_key,
        choices=get_args(StepKey),
        help=tr("one of {get_args}", get_args=", ".join(get_args(StepKey))),
    )
    add_moment(command)


def show(arguments: argparse.Namespace) -> int:
    """Print what the minutes would say."""
    from cpc_tui.conference.papers.minutes import minutes
    from cpc_tui.conference.papers.plain import plain_blocks, plain_text
    from cpc_tui.conference.papers.steps import step_blocks

    record, profile = conference_then(office_of(arguments), arguments)
    if arguments.step:
        blocks = step_blocks(record, profile, arguments.step)
        if arguments.step == "prepare":
            blocks = (*blocks, *_readiness(record, profile))
        say_text(plain_blocks(blocks))
    else:
        say_text(plain_text(minutes(record, profile)))
    return 0


def _readiness(record: Record, profile: Profile) -> Iterator[Block]:
    """What is ready before the day and what is to do, for a conference that is not over."""
    from cpc_tui.clock import now
    from cpc_tui.conference.papers.composing import line
    from cpc_tui.conference.papers.paper import Bullets, Heading
    from cpc_tui.conference.readiness import how_many, readiness

    if record.ended_at is None:
        lines = readiness(record, profile, today=now().date())
        yield Heading(2, tr("Before the day: {how_many}", how_many=how_many(lines)))
        yield Bullets(tuple(line(each.in_words) for each in lines))


def step_key(typed: str) -> str:
    """The key of a step as people type it: "Core group" is `core_group`."""
    return typed.strip().lower().replace("-", "_").replace(" ", "_")
