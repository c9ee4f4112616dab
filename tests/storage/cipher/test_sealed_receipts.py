"""Receipts of what was purged stay with the data folder when it is encrypted, and decrypted."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, converting, held
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.purging import purge, receipt_for
from cpc_tui.storage.receipts import Receipts
from tests.samples import REFERENCE, library_at, on_disk, session_at

WORDS = "The Larkspurs moved."
SECRET = Secret.typed("correct horse battery")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder in plain text from which a conference was purged."""
    home = tmp_path / "home"
    purged(home)
    return home


def purged(home: Path) -> None:
    """Make a conference, and purge it."""
    session_at(home).seats.leave()
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    purge(home, folder, receipt_for(on_disk(home), early=True, because=WORDS))


def encrypt(home: Path) -> None:
    """Encrypt all that is stored."""
    changing.begin(home, SECRET, "Ann")
    assert converting.encrypt(home) == []


def on_the_disk(home: Path) -> bytes:
    """All that is in the folder of receipts."""
    return b"".join(path.read_bytes() for path in (home / "receipts").iterdir())


def reasons(home: Path) -> list[str]:
    """What the receipts say; none is damaged."""
    receipts = Receipts(home)
    found = [each.because for each in receipts.all()]
    assert receipts.unreadable == 0
    return found


def test_encrypting_seals_them(home: Path) -> None:
    """No reference and no reason stands there any more, and they can be read with the key."""
    encrypt(home)
    assert WORDS.encode() not in on_the_disk(home)
    assert REFERENCE.encode() not in on_the_disk(home)
    assert reasons(home) == [WORDS]


def test_decrypting_lets_them_be_read_without_a_key(home: Path) -> None:
    """Those that were sealed from the first too."""
    encrypt(home)
    purged(home)
    assert converting.decrypt(home) == []
    held.lock(home)
    assert reasons(home) == [WORDS, WORDS]


def test_they_can_be_read_after_somebody_left(home: Path) -> None:
    """They have a former key of the data folder then."""
    encrypt(home)
    changing.add(home, "Ben", Secret.typed("another horse battery"))
    assert changing.remove(home, "Ben") == []
    purged(home)
    assert reasons(home) == [WORDS, WORDS]


@pytest.mark.parametrize("is_written", [False, True])
def test_sealing_that_was_cut_off_is_gone_on_with(home: Path, *, is_written: bool) -> None:
    """Killed while one is put in the place of the other, neither is lost and none is left plain."""
    (path,) = (home / "receipts").iterdir()
    former = path.rename(path.with_name(path.name + ".former"))
    if is_written:
        path.write_bytes(former.read_bytes())
    encrypt(home)
    assert WORDS.encode() not in on_the_disk(home)
    assert reasons(home) == [WORDS]
    assert not former.exists()
