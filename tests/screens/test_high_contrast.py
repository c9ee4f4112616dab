"""The high-contrast theme: what is drawn in it can be read by whoever sees little."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from screens.steps import STEPS
from tests.screens.desk import NARROW, WIDE, Desk, at_desk
from tests.screens.whole import whole

ENOUGH = 7.0
"""The contrast of text that WCAG 2.2 asks for at level AAA (1.4.6)."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder whose settings ask for the theme."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "settings.toml").write_text('theme = "high-contrast"\n')
    return folder


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [part / 255 for part in colour.rgb]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """The ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(desk: Desk) -> dict[tuple[str, str], str]:
    """The pairs of colours that text is drawn in, each with some of the text."""
    screen = desk.program.screen
    screen._on_timer_update()  # noqa: SLF001 - what waits to be drawn is drawn
    found: dict[tuple[str, str], str] = {}
    for strip in screen._compositor.render_strips(desk.program.size):  # noqa: SLF001 - no public way
        for segment in strip:
            if segment.text.strip():
                found.setdefault(_colours(segment), segment.text.strip())
    return found


def _colours(segment: Segment) -> tuple[str, str]:
    style = segment.style
    assert style is not None
    assert style.color is not None, segment
    assert style.bgcolor is not None, segment
    assert not style.dim, segment
    return style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex


def too_weak(desk: Desk) -> dict[tuple[str, str], str]:
    """The pairs without enough contrast."""
    return {
        pair: text
        for pair, text in pairs(desk).items()
        if contrast(Color.parse(pair[0]), Color.parse(pair[1])) < ENOUGH
    }


def test_the_ratio_is_that_of_the_guidelines() -> None:
    """Black on white is 21:1, and the grey that just passes at level AA is 4.5:1."""
    white = Color.parse("#ffffff")
    assert contrast(Color.parse("#000000"), white) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_step_has_enough_contrast(home: Path, size: tuple[int, int]) -> None:
    """Lines, rail, prompt, status and key bar of every step are readable."""
    async with at_desk(home, whole(), size=size) as desk:
        seen = set()
        for step in STEPS:
            await desk.go(step)
            assert too_weak(desk) == {}, step
            seen |= set(pairs(desk))
        assert len(seen) >= 4


async def test_every_kind_of_screen_has_enough_contrast(home: Path) -> None:
    """Forms with faults, lists to choose from, checks, help, history and papers are readable."""
    async with at_desk(home, whole(status="live", ended_at=None)) as desk:
        for keys in (("f1",), ("f6",), ("f7",), ("ctrl+o",), ("ctrl+t",), ("ctrl+p",), ("f12",)):
            await desk.press(*keys)
            assert too_weak(desk) == {}, keys
            await desk.press("escape")
        await desk.go("close")
        await desk.choose("Date")
        await desk.type("31/31")
        await desk.press("tab")
        assert too_weak(desk) == {}
        await desk.press("escape", "f2")
        await desk.type("hv> ring them #an")
        assert too_weak(desk) == {}


async def test_the_list_of_conferences_has_enough_contrast(home: Path) -> None:
    """The opening screen is readable."""
    async with at_desk(home, None, others=[whole()]) as desk:
        assert too_weak(desk) == {}
