"""The manual page is made from the command line and the README, and is as they are now."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from cpc_tui.cli import COMMANDS, whole_menu
from cpc_tui.commands.tree import orders_of
from cpc_tui.man_page import man_page

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "cpc-tui.1"


def made() -> str:
    """The page as it would be made now."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return man_page(orders_of(whole_menu().parser), readme)


def test_the_page_is_current() -> None:
    """After a change of the command line or the README somebody has run `make man`."""
    assert PAGE.read_text(encoding="utf-8") == made(), "run `make man`"


def test_every_command_and_option_is_told() -> None:
    """No command and no option is left out."""
    page = made()
    for name in (name for names in COMMANDS.values() for name in names):
        assert f"\n.SS {name}\n" in page
    for order in orders_of(whole_menu().parser):
        for word in order.options:
            assert word.flags[-1].replace("-", "\\-") in page


def test_nothing_of_a_text_is_obeyed() -> None:
    """Dots, quotes and backslashes of the README are letters, and other scripts are kept."""
    start = "# x\n\n.bp \\fB it’s `-a` **b** [c](d)\n"
    rest = "".join(
        f"## {name}\n\n'x\n\n    .nf\n\n| a | b |\n"
        for name in ("Your own keys", "Abbreviations", "Command line", "Where data is kept")
    )
    page = man_page(orders_of(whole_menu().parser), start + rest)
    assert "\\&.bp \\efB it\\[u2019]s \\fB\\-a\\fR \\fBb\\fR c\n" in page
    assert "\n\\&'x\n" in page
    assert "\n\\&.nf\n" in page
    assert "| a" not in page
    assert page.isascii()


def test_the_formatter_finds_no_fault() -> None:
    """The page is sound to the system's own formatter."""
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed; .ci/run installs it")
    done = subprocess.run(
        [groff, "-man", "-ww", "-z", str(PAGE)], capture_output=True, check=True, text=True
    )
    faults = [line for line in done.stderr.splitlines() if "cannot adjust line" not in line]
    assert faults == []
