"""A compositor that asks only those widgets for their rows which a frame touches.

Textual 8.2.8 asks every widget within a container that is touched, so that a letter in a form
costs as much as there are fields in view.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class NarrowCompositor(Compositor):
    """Textual's compositor, but for what it leaves alone."""

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """What the widgets within a region draw, each with where it stands and where it is cut."""
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if seen and (not crop or crop.overlaps(seen)):
                yield region, clip, widget.render_lines(seen.translate(-region.offset))
