"""The editor that draws only what changes looks like one that draws everything."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual._wrap import compute_wrap_offsets
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Document, Location, Selection, WrappedDocument

from tests.driver.beside import Beside
from tests.screens.pressing import key_event
from tests.widgets.showing import Shown
from widgets.fields.one_line import OneLine
from widgets.fields.prose import Prose
from widgets.fields.steady_wrapping import Change, SteadyWrapping, breaks, rewrapped
from widgets.steadiness import KnowsSteadiness

WORDS = st.text(st.sampled_from("ab e\u0301漢-"), max_size=60)
TEXTS = st.lists(st.one_of(WORDS, st.text(st.sampled_from("a \t漢"), max_size=30)), max_size=5)
LONGER = st.one_of(TEXTS, st.lists(WORDS, min_size=8, max_size=12))
"""Texts of which some are longer than the editor is high."""
KEYS = (
    *("left", "right", "up", "down", "home", "end", "pageup", "pagedown", "ctrl+left", "ctrl+home"),
    *("shift+left", "shift+right", "shift+up", "shift+down", "shift+home", "shift+end", "ctrl+a"),
    *("backspace", "delete", "enter", "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+z", "ctrl+y", "ctrl+x"),
    *("tab", "shift+tab", *"ab  é漢"),
)
PASTED = "and he said that\nnobody came"
DEEDS = st.one_of(st.sampled_from(KEYS), st.sampled_from(KEYS), st.just(PASTED))


@given(WORDS, st.integers(2, 12))
def test_a_line_is_broken_where_textual_breaks_it(line: str, width: int) -> None:
    """Whatever words and widths, every break is the same."""
    assert list(breaks(line, width)) == compute_wrap_offsets(line, width, 4)


@given(WORDS, st.data(), st.integers(2, 12))
def test_after_an_edit_a_line_is_broken_as_if_anew(
    line: str, data: st.DataObject, width: int
) -> None:
    """Wherever something is put in, taken out or replaced, every break is as in the whole line."""
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(line))] * 2)))
    put = data.draw(st.text(st.sampled_from("ab 漢"), max_size=8))
    new = line[:first] + put + line[last:]
    change = Change(first, first + len(put), len(put) - (last - first))
    old = compute_wrap_offsets(line, width, 4)
    assert rewrapped(new, width, old, change) == compute_wrap_offsets(new, width, 4)


@given(st.lists(WORDS, min_size=1, max_size=5), st.data(), st.integers(2, 12))
def test_after_any_edits_the_text_is_wrapped_as_if_anew(
    lines: list[str], data: st.DataObject, width: int
) -> None:
    """Rows, and where each place of the text stands, are those of the whole text wrapped again."""
    document = Document("\n".join(lines))
    wrapped = SteadyWrapping(document, width)
    wrapped.follows_one_edit = True
    for _ in range(data.draw(st.integers(1, 4))):
        places = st.integers(0, document.line_count - 1).flatmap(
            lambda row: st.tuples(st.just(row), st.integers(0, len(document.get_line(row))))
        )
        start, end = sorted(data.draw(st.tuples(places, places)))
        put = data.draw(st.text(st.sampled_from("ab 漢\n"), max_size=8))
        before = sections_of(wrapped)
        result = document.replace_range(start, end, put)
        wrapped.wrap_range(start, end, result.end_location)
        anew = WrappedDocument(document, width)
        assert (wrapped.height, sections_of(wrapped)) == (anew.height, sections_of(anew))
        for row, line in enumerate(document.lines):
            for column in range(len(line) + 1):
                place = (row, column)
                assert wrapped.location_to_offset(place) == anew.location_to_offset(place)
        if wrapped.changed and len(before) == wrapped.height:
            first, last = wrapped.changed
            now = sections_of(wrapped)
            assert (before[:first], before[last + 1 :]) == (now[:first], now[last + 1 :])


def sections_of(wrapped: WrappedDocument) -> list[str]:
    """All rows of a wrapped text, in their order as they are drawn."""
    rows = [wrapped.get_sections(line) for line in range(wrapped.document.line_count)]
    return [rows[line][section] for line, section in wrapped._offset_to_line_info]  # noqa: SLF001


def test_a_letter_in_a_long_line_changes_a_row_or_two() -> None:
    """Of a line of twenty thousand letters; seldom do words go on to the next row for long."""
    document = Document(" ".join("x" * (n * n % 11 + 1) for n in range(3300)))
    wrapped = SteadyWrapping(document, 70)
    wrapped.follows_one_edit = True
    changed = []
    for column, letter in enumerate("he said so " * 20, 10_000):
        result = document.replace_range((0, column), (0, column), letter)
        wrapped.wrap_range((0, column), (0, column), result.end_location)
        assert wrapped.changed
        changed.append(wrapped.changed[1] - wrapped.changed[0] + 1)
    assert sorted(changed)[len(changed) * 3 // 4] <= 2


def test_a_letter_in_a_long_line_is_wrapped_where_it_is_typed() -> None:
    """Far fewer breaks are looked for than a line of twenty thousand letters has."""
    line = "every word is short " * 1000
    old = compute_wrap_offsets(line, 70, 4)
    new = f"{line[:10000]}x{line[10000:]}"
    with patch("widgets.fields.steady_wrapping.cell_len", side_effect=len) as measured:
        assert len(rewrapped(new, 70, old, Change(10000, 10001, 1))) == len(old)
    assert measured.call_count < 100


class Plain(Shown, KnowsSteadiness):
    """An app whose editors and screens may be as Textual has them."""


def pieces(strip: Strip) -> list[tuple[str, Any]]:
    """A strip as letters, each with its style."""
    return [(letter, segment.style) for segment in strip for letter in segment.text]


@settings(max_examples=25)
@given(TEXTS, st.data())
async def test_a_row_looks_as_textual_draws_it(lines: list[str], data: st.DataObject) -> None:
    """Letters, cursor and selection of every row are those of Textual's own editor."""
    prose = Prose("\n".join(lines))
    ends = [data.draw(st.tuples(st.integers(0, 5), st.integers(0, 60))) for _ in range(2)]
    async with Shown(prose).run_test(size=(14, 30)) as pilot:
        await pilot.pause()
        prose.selection = Selection(*map(prose.clamp_visitable, ends))
        await pilot.pause()
        for y in range(prose.size.height):
            assert pieces(prose.render_line(y)) == pieces(TextArea._render_line(prose, y))  # noqa: SLF001


