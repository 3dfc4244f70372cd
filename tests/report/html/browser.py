"""A real browser without a window, asked over a pipe: the DevTools protocol, and nothing to install beside it."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"),
    *("--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage"),
)


def found() -> str | None:
    """Return the browser of this machine; None where there is none."""
    return os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)


AS_THREE_AND_FOUR = """
import os, sys
from fcntl import F_DUPFD, fcntl
receive, send = (fcntl(int(one), F_DUPFD, 10) for one in sys.argv[1:3])
os.dup2(receive, 3)
os.dup2(send, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, which speaks the protocol on the file descriptors 3 and 4."""


class Tab:
    """A page in the browser.

    Attributes:
        requests: Addresses of everything that was asked for.
        complaints: What the console was told and every error of a script or of the policy.
    """

    def __init__(self, receive: int, send: int) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._receive, self._send = receive, send
        self._number = 0
        self._session: str | None = None
        self._rest = b""
        self._seen: list[str] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **parameters: Any) -> Any:
        """Return what the browser answers."""
        self._number += 1
        asked: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._send, json.dumps(asked).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return told["result"]

    def open(self, file: Path, width: int = 1280, height: int = 900) -> None:
        """Open a file from disk and wait for it."""
        self.resize(width, height)
        self.requests.clear()
        self.complaints.clear()
        self._seen.clear()
        self.ask("Page.navigate", url=file.as_uri())
        while "Page.loadEventFired" not in self._seen:
            self._next()

    def resize(self, width: int, height: int = 900) -> None:
        """Make the window so large."""
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def value(self, expression: str) -> Any:
        """Return what an expression comes to in the page."""
        told = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        more = {"Enter": {"text": "\r"}, " ": {"text": " "}}.get(key, {})
        code = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38}.get(key, 0)
        code = code or {"ArrowRight": 39, "ArrowDown": 40, "End": 35, "Home": 36}.get(key, 0)
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **more)

    def click(self, selector: str) -> None:
        """Click in the middle of the first thing that is found, as a mouse does."""
        x, y = self.value(
            f"(() => {{const it = document.querySelector({json.dumps(selector)});"
            "it.scrollIntoView({block: 'center', inline: 'center'}); const box = it.getBoundingClientRect();"
            "return [box.left + box.width / 2, box.top + box.height / 2]})()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self, file: Path, top: float = 0.0, height: float | None = None) -> None:
        """Write what the page looks like, from `top` on."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {
            "x": 0,
            "y": top,
            "width": size["width"],
            "height": min(height or 1e9, size["height"] - top),
            "scale": 1,
        }
        told = self.ask("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(told["data"]))

    def printed(self) -> bytes:
        """Return the page on A4, as PDF."""
        told = self.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        return base64.b64decode(told["data"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._receive, 1 << 16)
            assert more, "the browser is gone"
            self._rest += more
        line, self._rest = self._rest.split(b"\0", 1)
        told: dict[str, Any] = json.loads(line)
        self._note(told)
        return told

    def _note(self, told: dict[str, Any]) -> None:
        method, what = told.get("method", ""), told.get("params", {})
        self._seen.append(method)
        match method:
            case "Network.requestWillBeSent":
                self.requests.append(what["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(what["exceptionDetails"]))
            case "Runtime.consoleAPICalled":
                self.complaints.append(json.dumps(what["args"]))
            case "Log.entryAdded":
                self.complaints.append(what["entry"]["text"])


@contextmanager
def tab(browser: str) -> Iterator[Tab]:
    """Give a page in a browser of its own, which is ended afterwards."""
    to_it, ours_to_it = os.pipe()
    ours_from_it, from_it = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = (sys.executable, "-c", AS_THREE_AND_FOUR, str(to_it), str(from_it))
        running = subprocess.Popen(
            [*command, browser, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(to_it, from_it),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_it)
        os.close(from_it)
        try:
            yield Tab(ours_from_it, ours_to_it)
        finally:
            os.close(ours_to_it)
            os.close(ours_from_it)
            running.terminate()
            running.wait(20)
