"""What is made as files: pages, reports, atlases, and the tables of cooperation."""

from __future__ import annotations

from .atlases import Atlases
from .cooperation_files import CooperationFiles
from .exports import Exports
from .reports import Reports
from .session import Session


class Files:
    """The commands of one QGIS window that write files of what the project shows."""

    def __init__(self, session: Session) -> None:
        """Work in the session's project."""
        self.exports = Exports(session)
        self.reports = Reports(session)
        self.atlases = Atlases(session)
        self.cooperation = CooperationFiles(session)
