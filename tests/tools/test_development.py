"""What the documents for developers name is there, and the locks hold what the lists ask for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    "DEVELOPMENT.md", "README.md", "docs/arkitektur.md", "docs/benchmark.md",
    "docs/mutants.md",
    ".github/PULL_REQUEST_TEMPLATE.md", ".github/workflows/test.yml",
    *(str(each.relative_to(ROOT)) for each in sorted((ROOT / "docs" / "decisions").glob("*.md"))),
]  # fmt: skip
MADE = ("out", "dist", "build", "help", ".venv", ".venv-lint", ".venv-bench", ".venv-mutants")
SUFFIXES = (".py", ".md", ".sh", ".toml", ".lock", ".yml", ".csv", ".qml", ".qpt", ".ini", ".cfg")
PATH = re.compile(r"(?:[\w.][\w.*-]*/)*[\w.*-]+/?")
LISTS = [
    "requirements-dev", "requirements-lint", "tools/bench/requirements",
    "tools/mutants/requirements",
]  # fmt: skip


def commands_and_names(text: str) -> list[str]:
    """Return what is written as code: in backticks, in an indented block, after «run:»."""
    blocks = re.findall(r"^(?: {4}|\s*- run: )(.+)$", text, re.MULTILINE)
    return re.findall(r"`([^`\n]+)`", text) + blocks


def is_a_path_of_ours(word: str) -> bool:
    first = word.split("/")[0]
    if first in MADE or not PATH.fullmatch(word):
        return False
    if "/" in word:
        return (ROOT / first).exists()
    return word.endswith(SUFFIXES) and not word.startswith(("*", "."))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_files_that_a_document_names_are_there(document):
    codes = commands_and_names((ROOT / document).read_text("utf-8"))
    words = {word.strip("\"',;:()").rstrip(".") for code in codes for word in code.split()}
    named = {word for word in words if is_a_path_of_ours(word)}
    assert [each for each in sorted(named) if not list(ROOT.glob(each))] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_make_targets_that_a_document_names_are_there(document):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = " ".join(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)).split()
    codes = commands_and_names((ROOT / document).read_text("utf-8"))
    named = {name for code in codes for name in re.findall(r"\bmake ([a-z][a-z-]*)\b", code)}
    assert named - set(targets) == set()


def test_the_decisions_are_all_in_their_list():
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert listed == sorted(each.name for each in folder.glob("[0-9]*.md"))


@pytest.mark.parametrize("name", LISTS)
def test_a_lock_holds_the_versions_that_its_list_names(name):
    wanted = versions((ROOT / f"{name}.txt").read_text("utf-8"))
    locked = versions((ROOT / f"{name}.lock").read_text("utf-8"))
    assert {each: locked.get(each) for each in wanted} == wanted, "run make laas"


def versions(text: str) -> dict[str, str]:
    """Return version by name, the name as indexes write it."""
    pairs = re.findall(r"^([\w.-]+)==([^\s;\\]+)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pairs}
