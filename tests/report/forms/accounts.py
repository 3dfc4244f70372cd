"""Accounts for the forms."""

from regflow.report.gate_account import gate_account
from tests.report.gate_results import EMPTY_HANDED, FAILED, HOSTILE, OPEN, gated, result

ACCOUNT = gate_account(FAILED, "en")
HOSTILE_ACCOUNT = gate_account(HOSTILE, "en")
OPEN_ACCOUNT = gate_account(OPEN, "en")
EMPTY_HANDED_ACCOUNT = gate_account(EMPTY_HANDED, "en")
PASSED_ACCOUNT = gate_account(result(gated()), "en")
ALL = (ACCOUNT, HOSTILE_ACCOUNT, OPEN_ACCOUNT, EMPTY_HANDED_ACCOUNT, PASSED_ACCOUNT)
