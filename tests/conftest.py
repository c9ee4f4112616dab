"""What every test has: folders of its own, and patient, repeatable property tests.

`CPC_TUI_EXAMPLES` sets how many examples a property is tried with that names no number itself.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite",
    deadline=None,
    max_examples=int(os.environ.get("CPC_TUI_EXAMPLES", "25")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, so that nobody's real conferences are touched."""
    home = tmp_path / "home"
    monkeypatch.setenv("CPC_TUI_HOME", str(home))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    # Without a dictionary of the system: what is marked is the same on every machine.
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "no-dictionaries"))
    monkeypatch.delenv("DICPATH", raising=False)
    return home
