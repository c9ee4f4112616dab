"""Data classes that cost nothing to define do as those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.light_dataclasses import dataclass
from tests.terminal.child import CHECKOUT


@dataclass(frozen=True, kw_only=True)
class Said:
    """Something said."""

    by: str
    words: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Heard(Said):
    """The same, heard by somebody."""

    heard_by: str = "chair"
    note: str = field(default="", compare=False, metadata={"inside": True})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place without room for more."""

    row: int
    column: int = 0


@dataclass
class Basket:
    """What gathers things, and is not fixed."""

    name: str
    things: list[str] = field(default_factory=list)
    is_full: bool = False

    def __post_init__(self) -> None:
        """Look whether there is room."""
        self.is_full = len(self.things) > 1


@dataclass(eq=False)
class Alone:
    """Each of them is its own."""

    name: str = ""


def standard(cls: type[Any], **options: bool) -> Any:
    """The same class as the standard library makes it."""
    own = {
        "__annotations__": cls.__annotations__,
        "__doc__": cls.__doc__,
        "__qualname__": cls.__qualname__,
    }
    own |= {
        each.name: each.default
        for each in fields(cls)
        if each.default is not dataclasses.MISSING and each.name in cls.__annotations__
    }
    return dataclasses.dataclass(**options)(type(cls.__name__, (), own))


@given(
    st.fixed_dictionaries(
        {"by": st.text()}, optional={"words": st.text(), "marks": st.tuples(st.text())}
    ),
    st.fixed_dictionaries({"by": st.text()}, optional={"words": st.text()}),
)
def test_it_is_as_the_standard_library_makes_it(one: Any, other: Any) -> None:
    """Values, words, equality, hash and fields are the same, whatever is given and left out."""
    like = standard(Said, frozen=True, kw_only=True)
    ours, theirs = Said(**one), like(**one)
    assert asdict(ours) == asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert hash(ours) == hash(theirs)
    assert (ours == Said(**other)) == (theirs == like(**other))
    assert [each.name for each in fields(ours)] == [each.name for each in fields(theirs)]
    assert replace(ours, words="more") == Said(**{**one, "words": "more"})
    assert is_dataclass(Said)


@pytest.mark.parametrize(
    "given",
    [{}, {"words": ""}, {"by": "ab", "who": ""}, {"by": "ab", "note": ""}],
)
def test_a_wrong_argument_is_told_of_as_ever(given: Any) -> None:
    """What is missing or unknown is an error, at the first of a class and at any other."""
    like = standard(Said, frozen=True, kw_only=True)
    with pytest.raises(TypeError) as theirs:
        like(**given)
    for _ in range(2):
        with pytest.raises(TypeError, match=re.escape(str(theirs.value))):
            Said(**given)
    with pytest.raises(TypeError):
        Said("ab")  # type: ignore[call-arg]


def test_what_is_frozen_cannot_be_changed() -> None:
    """Neither a field nor anything else can be set or taken away."""
    said, spot = Said(by="ab"), Spot(3)
    for one in (said, spot):
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'by'"):
            one.by = "cd"  # type: ignore[misc, union-attr]
        with pytest.raises(FrozenInstanceError, match="cannot delete field 'row'"):
            del one.row  # type: ignore[union-attr]
    assert said == Said(by="ab")


def test_a_class_that_follows_another_has_the_fields_of_both() -> None:
    """Those it inherits come first; what is not compared makes no difference."""
    heard = Heard(by="ab", note="a")
    assert [each.name for each in fields(Heard)] == ["by", "words", "marks", "heard_by", "note"]
    assert fields(Heard)[-1].metadata["inside"]
    assert heard == Heard(by="ab", note="b")
    assert hash(heard) == hash(Heard(by="ab", note="b"))
    assert heard != Said(by="ab")


def test_one_with_slots_can_be_copied_and_matched() -> None:
    """It has no room for anything else, and a copy has the same values."""
    spot = Spot(3, 4)
    assert not hasattr(spot, "__dict__")
    assert copy.copy(spot) == spot == pickle.loads(pickle.dumps(spot))  # noqa: S301 - made here
    match spot:
        case Spot(row, column):
            assert (row, column) == (3, 4)


def test_what_is_not_frozen_can_be_changed_and_has_no_hash() -> None:
    """Each has a list of its own; what is done after making one is done."""
    basket, other = Basket("a"), Basket("a")
    basket.things.append("b")
    assert (other.things, basket == other) == ([], False)
    assert Basket("a", ["b", "c"]).is_full
    basket.things.clear()
    assert basket == other
    with pytest.raises(TypeError):
        hash(basket)


def test_each_is_its_own_where_values_are_not_compared() -> None:
    """Two with the same values are two, and can be kept in a set."""
    assert Alone("a") != Alone("a")
    assert len({Alone("a"), Alone("a")}) == 2


def test_no_method_is_compiled_before_it_is_needed() -> None:
    """Defining many of them takes far fewer calls than the standard library makes."""
    code = (
        "import sys; from {} import dataclass\n"
        "calls = 0\n"
        "def count(*_):\n global calls; calls += 1\n"
        "sys.setprofile(count)\n"
        "@dataclass(frozen=True)\nclass Said:\n by: str\n words: str = ''\n marks: tuple = ()\n"
        "sys.setprofile(None); print(calls)"
    )
    ours, theirs = (
        int(
            subprocess.run(
                [sys.executable, "-c", code.format(module)],
                cwd=CHECKOUT,
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for module in ("cpc_tui.conference.light_dataclasses", "dataclasses")
    )
    assert ours < theirs / 2
