"""The history says who changed what, when, before and after, in the words of that moment."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference import edits
from cpc_tui.conference.changes import Begin, Path, RemoveEntry, SetField
from cpc_tui.conference.clashes import Clash, ClearClash, RaiseClash, Stamp, Version
from cpc_tui.conference.history import HistoryLine, Wanted, history
from cpc_tui.conference.history_words import field_in_words, name_of_field
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.past import Written, record_at
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.where_shown import step_of
from tests.conference.complete_records import edited
from tests.conference.small_records import DAY, base_profile, small_json
from tests.conference.test_past import Told

PROFILE = base_profile()


def lines(told: Told, **wanted: Any) -> tuple[HistoryLine, ...]:
    """The history without its beginning."""
    return tuple(
        each for each in history(told.entries, PROFILE, Wanted(**wanted)) if each.kind != "begin"
    )


def words(told: Told, **wanted: Any) -> list[str]:
    """What the lines say."""
    return [each.words for each in lines(told, **wanted)]


@pytest.fixture
def told() -> Told:
    """A conference with a change of every kind."""
    told = Told()
    told.set("venue", to="Room 1")
    told.add("notes", id="n1", step="analysis", text="About Ana.", children=["c1"], speaker="hv")
    told.add("notes", id="n2", step="plan", text="About all.")
    moved = edits.move_entry(told.record, ("notes",), "n2", -1)
    assert moved
    told.do(moved, "minute-taker")
    told.set("notes", "n1", "text", to="About Ana, again.")
    told.set("core_group", "members", to=["sw", "mo"])
    told.remove("notes", "n1")
    return told


def test_every_change_is_a_line(told: Told) -> None:
    """In order, each with its number, moment, seat, kind and step."""
    found = history(told.entries, PROFILE)
    assert [each.number for each in found] == list(range(1, 9))
    assert [each.kind for each in found] == [
        *("begin", "set", "add", "add", "move", "set", "set", "remove")
    ]
    assert [each.step for each in found] == [
        *("", "prepare", "analysis", "plan", "plan", "analysis", "core_group", "analysis")
    ]
    assert (found[4].at, found[4].seat) == (f"{DAY}T10:04:00", "minute-taker")
    assert found[4].path == ("notes", "n2")


def test_a_field_is_told_before_and_after_in_words(told: Told) -> None:
    """Names and labels stand for ids and keys."""
    (line,) = lines(told, path=("core_group", "members"))
    assert line.words == "Changed: Core group: Members"
    assert line.before == "Nobody"
    assert line.after.startswith("Nia Hartwell-Boyd, social worker; Ama Okafor, mother")
    assert words(told, path=("venue",)) == ["Changed: Place"]


def test_an_entry_is_named_by_its_line(told: Told) -> None:
    """Who reads that a text was changed sees of which entry, and what it said."""
    (changed,) = (each for each in lines(told) if each.path == ("notes", "n1", "text"))
    assert changed.words.startswith("Changed: Note (Rhiannon Abara — About Ana, again. — Ana): ")
    assert (changed.before, changed.after) == ("About Ana.", "About Ana, again.")
    removed = lines(told)[-1]
    assert removed.words == "Removed: Note"
    assert (removed.before, removed.after) == (
        "Rhiannon Abara — About Ana, again. — Ana",
        "",
    )


def test_names_are_those_of_the_moment(told: Told) -> None:
    """Somebody who was renamed or removed since is told as they were called then."""
    told.set("people", "hv", "name", to="Rhiannon Marsh")
    assert "Rhiannon Abara" in lines(told)[1].after
    renamed = lines(told)[-1]
    assert (renamed.before, renamed.after) == ("Rhiannon Abara", "Rhiannon Marsh")


def test_a_step_is_filtered_with_the_beginning(told: Told) -> None:
    """A note is of the step it says, other entries of the step that shows them."""
    found = history(told.entries, PROFILE, Wanted(step="analysis"))
    assert [each.number for each in found] == [1, 3, 6, 8]
    assert [each.number for each in lines(told, step="core_group")] == [7]


def test_a_person_is_filtered_by_being_named(told: Told) -> None:
    """Every change of what names them, and of who they are."""
    assert [each.number for each in lines(told, person="hv")] == [3, 6, 8]
    assert [each.number for each in lines(told, person="mo")] == [7]
    told.set("people", "mo", "household", to=False)
    assert [each.number for each in lines(told, person="mo")] == [7, 9]


def test_somebody_who_is_named_no_longer_is_found_too(told: Told) -> None:
    """The line that took a person out names them, as the one that put them in did."""
    told.set("core_group", "members", to=["sw"])
    assert [each.number for each in lines(told, person="mo")] == [7, 9]


def test_what_is_about_all_the_children_is_about_each(told: Told) -> None:
    """A note without children means all; one of Ana is not about Ben."""
    assert [each.number for each in lines(told, child="c1")] == [3, 4, 5, 6, 8]
    assert [each.number for each in lines(told, child="c2")] == [4, 5]
    assert lines(told, child="c2")[0].children == ("c1", "c2")
    told.set("children", "c2", "known_as", to="Benny")
    assert [each.number for each in lines(told, child="c2")] == [4, 5, 9]


def test_a_field_has_its_whole_history_whatever_the_lines_were_about(told: Told) -> None:
    """It began with its entry, was set, and went with it."""
    found = lines(told, path=("notes", "n1", "text"))
    assert [(each.number, each.before, each.after) for each in found] == [
        (3, "", "About Ana."),
        (6, "About Ana.", "About Ana, again."),
        (8, "About Ana, again.", ""),
    ]
    assert found[0].words == "What was said (Added: Note)"


def test_a_field_that_an_import_changed_says_so(told: Told) -> None:
    """Replacing the record is a change of each field that is another since."""
    new = Begin(small_json(venue="Elsewhere"), {})
    told.do(new)
    last = history(told.entries, PROFILE, Wanted(path=("venue",)))[-1]
    assert (last.before, last.after) == ("Room 1", "Elsewhere")
    assert last.words == "Place (Replaced by a record from outside)"


def test_an_entry_or_a_list_has_a_history(told: Told) -> None:
    """A path need not end at a field."""
    assert [each.number for each in lines(told, path=("notes", "n1"))] == [3, 6, 8]
    assert [each.number for each in lines(told, path=("notes",))] == [3, 4, 5, 6, 8]


def test_a_place_that_the_format_does_not_have_is_refused(told: Told) -> None:
    """A mistyped field is not taken for one that never changed."""
    with pytest.raises(PlaceGone):
        lines(told, path=("veneu",))


def test_a_change_of_what_was_gone_says_that_nothing_changed(told: Told) -> None:
    """What the other seat wrote into a removed entry is in the history and can be read there."""
    late = SetField(("notes", "n1", "text"), "late", "About Ana, again.")
    told.entries.append(Written(9, f"{DAY}T11:00:00", "minute-taker", late))
    told.entries.append(
        Written(10, f"{DAY}T11:00:00", "chair", RemoveEntry(("notes",), {"id": "n1"}, None))
    )
    late_line, again = lines(told)[-2:]
    assert late_line.words == "Nothing changed, since it was gone already: What was said"
    assert again.words == "Nothing changed, since it was gone already: Note"


def test_what_two_seats_changed_at_once_is_told_with_when_it_was_settled(told: Told) -> None:
    """Whoever looks back sees both versions, and who took the clash off the list."""
    versions = [
        Version(Stamp(seat, f"{DAY}T10:0{minute}:00"), f"Room {minute}")
        for minute, seat in ((8, "chair"), (9, "minute-taker"))
    ]
    clash = Clash("x1", "value", ("venue",), *versions)
    for number, change in ((9, RaiseClash(clash)), (10, ClearClash(clash))):
        told.entries.append(Written(number, f"{DAY}T10:10:00", "chair", change))
    raised, settled = lines(told, path=("venue",))[-2:]
    assert (raised.kind, raised.path, raised.step) == ("clash", ("venue",), "prepare")
    assert raised.words.startswith("To be settled: Place: chair at 10:08 wrote “Room 8”")
    assert (settled.kind, settled.words) == ("settled", "Settled: Place")
    assert (settled.before, settled.after) == ("", "")
    assert record_at(told.entries, 10) == told.record


def every_field() -> list[Path]:
    """A path to every field of the whole record, the first entry of each list."""
    found: list[Path] = []

    def walk(part: Any, path: Path) -> None:
        for each in fields_of(type(part)).values():
            value = getattr(part, each.attribute)
            here = (*path, each.name)
            found.append(here)
            if isinstance(value, tuple) and value and hasattr(value[0], "entry_key"):
                walk(value[0], (*here, value[0].entry_key))
            elif hasattr(value, "stated"):
                walk(value, here)

    walk(edited({}), ())
    return found


def test_every_field_has_a_name_a_step_and_words() -> None:
    """Nothing that can be changed is without words in the history."""
    record = edited({})
    fields = every_field()
    assert len(fields) > 100
    for path in fields:
        assert name_of_field(path) != ".".join(path)
        assert isinstance(field_in_words(record, path, PROFILE), str)
        if path[0] != "notes" and path[:2] != ("room", "private_notes"):
            assert step_of(path), path


def test_the_last_lines_are_told_from_the_record_before_them(told: Told) -> None:
    """Nobody has to go through all of a long history for what has just been done."""
    whole = history(told.entries, PROFILE)
    begun = record_at(told.entries, 5)
    assert history(told.entries[5:], PROFILE, begun=begun) == whole[5:]
