"""How profile files are found, put together and refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
from cpc_tui.conference.profile_shapes import REFUSED, Reading, fit_table


def write(folder: Path, key: str, text: str) -> None:
    """Put a local profile into a folder."""
    (folder / f"{key}.toml").write_text(text, encoding="utf-8")


def faults_of(folder: Path, key: str) -> tuple[str, ...]:
    """The faults with which a local profile is refused."""
    with pytest.raises(ProfileError) as refused:
        load_profile(key, folders=[folder])
    return refused.value.faults


def test_local_profile_overrides_only_what_it_names(tmp_path: Path) -> None:
    """A local profile changes what it names and takes over all the rest."""
    write(
        tmp_path,
        "my-team",
        """
        extends = "kent"
        name = "My team"
        closure_days = [2026-12-29]
        [deadlines.minutes]
        number = 15
        """,
    )
    mine, kent = load_profile("my-team", folders=[tmp_path]), load_profile("kent")
    assert (mine.key, mine.name, mine.extends) == ("my-team", "My team", "kent")
    assert mine.closure_days[0].isoformat() == "2026-12-29"
    assert mine.deadlines_for("minutes")[0].number == 15
    assert mine.deadlines_for("minutes")[0].unit == kent.deadlines_for("minutes")[0].unit
    assert mine.steps == kent.steps
    assert kent.deadlines_for("minutes")[0].number == 20


def test_entries_are_added_removed_and_ordered(tmp_path: Path) -> None:
    """Named tables can be added to, dropped from and put in order."""
    write(
        tmp_path,
        "mine",
        """
        extends = "england"
        [questions]
        order = ["help_needed", "new_one"]
        [questions.new_one]
        text = "What else?"
        [questions.at_home]
        remove = true
        """,
    )
    keys = [each.key for each in load_profile("mine", folders=[tmp_path]).questions]
    assert keys[:2] == ["help_needed", "new_one"]
    assert "at_home" not in keys
    assert len(keys) == 10


def test_none_empties_a_value(tmp_path: Path) -> None:
    """The word none empties a number or a choice that was taken over."""
    text = 'extends = "medway"\n[child_invite]\nage = "none"\n[mode]\ndefault = "none"\n'
    write(tmp_path, "mine", text)
    mine = load_profile("mine", folders=[tmp_path])
    assert mine.child_invite.age is None
    assert mine.mode.default is None


def test_plan_before_decision_orders_the_steps(tmp_path: Path) -> None:
    """One switch puts the plan before the decision in the agenda itself."""
    write(tmp_path, "mine", 'extends = "redbridge"\n[plan]\nbefore_decision = true\n')
    keys = load_profile("mine", folders=[tmp_path]).step_keys
    assert keys.index("plan") == keys.index("decision") - 1


def test_local_base_reaches_every_authority(tmp_path: Path) -> None:
    """A local file of the base's own name extends the one that ships, for all that build on it."""
    write(tmp_path, "england", 'extends = "england"\nmarking = "PRIVATE"\n')
    assert load_profile("kent", folders=[tmp_path]).marking == "PRIVATE"
    assert load_profile("kent").marking == "OFFICIAL-SENSITIVE"


def test_names_include_local_profiles(tmp_path: Path) -> None:
    """Local profiles are listed with those that ship; other files and odd names are not."""
    write(tmp_path, "my-team", "")
    write(tmp_path, "My Team", "")
    (tmp_path / "notes.txt").touch()
    names = profile_names([tmp_path, tmp_path / "absent"])
    assert "my-team" in names
    assert set(names) - set(profile_names()) == {"my-team"}


def test_shipped_profiles_are_read_once(tmp_path: Path) -> None:
    """A profile that ships is read once, also where the user's folder is empty or absent."""
    first = load_profile("kent")
    assert load_profile("kent", folders=[tmp_path, tmp_path / "absent"]) is first


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    """Unknown keys, wrong types and unknown choices all come in one refusal, each on a line."""
    write(
        tmp_path,
        "mine",
        """
        extends = "kent"
        nmae = "Mine"
        break_after_minutes = "soon"
        purposes = ["one", 2]
        closure_days = [2026-12-29T10:00:00]
        [steps.decison]
        label = "Decision"
        [steps.reports]
        minuts = 20
        [scale]
        safe_end = 5
        [deadlines.minutes]
        unit = "working-days"
        number = -1
        [role_names]
        chiar = "Chair"
        [labels.outcome]
        contineu = "Goes on"
        [labels.outcomes]
        plan = "Plan"
        [quorum]
        separate_health = 1
        """,
    )
    assert set(faults_of(tmp_path, "mine")) == {
        'mine.toml: nmae: is not a known key; the nearest is "name"',
        "mine.toml: break_after_minutes: must be a whole number, not a text",
        "mine.toml: purposes[1]: must be a text, not a whole number",
        "mine.toml: closure_days[0]: must be a date (2026-12-24), not something else",
        'mine.toml: steps.decison: "decison" is not a known choice; the nearest is "decision"',
        'mine.toml: steps.reports.minuts: is not a known key; the nearest is "minutes"',
        "mine.toml: scale.safe_end: must be one of 0, 10",
        (
            'mine.toml: deadlines.minutes.unit: "working-days" is not a known choice;'
            ' the nearest is "working_days"'
        ),
        "mine.toml: deadlines.minutes.number: must not be less than 0",
        'mine.toml: role_names.chiar: is not a known key; the nearest is "chair"',
        'mine.toml: labels.outcome.contineu: is not a known key; the nearest is "continue"',
        'mine.toml: labels.outcomes: is not a known key; the nearest is "outcome"',
        "mine.toml: quorum.separate_health: must be true or false, not a whole number",
    }


