"""The settings file is read strictly, and its faults are told so that they can be put right."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from cpc_tui.settings import Settings, SettingsError, Terminal, load_settings


def write(folder: Path, text: str) -> Path:
    """Write the settings file of a folder."""
    path = folder / "settings.toml"
    path.write_bytes(text.encode())
    return path


def faults_of(folder: Path) -> tuple[str, ...]:
    """Read a settings file that has faults."""
    with pytest.raises(SettingsError) as caught:
        load_settings(folder)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """No file, no folder, or an empty file is no fault."""
    assert load_settings(tmp_path) == load_settings(tmp_path / "none") == Settings()
    write(tmp_path, "")
    assert load_settings(tmp_path) == Settings()


def test_every_setting_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each attribute is a key of the file, and what the file says is what it becomes."""
    monkeypatch.setenv("HOME", "/home/chair")
    write(
        tmp_path,
        "\ufeff"
        'theme = "nord"\r\nanimations = true\nrole = "minute-taker"\nexport_folder = "~/Minutes"\n'
        'key_file = "~/safe.key"\nplain = true\nlock_after_minutes = 15\nclipboard = true\n'
        "plain_words = false\nspelling = false\n"
        'template = "~/letter.dotx"\ndata_folder = "/srv/conferences"\n'
        "closure_days = [2026-12-29, 2026-12-24, 2026-12-24]\n"
        '[keys]\nnext = ["f9", "Ctrl+N"]\n[expansions]\nhx = "history of"\n'
        "[terminal]\nchanged_cells = false\nblocking_input = false\nquick_escape = false\n"
        "steady_editors = false\nidle_collection = false\nfolder_watch = false\n",
    )
    expected = Settings(
        theme="nord",
        animations=True,
        role="minute-taker",
        export_folder=Path("/home/chair/Minutes"),
        template=Path("/home/chair/letter.dotx"),
        data_folder=Path("/srv/conferences"),
        keys={"meeting.next": ("f9", "ctrl+n")},
        expansions={"hx": "history of"},
        closure_days=(date(2026, 12, 24), date(2026, 12, 29)),
        key_file=Path("/home/chair/safe.key"),
        plain=True,
        lock_after_minutes=15,
        clipboard=True,
        spelling=False,
        plain_words=False,
        terminal=Terminal(
            changed_cells=False,
            blocking_input=False,
            quick_escape=False,
            steady_editors=False,
            idle_collection=False,
            folder_watch=False,
        ),
    )
    assert load_settings(tmp_path) == expected
    assert all(
        getattr(expected, each.name) != getattr(Settings(), each.name) for each in fields(Settings)
    )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("thme", "'thme' is not a setting. Did you mean 'theme'?"),
        ("Closure-Day", "'Closure-Day' is not a setting. Did you mean 'closure_days'?"),
        ("qqq", "'qqq' is not a setting. The settings are: theme, animations, role, "),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_known(tmp_path: Path, key: str, said: str) -> None:
    """The fault names the file and the key, and the key that was probably meant."""
    path = write(tmp_path, f"{key} = 1\n")
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"{path}: {said}")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("theme = 3", "theme: 3 is not a text."),
        ('theme = " "', "theme: ' ' is not a text."),
        ("animations = 1", "animations: 1 is neither true nor false."),
        ('role = "viewer"', "role: 'viewer' is not a role."),
        ("role = []", "role: [] is not a role."),
        ('export_folder = "Minutes"', "export_folder: 'Minutes' is not a whole path."),
        ('data_folder = "conferences"', "data_folder: 'conferences' is not a whole path."),
        ('export_folder = "~nobody-here/x"', "export_folder: '~nobody-here/x' names a user"),
        ('keys = "f9"', "keys: is not a table of keys."),
        ("keys = { next = 9 }", "keys.next: 9 is not a list of keys."),
        ('expansions = "hx"', "expansions: 'hx' is not a table of abbreviations."),
        ('expansions = { "h x" = "a" }', "'h x' is not one word of letters and figures."),
        ('expansions = { "-hx" = "a" }', "'-hx' is not one word of letters and figures."),
        ('expansions = { "" = "a" }', "'' is not one word of letters and figures."),
        ("expansions = { hx = 3 }", "'hx' has no words in quotes."),
        ('expansions = { hx = " " }', "'hx' has no words in quotes."),
        ('expansions = { hx = "a\\nb" }', "'hx' are not one line of plain text."),
        (f'expansions = {{ {"h" * 21} = "a" }}', "is longer than 20 letters."),
        (f'expansions = {{ hx = "{"a" * 501}" }}', "'hx' are longer than 500 characters."),
        ("expansions = { a = 1, b = 2 }", "'a' has no words in quotes; 'b' has no words"),
        ('closure_days = ["2026-12-24"]', "closure_days: ['2026-12-24'] is not a list of dates."),
        ("closure_days = 2026-12-24", "is not a list of dates."),
        ("closure_days = [2026-12-24T10:00:00]", "is not a list of dates."),
        ("terminal = false", "terminal: False is not a table of changed_cells, blocking_input, "),
        ("terminal = { blinking = true }", "lines like changed_cells = false below [terminal]."),
        ("terminal = { changed_cells = 1 }", "is neither true nor false."),
        (f'role = "{"x" * 500}"', "…"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(tmp_path: Path, line: str, said: str) -> None:
    """The fault names file, key and value, and fits on one line however long the value is."""
    path = write(tmp_path, line)
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"{path}: ")
    assert said in fault
    assert len(fault) - len(str(path)) < 200


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """A file with three faults is refused whole, with one line for each."""
    write(tmp_path, 'thme = "nord"\nanimations = "yes"\nrole = "chair"\nclosure_days = [1]\n')
    faults = faults_of(tmp_path)
    assert len(faults) == 3
    assert not any("\n" in fault for fault in faults)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"theme = \n", "not TOML: "),
        (b'theme = "a"\ntheme = "b"\n', "line 2"),
        (b"# ok\ntheme = '\xff'\n", "line 2 is not UTF-8"),
        (b"keys = " + b"[" * 4000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_the_line(
    tmp_path: Path, content: bytes, said: str
) -> None:
    """What cannot be read as TOML says where it goes wrong, in one line."""
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"{path}: ")
    assert said in fault
    assert "\n" not in fault


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A folder in the file's place is a fault, not the defaults."""
    (tmp_path / "settings.toml").mkdir()
    (fault,) = faults_of(tmp_path)
    assert "cannot be read: it is a folder, not a file" in fault


@pytest.mark.parametrize("value", ["-1", "1441", "1.5", "true", '"15"'])
def test_minutes_are_a_whole_number_of_a_day_at_most(value: str, tmp_path: Path) -> None:
    """Anything else is refused, with what to write; 0 is never."""
    write(tmp_path, f"lock_after_minutes = {value}\n")
    (fault,) = faults_of(tmp_path)
    assert "is not a number of minutes from 0 to 1440. 0 means never." in fault
    write(tmp_path, "lock_after_minutes = 0\n")
    assert load_settings(tmp_path).lock_after_minutes == 0
