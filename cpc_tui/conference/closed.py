"""The refusal to change a record that is approved."""

from cpc_tui.language import tr

CLOSED = tr("Approved: closed to changes. /reopen WHY opens it again.")


class RecordClosed(Exception):
    """A change of a record that is approved, or one that would undo its re-opening.

    Attributes:
        words: A sentence for the person who wanted it.
    """

    def __init__(self, words: str = CLOSED) -> None:
        super().__init__(words)
        self.words = words
