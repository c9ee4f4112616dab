"""A document as PDF, made by LibreOffice where it is installed."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

from cpc_tui.language import tr
from exports.pdf_folder import working_folder
from exports.refused import ExportRefused

SECONDS = 60
"""After which LibreOffice is stopped; the longest conferences take about five."""

_PROGRAMS = ("soffice", "libreoffice")
_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
"""Tagged, so that a screen reader finds headings and tables; with its title in the window."""

_MAKERS = re.compile(rb"(/(?:Creator|Producer)<FEFF)((?:[0-9A-F]{4})*)>")
_NO_PDF = tr("Export as Word instead, or try again.")
_at_work: set[subprocess.Popen[bytes]] = set()
_stopped: list[None] = []
"""One for each time that somebody stopped what was being made."""


def pdf_is_possible() -> bool:
    """Whether LibreOffice is there."""
    return _program() is not None


def pdf_bytes(docx: bytes) -> bytes:
    """The document as tagged PDF.

    LibreOffice works in a folder of its own, for this user alone, that is removed afterwards
    with all that it writes down about itself.

    Args:
        docx: The bytes of a Word file without a password.

    Raises:
        ExportRefused: LibreOffice is not there, takes too long, or does not make one.
    """
    program = _program()
    if program is None:
        raise ExportRefused(
            tr("LibreOffice is not installed here, so there is no PDF. Export as Word instead.")
        )
    try:
        with working_folder() as folder:
            return _converted(program, folder, docx)
    except OSError as fault:
        reason = (fault.strerror or tr("the system gave no reason")).lower()
        raise ExportRefused(
            tr("No PDF could be made: {reason}. {no_pdf}", reason=reason, no_pdf=_NO_PDF)
        ) from None


def stop() -> None:
    """Let what is being made at this moment come to nothing, so that the program can end."""
    _stopped.append(None)
    for each in tuple(_at_work):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(each.pid, signal.SIGKILL)


def _program() -> str | None:
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def _converted(program: str, folder: Path, docx: bytes) -> bytes:
    source, made = folder / "document.docx", folder / "document.pdf"
    profile, runtime = folder / "profile", folder / "runtime"
    for each in (profile, runtime):
        each.mkdir(mode=0o700)
    descriptor = os.open(source, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(docx)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        _FILTER,
        "--outdir",
        str(folder),
        str(source),
    ]
    _run(command, folder, runtime)
    if not made.is_file():
        raise ExportRefused(tr("LibreOffice made no PDF of the document. {no_pdf}", no_pdf=_NO_PDF))
    return _unsigned(made.read_bytes())


def _run(command: list[str], folder: Path, runtime: Path) -> None:
    """Run LibreOffice with what it needs of the environment, and end all of it in time."""
    environment = {
        "HOME": str(folder),
        "PATH": os.environ.get("PATH", os.defpath),
        "TMPDIR": str(runtime),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
    }
    before = len(_stopped)
    process = subprocess.Popen(  # noqa: S603 - the program is found by name, the rest is ours
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _at_work.add(process)
    try:
        # It may have been stopped before anybody knew that it had begun.
        process.wait(SECONDS if len(_stopped) == before else 0)
    except subprocess.TimeoutExpired:
        raise ExportRefused(
            tr(
                "LibreOffice took longer than {seconds} seconds and was stopped. {no_pdf}",
                seconds=SECONDS,
                no_pdf=_NO_PDF,
            )
        ) from None
    finally:
        _end(process)
        _at_work.discard(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program, if it has not ended, with all that it started: it is a script."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _unsigned(pdf: bytes) -> bytes:
    """The same file without the names of the programs that made it.

    They are overwritten with spaces: a PDF tells at which byte each of its parts begins.
    """
    return _MAKERS.sub(lambda found: found[1] + b"0020" * (len(found[2]) // 4) + b">", pdf)
