"""The README says what the program does."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.keymap import as_markdown

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_table_of_commands() -> None:
    """No key in the README is another than in the program."""
    assert as_markdown() in README


def test_every_profile_is_named_with_its_authority() -> None:
    """Whoever looks for their authority finds the profile's name."""
    for name in profile_names():
        profile = load_profile(name)
        assert f"| `{name}` | {profile.name} | {profile.framework.name} |" in README


def test_every_file_that_is_linked_is_there() -> None:
    """No link of the README leads nowhere."""
    links = [each.split(")")[0] for each in README.split("](")[1:]]
    assert links
    missing = []
    for link in links:
        file, _, place = link.partition("#")
        page = ROOT / (file or "README.md")
        if not page.exists() or place not in ("", *places(page)):
            missing.append(link)
    assert missing == []


def places(page: Path) -> list[str]:
    """What the headings of a page are called in a link."""
    lines = page.read_text(encoding="utf-8").splitlines() if page.suffix == ".md" else []
    headings = (each.lstrip("# ") for each in lines if each.startswith("#"))
    return [each.lower().replace(" ", "-") for each in headings]


def test_every_page_of_the_documentation_is_linked() -> None:
    """Whoever reads the README finds each page; none is only known by the files of the checkout."""
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert pages
    assert {page for page in pages if f"]({page})" not in README} == set()
