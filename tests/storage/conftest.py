"""What the tests of storage have in common."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.library import Library
from tests.samples import AT, library_at, session_at, small
from tests.storage.both_ways import (
    BOTH_WAYS,
    ENCRYPTED,
    IN_A_FOLDER,
    PLAIN,
    PLAIN_ALONE,
    encrypted_folder,
    encrypted_home,
    module_of,
)
from tests.storage.journals import little_room
from tests.users_folders import passable


@pytest.fixture(autouse=True)
def kept_as(request: pytest.FixtureRequest) -> str:
    """How a test's conferences are kept: `plain`, or `encrypted`."""
    return str(getattr(request, "param", PLAIN))


@pytest.fixture
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what opens the keys."""
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
def tmp_path(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    keys: Path,
    kept_as: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A folder of the test's own; where all is encrypted, perhaps that of one conference."""
    if kept_as == PLAIN or module_of(request.module) not in IN_A_FOLDER:
        return tmp_path
    return encrypted_folder(tmp_path, keys, monkeypatch)


@pytest.fixture(autouse=True)
def home(
    request: pytest.FixtureRequest,
    home: Path,
    keys: Path,
    kept_as: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """The data folder, which has keys where all is encrypted."""
    if kept_as == PLAIN or module_of(request.module) in IN_A_FOLDER:
        return home
    return encrypted_home(home, keys, monkeypatch)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what is about bytes on the disk for both ways of keeping them."""
    if module_of(metafunc.module) in BOTH_WAYS:
        ways = [PLAIN] if metafunc.function.__name__ in PLAIN_ALONE else [PLAIN, ENCRYPTED]
        metafunc.parametrize("kept_as", ways, indirect=True)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal that is not there yet."""
    return Journal(tmp_path / "journal.jsonl")


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let few lines of a journal be many."""
    with little_room():
        yield


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    """A backup of two conferences."""
    session_at(home).set(("venue",), "Room 2")
    library_at(home).add(small(reference="second"), at=AT, seat="chair")
    path = tmp_path / "backup.tar"
    back_up(conference_folders(home), path)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Library:
    """A library elsewhere that holds nothing yet."""
    return library_at(tmp_path / "elsewhere")


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that everybody can pass through."""
    with passable() as place:
        yield place
