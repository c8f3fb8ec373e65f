"""The sheets of an atlas one after the other, with the window alive."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeedback, QgsPrintLayout


def each_sheet(layout: QgsPrintLayout, feedback: QgsFeedback) -> Iterator[int]:
    """Let a layout show its sheets, and yield the number of each; then it shows the first again.

    Args:
        layout: the atlas.
        feedback: told of the progress.
    """
    atlas = layout.atlas()
    for place in range(atlas.count()):
        atlas.seekTo(place)  # which lets the table read its rows
        yield place
        feedback.setProgress(100 * (place + 1) / atlas.count())
    atlas.first()
