"""Debian's Chromium without a window, told what to do over a pipe (Chrome DevTools Protocol).

`python tests/chromium.py PAGE.html PICTURE.png` takes a picture of the top of a page.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
_OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--hide-scrollbars", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--remote-debugging-pipe",
    # A page that nobody looks at is otherwise put to sleep on a busy machine.
    "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows", "about:blank",
)  # fmt: skip
_PATIENCE = 120
"""Seconds without a word, after which a test fails instead of waiting for ever."""


class Page:
    """A page in a browser of its own; `requests` and `errors` are those since it was opened."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from = to_browser, from_browser
        self._rest, self._last, self._session = b"", 0, ""
        self.requests: list[str] = []
        self.errors: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        """Ask for something, and return what is answered."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._last:
                assert "error" not in told, told
                return told["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select([self._from], [], [], _PATIENCE)[0], "Chromium does not answer"
            part = os.read(self._from, 1 << 20)
            assert part, "Chromium has ended"
            self._rest += part
        text, self._rest = self._rest.split(b"\0", 1)
        told: dict[str, Any] = json.loads(text)
        self._hear(told.get("method", ""), told.get("params", {}))
        return told

    def _hear(self, event: str, told: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif event == "Runtime.exceptionThrown":
            self.errors.append(str(told["exceptionDetails"]))
        elif event == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.errors.append(told["entry"]["text"])

    def open(self, path: Path) -> None:
        """Show a file, and wait for all of it."""
        self.requests.clear()
        self.errors.clear()
        self.call("Page.navigate", url=path.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, script: str) -> Any:
        """Return what a script in the page gives; a promise is waited for."""
        told = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def look(self, width: int = 1280, height: int = 900, **features: str) -> None:
        """Set the size of the screen, and what the reader prefers: `forced_colors="active"`."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)  # fmt: skip
        wanted = [{"name": n.replace("_", "-"), "value": v} for n, v in features.items()]
        self.call("Emulation.setEmulatedMedia", features=wanted)

    def without_scripts(self, without: bool = True) -> None:
        """Let the pages that are opened from now on run no script."""
        self.call("Emulation.setScriptExecutionDisabled", value=without)

    def press(self, key: str) -> None:
        """Press and let go of a key that writes nothing, «Tab» or «Enter»."""
        code = {"Tab": 9, "Enter": 13, "ArrowRight": 39}[key]
        pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        text = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", **pressed, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def picture(self, path: Path, whole: bool = True) -> None:
        """Write what is seen as PNG."""
        told = self.call("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(told["data"]))

    def print(self, path: Path) -> None:
        """Write the page as it is printed, as PDF."""
        told = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        path.write_bytes(base64.b64decode(told["data"]))


@contextmanager
def chromium() -> Iterator[Page]:
    """Start a browser with a profile of its own, for as long as the block lasts."""
    assert PROGRAM
    to_child, from_child = os.pipe(), os.pipe()
    # Chromium reads from 3 and writes to 4, which may be ends of the pipes themselves
    ends = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (to_child[0], from_child[1])]

    def connect() -> None:
        os.dup2(ends[0], 3)
        os.dup2(ends[1], 4)

    with TemporaryDirectory(prefix="planstatus-test-", ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            [PROGRAM, f"--user-data-dir={profile}", *_OPTIONS], preexec_fn=connect, pass_fds=(3, 4),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for each in (to_child[0], from_child[1], *ends):
            os.close(each)
        try:
            yield Page(to_child[1], from_child[0])
        finally:
            browser.terminate()
            browser.wait(20)
            os.close(to_child[1])
            os.close(from_child[0])


if __name__ == "__main__":
    with chromium() as shown:
        shown.look(width=1120, height=1448)
        shown.open(Path(sys.argv[1]).resolve())
        shown.picture(Path(sys.argv[2]), whole=False)
