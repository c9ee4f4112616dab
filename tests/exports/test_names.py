"""File names: nobody's name, nothing that a file system refuses, and no two alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.recipients import FULL, PROFESSIONALS, person_recipient
from cpc_tui.conference.who import Child, Person
from exports.names import LONGEST, child_part, file_name, nameless_reference, recipient_part

SAFE = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.[a-z]+")


def people(*names: str, **initials: str) -> tuple[Person, ...]:
    """People of these names; initials by the number that the program gives them: `p1="TA"`."""
    return tuple(
        Person(id=f"p{n}", name=name, initials=initials.get(f"p{n}", ""), kind="family")
        for n, name in enumerate(names, 1)
    )


def parts(everybody: tuple[Person, ...]) -> list[str]:
    """The part of each person's file names."""
    return [recipient_part(everybody, person_recipient(each.id)) for each in everybody]


def test_a_name_is_reference_document_child_and_initials() -> None:
    """In this order, each after a hyphen, with the extension that is asked for."""
    children = (Child(id="c1", name="Jude Ash"), Child(id="c2", name="Wren Hale"))
    name = file_name("RB/2026 4", "plan", child=child_part(children, children[1]), recipient="TA")
    assert name == "RB-2026-4-plan-child-2-WH-TA.docx"
    assert file_name("R", "letter", recipient="TA", extension="pdf") == "R-letter-TA.pdf"
    assert file_name("R", "attendance") == "R-attendance.docx"


def test_general_copies_are_named_so() -> None:
    """The full copy and the professionals' say in their names which they are."""
    assert [recipient_part((), each) for each in (FULL, PROFESSIONALS)] == ["full", "professionals"]


def test_initials_are_given_or_made() -> None:
    """Initials as given, else from the first and the last word, accents taken off."""
    everybody = people(
        "Tamsin Ashby", "Łucja Maria Øst", "Prince", "Jo Bell", p1="t.a.b.c.d", p4=""
    )
    assert parts(everybody) == ["tabc", "LO", "P", "JB"]


def test_shared_initials_carry_the_number() -> None:
    """Both carry it, whether or not the letters are capitals, and the others do not."""
    assert parts(people("Tom Ash", "Tamsin Ashby", "Bea Hall", "x", p4="ta")) == [
        "TA-1",
        "TA-2",
        "BH",
        "ta-4",
    ]


def test_nobody_is_called_the_full_copy() -> None:
    """A person whose initials read `full` cannot take the place of the full copy."""
    assert parts(people("Fay Ull", p1="Full")) == ["Full-1"]


def test_a_name_without_such_letters_is_a_number() -> None:
    """A name in another script, or of emoji alone, gives a number and never an id."""
    assert parts(people("王小明", "👩‍👧", "שלום")) == ["person-1", "person-2", "person-3"]


def test_somebody_who_is_not_there_has_no_file() -> None:
    """Asking for a person whom the record does not hold is a mistake of the program."""
    with pytest.raises(ValueError, match="p9"):
        recipient_part(people("A B"), person_recipient("p9"))


@given(
    st.text(max_size=300),
    st.lists(st.tuples(st.text(max_size=300), st.text(max_size=20)), min_size=1, max_size=8),
)
def test_any_names_give_safe_names_all_different(
    reference: str, given_: list[tuple[str, str]]
) -> None:
    """Slashes, emoji, 300 letters, any script: safe, short, and one file for each of them."""
    everybody = tuple(
        Person(id=f"p{n}", name=name, initials=initials, kind="family")
        for n, (name, initials) in enumerate(given_)
    )
    children = tuple(Child(id=f"c{n}", name=name) for n, (name, _) in enumerate(given_))
    whose = [*parts(everybody), "full", "professionals"]
    names = [
        file_name(reference, "plain-plan", child=child_part(children, child), recipient=recipient)
        for child in children
        for recipient in whose
    ]
    assert all(SAFE.fullmatch(name) and len(name.encode()) <= LONGEST for name in names)
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("RB/2026/4", "RB-2026-4"),
        ("Tamsin Ashby 12/26", "12-26"),
        ("Ashby/2026", "Ashby-2026"),
        ("Harbottle/2026", "2026"),
        ("Jude Hale", ""),
    ],
)
def test_a_name_in_the_reference_is_in_no_file_name(reference: str, told: str) -> None:
    """Of a person or child the whole name, of the family each word of its heading."""
    record = Record(
        format="cpc-record/1",
        reference=reference,
        profile="england",
        family_name="Harbottle family",
        people=people("Tamsin Ashby"),
        children=(Child(id="c1", name="Jude Hale"),),
    )
    assert nameless_reference(record) == told
    assert SAFE.fullmatch(file_name(nameless_reference(record), "letter"))
