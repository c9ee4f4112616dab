"""Draws `docs/meeting.svg`, the picture in the README, from the demonstration conference.

`make picture` runs it; do so after a change of the screens.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from cpc_tui.terminal import prepare

prepare()

from cpc_tui.app import Program  # noqa: E402 - Textual reads the terminal's settings on import
from cpc_tui.conference.reading import read_record  # noqa: E402
from cpc_tui.opening import open_office  # noqa: E402

HERE = Path(__file__).parent
SIZE = (100, 30)


async def draw(home: Path) -> str:
    """The picture of the analysis, as SVG."""
    office = open_office(home)
    record = read_record((HERE.parent / "cpc_tui" / "demo.json").read_bytes())
    office.add(record, "chair")
    program = Program(office, reference=record.reference, seat="chair")
    async with program.run_test(size=SIZE) as pilot:
        await pilot.press("f9", "f9")
        await pilot.pause()
        return program.export_screenshot(title="cpc-tui")


def main() -> None:
    """Write the picture; fonts are the reader's own, nothing is fetched."""
    with tempfile.TemporaryDirectory() as home:
        svg = asyncio.run(draw(Path(home)))
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    (HERE / "meeting.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
