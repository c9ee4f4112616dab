"""The words of the whole command line, read from its parser: for completion and the manual."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from cpc_tui.conference.light_dataclasses import dataclass

_KINDS = {
    "REF": "references",
    "DIR": "folders",
    "FILE": "files",
    "TO": "files",
    "FROM": "files",
}
"""What each name of a value stands for; the others are the user's own words."""


@dataclass(frozen=True)
class Word:
    """An option, or a value in its place.

    Attributes:
        flags: What is typed, such as `--to`; empty for a value in its place.
        value: What the value is called, such as `DIR`; empty where there is none.
        help: What it does, in a few words.
        choices: All values that there are; empty where there are too many.
        kind: `references`, `files`, `folders`, or empty where nothing can be offered.
        needed: It cannot be left out.
        many: It may be given several times.
    """

    flags: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...]
    kind: str
    needed: bool
    many: bool

    @property
    def shown(self) -> str:
        """As in a line of usage: `--to DIR`, `[FILE]`."""
        value = self.value + (" ..." if self.many else "")
        text = " ".join(filter(None, (self.flags[-1] if self.flags else "", value)))
        return text if self.needed else f"[{text}]"


@dataclass(frozen=True)
class Order:
    """A command.

    Attributes:
        name: What is typed; empty for the program without a command.
        help: What it does, in a sentence without a capital.
        words: Its options and values.
    """

    name: str
    help: str
    words: tuple[Word, ...]

    @property
    def options(self) -> tuple[Word, ...]:
        """Those that begin with a dash."""
        return tuple(each for each in self.words if each.flags)

    @property
    def values(self) -> tuple[Word, ...]:
        """Those that have their place."""
        return tuple(each for each in self.words if not each.flags)


def orders_of(parser: argparse.ArgumentParser) -> tuple[Order, ...]:
    """The program without a command, and then each command, as the help lists them."""
    whole = Order("", parser.description or "", tuple(_words(parser)))
    commands = []
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - there is no public way
            told = {each.dest: each.help or "" for each in action._choices_actions}  # noqa: SLF001 - as above
            commands += [
                Order(name, told.get(name, ""), tuple(_words(each)))
                for name, each in action.choices.items()
            ]
    return (whole, *commands)


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return parser._actions  # noqa: SLF001 - there is no public way


def _words(parser: argparse.ArgumentParser) -> Iterator[Word]:
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - there is no public way
            continue
        choices = tuple(map(str, action.choices or ()))
        # What argparse calls a value that has no name of its own.
        name = str(action.metavar or ("|".join(choices) if choices else action.dest.upper()))
        takes_one = action.nargs != 0
        yield Word(
            flags=tuple(action.option_strings),
            value=name if takes_one else "",
            help=action.help or "",
            choices=choices,
            kind=_KINDS.get(name, "") if takes_one and not choices else "",
            needed=action.required if action.option_strings else action.nargs not in ("?", "*"),
            many=action.nargs in ("*", "+"),
        )
