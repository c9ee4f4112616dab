"""What holds for the copy of any record whatever, for any reader."""

from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import (
    FULL,
    PROFESSIONALS,
    Recipient,
    copy_for,
    left_out,
    person_recipient,
)
from cpc_tui.conference.visibility.left_out import texts_of
from tests.strategies import records


@st.composite
def copies(draw: st.DrawFn) -> tuple[Record, Recipient, Record]:
    """A record, a recipient and the copy for them."""
    record = draw(records())
    people = [person_recipient(each.id) for each in record.people]
    recipient = draw(st.sampled_from([FULL, PROFESSIONALS, *people]))
    return record, recipient, copy_for(record, recipient)


@given(copies())
def test_a_copy_holds_nothing_that_the_record_does_not(
    made: tuple[Record, Recipient, Record],
) -> None:
    """Every text of a copy stands at the same place of the record."""
    record, _, copy = made
    places = {(path, text) for path, _, _, text in texts_of(record)}
    assert {(path, text) for path, _, _, text in texts_of(copy)} <= places


@given(copies())
def test_every_text_is_in_the_copy_or_among_what_was_left_out(
    made: tuple[Record, Recipient, Record],
) -> None:
    """Nothing falls between the two, so that the finished file is searched for all of it."""
    record, recipient, copy = made
    kept = {(path, text) for path, _, _, text in texts_of(copy)}
    out = {(each.path, each.text) for each in left_out(record, copy, recipient)}
    assert {(path, text) for path, _, _, text in texts_of(record)} == kept | out


@given(copies())
def test_a_copy_is_a_whole_record(made: tuple[Record, Recipient, Record]) -> None:
    """It can be written and read again: it refers to nothing that it does not hold."""
    copy = made[2]
    shape = PartShape(Record)
    assert shape.write(record_from_json(shape.write(copy))) == shape.write(copy)


@given(copies())
def test_a_copy_of_a_copy_is_the_same(made: tuple[Record, Recipient, Record]) -> None:
    """A reader may read everything that is in their own copy."""
    _, recipient, copy = made
    assert copy_for(copy, recipient) == copy


@given(records())
def test_the_full_copy_leaves_nothing_out(record: Record) -> None:
    """It is for the file, not for handing out."""
    assert left_out(record, copy_for(record, FULL), FULL) == ()
