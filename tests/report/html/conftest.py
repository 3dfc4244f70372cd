"""The browser, started once; tests that need it are skipped where there is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.report.html.browser import Tab, found, tab


@pytest.fixture(scope="session")
def opened_browser() -> Iterator[Tab]:
    browser = found()
    if browser is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium, or name one in CHROMIUM)")
    with tab(browser) as page:
        yield page
