"""docs/dependencies.md names what is installed, no more and no less, and each with its licence."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[1]
PAGE = (CHECKOUT / "docs/dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = PROJECT["dependencies"]
EXTRAS = [each for several in PROJECT["optional-dependencies"].values() for each in several]
PINNED = dict(
    line.split("==") for line in (CHECKOUT / "constraints.txt").read_text("ascii").splitlines()
)
VERSIONS = {canonicalize_name(name): version for name, version in PINNED.items()}


def rows(part: str) -> dict[str, list[str]]:
    """The cells of each package of a part of the page; a row may name several."""
    text = PAGE.partition(f"{part}\n")[2].partition("\n\n## ")[0]
    if part.startswith("##"):
        text = text.partition("They bring with them")[0]
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] not in ("package", "---"):
            for name in cells[0].split(","):
                found[canonicalize_name(name.strip())] = cells
    return found


def brought() -> set[str]:
    """All that comes with what the program needs, whoever asks for it."""
    waiting = [
        (Requirement(each).name, extra)
        for each in DIRECT
        for extra in ("", *Requirement(each).extras)
    ]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for text in metadata.distribution(name).requires or []:
            wanted = Requirement(text)
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                waiting += [(wanted.name, each) for each in ("", *wanted.extras)]
    direct = {canonicalize_name(Requirement(each).name) for each in DIRECT}
    return {str(canonicalize_name(name)) for name, _ in seen} - direct


def test_the_page_names_what_the_program_needs() -> None:
    """Each of pyproject.toml's has a row with a reason and a licence, and nothing else has."""
    named = rows("## To run the program")
    assert set(named) == {canonicalize_name(Requirement(each).name) for each in DIRECT}
    assert all(len(cells) == 3 and all(cells) for cells in named.values())


def test_the_page_names_what_comes_with_it() -> None:
    """Whatever the program's packages bring with them is named as well, and nothing else is."""
    assert set(rows("They bring with them:")) == brought()


def test_the_page_names_what_tests_and_checks_need() -> None:
    """The packages of the other groups stand in the other tables."""
    others = rows("## To test and check it") | rows("## To carry it elsewhere")
    assert set(others) == {canonicalize_name(Requirement(each).name) for each in EXTRAS}


@pytest.mark.parametrize("wanted", [*DIRECT, *EXTRAS])
def test_the_version_that_is_tested_is_in_its_range(wanted: str) -> None:
    """constraints.txt holds an exact version of each, which pyproject.toml allows."""
    requirement = Requirement(wanted)
    assert VERSIONS[canonicalize_name(requirement.name)] in requirement.specifier


def test_every_package_that_runs_is_pinned() -> None:
    """What comes along has an exact version too."""
    assert brought() <= set(VERSIONS)


def test_no_licence_binds_what_is_passed_on() -> None:
    """What runs with the program is under a permissive licence, as its own metadata say too."""
    runs = rows("## To run the program") | rows("They bring with them:")
    for name, cells in runs.items():
        assert re.search(r"MIT|BSD|Apache|PSF", cells[-1]), name
        about = metadata.metadata(name)
        told = [about["License-Expression"] or "", *(about.get_all("Classifier") or [])]
        assert "GPL" not in " ".join(told), name
