"""The catalogue: one module for each class of redundancy, in the order of reports.

Each rule is a function from a study to findings; its docstring is its manual page. A rule proposes, as data, the
change that mends what it found; it never makes it.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from regflow.analysis.rules.bottleneck import bottleneck
from regflow.analysis.rules.covered_together import covered_together
from regflow.analysis.rules.held_document import held_document
from regflow.analysis.rules.idle_sign_off import idle_sign_off
from regflow.analysis.rules.implied_order import implied_order
from regflow.analysis.rules.ineffective_check import ineffective_check
from regflow.analysis.rules.late_knock_out import late_knock_out
from regflow.analysis.rules.late_return import late_return
from regflow.analysis.rules.low_risk_prior_check import low_risk_prior_check
from regflow.analysis.rules.needless_order import needless_order
from regflow.analysis.rules.overlapping_checks import overlapping_checks
from regflow.analysis.rules.partly_repeated_check import partly_repeated_check
from regflow.analysis.rules.ping_pong import ping_pong
from regflow.analysis.rules.repeated_check import repeated_check
from regflow.analysis.rules.repeated_submission import repeated_submission
from regflow.analysis.rules.rubber_stamp import rubber_stamp
from regflow.analysis.rules.separate_permits import separate_permits
from regflow.analysis.rules.stacked_sign_offs import stacked_sign_offs
from regflow.analysis.rules.unreachable import unreachable
from regflow.analysis.rules.unread_document import unread_document
from regflow.analysis.rules.waits_for_meeting import waits_for_meeting
from regflow.analysis.rules.weaker_check import weaker_check
from regflow.analysis.study import Study
from regflow.model.finding import Finding

Rule = Callable[[Study], Iterator[Finding]]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "repeated-check": repeated_check,
        "partly-repeated-check": partly_repeated_check,
        "weaker-check": weaker_check,
        "covered-together": covered_together,
        "overlapping-checks": overlapping_checks,
        "idle-sign-off": idle_sign_off,
        "stacked-sign-offs": stacked_sign_offs,
        "rubber-stamp": rubber_stamp,
        "ineffective-check": ineffective_check,
        "unread-document": unread_document,
        "repeated-submission": repeated_submission,
        "held-document": held_document,
        "needless-order": needless_order,
        "implied-order": implied_order,
        "late-knock-out": late_knock_out,
        "late-return": late_return,
        "ping-pong": ping_pong,
        "waits-for-meeting": waits_for_meeting,
        "unreachable": unreachable,
        "bottleneck": bottleneck,
        "separate-permits": separate_permits,
        "low-risk-prior-check": low_risk_prior_check,
    }
)
