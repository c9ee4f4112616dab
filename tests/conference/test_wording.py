"""The words for the record's fields."""

from collections.abc import Iterator

import pytest

from cpc_tui.conference.decided import Decision
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.planned import Action, CoreGroup
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Nullable, Shape
from cpc_tui.conference.who import Attendance, Exclusion, Person, Spell
from cpc_tui.conference.wording import WORDS, entry_label, field_hint, field_label, list_label


def _parts_of(part: type[Part]) -> Iterator[type[Part]]:
    yield part
    for each in fields_of(part).values():
        yield from _parts_in(each.shape)


def _parts_in(shape: Shape) -> Iterator[type[Part]]:
    if isinstance(shape, Nullable):
        yield from _parts_in(shape.inner)
    elif isinstance(shape, Listed):
        yield from _parts_in(shape.item)
    elif isinstance(shape, PartShape):
        yield from _parts_of(shape.type)


PARTS = sorted(set(_parts_of(Record)), key=lambda part: part.__name__)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_has_a_label(part: type[Part]) -> None:
    """Every field of the format, and every kind of entry, is named in plain words."""
    assert entry_label(part)
    for name in fields_of(part):
        label, hint = field_label(part, name), field_hint(part, name)
        assert label[0].isupper()
        assert "_" not in label + hint
        assert "\n" not in label + hint


@pytest.mark.parametrize("part", WORDS, ids=lambda part: part.__name__)
def test_no_words_are_stale(part: type[Part]) -> None:
    """No words are kept for a field or a part that the format does not have."""
    assert set(WORDS[part].fields) <= set(fields_of(part))
    assert any(issubclass(each, part) for each in PARTS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_labels_of_a_form_are_told_apart(part: type[Part]) -> None:
    """No two fields of one form have the same label."""
    labels = [field_label(part, name) for name in fields_of(part)]
    assert len(labels) == len(set(labels))


def test_some_words() -> None:
    """Labels read as chairs and families say them."""
    assert field_label(Person, "direct_contact") == "In direct contact with the family"
    assert field_label(Attendance, "told_administrator") == "Told the conference administrator"
    assert field_label(Action, "by_when") == "By when"
    assert field_label(Spell, "from") == field_label(Spell, "from_") == "Came at"
    assert entry_label(CoreGroup) == "Core group"
    assert field_hint(Decision, "child") == ""


def test_visibility_is_worded_once_but_for_reasons() -> None:
    """Every visible entry shares the words for who may read it, save where only a reason hides."""
    assert field_label(Action, "visibility") == field_label(Visible, "visibility")
    assert field_label(Exclusion, "visibility") == "Who may read the reason"


def test_lists_are_named_by_path() -> None:
    """A list is named wherever it stands, also inside an entry."""
    assert list_label(("views",)) == "Agencies’ views"
    assert list_label(("plans", "actions")) == "Actions"
    assert list_label(("attendance", "e1", "times")) == "Times in the meeting"
    assert list_label(("decisions", "e1", "inquorate", "reason")) == "Why"


def test_what_is_not_there_has_no_words() -> None:
    """Asking for a field that the format does not have is an error."""
    with pytest.raises(KeyError, match=r"Person\.shoe_size"):
        field_label(Person, "shoe_size")
