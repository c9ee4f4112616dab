"""Whether the program is whole and compiled, and whether it can make documents."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import cache_from_source, find_spec
from pathlib import Path

from cpc_tui import __version__
from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.language import tr

_PACKAGES = (
    "textual",
    "tinydb",
    "python-docx",
    "holidays",
    "icalendar",
    "diff-match-patch",
    "msoffcrypto-tool",
)
_COMPILED = ("cpc_tui", "screens", "widgets", "exports", "textual", "rich")
"""Packages whose modules are read at the start of the program or of an export."""


def look_at_program() -> Iterator[Finding]:
    """Look at versions, and whether every module is compiled."""
    yield fine("cpc-tui", __version__)
    yield fine(tr("Python"), f"{platform.python_version()}, {sys.platform}")
    for package in _PACKAGES:
        try:
            yield fine(package, version(package))
        except PackageNotFoundError:
            mend = tr("install cpc-tui again")
            yield Finding(package, well=False, words=tr("is missing"), mend=mend)
    yield _compiled()


def _compiled() -> Finding:
    folders = list(filter(None, map(_folder_of, _COMPILED)))
    modules = [each for folder in folders for each in folder.rglob("*.py")]
    plain = [each for each in modules if not Path(cache_from_source(str(each))).is_file()]
    if not plain:
        return fine(tr("Compiled modules"), f"{len(modules)}")
    places = " ".join(str(each) for each in folders if any(each in one.parents for one in plain))
    words = tr(
        "{count} of {count_2} are not compiled, which slows the start",
        count=len(plain),
        count_2=len(modules),
    )
    return better(tr("Compiled modules"), words, f"{sys.executable} -m compileall -q {places}")


def _folder_of(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def look_at_documents(template: Path | None) -> Iterator[Finding]:
    """Look whether PDF files can be made, and whether the authority's template can be used.

    Args:
        template: The Word file that the settings name, or None.
    """
    from exports.pdf import pdf_is_possible
    from exports.refused import ExportRefused

    if pdf_is_possible():
        yield fine("PDF", tr("LibreOffice is installed"))
    else:
        words = tr("LibreOffice is not installed: Word files are made, PDF files not")
        yield better("PDF", words, tr("ask the administrator for libreoffice-writer"))
    if template is None:
        return
    from exports.template import read_template

    try:
        read_template(template)
    except ExportRefused as refused:
        mend = tr("see template in settings.toml")
        yield Finding(tr("Template"), well=False, words=str(refused), mend=mend)
    else:
        yield fine(tr("Template"), str(template))
