"""A drawing that is too large for a page is cut into parts of which none lacks anything."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from cpc_tui.conference.drawing import Label, Scene, Stroke
from cpc_tui.conference.drawing_parts import extent_of, parts_of
from cpc_tui.conference.family_tree.layout import tree_scene
from cpc_tui.conference.family_tree.members import FamilyTree
from tests.conference.family_tree.any_families import families

WIDTH, HEIGHT = 400.0, 260.0


def test_what_fits_is_one_part() -> None:
    """A drawing of the size of the page stays as it is."""
    scene = Scene(WIDTH, HEIGHT, (Stroke(0, 0, 10, 10),))
    assert parts_of(scene, WIDTH, HEIGHT) == (scene,)


def test_a_line_goes_on_in_the_next_part() -> None:
    """A line is cut at the edge, and ends where it did in the last part."""
    scene = Scene(1000, 10, (Stroke(0, 5, 1000, 5),))
    parts = parts_of(scene, WIDTH, HEIGHT)
    assert len(parts) == 3
    assert sum(part.width for part in parts) >= 1000
    for part in parts:
        (line,) = part.marks
        assert isinstance(line, Stroke)
        assert (line.x1, line.x2) == (0, part.width)


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(families())
def test_everybody_stands_whole_in_a_part(family: FamilyTree) -> None:
    """Every name is in some part, nothing stands outside of one, and none is larger than asked."""
    whole = tree_scene(family)
    parts = parts_of(whole, WIDTH, HEIGHT)
    for part in parts:
        assert part.width <= WIDTH + 0.01
        assert part.height <= HEIGHT + 0.01
        for each in part.marks:
            left, top, right, bottom = extent_of(each)
            assert left >= -0.01
            assert top >= -0.01
            assert right <= part.width + 0.01
            assert bottom <= part.height + 0.01
    shown = [(type(each), _size(each)) for part in parts for each in part.marks]
    for each in whole.marks:
        if not isinstance(each, Stroke):
            assert (type(each), _size(each)) in shown


def _size(mark: object) -> object:
    return mark.text if isinstance(mark, Label) else None
