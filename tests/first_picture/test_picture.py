"""What is kept for the first picture, what is drawn of it, and when it is not."""

from __future__ import annotations

import os
import stat
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cpc_tui.first_picture import words
from cpc_tui.first_picture.asking import Asked, asked
from cpc_tui.first_picture.colours import LOOKS, THEME
from cpc_tui.first_picture.kept import BEGINS, NAME
from cpc_tui.first_picture.picture import DEMO_HEADING, OPENING, PROGRAM, Picture, picture_of
from cpc_tui.opening import Office, open_office
from screens import headings
from screens.home_rows import home_rows
from tests.samples import small

TODAY = datetime.fromisoformat("2026-11-23T09:00:00")
REFERENCES = ("A/1", "B/2", "C/3")


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment of looking, which a test may change."""
    moment = [TODAY]
    for place in ("cpc_tui.opening.now", "cpc_tui.first_picture.keeping.now"):
        monkeypatch.setattr(place, lambda: moment[0])
    monkeypatch.setattr("cpc_tui.first_picture.picture.today", lambda: str(moment[0].date()))
    return moment


def opened(home: Path, day: list[datetime]) -> Office:
    """The office, whose library has the same day of looking."""

    def today() -> date:
        return day[0].date()

    office = open_office(home)
    office.library._day = today  # noqa: SLF001 - the library's own clock
    return office


@pytest.fixture
def office(home: Path, day: list[datetime]) -> Office:
    """A library of three conferences, whose list has been read."""
    office = opened(home, day)
    for number, reference in enumerate(REFERENCES):
        held = (TODAY.date() + timedelta(days=number)).isoformat()
        office.add(small(reference=reference, held_on=held), "chair")
    office.library.rows()
    return office


def drawn(*typed: str, size: tuple[int, int] = (80, 24)) -> Picture:
    """The picture for a command line."""
    wanted = asked(typed)
    assert isinstance(wanted, Asked)
    picture = picture_of(wanted, *size)
    assert picture is not None
    return picture


def texts(picture: Picture) -> list[str]:
    """Its lines."""
    return [(line.text + line.end).rstrip() for line in picture.lines]


def is_bare(picture: Picture, heading: str) -> bool:
    """Whether it shows a heading, that something is being opened, and nothing else."""
    found = texts(picture)
    return found == [heading, *[""] * (len(found) - 3), OPENING, ""]


def test_the_list_is_drawn_as_the_program_will_show_it(office: Office) -> None:
    """Each line of the opening screen stands there, under its heading."""
    rows = list(home_rows(office.library.rows(), office, TODAY.date()))
    shown = " ".join(" ".join(texts(drawn(size=(120, 60)))).split())
    assert all(" ".join(row.text.split()) in shown for row in rows)
    assert texts(drawn())[0] == words.HEADING
    assert texts(drawn())[-2] == OPENING
    assert texts(drawn())[-1].startswith("F1 Help")
    assert drawn().theme == THEME


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (20, 4), (1, 1), (80, 5)])
def test_every_cell_of_the_terminal_is_drawn(size: tuple[int, int], office: Office) -> None:
    """Whatever the size, each line fills its row, so that nothing of before shines through."""
    picture = drawn(size=size)
    assert len(picture.lines) == size[1]
    assert {len(line.text) + len(line.end) for line in picture.lines} == {size[0]}
    assert {line.look for line in picture.lines} <= set(LOOKS)


@pytest.mark.parametrize("reference", REFERENCES)
def test_the_heading_of_a_conference_is_the_meetings(reference: str, office: Office) -> None:
    """`open` shows the same words at the top as the meeting will."""
    left, _ = headings.meeting(office.open(reference, "chair"))
    assert is_bare(drawn("open", reference), left)


def test_without_conferences_it_says_so(home: Path) -> None:
    """In an empty library there surely is none, and it says what can be done."""
    shown = texts(drawn())
    assert any(words.NONE_YET in line for line in shown)
    assert any(words.NEW in line for line in shown)


def test_nothing_but_its_owner_can_read_it(office: Office) -> None:
    """The file is private, however open the umask is."""
    file = office.home / NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def change_elsewhere(office: Office) -> None:
    """Somebody else writes into a conference."""
    office.open("B/2", "minute-taker").set(("family_name",), "Pryce")


def another_folder(office: Office) -> None:
    """A conference is put into the folder by hand."""
    (office.home / "conferences" / "copied").mkdir()


def journal_by_hand(office: Office) -> None:
    """A journal is written to without the program."""
    folder = office.library.folder_of("A/1")
    assert folder is not None
    with (folder / "journal.jsonl").open("ab") as journal:
        journal.write(b"\n")


def index_gone(office: Office) -> None:
    """The index is removed."""
    (office.home / "index.json").unlink()


def other_settings(office: Office) -> None:
    """The settings are changed."""
    (office.home / "settings.toml").write_text('role = "chair"\n', encoding="utf-8")


def own_profile(office: Office) -> None:
    """The authority puts words of its own into the profile."""
    (office.home / "profiles").mkdir()
    (office.home / "profiles" / "england.toml").write_text("name = 'Ours'\n", encoding="utf-8")


def another_version(office: Office) -> None:
    """Another version of the program wrote it."""
    file = office.home / NAME
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(BEGINS, f"{BEGINS}.1"), encoding="utf-8")


def damaged(office: Office) -> None:
    """Half of it is there."""
    file = office.home / NAME
    file.write_bytes(file.read_bytes()[:300])


def obeyed_by_terminals(office: Office) -> None:
    """Something that a terminal obeys was put into it."""
    file = office.home / NAME
    file.write_bytes(file.read_bytes().replace(b"A/1  ", b"A\x1b[2J"))


def a_link(office: Office) -> None:
    """It was replaced by a link to another file."""
    file = office.home / NAME
    moved = file.rename(office.home / "elsewhere")
    file.symlink_to(moved)


CHANGES = [
    change_elsewhere,
    another_folder,
    journal_by_hand,
    index_gone,
    other_settings,
    own_profile,
    another_version,
    damaged,
    obeyed_by_terminals,
    a_link,
]


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_drawn_that_might_be_otherwise(change: object, office: Office) -> None:
    """Once anything is changed that it was made of, only the names stand there."""
    assert callable(change)
    change(office)
    assert is_bare(drawn(), words.HEADING)
    assert is_bare(drawn("open", "A/1"), PROGRAM)


def test_the_list_is_kept_anew_when_it_is_read(office: Office, day: list[datetime]) -> None:
    """After a change the next reading of the list makes it good."""
    change_elsewhere(office)
    opened(office.home, day).library.rows()
    assert any("Pryce" in line for line in texts(drawn(size=(120, 60))))


def test_what_is_late_tomorrow_is_told_tomorrow(office: Office, day: list[datetime]) -> None:
    """On the next days the list is drawn as it will be then; once more is late it is not."""
    rows = office.library.rows()
    due = {each.due_on for row in rows for each in row.due if each.state == "due" and each.due_on}
    last = date.fromisoformat(min(due))
    for days in range((last - TODAY.date()).days + 1):
        day[0] = TODAY + timedelta(days=days)
        if days < 7:
            expected = home_rows(rows, office, day[0].date())
            shown = " ".join(" ".join(texts(drawn(size=(120, 60)))).split())
            assert all(" ".join(row.text.split()) in shown for row in expected)
    day[0] = TODAY + timedelta(days=(last - TODAY.date()).days + 1)
    assert is_bare(drawn(), words.HEADING)


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        (("open", "A/1", "--as", "viewer"), PROGRAM),
        (("open", "A"), PROGRAM),
        (("demo",), DEMO_HEADING),
        (("demo", "--fresh"), DEMO_HEADING),
    ],
)
def test_what_is_not_known_is_not_drawn(
    typed: tuple[str, ...], heading: str, office: Office
) -> None:
    """A viewer's board, an unknown reference and a demo that is not there yet have bare names."""
    assert is_bare(drawn(*typed), heading)


