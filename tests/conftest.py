"""What every test has: folders of its own, a disk that is not waited for, and patient properties.

`CPC_TUI_EXAMPLES` sets how many examples each property is tried with at the least; 25 unless it
names a number itself. With `CPC_TUI_SAME_EXAMPLES` they are the same at every run, so that a test
that passed fails for a change alone; without it each run looks for new ones.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_AT_LEAST = int(os.environ.get("CPC_TUI_EXAMPLES", "0"))
_OWN_SETTINGS = "_hypothesis_internal_use_settings"
"""Where hypothesis keeps the settings of a property; it has no public way to change them."""
SAME_EXAMPLES = "CPC_TUI_SAME_EXAMPLES"
_NUMBERS = count(1)

settings.register_profile(
    "suite",
    deadline=None,
    derandomize=bool(os.environ.get(SAME_EXAMPLES)),
    max_examples=_AT_LEAST or 25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try properties that name a smaller number of examples with as many as are asked for."""
    for item in items:
        tried = getattr(item, "obj", None)
        own: settings | None = getattr(tried, _OWN_SETTINGS, None)
        if own and own.max_examples < _AT_LEAST:
            setattr(tried, _OWN_SETTINGS, settings(own, max_examples=_AT_LEAST))


def pytest_collection_finish() -> None:
    """Let what was made to find the tests not be looked through for garbage at every turn."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def disk() -> Iterator[None]:
    """Save the time that syncing takes, since only a power cut could tell.

    The programs that tests start are themselves, and do sync.
    """
    with pytest.MonkeyPatch.context() as patched:
        for name in ("fsync", "fdatasync"):
            patched.setattr(os, name, _is_open)
        yield


def _is_open(descriptor: int) -> None:
    os.fstat(descriptor)


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder of the test's own; pytest looks for a free name among those of all tests before."""
    name = f"{request.function.__name__[:30]}{next(_NUMBERS)}"
    return tmp_path_factory.mktemp(name, numbered=False)


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
