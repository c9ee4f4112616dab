"""A compositor that asks only those widgets for only those rows which a frame needs.

Textual 8.2.8 asks every widget within a container that is touched, for all of its rows and whether
others lie over it or not, so that a letter in a form costs as much as there are fields in view.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip

Span = tuple[int, int, int]
"""A row, and the columns from one on to before another, that are to be drawn."""


class NarrowCompositor(Compositor):
    """Textual's compositor, but for what it leaves alone."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changes on the screen; None where nothing does."""
        regions = self._dirty_regions.copy()
        self._dirty_regions.clear()
        screen = self.size.region
        spans = list(self._regions_to_spans(filter(None, map(screen.intersection, regions))))
        if not spans:
            return None
        return ChopsUpdate(self._drawn(spans), spans, [each[1:] for each in self.cuts])

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        rows = filter(is_rendered_line, crop.line_range)
        drawn = self._drawn([(y, *crop.column_span) for y in rows])
        return cast("Sequence[Mapping[int, Strip]]", drawn)

    def _drawn(self, spans: Iterable[Span]) -> Sequence[Mapping[int, Strip | None]]:
        """What stands in some spans: for each row of the screen pieces, by their first column."""
        cuts = self.cuts
        pieces: list[dict[int, Strip | None]] = [dict.fromkeys(each[:-1]) for each in cuts]
        missing: dict[int, set[int]] = {}
        for y, left, right in spans:
            touched = (x for x, end in pairwise(cuts[y]) if x < right and end > left)
            missing.setdefault(y, set()).update(touched)
        # What is in front comes first.
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            rows = [y for y, xs in missing.items() if _shows(seen, y, xs)]
            if not rows:
                continue
            top, height = min(rows), max(rows) + 1 - min(rows)
            crop = Region(seen.x, top, seen.width, height).translate(-region.offset)
            strips = widget.render_lines(crop)
            for y in rows:
                here = [x for x in cuts[y] if seen.x <= x <= seen.right]
                divided = strips[y - top].divide([x - seen.x for x in here[1:]])
                for x, strip in zip(here, divided, strict=False):
                    if x in missing[y]:
                        missing[y].remove(x)
                        pieces[y][x] = strip
        return pieces


def _shows(seen: Region, y: int, columns: Iterable[int]) -> bool:
    """Whether a part of the screen holds one of some places in a row."""
    return seen.y <= y < seen.bottom and any(seen.x <= x < seen.right for x in columns)
