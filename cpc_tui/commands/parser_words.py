"""What `argparse` says by itself about the command line, in the user's language.

It asks the standard library's `gettext` under two names of its own, which knows nothing of our
catalogues: those names are given to ours, where another language than English is spoken.
"""

from __future__ import annotations

import argparse
import re

from cpc_tui.language import tr, tr_n

_PLACE = re.compile(r"%(?:\(\w+\))?[a-z%]")


def speak() -> None:
    """Let `argparse` say its words in the user's language from now on."""
    for name, function in (("_", said), ("ngettext", said_of_many)):
        setattr(argparse, name, function)


def said(message: str) -> str:
    """A sentence of `argparse` in the user's language; the English where none fits.

    Args:
        message: Its own, with places for values as the operator `%` has them.
    """
    translated = _sentences().get(message)
    # It asks for nothing too, such as for a title that nobody gave.
    return message if translated is None else _fitting(translated, message)


def said_of_many(one: str, many: str, n: int) -> str:
    """The same about a number of things."""
    english = one if n == 1 else many
    told = {
        "expected %s argument": tr_n("expected %s argument", "expected %s arguments", n),
    }
    return _fitting(told.get(one, english), english)


def _fitting(translated: str, english: str) -> str:
    """A translation that has the same places for values, in any order where they have names."""
    places, wanted = _PLACE.findall(translated), _PLACE.findall(english)
    has_names = all(each.startswith("%(") for each in wanted)
    fits = sorted(places) == sorted(wanted) if has_names else places == wanted
    # A percent sign by itself would end in a fault where values are put in.
    return translated if fits and "%" not in _PLACE.sub("", translated) else english


def _sentences() -> dict[str, str]:
    """What it says of what was typed; faults of the program itself stay as they are."""
    return {
        "usage: ": tr("usage: "),
        "positional arguments": tr("positional arguments"),
        "options": tr("options"),
        "show this help message and exit": tr("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s\n"),
        "argument %(argument_name)s: %(message)s": tr("argument %(argument_name)s: %(message)s"),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
        "the following arguments are required: %s": tr("the following arguments are required: %s"),
        "expected one argument": tr("expected one argument"),
        "expected at most one argument": tr("expected at most one argument"),
        "expected at least one argument": tr("expected at least one argument"),
        "ignored explicit argument %r": tr("ignored explicit argument %r"),
        "not allowed with argument %s": tr("not allowed with argument %s"),
        "one of the arguments %s is required": tr("one of the arguments %s is required"),
        "invalid %(type)s value: %(value)r": tr("invalid %(type)s value: %(value)r"),
        "invalid choice: %(value)r (choose from %(choices)s)": tr(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
        "unknown parser %(parser_name)r (choices: %(choices)s)": tr(
            "unknown parser %(parser_name)r (choices: %(choices)s)"
        ),
        "ambiguous option: %(option)s could match %(matches)s": tr(
            "ambiguous option: %(option)s could match %(matches)s"
        ),
    }
