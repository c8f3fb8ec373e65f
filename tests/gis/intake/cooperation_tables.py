"""Tables of cooperation, and the store they are read into."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback

from planstatus.gis.intake.cooperation import CooperationIntake, plan_intake
from planstatus.gis.store.store import Store


def planned(store: Store, source: Path) -> CooperationIntake:
    return plan_intake(store.place, [str(source)], QgsFeedback())


def table(folder: Path, name: str, *lines: str) -> Path:
    file = folder / name
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
