"""Lets a mutant be seen where its function is called at import, or its answer is kept.

mutmut imports the project once and forks for each mutant. A function that makes a table when its
module is imported would never be called again, and `lru_cache` would hold what the function said
before it was changed. What looks after the tree and not after a function is left out: it takes
longer than most tests.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from hypothesis import settings
from mutmut.state import state

AT_IMPORT = Path("at_import.json")
ABOUT_THE_TREE = ("_nothing_is_left_behind", "_embedded_data_stay_as_they_were")
SUSPICIOUS = 35
"""What mutmut takes for neither killed nor alive."""
FIRST = pytest.hookimpl(tryfirst=True)


def forget_answers() -> None:
    """Empty what `lru_cache` keeps in the domain and in its tests."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "planstatus":
            for each in vars(module).values():
                if isinstance(each, _lru_cache_wrapper):
                    each.cache_clear()


def is_called_at_import(mutant: str) -> bool:
    """Tell whether the function of a mutant ran while modules and tests were imported."""
    function = mutant.rpartition("__mutmut_")[0]
    return AT_IMPORT.exists() and function in json.loads(AT_IMPORT.read_text("utf-8"))


settings.register_profile(
    "mutants", max_examples=10, derandomize=True, deadline=None, database=None
)
settings.load_profile("mutants")


def _not_run(*_: object) -> None:
    """End a mutant whose tests could not be started: mutmut would say that they killed it."""
    os._exit(SUSPICIOUS)


@FIRST
def pytest_load_initial_conftests() -> None:
    """Import the project anew for a mutant that would be seen at import only."""
    gc.disable()  # collecting in a fork copies all that it shares with the others
    forget_answers()
    mutant = os.environ.get("MUTANT_UNDER_TEST", "")
    if is_called_at_import(mutant):
        for name in [each for each in sys.modules if each.split(".")[0] == "planstatus"]:
            del sys.modules[name]
    elif "__mutmut_" in mutant:
        sys.excepthook = _not_run


@FIRST
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[None], request: pytest.FixtureRequest
) -> bool | None:
    """Leave out what the tests' conftest sees to in every run."""
    if fixturedef.argname not in ABOUT_THE_TREE:
        return None
    fixturedef.cached_result = (None, fixturedef.cache_key(request), None)
    return True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick tests first: the first that fails ends the run."""
    items.sort(key=lambda item: state().duration_by_test.get(item.nodeid, 0))


def pytest_collection_finish() -> None:
    """Keep which functions ran so far, before any test."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        AT_IMPORT.write_text(json.dumps(sorted(state()._stats)), "utf-8")


@FIRST
def pytest_runtest_setup() -> None:
    """Let each test ask anew, so that all that depend on a function are known to."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        forget_answers()


@FIRST
def pytest_runtest_teardown() -> None:
    """All tests can tell of what is called at import."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        state()._stats.update(json.loads(AT_IMPORT.read_text("utf-8")))
