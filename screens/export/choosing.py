"""Choosing how files are made: folder, format, template and password."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from cpc_tui.language import tr
from screens.dialogs import LineDialog
from screens.export.making import Making
from screens.export.passwords import PasswordDialog
from screens.export.targets import OptionName


class Choosing(Making):
    """A screen on which it is chosen how files are made."""

    @abstractmethod
    def show(self) -> None:
        """Draw the lines."""

    def ask_option(self, name: OptionName) -> None:
        """Ask for an option; where there are few to choose from go on to the next."""
        match name:
            case "format":
                self.options.next_format()
                self.show()
            case "band":
                self.options.next_band(self.session.profile.own_page.bands)
                self.show()
            case "beside":
                self.options.beside = not self.options.beside
                self.show()
            case "translated":
                hint = tr("A record of the same ids in another language; nothing typed is none.")
                given = str(self.options.translated or "")
                dialog = LineDialog(tr("Translated record"), hint, given)
                self.app.push_screen(dialog, self._to_translated)
            case "folder":
                dialog = LineDialog(tr("Folder for the files"), value=str(self.options.folder))
                self.app.push_screen(dialog, self._to_folder)
            case "template":
                hint = tr("A Word file, .docx or .dotx; nothing typed is the program’s own look.")
                given = str(self.options.template or "")
                self.app.push_screen(LineDialog(tr("Template"), hint, given), self._to_template)
            case "password":
                self.app.push_screen(PasswordDialog(), self._to_password)

    def _to_folder(self, typed: str | None) -> None:
        if typed and typed.strip():
            self.options.folder = Path(typed.strip())
            self.show()

    def _to_translated(self, typed: str | None) -> None:
        if typed is not None:
            self.options.translated = Path(typed.strip()) if typed.strip() else None
            self.show()

    def _to_template(self, typed: str | None) -> None:
        if typed is not None:
            self.options.template = Path(typed.strip()) if typed.strip() else None
            self.show()

    def _to_password(self, typed: str | None) -> None:
        if typed is not None:
            self.options.password = typed or None
            self.say(
                tr("The files will ask for the password.") if typed else tr("No password any more.")
            )
            self.show()
