"""Checks a package as the plugin repository does when it is uploaded, with nothing left out.

    .venv/bin/python tools/package_check.py dist/planstatus.zip

The repository (plugins.qgis.org) validates the zip and its metadata, and runs Bandit and
detect-secrets over the files. Here every severity counts, and `metadata.txt` is looked through too;
only whether the addresses answer is not asked, since no test should need the network.
"""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from configparser import Error as ConfigError
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlparse

MAX_BYTES = 25_000_000
TEXT_TYPES = {".py", ".ui", ".qml", ".qpt", ".csv", ".md", ".svg", ".txt", ".html", ".css", ".js"}
FIRST_BYTES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".gpkg": b"SQLite format 3\0",
    ".qm": b"\x3c\xb8\x64\x18\xca\xef\x9c\x95",
}
REQUIRED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author",
    "email", "homepage", "tracker", "repository", "tags", "category", "icon", "changelog",
)  # fmt: skip
FORMS = {
    "version": r"\d+\.\d+\.\d+",
    "qgisMinimumVersion": r"\d+\.\d+",
    "qgisMaximumVersion": r"\d+\.\d+",
    "author": r"[^/]+",
    "email": r"[^@\s]+@[^@\s]+\.[^@\s]+",
    "category": "Raster|Vector|Database|Mesh|Web",
    "hasProcessingProvider": "yes|no",
}
ADDRESSES = ("homepage", "tracker", "repository")


@dataclass(frozen=True)
class Package:
    """A package and the folder it is unpacked in."""

    archive: zipfile.ZipFile
    folder: Path

    @property
    def files(self) -> list[zipfile.ZipInfo]:
        """The files in it, without the folders."""
        return [entry for entry in self.archive.infolist() if not entry.is_dir()]

    @property
    def top(self) -> Path:
        """The plugin's own folder, unpacked."""
        return self.folder / PurePosixPath(self.archive.namelist()[0]).parts[0]


def unpack(file: Path, folder: Path) -> Package:
    """Unpack a package into a folder."""
    archive = zipfile.ZipFile(file)
    archive.extractall(folder)
    return Package(archive, folder)


def check_size(package: Package) -> Iterator[str]:
    """Under 25 MB, packed."""
    size = Path(str(package.archive.filename)).stat().st_size
    if size > MAX_BYTES:
        yield f"{size} bytes, and at most {MAX_BYTES} are allowed"


def check_folder(package: Package) -> Iterator[str]:
    """One folder named as a Python identifier, with what makes it a plugin."""
    tops = {PurePosixPath(name).parts[0] for name in package.archive.namelist()}
    if len(tops) != 1 or not all(re.fullmatch(r"[A-Za-z]\w+", top, re.ASCII) for top in tops):
        yield f"not one folder named as a Python identifier: {', '.join(sorted(tops))}"
    for name in ("__init__.py", "metadata.txt", "LICENSE"):
        if not (package.top / name).is_file():
            yield f"{name} is missing"


def check_file_types(package: Package) -> Iterator[str]:
    """Plain files of the types a plugin needs, and what they say they are."""
    for entry in package.files:
        path = PurePosixPath(entry.filename)
        mode = entry.external_attr >> 16
        if any(part.startswith((".", "__MACOSX", "__pycache__")) for part in path.parts):
            yield f"{path}: hidden, or a cache"
        elif stat.S_ISLNK(mode):
            yield f"{path}: a link"
        elif mode & 0o111:
            yield f"{path}: executable"
        elif not _is_what_it_says(path, package.archive.read(entry)):
            yield f"{path}: not a file of an allowed type"


def _is_what_it_says(path: PurePosixPath, content: bytes) -> bool:
    if path.suffix in FIRST_BYTES:
        return content.startswith(FIRST_BYTES[path.suffix])
    if path.suffix not in TEXT_TYPES and path.name != "LICENSE":
        return False
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False


def check_metadata(package: Package) -> Iterator[str]:
    """Every field the repository asks for, in its form."""
    parser = ConfigParser()  # as the repository: a bare % is an error
    parser.optionxform = str  # names as they are written
    try:
        parser.read_string((package.top / "metadata.txt").read_text(encoding="utf-8"))
        fields = dict(parser["general"])
    except (OSError, ValueError, KeyError, ConfigError) as error:
        yield f"cannot be read: {error}"
        return
    yield from (f"{name} is missing" for name in REQUIRED if not fields.get(name))
    yield from _check_forms(fields)
    if not (package.top / fields.get("icon", "?")).is_file():
        yield "the icon is not in the package"


def _check_forms(fields: dict[str, str]) -> Iterator[str]:
    for name, form in FORMS.items():
        if name in fields and not re.fullmatch(form, fields[name]):
            yield f"{name}: «{fields[name]}»"
    for name in ADDRESSES:
        address = urlparse(fields.get(name, ""))
        if address.scheme != "https" or not address.netloc:
            yield f"{name} is not an address"
    if not fields.get("changelog", "").startswith(f"{fields.get('version')}\n"):
        yield "the changelog does not begin with the version"
    if _version(fields, "qgisMinimumVersion") > _version(fields, "qgisMaximumVersion"):
        yield "qgisMinimumVersion is above qgisMaximumVersion"


def _version(fields: dict[str, str], name: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", fields.get(name, ""))]


def check_bandit(package: Package) -> Iterator[str]:
    """Bandit with its default settings, every severity and confidence."""
    report = _report(package, "bandit", "-r", ".", "-f", "json", "-q")
    yield from (f"{each['filename']}: {each['reason']}" for each in report["errors"])
    for each in report["results"]:
        place = f"{each['filename']}:{each['line_number']}"
        yield f"{place}: {each['test_id']} {each['issue_text']}"


def check_secrets(package: Package) -> Iterator[str]:
    """Run detect-secrets over every file, without asking the network whether a secret works."""
    report = _report(package, "detect_secrets", "scan", "--all-files", "--no-verify", ".")
    for each in (secret for found in report["results"].values() for secret in found):
        yield f"{each['filename']}:{each['line_number']}: {each['type']}"


def _report(package: Package, *module: str) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-m", *module], cwd=package.folder, capture_output=True, text=True
    )
    try:
        return json.loads(run.stdout)
    except ValueError as error:
        raise RuntimeError(f"{module[0]} gave no report: {run.stderr}") from error


def check_ignores(package: Package) -> Iterator[str]:
    """No blanket ignores: a comment names the one rule it silences, and says why."""
    for file in package.top.rglob("*.py"):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            silenced = re.search(r"#\s*nosec\b|pragma: (?:allow|white)list", line)
            if silenced and not re.search(r"# nosec B\d{3}\s+\(.+\)", line):
                yield f"{file.relative_to(package.folder)}:{number}: «{line.strip()}»"


CHECKS: dict[str, Callable[[Package], Iterator[str]]] = {
    "size": check_size,
    "folder": check_folder,
    "file types": check_file_types,
    "metadata": check_metadata,
    "Bandit": check_bandit,
    "detect-secrets": check_secrets,
    "ignores": check_ignores,
}


def main(file: Path) -> int:
    """Print a line for each check and one for each problem; return 1 when there is any."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        package = unpack(file, Path(folder))
        size = file.stat().st_size / 1e6
        print(f"{file}: {size:.2f} MB of {MAX_BYTES / 1e6:.0f}, {len(package.files)} files")
        for name, check in CHECKS.items():
            problems = list(check(package))
            print("FAILED" if problems else "ok    ", name)
            for problem in problems:
                print("       ", problem)
            failed += bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
