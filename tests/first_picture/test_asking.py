"""Which command lines have a picture."""

from __future__ import annotations

import argparse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui import cli
from cpc_tui.commands import demo
from cpc_tui.first_picture.asking import DEMO_REFERENCE, asked

WORDS = (
    "open",
    "demo",
    "list",
    "new",
    "--home",
    "--home=/data",
    "/data",
    "--as",
    "chair",
    "clerk",
    "--as=viewer",
    "--fresh",
    "--to",
    "papers",
    "--plain",
    "-x",
    "--",
    "",
    "ENG/2026 117",
    "--help",
)


@pytest.mark.parametrize(
    ("words", "command", "reference", "folder", "seat"),
    [
        ("", "home", "", None, ""),
        ("--home /data", "home", "", "/data", ""),
        ("open R/1", "open", "R/1", None, ""),
        ("--home=/a open R/1 --home /b --as chair", "open", "R/1", "/b", "chair"),
        ("open --as=viewer R/1", "open", "R/1", None, "viewer"),
        ("demo --to papers", "demo", DEMO_REFERENCE, None, ""),
    ],
)
def test_a_command_with_a_picture_is_understood(
    words: str, command: str, reference: str, folder: str | None, seat: str
) -> None:
    """The list, `open` and `demo` are told apart, with what matters for the picture."""
    found = asked(words.split())
    assert found is not None
    assert (found.command, found.reference) == (command, reference)
    assert (found.folder, found.seat) == (folder, seat)


@pytest.mark.parametrize(
    "words",
    ["list", "open", "open A B", "--help", "open R --help", "open R --plain", "new", "--home", "x"],
)
def test_whatever_else_is_typed_has_none(words: str) -> None:
    """Other commands, wrong ones and calls for help are left to the command line."""
    assert asked(words.split()) is None


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_nothing_is_drawn_for_what_the_command_line_refuses(words: list[str]) -> None:
    """Whatever has a picture is taken by the real parser, and means the same to it."""
    found = asked(words)
    if found is None:
        return
    arguments = argparse.Namespace(home=None)
    cli.menu_for(words).parser.parse_args(words, arguments)
    assert (str(arguments.home) if arguments.home else None) == found.folder
    assert getattr(arguments, "reference", "") == (
        found.reference if found.command == "open" else ""
    )
    assert (getattr(arguments, "seat", None) or "") == found.seat
    assert getattr(arguments, "fresh", False) == found.fresh


def test_the_demo_has_one_reference() -> None:
    """The picture and the command know the fictional conference by the same reference."""
    assert demo.REFERENCE == DEMO_REFERENCE
