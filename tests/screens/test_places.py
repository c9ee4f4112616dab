"""In every place there is help, a key bar of whole words, and a palette that finds all of it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

import screens
from cpc_tui.conference.asked import Option
from cpc_tui.keymap import COMMANDS, Command, Where, bar_items, commands_at
from screens.board import BoardScreen
from screens.checks import ChecksScreen
from screens.circulation import CirculationScreen
from screens.dialogs import AskDialog, LineDialog, LinesDialog, PickDialog
from screens.encrypting import EncryptDialog
from screens.export import ExportScreen
from screens.export.passwords import PasswordDialog
from screens.help import HelpScreen
from screens.hidden import HiddenScreen
from screens.history import HistoryScreen
from screens.home import HomeScreen
from screens.locked import LockedScreen
from screens.meeting import MeetingScreen
from screens.new import NewScreen
from screens.statement import StatementDialog
from screens.tree import TreeScreen
from screens.viewer import SharedView, ViewerScreen
from screens.which import WhichDialog
from screens.words import WordsScreen
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.row_list import RowList

HOSTILE = "[b]Jo[/] [link=x]o'Neil[/"

Opener = Callable[[Desk], Awaitable[object]]


def keys(*pressed: str) -> Opener:
    """Get there by keys."""
    return lambda desk: desk.press(*pressed)


def typed(line: str) -> Opener:
    """Get there by a line of quick entry."""

    async def enter(desk: Desk) -> None:
        await desk.press("f2")
        await desk.type(line)
        await desk.press("enter")

    return enter


def pushed(make: Callable[[], Screen[Any]]) -> Opener:
    """Get there as the program does where it asks."""

    async def push(desk: Desk) -> None:
        desk.program.push_screen(make())
        await desk.settle()

    return push


OPENERS: dict[type[Screen[Any]], Opener] = {
    MeetingScreen: keys("escape"),
    HomeScreen: keys("ctrl+j"),
    NewScreen: keys("ctrl+j", "n"),
    ExportScreen: keys("ctrl+o"),
    HistoryScreen: keys("f7"),
    ChecksScreen: keys("f6"),
    BoardScreen: typed("/board"),
    CirculationScreen: typed("/circulation"),
    TreeScreen: keys("ctrl+k"),
    WordsScreen: typed("/words"),
    HiddenScreen: keys("f3"),
    PickDialog: keys("ctrl+t"),
    HelpScreen: keys("ctrl+g"),
    LineDialog: pushed(lambda: LineDialog("A file", "its name")),
    AskDialog: pushed(lambda: AskDialog("Leave?")),
    LinesDialog: pushed(lambda: LinesDialog("Faults", ["one", "two"])),
    StatementDialog: pushed(lambda: StatementDialog("Aims", "To be safe.", given=False)),
    PasswordDialog: pushed(PasswordDialog),
    LockedScreen: keys("f3", "l"),
    EncryptDialog: keys("ctrl+j", "e"),
    WhichDialog: pushed(lambda: WhichDialog("Who is J?", [Option("1", "Jo"), Option("2", "Jay")])),
}
WITH_HELP = [each for each in OPENERS if each not in (HelpScreen, LockedScreen)]
"""A locked screen says itself what may be typed, and F1 tells nothing of what is under it."""
WITH_BARS = [each for each in OPENERS if hasattr(each, "PLACES")]


def every_screen() -> Iterator[type[Screen[Any]]]:
    """The classes of screens that are shown: those that no other is made from."""
    for found in pkgutil.walk_packages(screens.__path__, "screens."):
        importlib.import_module(found.name)
    waiting: list[type[Screen[Any]]] = [Screen]
    while waiting:
        made_from = waiting.pop().__subclasses__()
        waiting.extend(made_from)
        ours = (each for each in made_from if each.__module__.startswith("screens."))
        yield from (each for each in ours if not each.__subclasses__())


def test_every_screen_is_looked_at() -> None:
    """The tests below leave no screen out."""
    assert set(every_screen()) == {*OPENERS, ViewerScreen}


# -- help


# A locked screen says itself what may be typed, and F1 tells nothing of what is under it.
@pytest.mark.parametrize(
    "kind", [each for each in OPENERS if each not in (HelpScreen, LockedScreen)]
)
async def test_f1_is_help_everywhere(kind: type[Screen[Any]], home: Path) -> None:
    """F1 tells of the keys on every screen and over every question, and leads back."""
    async with at_desk(home, whole()) as desk:
        await OPENERS[kind](desk)
        screen = desk.program.screen
        assert type(screen) is kind
        if kind is HiddenScreen:
            # Any key brings a hidden screen back, and does nothing else.
            await desk.press("f1")
            assert isinstance(desk.program.screen, MeetingScreen)
        await desk.press("f1")
        assert isinstance(desk.program.screen, HelpScreen)
        told = [row.text for row in desk.rows]
        assert any("Save, and leave the program." in text for text in told)
        if not hasattr(kind, "PLACES") and kind is not HiddenScreen:
            assert "In this question" in told
            assert any(text.startswith("Esc") for text in told)
        await desk.press("f1")
        assert desk.program.screen is (screen if kind is not HiddenScreen else desk.meeting)


async def test_f1_is_help_for_a_viewer(home: Path) -> None:
    """The screen at the front of the room has help too."""
    async with at_desk(home, whole()) as desk:
        desk.program.push_screen(ViewerScreen(desk.session))
        await desk.settle()
        await desk.press("f1")
        assert isinstance(desk.program.screen, HelpScreen)


# -- the key bar


def commands_there(desk: Desk) -> tuple[Command, ...]:
    """The commands that do something on the screen."""
    screen = desk.program.screen
    return screen.commands_here if isinstance(screen, SharedView) else COMMANDS


def check_bar(desk: Desk, places: tuple[Where, ...]) -> None:
    """The last line holds whole keys only, the most needed first, as many as there is room for."""
    size = desk.program.size
    screen = desk.program.screen
    words = [f"{key} {label}" for key, label in bar_items(*places, among=commands_there(desk))]
    bar = screen.query_one(KeyBar)
    assert bar.region.right <= size.width
    assert bar.region.bottom == size.height
    shown = desk.lines[-1]
    count = next(n for n in range(len(words), -1, -1) if shown == "  ".join(words[:n]))
    assert count == len(words) or len("  ".join(words[: count + 1])) > size.width
    assert count >= min(5, len(words))
    assert shown.startswith(words[0])


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("kind", [each for each in WITH_BARS if each is not MeetingScreen])
async def test_no_key_bar_is_cut(kind: type[Screen[Any]], width: int, home: Path) -> None:
    """On every screen the bar names whole keys, at 60, 80 and 120 columns."""
    async with at_desk(home, whole(), size=(width, 24)) as desk:
        await OPENERS[kind](desk)
        check_bar(desk, kind.PLACES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_no_key_bar_is_cut_in_any_step(width: int, home: Path) -> None:
    """In every step, at its lines and in an open form, the bar names whole keys."""
    async with at_desk(home, whole(), size=(width, 24)) as desk:
        for step in desk.meeting.steps:
            await desk.go(step)
            check_bar(desk, ("everywhere", "meeting"))
            await desk.press("end", "enter")
            if isinstance(desk.program.screen, MeetingScreen):
                check_bar(desk, ("everywhere", "meeting"))
            await desk.press("escape", "escape")


def test_what_a_bar_needs_most_is_help_and_what_the_place_is_for() -> None:
    """Help is first in a conference, and a place's own first command is always among the first."""
    assert bar_items("everywhere", "meeting")[0] == ("F1", "Help")
    for place in {command.where for command in COMMANDS if command.bar == 1}:
        first = next(each.label for each in commands_at(place) if each.bar == 1)
        assert first in [label for _, label in bar_items("everywhere", place)[:2]]


