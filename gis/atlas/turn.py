"""The sheets of an atlas one after the other, with the window alive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsFeedback, QgsPrintLayout


def each_sheet(
    layout: QgsPrintLayout, feedback: QgsFeedback, some: Sequence[int] | None = None
) -> Iterator[int]:
    """Let a layout show its sheets, and yield the number of each; then it shows the first again.

    Args:
        layout: the atlas.
        feedback: told of the progress.
        some: the numbers of the sheets to show; without them, all.
    """
    atlas = layout.atlas()
    places = range(atlas.count()) if some is None else some
    for done, place in enumerate(places, start=1):
        atlas.seekTo(place)  # which lets the table read its rows
        yield place
        feedback.setProgress(100 * done / len(places))
    atlas.first()