def test_misspelt_entry_is_told_its_neighbour(tmp_path: Path) -> None:
    """A misspelt name of an entry is missing its words, and the nearest entry is named."""
    write(tmp_path, "mine", 'extends = "kent"\n[statements.welcom]\ntext = "Hello"\n')
    assert faults_of(tmp_path, "mine") == (
        'mine.toml: statements.welcom.label: is missing; the nearest is "welcome"',
        'mine.toml: statements.welcom.step: is missing; the nearest is "welcome"',
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "[contacts.nspc]\nremove = true",
            'contacts.nspc: is not a known key; the nearest is "nspcc"',
        ),
        (
            '[contacts]\norder = ["nyaz"]',
            'contacts.order.nyaz: is not a known key; the nearest is "nyas"',
        ),
        ('[contacts]\norder = "nyas"', "contacts.order: must be a list of names"),
        (
            "[contacts.nyas]\nremove = true\nname = 'x'",
            "contacts.nyas: remove = true must stand alone in its table",
        ),
        (
            "[contacts.nyas]\nkey = 'x'",
            'contacts.nyas.key: is not a known key; the nearest is "web"',
        ),
        ("contacts = []", "contacts: must be a table of named tables, not a list"),
        ("contacts.nyas = 1", "contacts.nyas: must be a table, not a whole number"),
        ("labels = []", "labels: must be a table, not a list"),
        ("plan = []", "plan: must be a table, not a list"),
        ("standards = 'x'", "standards: must be a list, not a text"),
        (
            "framework_key = 'sings_of_safety'",
            (
                'framework_key: "sings_of_safety" is not a known framework;'
                ' the nearest is "signs_of_safety"'
            ),
        ),
        (
            "frameworks.plain.worry = 'risk'",
            'frameworks.plain.worry: "risk" is not a known heading; the nearest is "risks"',
        ),
        (
            "[steps.close]\nremove = true",
            "steps.close: is missing; every agenda has all ten steps",
        ),
        (
            "[steps.prepare]\nlabel = 'Before'",
            "steps.prepare: is no step of the agenda",
        ),
    ],
)
def test_one_fault(tmp_path: Path, text: str, fault: str) -> None:
    """Each kind of fault says where it is and what is wrong."""
    write(tmp_path, "mine", f'extends = "kent"\n{text}\n')
    assert faults_of(tmp_path, "mine") == (f"mine.toml: {fault}",)


def test_extends_and_the_rest_are_told_together(tmp_path: Path) -> None:
    """A missing profile to extend does not hide the file's other faults."""
    write(tmp_path, "mine", 'extends = "knet"\nnmae = "Mine"\n')
    assert faults_of(tmp_path, "mine") == (
        'mine.toml: extends: there is no profile "knet"; the nearest is "kent"',
        'mine.toml: nmae: is not a known key; the nearest is "name"',
    )


def test_extends_is_needed(tmp_path: Path) -> None:
    """Only the base stands alone."""
    write(tmp_path, "mine", 'name = "Mine"\n')
    assert faults_of(tmp_path, "mine") == (
        'mine.toml: extends: is missing; write extends = "england" or the name of another profile',
    )


def test_extends_is_a_name(tmp_path: Path) -> None:
    """A profile to extend is named by a text."""
    write(tmp_path, "mine", "extends = 1\n")
    assert faults_of(tmp_path, "mine") == (
        "mine.toml: extends: must be a text, not a whole number",
    )


def test_circle(tmp_path: Path) -> None:
    """Profiles that extend each other are refused, and the circle is shown."""
    write(tmp_path, "one", 'extends = "two"\n')
    write(tmp_path, "two", 'extends = "one"\n')
    assert faults_of(tmp_path, "one") == (
        "two.toml: extends: goes round in a circle: one -> two -> one",
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"name = ", "mine.toml: is not TOML: "),
        (b'name = "\xff"', "mine.toml: is not UTF-8 text"),
        (b'\xef\xbb\xbfname = "x"', "mine.toml: is not TOML: "),
        (b"a = " + b"[" * 5000, "mine.toml: is not TOML: "),
        (b"a = " + b"9" * 5000, "mine.toml: is not TOML: "),
    ],
)
def test_not_toml(tmp_path: Path, content: bytes, fault: str) -> None:
    """A file that cannot be read as TOML is one fault, never a traceback."""
    (tmp_path / "mine.toml").write_bytes(content)
    (found,) = faults_of(tmp_path, "mine")
    assert found.startswith(fault)


@pytest.mark.parametrize("key", ["nowhere", "../kent", "", "kent.toml", "Kent", "a" * 300, "\0"])
def test_no_such_profile(tmp_path: Path, key: str) -> None:
    """A name that is no profile is refused, and none leads outside the folders."""
    write(tmp_path, "kent", 'extends = "england"\n')
    (tmp_path / "inner").mkdir()
    write(tmp_path / "inner", "mine", 'extends = "kent"\n')
    (found,) = faults_of(tmp_path / "inner", key)
    assert found.startswith(f'there is no profile "{key}"; the nearest is ')


keys = st.sampled_from(
    ["steps", "plan", "order", "remove", "labels", "key", "scale", "deadlines", "x", "mode"]
) | st.text(max_size=5)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(keys, values, max_size=6), st.booleans())
def test_any_table_is_read_or_refused(data: dict[str, Any], partial: bool) -> None:
    """Whatever stands in a file, the reader answers with faults and never falls over."""
    reading = Reading("mine.toml", partial=partial)
    read = fit_table(Profile, data, "", reading, name="mine")
    assert (read is REFUSED) == bool(reading.faults)
