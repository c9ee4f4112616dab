"""A conference for some people alone leaves a receipt that does not name it to the others."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.storage.purging import purge, receipt_for
from cpc_tui.storage.receipts import Receipts
from tests.samples import REFERENCE, on_disk
from tests.storage.cipher.test_for_some import all_that_can_be_opened
from tests.storage.cipher.three import OFFICE, become


def test_its_receipt_names_it_to_nobody(three: Path, kept: Path) -> None:
    """That something was purged, when and by whom is there; no reference, day or reason."""
    receipt = receipt_for(on_disk(three), early=True, because="A trial of the Larkspurs.")
    purge(three, kept, receipt)
    become(three, OFFICE)
    (seen,) = Receipts(three).all()
    assert (seen.reference, seen.held_on, seen.because) == ("", "", "")
    assert (seen.user, seen.purged_at) == (receipt.user, receipt.purged_at)
    everything = all_that_can_be_opened(three)
    assert REFERENCE.encode() not in everything
    assert b"Larkspur" not in everything
