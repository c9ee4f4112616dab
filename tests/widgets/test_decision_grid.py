"""The grid of views."""

import pytest

from tests.widgets.showing import NASTY, Shown, keep, lines_of, post_at_once
from widgets.decision_grid import DecisionGrid

PEOPLE = [("p1", "Asha Orme, health visitor"), ("p2", "Cara Voss, teacher")]
CHILDREN = [("c1", "Ana"), ("c2", "Ben")]
WORDS = {
    "plan": "A plan is needed",
    "child_in_need": "Child in need",
    "no_plan": "No plan",
    "unable": "Unable to say",
    "not_asked": "Not asked",
}
VIEWS = {("p1", "c1"): "plan", ("p2", "c2"): "no_plan"}


async def test_the_grid_shows_views_in_words() -> None:
    """People stand down, children across, and the cell's full words below."""
    app = Shown(DecisionGrid(PEOPLE, CHILDREN, VIEWS, WORDS))
    async with app.run_test(size=(80, 12)):
        lines = lines_of(app)
    assert lines[0].split() == ["Ana", "Ben"]
    assert lines[2].startswith("› Asha Orme, health visitor")
    assert "›A plan is needed" in lines[2]
    assert lines[3].rstrip().endswith("No plan")
    assert "Asha Orme, health visitor, on Ana: A plan is needed" in lines


@pytest.mark.parametrize(
    ("key", "view"),
    [("p", "plan"), ("c", "child_in_need"), ("n", "no_plan"), ("u", "unable"), ("x", "not_asked")],
)
async def test_letters_set_the_view_of_the_cell(key: str, view: str) -> None:
    """Keys that come together move first and then set the view of the cell moved to."""
    app = Shown(DecisionGrid(PEOPLE, CHILDREN, VIEWS, WORDS))
    async with app.run_test(message_hook=keep(app)) as pilot:
        post_at_once(app, ["down", "right", "right", key, "up", "enter"])
        await pilot.pause(0.1)
    (told,) = app.of(DecisionGrid.ViewSet)
    assert (told.person, told.child, told.view) == ("p2", "c2", view)
    (chosen,) = app.of(DecisionGrid.CellChosen)
    assert (chosen.person, chosen.child) == ("p1", "c2")


async def test_a_wide_family_scrolls_sideways() -> None:
    """The twelfth child is reached by keys, with the names of the people still there."""
    children = [(f"c{n}", f"Child {n}") for n in range(12)]
    app = Shown(grid := DecisionGrid(PEOPLE, children, {}, WORDS))
    async with app.run_test(size=(80, 12)) as pilot:
        assert "children 1 to 4 of 12" in lines_of(app)[0]
        await pilot.press("end")
        lines = lines_of(app)
    assert grid.cell == ("p1", "c11")
    assert "children 9 to 12 of 12" in lines[0]
    assert lines[0].endswith("Child 11")
    assert lines[2].startswith("› Asha Orme")


async def test_many_people_scroll() -> None:
    """Those below the last line are reached by keys."""
    people = [(f"p{n}", f"Person {n}") for n in range(30)]
    app = Shown(DecisionGrid(people, CHILDREN, {}, WORDS))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("pagedown")
        assert any(line.startswith("› Person 29") for line in lines_of(app))


async def test_the_cursor_stays_with_its_cell() -> None:
    """When somebody comes or goes, the cursor stays with person and child."""
    app = Shown(grid := DecisionGrid(PEOPLE, CHILDREN, VIEWS, WORDS))
    async with app.run_test() as pilot:
        await pilot.press("down", "right")
        grid.set_views([("p0", "New"), *PEOPLE], CHILDREN, VIEWS, WORDS)
        assert grid.cell == ("p2", "c2")
        grid.set_views(PEOPLE[:1], CHILDREN[:1], VIEWS, WORDS)
        assert grid.cell == ("p1", "c1")


async def test_an_empty_grid_says_so() -> None:
    """With nobody to ask, the keys do nothing and a sentence says why."""
    app = Shown(DecisionGrid([], CHILDREN, {}, WORDS))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("down", "p", "enter")
        assert "Nobody who is here gives a view yet." in lines_of(app)[0]
    assert app.of(DecisionGrid.ViewSet) == []


async def test_names_are_shown_as_they_are() -> None:
    """Names are no markup and no escape codes."""
    app = Shown(DecisionGrid([("p", NASTY)], [("c", "[/]")], {}, WORDS))
    async with app.run_test(size=(150, 10)):
        lines = lines_of(app)
    assert "[no contact] [/] ␛[31mred␛[0m" in lines[2]
    assert "[/]" in lines[0]
