"""Which words of a detail are looked for: all that tell a place, and none that only seem to."""

from __future__ import annotations

import re

import pytest

from cpc_tui.conference.visibility.detail_words import Known, detail_patterns
from cpc_tui.conference.visibility.folding import folded

NOBODY = Known()
HOME = "Flat 6, Larkmere House, 41 Pellwood Road, Royal Wells ZZ1 4QK"


def found(name: str, detail: str, text: str, known: Known = NOBODY) -> bool:
    """Whether a text gives a detail away."""
    told = folded(text)
    return any(re.search(pattern, told) for _, pattern in detail_patterns(name, detail, known))


@pytest.mark.parametrize(
    "text",
    [
        "Larkmere House",
        "41 Pellwood Rd",
        "Pellwood Road 41",
        "the house in Pellwood\nRoad",
        "ZZ14QK",
        "Lark\u00admere\u200b House",
        "４１ Pellwood Road",
    ],
)
def test_a_part_of_an_address_that_tells_is_looked_for(text: str) -> None:
    """A house, a street in any spelling, a postcode; signs that nobody sees change nothing."""
    assert found("address", HOME, text)


def test_an_address_without_commas_is_taken_apart() -> None:
    """Street and number are found in one long line."""
    assert found("address", "Flat 2 41 Pellwood Road Royal Wells", "at 41 Pellwood Road")
    assert found("address", "9 Elm Rd, Wells ZZ1 4QK", "at 9 elm road")


@pytest.mark.parametrize("text", ["Royal Wells", "Flat 6", "41 Pellwood Lane", "House 41"])
def test_a_town_or_a_number_tells_nothing(text: str) -> None:
    """Nor does another street, whatever stands in the rest of the record."""
    assert not found("address", HOME, text, Known(all_words="royal wells"))


@pytest.mark.parametrize(
    "detail", ["Confidential", "Refuge", "Not disclosed", "No fixed abode", "n/a", "See file"]
)
def test_what_stands_where_there_is_no_detail_stops_nothing(detail: str) -> None:
    """“Confidential” is on every page; an address that says so is none."""
    assert not found("address", detail, f"Official. {detail}. {detail.upper()}")


def test_an_address_that_is_but_a_town_stops_nothing_that_may_be_read() -> None:
    """Wood Green is where others live too."""
    known = Known(all_words="he was seen in wood green")
    assert not found("address", "Wood Green", "He was seen in Wood Green", known)


def test_a_street_that_a_public_place_is_named_after_tells_with_its_number_alone() -> None:
    """The venue names the street; the number in it is still the family's."""
    known = Known(venue="pellwood road family centre")
    assert not found("address", HOME, "Pellwood Road Family Centre", known)
    assert found("address", HOME, "at 41 Pellwood Road", known)


@pytest.mark.parametrize("street", ["High Street", "Holland Park", "Forest Hill"])
def test_a_street_that_is_much_else_tells_with_its_number_alone(street: str) -> None:
    """Most towns have a High Street; a park is no address."""
    detail = f"12 {street}, Wells"
    assert not found("address", detail, f"They met at {street}.")
    assert found("address", detail, f"They met at 12 {street}.")


def test_a_neighbours_house_that_may_be_read_is_no_find() -> None:
    """Another flat of the house stands in the record for all to read."""
    known = Known(homes="flat 9, larkmere house, 41 pellwood road, royal wells zz1 4qk")
    assert not found("address", HOME, "Flat 9, Larkmere House", known)
    assert not found("address", HOME, "ZZ1 4QK", known)
    assert found("address", HOME, "Flat 6, Larkmere House", known)


@pytest.mark.parametrize(
    "phone",
    [
        "07700 900142 (mornings, before 9)",
        "020 7946 0111 / 07700 900142",
        "01632 960111, 07700 900142",
        "+44 7700 900142",
    ],
)
@pytest.mark.parametrize("text", ["07700 900142", "07700/900142", "+44 (0)7700-900 142"])
def test_each_number_of_a_field_is_looked_for(phone: str, text: str) -> None:
    """Whatever else somebody wrote beside it."""
    assert found("phone", phone, f"Ring {text} first.")


@pytest.mark.parametrize("phone", ["ext 2026", "999", "0800 1111"])
def test_an_extension_and_a_helpline_are_no_find(phone: str) -> None:
    """A year is not an extension, and the profile's own numbers are everybody's."""
    known = Known(profile="childline 0800 1111")
    assert not found("phone", phone, "In 2026, ring 999 or 0800 1111", known)


def test_the_readers_own_detail_is_not_looked_for() -> None:
    """Two people may share a telephone."""
    known = Known(own=("07700 900142",))
    assert not found("phone", "07700 900142", "Ring 07700 900142", known)


@pytest.mark.parametrize(
    ("detail", "text", "is_found"),
    [
        ("Fennel Hill Primary School, Year 3", "Fennel Hill Primary", True),
        ("Calderwick Sixth Form College", "at Calderwick College", True),
        ("St Mary’s CE Primary School", "St Mary's school", True),
        ("The Primary School", "the school said", False),
        ("Local primary school", "the local school said", False),
        ("Nursery", "a nursery place", False),
    ],
)
def test_a_school_is_found_as_people_call_it(detail: str, text: str, is_found: bool) -> None:
    """By its name and any word for a school; one without a name is none."""
    assert found("school", detail, text) is is_found


def test_a_school_at_the_table_is_no_find() -> None:
    """A teacher's agency may be the child's school."""
    known = Known(agencies="fennel hill primary school")
    assert not found("school", "Fennel Hill Primary School, Year 3", "Fennel Hill Primary", known)


def test_a_workplace_is_found_by_its_name_and_its_street() -> None:
    """Each part of it tells."""
    workplace = "Trinder’s Bakery, 3 Coble Arcade"
    assert found("workplace", workplace, "she is at Trinder's Bakery")
    assert found("workplace", workplace, "near Coble Arcade")
    assert not found("workplace", "Warehouse, Wells", "in a warehouse")