# -- the palette


async def offered(desk: Desk) -> list[str]:
    """What the palette offers here."""
    await desk.press("ctrl+p")
    return [row.text for row in desk.program.screen.query_one(RowList).rows]


@pytest.mark.parametrize("kind", WITH_BARS)
async def test_the_palette_finds_every_command_of_a_place(
    kind: type[Screen[Any]], home: Path
) -> None:
    """Each command that a screen has for itself, and each that holds everywhere, is in it."""
    async with at_desk(home, whole()) as desk:
        await OPENERS[kind](desk)
        there = commands_there(desk)
        found = await offered(desk)
        own = kind.PLACES[:1] if kind is not MeetingScreen else ("meeting", "list")  # type: ignore[attr-defined]
        for command in commands_at(*own, "everywhere", among=there):
            words = f"{command.label} ({', '.join(command.ways)}): {command.help}"
            assert words in found


async def test_the_palette_does_what_holds_where_the_focus_was(home: Path) -> None:
    """A command of lists, of the grid or of the roll-call acts on the line it was asked at."""
    async with at_desk(home, whole()) as desk:
        await desk.go("contingency")
        await desk.at("No visit")
        await offered(desk)
        await desk.type("remove delete")
        await desk.press("enter")
        assert desk.stored()["contingency"] == []
        await desk.go("decision")
        await desk.choose("Open the grid")
        found = await offered(desk)
        assert any(text.startswith("No plan (n): ") for text in found)
        assert not any(text.startswith("Remove (") for text in found)
        await desk.type("unable")
        await desk.press("enter")
        assert any(each["view"] == "unable" for each in desk.stored()["views"])


async def test_the_palette_finds_every_step_person_and_child(home: Path) -> None:
    """Each is offered by its name, and choosing it puts the cursor on its line."""
    async with at_desk(home, whole()) as desk:
        found = await offered(desk)
        await desk.press("escape")
        record = desk.session.record
        people = [text for text in found if text.startswith("Person: ")]
        children = [text for text in found if text.startswith("Child: ")]
        assert len(people) == len(record.people)
        assert len(children) == len(record.children)
        assert len([text for text in found if text.startswith("Go to ")]) >= len(desk.meeting.steps)
        assert people[0] == "Person: Dr Una Fairlight, independent chair"
        assert len(people) == len(set(people))
        listed = {each.person for each in record.attendance}
        for person, text in zip(record.people, people, strict=True):
            await choose(desk, found.index(text))
            assert desk.meeting.step == ("introductions" if person.id in listed else "prepare")
            assert person.name in desk.here.text
        for text in children:
            await choose(desk, found.index(text))
            assert desk.meeting.step == "prepare"
            assert text.removeprefix("Child: ") in desk.here.text


async def choose(desk: Desk, number: int) -> None:
    """Take a line of the palette."""
    await desk.press("ctrl+p")
    await desk.point(str(number))
    await desk.press("enter")


async def test_a_name_in_the_palette_is_only_ever_text(home: Path) -> None:
    """What looks like markup in a name is shown letter by letter, and leads to its line."""
    record = whole()
    first, *others = record.people
    record = replace(record, people=(replace(first, name=HOSTILE), *others))
    async with at_desk(home, record, size=(120, 40)) as desk:
        await offered(desk)
        await desk.type("person: [b]jo")
        assert HOSTILE in desk.shown
        await desk.press("enter")
        assert HOSTILE in desk.program.screen.query_one(Outline).cursor_row.text  # type: ignore[union-attr]
