"""What the rules found by weighing work, waiting, harm and law: evidence, and what it rests on."""

TEXTS: dict[str, str] = {
    # checks
    "partly-repeated-check": (
        "{step} checks {criteria:list} again where {others:list} has done so already: "
        "{share:percent} of all cases need not go there."
    ),
    "covered-together": (
        "{step} checks {criteria:list}, which {others:list} guarantee together; none of them does so alone."
    ),
    "overlapping-checks": (
        "{step} checks {criteria:list} again, which is guaranteed by {others:list}; it is needed for {own:list} only."
    ),
    "risky-drop": (
        "{step} could go as far as order and law are concerned, and {others:list} would still look, "
        "but fewer wrong applications would be noticed: {risks:list}."
    ),
    "risk-of": (
        "with {criterion} wrong, false approvals would rise from {before:.2%} to {after:.2%}, {extra:.0f} more "
        "per 10,000 approvals, if each check misses cases of its own, and by {shared:.0f} if all miss the same ones"
    ),
    "risk-of-with-harm": (
        "with {criterion} wrong, false approvals would rise from {before:.2%} to {after:.2%}, {extra:.0f} more "
        "per 10,000 approvals at a harm of {harm:,.0f} {currency:currency}, if each check misses cases of its own, "
        "and by {shared:.0f} at a harm of {shared_harm:,.0f} {currency:currency} if all miss the same ones"
    ),
    "rubber-stamp": (
        "{step} changed the outcome of {changed:,} of {seen:,} cases in the files: up to {bound:.2%} of all cases "
        "(exact, one-sided, 95%)."
    ),
    "rubber-stamp-simulated": (
        "{step} changed the outcome of {changed:,} of {seen:,} simulated cases: up to {bound:.2%} of all cases "
        "(exact, one-sided, 95%)."
    ),
    "low-risk-prior-check": (
        "Where {step} is done it costs {cost:.2f} {currency:currency} a case and prevents {prevented:.2f} "
        "{currency:currency} of harm; checked afterwards, {extra:.0f} more of 10,000 approvals would be false "
        "until then."
    ),
    # documents
    "held-document": (
        "{document} is handed in at {step} although {holder} holds it already; {fetching} can put it into the file "
        "before anybody needs it."
    ),
    "held-document-elsewhere": (
        "{document} is handed in at {step} although it is held by {holders:list} already. "
        "In the way: no law or agreement that lets {holders:list} share it is known."
    ),
    # order and time
    "late-knock-out": (
        "{step} ends {share:percent} of the cases that reach it, and {first} need not come before it: with the move "
        "officers work {moved:.2f} min a case on these steps instead of {now:.2f} min. "
        "The best order is {order:list}, with {best:.2f} min."
    ),
    "late-return": (
        "{step} sends {share:percent} of the cases back, and then officers do {redone:list} again, of which "
        "{step} needs nothing: done before that, it saves them {saved:.2f} min a case."
    ),
    "ping-pong": (
        "The case changes authority {changes} times among {authorities} authorities ({way:list}); with {step} right "
        "before {before} it would do so {left} times."
    ),
    "ping-pong-kept": (
        "The case changes authority {changes} times among {authorities} authorities ({way:list}); "
        "no single step can be moved to group them without losing something or working more."
    ),
    "waits-for-meeting": (
        "{step} decides only when it meets ({times} a week): a case that comes at random waits {wait:minutes} "
        "for the next one on average, and nobody works on it."
    ),
    "waits-for-lot": (
        "{step} decides in lots of {size}: a case waits {wait:minutes} on average while others come in, "
        "and nobody works on it."
    ),
    "waits-for-lot-unknown": (
        "{step} decides in lots of {size}: a case waits until others have come in, and nobody works on it."
    ),
    "separate-permits": (
        "{issue} waits for {documents:list}, which {authority} issues at {permit}: nobody else reads it and no law "
        "listed asks for it before the licence. With {issue} named as the 'decision' it could follow the licence."
    ),
    # what they rest on
    "assume-no-session": "the members of {step} need not sit together to decide, and their work is no longer for it",
    "assume-future": "cases stay as they were when {step} was counted",
    "assume-harmless": "what {step} prevents does little harm (write 'harm' at what it checks to have it weighed)",
    "assume-sharing": "{holders:list} may share {document} with this process by law and by agreement",
    "assume-licence-first": "no law makes the check of {authority} a condition of the licence",
    "assume-inspection": "what {step} checks can be found out and undone after the approval",
}
