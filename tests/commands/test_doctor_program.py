"""`doctor` says whether the program is whole and compiled, and can make documents."""

from __future__ import annotations

import py_compile
from pathlib import Path

import pytest

from cpc_tui.commands import fit_program
from cpc_tui.commands.fit_program import look_at_documents
from tests.commands.conftest import Do
from tests.commands.test_doctor import findings


def test_a_package_that_is_missing_is_a_loss(do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that is not whole is told of, with what to do, and ends with status 1."""
    monkeypatch.setattr(fit_program, "_PACKAGES", ("textual", "no-such-package"))
    assert findings(do)["no-such-package"] == (False, "is missing; install cpc-tui again")
    assert do("doctor").status == 1


def test_modules_that_are_not_compiled_are_told_of(
    do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They slow the start and lose nothing; the command that compiles them is given."""
    package = tmp_path / "uncompiled"
    package.mkdir()
    for name in ("__init__.py", "one.py"):
        (package / name).write_text("", encoding="utf-8")
    py_compile.compile(str(package / "one.py"))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(fit_program, "_COMPILED", ("uncompiled",))
    well, words = findings(do)["Compiled modules"]
    assert not well
    assert words.startswith("1 of 2 are not compiled")
    assert words.endswith(f"-m compileall -q {package}")
    assert do("doctor").status == 0
    py_compile.compile(str(package / "__init__.py"))
    assert findings(do)["Compiled modules"] == (True, "2")


@pytest.mark.parametrize("there", [True, False])
def test_whether_pdf_files_can_be_made_is_told(
    do: Do, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without LibreOffice there are Word files all the same: it is no loss."""
    monkeypatch.setattr("exports.pdf.pdf_is_possible", lambda: there)
    assert findings(do)["PDF"][0] == there
    assert do("doctor").status == 0


def test_a_template_that_cannot_be_used_is_told_of(do: Do, home: Path, tmp_path: Path) -> None:
    """What an export would refuse is found beforehand."""
    home.mkdir(mode=0o700)
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"no Word file")
    (home / "settings.toml").write_text(f'template = "{letter}"\n', encoding="utf-8")
    well, words = findings(do)["Template"]
    assert not well
    assert "letter.docx" in words
    assert do("doctor").status == 1
    assert list(look_at_documents(None))[1:] == []


def test_a_template_that_can_be_used_is_well(tmp_path: Path) -> None:
    """A sound Word file is named as fit."""
    from docx import Document

    letter = tmp_path / "letter.docx"
    Document().save(str(letter))
    (found,) = list(look_at_documents(letter))[1:]
    assert (found.well, found.words) == (True, str(letter))
