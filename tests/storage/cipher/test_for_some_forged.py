"""Who has a key to the data folder cannot forge themselves one to a conference."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, held
from cpc_tui.storage.cipher.choosing import share, unshare
from cpc_tui.storage.cipher.faults import KeysDamaged
from cpc_tui.storage.cipher.ring import read_ring
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.plain_json import decode
from tests.storage.cipher.conftest import CHAIR, MINUTES
from tests.storage.cipher.three import OFFICE, become


@pytest.fixture
def forge(three: Path, kept: Path) -> Callable[[Callable[[dict[str, object]], None]], None]:
    """Let Cy, who has a key to the folder alone, put other keys in the place of its own."""

    def forge(alter: Callable[[dict[str, object]], None]) -> None:
        become(three, OFFICE)
        circle = held.circle_of(three)
        path = kept / "keys.json"
        fields: dict[str, object] = dict(decode(path.read_bytes()))  # type: ignore[arg-type]
        alter(fields)
        ring, _ = read_ring(json.dumps(fields).encode())
        path.write_bytes(circle.signed(ring, str(fields["own"])))
        become(three, CHAIR)

    return forge


def test_who_has_a_key_to_the_folder_alone_cannot_let_themselves_in(
    three: Path, kept: Path, forge: Callable[[Callable[[dict[str, object]], None]], None]
) -> None:
    """Nobody wraps the key for them, though the folder's own key vouches for the file."""

    def add(fields: dict[str, object]) -> None:
        person = held.circle_of(three).person
        assert isinstance(fields["only"], dict)
        fields["only"][person.number] = person.public.hex()

    forge(add)
    with pytest.raises(KeysDamaged):
        ConferenceStore(kept).open()
    assert any("keys.json is damaged" in each for each in changing.finish(three))


def test_nor_can_they_make_it_everybodys(
    three: Path, kept: Path, forge: Callable[[Callable[[dict[str, object]], None]], None]
) -> None:
    """Taking away whom it is for is an alteration as well."""

    def take(fields: dict[str, object]) -> None:
        del fields["only"]

    forge(take)
    with pytest.raises(KeysDamaged):
        ConferenceStore(kept).open()


def test_nor_can_they_give_it_a_key_that_they_know(three: Path, kept: Path) -> None:
    """A new generation that they made for the others is refused by those."""
    become(three, OFFICE)
    circle = held.circle_of(three)
    ring = circle.sealed_ring((kept / "keys.json").read_bytes())
    forged, key = ring.renewed(3, circle.readers_of(ring))
    (kept / "keys.json").write_bytes(circle.signed(forged, forged.code_by([key, key])))
    become(three, CHAIR)
    with pytest.raises(KeysDamaged):
        ConferenceStore(kept).open()


def test_a_key_put_in_the_place_of_somebodys_is_not_given_it(three: Path, kept: Path) -> None:
    """New keys are wrapped for those whom the conference's own file names, as it names them."""
    become(three, OFFICE)
    circle = held.circle_of(three)
    swapped = [
        each if each.name != "Bo" else type(each)(each.number, each.name, circle.person.public)
        for each in circle.members
    ]
    type(circle)(three, circle.person, circle.ring, circle.keys, tuple(swapped)).write()
    become(three, CHAIR)
    share(kept, ["Cy"])
    unshare(kept, ["Cy"])
    become(three, MINUTES)
    assert ConferenceStore(kept).open().record.venue == "Room 2"
