"""How a quick entry will be filed, on one line at the foot."""

from __future__ import annotations

from rich.cells import cell_len

from tests.widgets.showing import Shown, lines_of
from widgets.key_bar import KeyBar
from widgets.preview import Preview, preview_line

LONG = Preview(
    words="Note by Agnieszka Sobczyńska-Wielgórska, about Ana, Ben and Zoë, for professionals only",
    brief="Note by ASW, about Ana, Ben and Zoë, professionals only",
    place="Contribution",
    hint="corrects the last entry",
    offers="Tab: hv = Rhiannon Abara",
)


def test_what_it_will_be_stands_before_where() -> None:
    """The words are followed by the step that will show the entry."""
    line = preview_line(Preview(words="Note by Rhiannon Abara", place="Reports"), 80)
    assert line.rstrip() == "Note by Rhiannon Abara → Reports"


def test_the_words_grow_shorter_before_the_place_is_cut() -> None:
    """On 80 columns the place and the hint are whole, and the words those that fit."""
    line = preview_line(LONG, 80)
    assert cell_len(line) == 80
    assert "→ Contribution" in line
    assert line.endswith("corrects the last entry")
    assert line.startswith("Note by ASW, about Ana")
    wide = preview_line(LONG, 140)
    assert wide.startswith(LONG.words)


def test_offers_take_what_room_is_left() -> None:
    """What Tab offers is cut rather than the words."""
    offers = Preview(words="Note", place="Reports", offers="Tab: " + "hv = Rhiannon Abara, " * 9)
    line = preview_line(offers, 80)
    assert line.startswith("Note → Reports  Tab: hv = Rhiannon Abara, ")
    assert line.rstrip().endswith("…")
    assert cell_len(line) == 80


async def test_the_preview_stands_in_the_place_of_the_keys() -> None:
    """While there is a preview the keys are not shown, and they come back after it."""
    app = Shown(bar := KeyBar([("F1", "Help")]))
    async with app.run_test(size=(60, 3)) as pilot:
        bar.preview(Preview(words="Note [b]", place="Reports"))
        await pilot.pause()
        assert lines_of(app)[0] == "Note [b] → Reports"
        bar.preview(None)
        await pilot.pause()
        assert lines_of(app)[0] == "F1 Help"