def test_the_demo_is_headed_as_it_will_be(home: Path) -> None:
    """What is drawn before anything was read are the words of the meeting's own heading."""
    from cpc_tui.commands.demo import demo_record

    office = open_office(home)
    left, _ = headings.meeting(office.add(demo_record(TODAY), "chair"))
    assert left == DEMO_HEADING


def test_names_are_kept_without_what_a_terminal_obeys(home: Path, day: list[datetime]) -> None:
    """Escape sequences, control characters and overrides are gone before anything is written."""
    office = opened(home, day)
    nasty = "O\x1b[31mka\u202efor\x07\n[/] \u200dх 李"
    office.add(small(family_name=nasty, held_on="2026-11-23"), "chair")
    office.library.rows()
    assert any("Okafor [/] х 李" in line for line in texts(drawn()))
    assert all(each.isprintable() for each in texts(drawn()))


def test_a_secret_list_is_not_kept(office: Office) -> None:
    """Where the index is no plain text, nothing of it is written down in the clear."""
    (office.home / NAME).unlink()
    rows = office.library.rows()
    (office.home / NAME).unlink()
    (office.home / "index.json").write_bytes(b"\x00sealed")
    assert office.library.followed_by is not None
    office.library.followed_by.keep(rows)
    assert not (office.home / NAME).exists()


def test_looking_at_a_list_makes_no_folder(home: Path) -> None:
    """Whoever only looks at an empty library leaves nothing behind."""
    assert open_office(home).library.rows() == []
    assert not home.exists()


def test_a_conference_that_cannot_be_read_is_not_left_out_in_silence(office: Office) -> None:
    """While one is in trouble nothing is kept, so that the list is not drawn without it."""
    (office.home / NAME).unlink()
    folder = office.library.folder_of("C/3")
    assert folder is not None
    (folder / "journal.jsonl").write_bytes(b"{}\n")
    (folder / "record.json").unlink()
    os.utime(folder)
    office.library.rows()
    assert office.library.troubled
    assert is_bare(drawn(), words.HEADING)
