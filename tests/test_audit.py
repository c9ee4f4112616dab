"""What `make audit` says of what it could look up, and of what it could not."""

from __future__ import annotations

import json

from tests.audit import FAULTS_KNOWN, NOT_LOOKED_UP, NOTHING_KNOWN, said_of

SOUND = {"name": "textual", "version": "8.2.8", "vulns": []}
SKIPPED = {"name": "lxml", "skip_reason": "not found"}
FAULTY = {"name": "rich", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}


def report(*packages: object) -> str:
    """What pip-audit prints of packages."""
    return json.dumps({"dependencies": packages, "fixes": []})


def test_a_database_out_of_reach_is_no_clean_bill() -> None:
    """Without an answer, or with one that knows no package, nothing was looked up: it says so."""
    for nothing in ("", "ConnectionError: …", "[]", report(), report(SKIPPED, SKIPPED)):
        status, (line,) = said_of(nothing)
        assert status == NOT_LOOKED_UP
        assert "nothing was looked up" in line


def test_a_package_that_is_not_known_is_named() -> None:
    """What was skipped stands beside what was looked up, and the result is not clean."""
    status, lines = said_of(report(SOUND, SKIPPED))
    assert status == NOT_LOOKED_UP
    assert lines == ["1 packages were looked up; 0 known faults.", "Not looked up: lxml."]


def test_known_faults_are_named_with_the_version_that_mends_them() -> None:
    """Each is a line."""
    status, lines = said_of(report(SOUND, FAULTY))
    assert status == FAULTS_KNOWN
    assert lines[0] == "rich 1: PYSEC-1, mended in 2"


def test_all_sound_is_clean() -> None:
    """Every package was looked up, and nothing is known of any."""
    assert said_of(report(SOUND))[0] == NOTHING_KNOWN
