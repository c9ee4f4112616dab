"""A whole pack needs hardly more memory than one document."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.conference.papers.paper import Paper
from exports.making import Maker
from exports.pack import make_pack, plan_pack
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile


class Ring:
    """Something that holds itself, as the parts of a Word file do."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def rings(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Ring]]:
    """One ring for each document that is made."""
    made = []
    content_of = Maker.content_of

    def content_and_ring(maker: Maker, paper: Paper) -> bytes:
        made.append(weakref.ref(Ring()))
        return content_of(maker, paper)

    monkeypatch.setattr(Maker, "content_of", content_and_ring)
    return made


@pytest.fixture
def seldom() -> Iterator[None]:
    """Python collects nothing by itself, as while somebody works on the screen."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("seldom")
def test_what_one_document_was_made_of_is_gone_before_the_next(
    rings: list[weakref.ref[Ring]], tmp_path: Path
) -> None:
    """However many there are, none of them stays in memory."""
    make_pack(plan_pack(edited({}), base_profile()), tmp_path)
    assert len(rings) >= 5
    assert [number for number, each in enumerate(rings) if each()] == []
