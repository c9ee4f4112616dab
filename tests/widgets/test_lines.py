"""The lines around a screen: heading, status, keys, prompt and rail."""

from rich.cells import cell_len

from tests.widgets.showing import NASTY, Shown, lines_of
from widgets.agenda_rail import AgendaRail, RailStep
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar, bar
from widgets.prompt_line import PromptLine
from widgets.status_line import StatusLine
from widgets.two_ended import ends

STEPS = (
    RailStep("prepare", "Prepare", "done"),
    RailStep("introductions", "Introductions", "lacking"),
    RailStep("reports", "Reports", "open"),
)


async def test_both_ends_of_a_line_are_shown() -> None:
    """The right end is whole, the left is cut where both do not fit, and text is literal."""
    heading, status = HeadingLine(), StatusLine()
    app = Shown(heading, status)
    async with app.run_test(size=(40, 5)) as pilot:
        heading.show(f"Review {NASTY}", "LIVE 10:42")
        status.show("Saved 10:42:07", "also here: minute-taker")
        await pilot.pause()
        lines = lines_of(app)
    assert lines[0].endswith("…  LIVE 10:42")
    assert lines[0].startswith("Review [no contact] [/]")
    assert lines[1] == "Saved 10:42:07   also here: minute-taker"


def test_a_line_is_as_wide_as_its_place() -> None:
    """However long the ends are, the line fills its width exactly."""
    for width in (1, 5, 20, 80):
        for left, right in (("", ""), ("漢" * 30, "right"), ("left", "r" * 50)):
            assert cell_len(ends(left, right, width)) == width


async def test_keys_that_do_not_fit_are_left_out_whole() -> None:
    """The key bar drops from the end what has no room, and never cuts a label."""
    items = [("F1", "Help"), ("F2", "Note"), ("^T", "Go to")]
    app = Shown(KeyBar(items))
    async with app.run_test(size=(20, 3)):
        assert lines_of(app)[0] == "F1 Help  F2 Note"
    assert bar(items, 80) == "F1 Help  F2 Note  ^T Go to"


async def test_the_prompt_says_what_to_ask_and_what_is_missing() -> None:
    """The step's ask is shown with what the step still lacks."""
    prompt = PromptLine()
    app = Shown(prompt)
    async with app.run_test(size=(80, 6)) as pilot:
        prompt.show("Reports", "3 of 10 min", "What matters most?", ["the school's report"])
        await pilot.pause()
        text = "\n".join(lines_of(app))
    assert "Ask: What matters most?" in text
    assert "Missing: the school's report" in text


async def test_the_prompt_says_where_the_rest_of_what_is_missing_is_told() -> None:
    """Where the line has no room for all of it, it ends with how many there are and where."""
    prompt = PromptLine()
    app = Shown(prompt)
    async with app.run_test(size=(50, 6)) as pilot:
        for missing in (["a date"], ["the reasons for the decision on Ana", "the category"]):
            prompt.show("Decision", "", "", missing, rest="2 in all (F6)")
            await pilot.pause()
            lines = [line for line in lines_of(app) if line.startswith("Missing")]
            assert lines[0].endswith("…  2 in all (F6)") is (len(missing) > 1)


async def test_the_rail_says_how_far_each_step_is() -> None:
    """Number, sign and name of each step, and the step one is in."""
    rail = AgendaRail()
    app = Shown(rail)
    async with app.run_test(size=(30, 5)) as pilot:
        rail.styles.height = 4
        rail.show(STEPS, "reports")
        await pilot.pause()
        lines = lines_of(app)
    assert "✓ Prepare" in lines[0]
    assert "! Introductions" in lines[1]
    assert "> Reports" in lines[2]


async def test_the_rail_folds_into_one_line() -> None:
    """Where there is one line, it says where one is among the steps."""
    rail = AgendaRail()
    app = Shown(rail)
    async with app.run_test(size=(70, 5)) as pilot:
        rail.styles.height = 1
        rail.show(STEPS, "reports")
        await pilot.pause()
        assert lines_of(app)[0].startswith("2 of 2 Reports")
