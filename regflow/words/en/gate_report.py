"""What the gate says, and the forms in which continuous integration reads it."""

TEXTS: dict[str, str] = {
    # verdicts
    "gate-pass": "Pass: {files} compared with {against}, and nothing in them fails the gate.",
    "gate-fail": "Fail: {number} of {files} must not go in as it stands (compared with {against}).",
    "gate-cannot-tell": "Cannot tell: {number} of {files} could not be judged (compared with {against}).",
    "gate-file-one": "1 file",
    "gate-file-some": "{number} files",
    "answer-pass": "pass",
    "answer-fail": "fail",
    "answer-cannot-tell": "cannot tell",
    # layers
    "layer-lawful": "lawful",
    "layer-applicant": "applicant",
    "layer-speed": "speed and cost",
    "layer-structure": "structure",
    "layer-help-lawful": "Is what the law demands still done, is everything that was certain at the approval still "
    "certain, are wrong applications noticed as often, and do different officers still do what has to be separate? "
    "A change that takes any of that away makes approvals unlawful or wrong. Put it back, or let it through with a "
    "reason and an end.",
    "layer-help-applicant": "Does the change ask more of the applicant: a document, a visit, a fee, a longer time "
    "limit, a step he takes part in, or a remedy that he loses? Take it back, or let it through with a reason and "
    "an end.",
    "layer-help-speed": "Before and after are simulated on the same luck. A measure passes when it is certainly "
    "not worse by more than its margin, and fails when it is certainly worse and that cannot be said. Where the "
    "budget cut the replications short, give more time. A loss that is wanted is accepted in the settings with a "
    "margin, a reason and an end.",
    "layer-help-structure": "Steps that were added, removed or put in another order: for information, so that "
    "whoever reviews the change sees what became of the process.",
    # severities, states
    "severity-error": "error",
    "severity-warning": "warning",
    "severity-note": "note",
    "status-added": "new",
    "status-changed": "changed",
    "status-removed": "removed",
    "status-same": "unchanged",
    # text
    "gate-file-heading": "{file} ({process}): {status}",
    "gate-renamed": "It was called {file}.",
    "gate-layers": "{layers}",
    "gate-layer": "{layer}: {answer}",
    "gate-title": "{kind} ({layer})",
    "gate-change-title": "{severity}: {kind} ({layer})",
    "gate-before": "before: {what}",
    "gate-after": "after: {what}",
    "gate-other-measures": "Measures that do not change or cannot be had: {number}.",
    "gate-allowed-heading": "Let through",
    "gate-allowed": "let through until {until}: {reason}",
    "gate-unchanged": "Unchanged: {files}.",
    # what no single change explains
    "gate-layer-fails": "The change does not pass: {layer}.",
    "gate-layer-open": "Whether the change passes cannot be told: {layer}.",
    "gate-layer-cut": "Whether the change passes cannot be told ({layer}): the time budget cut the replications "
    "short. Give more with --budget.",
    "gate-layer-memory": "Whether the change passes cannot be told ({layer}): memory cut the replications short. Make "
    "each tell more with --cases.",
    "gate-layer-stopped": "Whether the change passes cannot be told ({layer}), and no further replications could be "
    "run: {reason}.",
    "gate-way-out-fixed": "nothing lets this through",
    "gate-way-out-measure": 'if it is meant: [[accepted]] in regflow.toml with measure = "{kind}"',
    "gate-way-out-process": 'if it is meant: [[accepted]] in regflow.toml with kind = "{kind}"',
    "gate-way-out-step": 'if it is meant, at step {step}: # regflow: allow {kind} reason="..." until=YYYY-MM-DD',
    # tables of a comment
    "column-file": "File",
    "column-status": "State",
    "column-errors": "Errors",
    "column-warnings": "Warnings",
    "column-notes": "Notes",
    "markdown-more-rows": "Further rows, left out here: {number}.",
    "markdown-more-files": "Files whose details do not fit here: {number}. The text report has them.",
    "markdown-more-changes": "More of this file, left out here: {number}. The text report has it.",
    # the same forms of other commands
    "check-fails": "Fail: {number} of {files} cannot be let through.",
    "check-passes": "Pass: {files} checked.",
    "analyse-fails": "Fail: findings that --fail-on names: {number}, in {files}.",
    "analyse-passes": "Pass: findings: {number}, in {files}.",
    "analyse-title": "{rule} ({verdict})",
    "check-rule-help": "A problem of a process file that regflow check names with its place and the next move. All "
    "keys with their meaning: regflow explain",
}
