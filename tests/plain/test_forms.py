"""Forms as questions, and fields set by name."""

from __future__ import annotations

from pathlib import Path

from tests.plain.talking import talk_at


def test_a_field_of_the_step_is_set_by_its_name(home: Path) -> None:
    """The field's name and its value on one line store it, and what is stored is said."""
    done = talk_at(home, "/go prepare", "/set venue Town Hall, room 2")
    assert done.record.venue == "Town Hall, room 2"
    assert "Town Hall, room 2" in done.text


def test_a_choice_is_made_by_its_beginning_and_a_person_by_initials(home: Path) -> None:
    """Choices and people are named as on the screen."""
    done = talk_at(
        home,
        "/go prepare",
        "/set how it is held: in person",
        "/set chair is independent no",
        "/set minute cm",
    )
    assert done.status == 0, done.complained
    assert done.record.mode == "in_person"
    assert done.record.chair_independent is False
    assert done.record.minute_taker == "p3"


def test_what_does_not_fit_is_said_and_not_stored(home: Path) -> None:
    """A date that is none changes nothing and fails the line."""
    done = talk_at(home, "/go close", "/set date 31/2")
    assert done.status == 1
    assert done.record.review.on is None


def test_a_form_asks_field_by_field(home: Path) -> None:
    """Each answer is stored at once; two empty lines end the form."""
    done = talk_at(
        home, "/go contingency", "/add if", "Mum is ill", "Gran comes", "cm", "", "", "after"
    )
    (entry,) = done.record.contingency
    assert (entry.trigger, entry.action, entry.who) == ("Mum is ill", "Gran comes", ("p3",))
    assert done.record.notes[-1].text == "after"


def test_a_dot_goes_on_and_clear_empties(home: Path) -> None:
    """A field can be passed over, and one emptied."""
    done = talk_at(home, "/go plan", "/set 3", ".", "/clear", "14/1/2027", "/done")
    (action,) = done.record.plans.actions
    assert action.action == "Visit."
    assert action.who == ()
    assert str(action.by_when) == "2027-01-14"


def test_an_entry_of_which_nothing_was_typed_is_not_added(home: Path) -> None:
    """Leaving a form at once leaves no empty entry behind."""
    done = talk_at(home, "/go contingency", "/add if", "", "", "/go plan")
    assert done.record.contingency == ()


def test_a_command_within_a_form_leaves_it_and_is_done(home: Path) -> None:
    """A command is never taken for the text of a field."""
    done = talk_at(home, "/go contingency", "/add if", "Mum is ill", "/next", "a note")
    assert done.record.contingency[0].action == ""
    assert done.record.notes[-1].step == "close"


def test_an_unknown_command_within_a_form_is_no_text_of_it(home: Path) -> None:
    """A mistyped command is said and the field asked again."""
    done = talk_at(home, "/go contingency", "/add if", "/nexxt", "Mum is ill", "/done")
    assert done.record.contingency[0].trigger == "Mum is ill"
    assert done.status == 1


def test_more_words_are_added_to_a_long_text(home: Path) -> None:
    """A plus and a blank keep what stood there."""
    done = talk_at(home, "/go prepare", "/set purpose First.", "/set purpose + Second.")
    assert done.record.purpose == "First.\nSecond."


def test_a_line_is_changed_taken_out_and_brought_back(home: Path) -> None:
    """Numbers of the lines that were read lead to them."""
    lines = ("/go reports", "/read notes")
    removed = talk_at(home / "a", *lines, "/remove 4")
    back = talk_at(home / "b", *lines, "/remove 4", "/undo")
    assert len(removed.record.notes) == 2, removed.said
    assert len(back.record.notes) == 3


def test_what_is_missing_is_gone_to_by_its_number(home: Path) -> None:
    """`/fix` asks for what is missing, where it is asked for."""
    done = talk_at(home, "/go prepare", "/missing", "/fix 1", "/done")
    assert done.status == 0, (done.said, done.complained)
