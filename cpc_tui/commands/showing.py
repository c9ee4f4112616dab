"""`show`: a conference as plain text, for screen readers and pipes."""

from __future__ import annotations

import argparse
from typing import get_args

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import say_text
from cpc_tui.commands.then import add_moment, conference_then
from cpc_tui.conference.choices import StepKey


def add_to(menu: Menu) -> None:
    """Add `show`."""
    command = menu.add("show", show, "print a conference, or one step of it, as plain text")
    add_reference(command)
    command.add_argument(
        "step",
        metavar="STEP",
        nargs="?",
        type=step_key,
        choices=get_args(StepKey),
        help=f"one of {', '.join(get_args(StepKey))}",
    )
    add_moment(command)


def show(arguments: argparse.Namespace) -> int:
    """Print what the minutes would say."""
    from cpc_tui.conference.papers.minutes import minutes
    from cpc_tui.conference.papers.plain import plain_blocks, plain_text
    from cpc_tui.conference.papers.steps import step_blocks

    record, profile = conference_then(office_of(arguments), arguments)
    if arguments.step:
        say_text(plain_blocks(step_blocks(record, profile, arguments.step)))
    else:
        say_text(plain_text(minutes(record, profile)))
    return 0


def step_key(typed: str) -> str:
    """The key of a step as people type it: "Core group" is `core_group`."""
    return typed.strip().lower().replace("-", "_").replace(" ", "_")
