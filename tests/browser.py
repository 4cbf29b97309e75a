"""A real browser for tests: headless Chromium driven over plain HTTP (W3C WebDriver)."""

import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Down": "\ue015", "Up": "\ue013", "Delete": "\ue017"}
STARTS = 100


class Browser:
    """One window of Chromium; every method is one or two commands of the protocol."""

    def __init__(self, port, downloads):
        self._root = f"http://127.0.0.1:{port}"
        preferences = {
            "download.default_directory": str(downloads),
            "download.prompt_for_download": False,
        }
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1100,900"]
        options = {
            "args": [*arguments, f"--user-data-dir={downloads.parent / 'profile'}"],
            "prefs": preferences,
            "binary": shutil.which("chromium"),
        }
        wanted = {"alwaysMatch": {"goog:chromeOptions": options}}
        self._session = self._send("POST", "/session", {"capabilities": wanted})["sessionId"]

    def open(self, file):
        self._send("POST", self._of("/url"), {"url": file.resolve().as_uri()})

    def run(self, script):
        """Return what the script returns."""
        return self._send("POST", self._of("/execute/sync"), {"script": script, "args": []})

    def press(self, *keys):
        """Press keys one after another wherever the focus is."""
        actions = []
        for key in keys:
            value = KEYS.get(key, key)
            actions += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._send("POST", self._of("/actions"), {"actions": [source]})

    def click(self, selector):
        element = self._send(
            "POST", self._of("/element"), {"using": "css selector", "value": selector}
        )
        self._send("POST", self._of(f"/element/{next(iter(element.values()))}/click"), {})

    def text(self, selector):
        return self.run(f"return document.querySelector({json.dumps(selector)}).textContent")

    def quit(self):
        self._send("DELETE", self._of(""))

    def _of(self, path):
        return f"/session/{self._session}{path}"

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]


@contextmanager
def chromium(folder):
    """Run the block with a browser that saves into ``folder / "downloads"``."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("chromium and chromium-driver are not installed")
    downloads = folder / "downloads"
    downloads.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    driver = subprocess.Popen(
        ["chromedriver", f"--port={port}", "--silent"], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(lambda: is_ready(port))
        browser = Browser(port, downloads)
        try:
            yield browser
        finally:
            browser.quit()
    finally:
        driver.terminate()
        driver.wait(30)


def is_ready(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/status", timeout=1) as answer:
            return json.load(answer)["value"]["ready"]
    except OSError:
        return False


def wait_for(condition):
    """Wait until the condition holds and return what it gave."""
    for _ in range(STARTS):
        found = condition()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError("the browser did not get there in 20 s")


def downloaded(folder, number=1):
    """Return the files saved, once there are that many whole ones."""

    def whole():
        files = sorted((folder / "downloads").glob("*.json"))
        return files if len(files) >= number else None

    return wait_for(whole)
