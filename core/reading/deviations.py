"""What was not used as it stood in a file, and why."""

from __future__ import annotations

from dataclasses import dataclass

from ..texts.language import tr

NOT_USED, USED = "ikke brukt", "brukt"


@dataclass(frozen=True)
class Deviation:
    """A cell of an input row: where it is, what was done with the row, and the reason.

    `municipality` is the name of the one the row speaks of, where that is known, and `plan` what
    the plan type is called, where the file has several.
    """

    file: str
    line: int
    column: str
    value: str
    action: str
    reason: str
    municipality: str = ""
    plan: str = ""

    def in_words(self) -> str:
        """Return the deviation as a line of a log, below the name of its file."""
        place = ", ".join(filter(None, (tr("rad {line}", line=self.line), self.municipality,
                                        self.plan)))  # fmt: skip
        return tr(
            "{place}, {column} «{value}»: {action}, {reason}.",
            place=place,
            column=self.column,
            value=" ".join(self.value.split()),
            action=self.action_in_words(),
            reason=self.reason,
        )

    def action_in_words(self) -> str:
        """Return what was done with the row."""
        return tr("brukt") if self.action == USED else tr("ikke brukt")


def plain_cell(text: str) -> str:
    """Return the text so that a spreadsheet program shows it and never runs it as a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
