"""What the rules found: evidence, assumptions, verdicts, and what a change would lose."""

TEXTS: dict[str, str] = {
    # evidence, by rule
    "repeated-check": "{step} checks {criteria:list} again; without it this is still guaranteed by {others:list}.",
    "weaker-check": "{step} checks {criteria:list}, which the stronger check at {others:list} already implies.",
    "idle-sign-off": "{step} checks nothing, can refuse nothing, and nobody demands it.",
    "stacked-sign-offs": (
        "{step} and {last} sign one after the other for {authority}; {step} checks nothing and can refuse nothing."
    ),
    "ineffective-check": (
        "{criterion} is checked at {steps:list}, but {documents:list} may change afterwards ({how}) "
        "and nobody looks again before the approval."
    ),
    "unread-document": "{document} is handed in or written at {steps:list}, and no step reads it.",
    "repeated-submission": (
        "{document} is handed in at {step} although it is in the file since {first} and cannot have changed."
    ),
    "needless-order": "{second} waits for {first}, of whose documents, results and facts it needs nothing.",
    "implied-order": "{step} waits for {entry} anyway, through {through:list}.",
    "unreachable": "{step} is never done: its condition cannot hold in any case.",
    "bottleneck": (
        "{office} is asked for {load:percent} of the time of its {staff} officers, more than any other office: "
        "it sets the pace of the whole process."
    ),
    "bottleneck-one": (
        "{office} is asked for {load:percent} of the time of its one officer, more than any other office: "
        "it sets the pace of the whole process."
    ),
    "too-many-contexts": (
        "The conditions of the process make {count:,} combinations of traits and results; "
        "beyond 262,144 nothing is proved."
    ),
    "how-amended": "{step} amends it",
    "how-returned": "{step} may send the case back to {to}",
    # assumptions
    "assume-obligations": (
        "nothing else is demanded by law (write `complete: true` under `obligations` once somebody has confirmed it)"
    ),
    "assume-no-reason": "{step} has no reason that the file does not name",
    "assume-evidence": (
        "{one} and {other} look at the same evidence of {criterion} (write the same `evidence` at both to confirm it)"
    ),
    "assume-walk": "the process has too many states to walk every order; the rules call it safe",
    "assume-unwalked": "the process is so large that nobody walked the change; the rules call it safe",
    # what a change would lose
    "loss-guarantee": "{criterion} would no longer be guaranteed {place}",
    "loss-detection": "fewer applications with wrong {criterion} would be noticed {place}",
    "loss-age": "{criterion} would rest on an older verification {place}",
    "loss-later-check": "{step} checks {criterion} after the decision, where nothing is analysed",
    "place-decision": "at the approval",
    "place-step": "when {step} begins",
    "loss-duty": "the law would no longer be met ({basis})",
    "loss-document": "{document} would not be there when {step} needs it",
    "loss-delivery": "{document} would no longer be issued",
    "loss-early-issue": "{step} would issue its document while {other} can still stop the case",
    "loss-remedy": "a defect of {criterion} that now comes back for correction would be rejected at {step}",
    "loss-result": "{step} asks whether {named} is '{value}', a result it could no longer have",
    "loss-advice": "{step} asks what {named} finds, and {named} would no longer look at {criterion}",
    "loss-approval": "no case could be approved any more",
    "loss-reach": "{step} could never be done any more",
    "loss-purpose": "{step} also has another purpose: {purpose}",
    "purpose-brings": "the applicant hands in documents",
    "purpose-issues": "it issues a document",
    "purpose-amends": "it changes a document",
    "purpose-outcomes": "it decides something",
    "purpose-fee": "a fee is paid",
    "purpose-wait": "a time has to pass",
    "purpose-visit": "the applicant comes in person",
    "purpose-meets": "it meets at fixed times",
    "purpose-batch": "cases are decided in lots",
    "purpose-payment": "it is a payment",
    "purpose-notice": "somebody is notified",
    "purpose-issue": "it issues the result",
    "purpose-submission": "it is a submission",
    "purpose-applicant": "the applicant does it",
    # why a change was not made
    "rejected-unsafe": "the independent check of every order found a case that slips through: {story}",
    "rejected-slower": "simulated, the mean cycle time grows from {before:minutes} to {after:minutes}",
    "not-compared-unasked": "before and after were not simulated, as asked",
    "not-compared-arrivals": (
        "before and after were not simulated: the file does not say how cases arrive ('cases: arrive:')"
    ),
}
