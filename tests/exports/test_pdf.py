"""A PDF by LibreOffice: tagged, unsigned, and nothing left behind; without it, a sentence."""

import os
import re
import stat
import tempfile
from pathlib import Path

import pytest

from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.paper import Heading
from exports import pdf, pdf_folder
from exports.pdf import pdf_bytes, pdf_is_possible
from exports.refused import ExportRefused
from tests.exports.word_files import written

DOCUMENT = written(Heading(1, "One"), paragraph("words"))
LIBREOFFICE = pytest.mark.skipif(not pdf_is_possible(), reason="needs LibreOffice")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary files are made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(pdf_folder, "_IN_MEMORY", folder)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a script in the place of LibreOffice."""
    made = folder / "soffice"
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@LIBREOFFICE
def test_a_pdf_is_made_and_nothing_is_left(scratch: Path) -> None:
    """It is tagged, in our language, shows its title, and names no program or person."""
    made = pdf_bytes(DOCUMENT)
    assert made.startswith(b"%PDF-")
    for sign in (b"/StructTreeRoot", b"/Lang(en-GB)", b"/DisplayDocTitle true"):
        assert sign in made
    assert b"/Author" not in made
    for found in re.findall(rb"/(?:Creator|Producer)<FEFF([0-9A-F]*)>", made):
        assert not bytes.fromhex(found.decode()).decode("utf-16-be").strip()
    assert str(scratch).encode() not in made
    assert list(scratch.iterdir()) == []


def test_without_libreoffice_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, what to do instead is told."""
    monkeypatch.setenv("PATH", "/nowhere")
    assert not pdf_is_possible()
    with pytest.raises(ExportRefused, match=r"LibreOffice is not installed here.*Export as Word"):
        pdf_bytes(DOCUMENT)


def test_it_works_in_a_folder_of_its_own(
    scratch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folder and document are for their owner alone whatever the umask, and no shell reads them."""
    seen = tmp_path / "seen"
    program(
        tmp_path, monkeypatch, f'stat -c %a . document.docx > "{seen}"; echo "$HOME" >> "{seen}"'
    )
    before = os.umask(0)
    try:
        with pytest.raises(ExportRefused, match="made no PDF"):
            pdf_bytes(DOCUMENT)
    finally:
        os.umask(before)
    *modes, home = seen.read_text().split()
    assert modes == [f"{stat.S_IRWXU:o}", "600"]
    assert home.startswith(str(scratch))
    assert list(scratch.iterdir()) == []


def test_a_program_that_hangs_is_ended(
    scratch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its time it is stopped with what it started, and nothing is left."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    program(tmp_path, monkeypatch, f'sleep 600 > "{pipe}" & wait')
    monkeypatch.setattr(pdf, "SECONDS", 1)
    with pytest.raises(ExportRefused, match="took longer than 1 seconds and was stopped"):
        pdf_bytes(DOCUMENT)
    assert list(scratch.iterdir()) == []
    # The end of the pipe is read once nobody holds it open any more.
    os.set_blocking(reader, True)
    assert os.read(reader, 1) == b""
    os.close(reader)


def test_a_full_disk_is_told(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the document cannot be put down for LibreOffice, that is told in a sentence."""
    if not pdf_is_possible():
        monkeypatch.setattr(pdf, "_program", lambda: "/bin/true")
    scratch.rmdir()
    with pytest.raises(ExportRefused, match="No PDF could be made: no such file"):
        pdf_bytes(DOCUMENT)
