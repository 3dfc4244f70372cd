import pytest

from regflow.comparison.gate.kinds import KINDS
from regflow.report.gate_manual import gate_page, kind_page
from regflow.report.manual import contents, explanation
from regflow.report.page import Page
from regflow.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_line_and_a_page_in_every_language(language):
    page = Page(language=language)
    lines = [line.split()[0] for line in gate_page(page).splitlines() if line.startswith("  ") and line[2] != " "]
    assert lines == list(KINDS)
    assert all(kind_page(kind, page).startswith(kind) for kind in KINDS)


def test_a_page_tells_what_holds_unless_configured():
    assert "Margin: 5% of before" in kind_page("cycle_time", Page())
    assert "It is warning unless configured" in kind_page("new-gap", Page())
    assert "unless configured" not in kind_page("expired-exception", Page())


def test_the_manual_leads_to_the_gate_and_from_there_to_each_kind():
    assert "  gate " in contents(Page())
    assert explanation("gate", Page()) == gate_page(Page())
    assert explanation("new-visit", Page()) == kind_page("new-visit", Page())
