"""The export screen: who gets which documents, how the files are made, and making them."""

from screens.export.kept import Kept
from screens.export.screen import ExportScreen

__all__ = ["ExportScreen", "Kept"]