@settings(max_examples=20)
@given(LONGER, st.lists(DEEDS, min_size=1, max_size=25))
async def test_after_any_keys_the_editor_looks_as_if_all_were_drawn(
    lines: list[str], deeds: list[str]
) -> None:
    """Nothing that stands on the terminal changes when the whole editor is drawn anew."""
    # A mark that has lost its letter joins whatever a terminal has drawn last.
    app = Plain(Prose("\n".join(lines).replace("\u0301", "ń")), OneLine())
    app.driver_class = Beside
    done = []

    async def type_all(pilot: Pilot[Any]) -> None:
        driver = app._driver  # noqa: SLF001 - the test's own
        assert isinstance(driver, Beside)
        for deed in deeds:
            app.post_message(events.Paste(deed) if deed == PASTED else key_event(deed))
            await pilot.pause()
            app.screen._on_timer_update()  # noqa: SLF001 - draws without the timer
            assert driver.reduced.seen == driver.whole.seen == driver.drawn_anew()
        done.append(True)
        app.exit()

    await app.run_async(size=(30, 16), auto_pilot=type_all)
    assert done


@pytest.mark.parametrize("steady", [True, False])
async def test_a_letter_draws_its_row_alone_unless_that_is_turned_off(steady: bool) -> None:
    """With three paragraphs in view a letter draws the row it stands in, and else all of them."""
    app = Plain(prose := Prose("one\ntwo\nthree\nfour"))
    app.steady_editors = steady
    async with app.run_test(size=(30, 16)) as pilot:
        await pilot.pause()
        drawn: list[int] = []
        render_line = prose.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return render_line(y)

        with patch.object(prose, "render_line", noted):
            await pilot.press("x")
            await pilot.pause()
        assert set(drawn) == ({3} if steady else {0, 1, 2, 3})


async def test_no_partner_of_a_bracket_is_looked_for() -> None:
    """With the cursor on a bracket nothing of the text is searched."""
    app = Shown(prose := Prose("(" * 5))
    async with app.run_test() as pilot:
        with patch.object(TextArea, "_yield_character_locations") as search:
            await pilot.press("home")
        assert not search.called
        location: Location = prose.selection.end
        assert location == (0, 0)
