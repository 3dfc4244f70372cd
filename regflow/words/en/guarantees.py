"""What a process guarantees at approval, and what looks redundant and must stay."""

TEXTS: dict[str, str] = {
    # the table
    "guarantees-heading": "What is guaranteed when a case is approved",
    "guarantees-unknown": (
        "What is guaranteed at the approval cannot be told, nor what is checked twice: the file names no criteria "
        "(regflow explain criteria)."
    ),
    "column-criterion": "Criterion",
    "column-checked": "Checked",
    "column-guaranteed": "Guaranteed",
    "column-noticed": "Noticed",
    "column-by": "By",
    "contexts-all": "all cases",
    "contexts-none": "nowhere",
    "contexts-where": "only where {condition}",
    "contexts-except": "except where {condition}",
    "contexts-share": "in {share:percent} of contexts",
    "guaranteed-by": "{steps}",
    "mark-gap": "gap:",
    "checked-never": "never",
    "checked-times": "{times} x",
    "checked-times-between": "{fewest}-{most} x",
    # at a glance
    "glance-often": "Checked {times} x: {criteria:series}.",
    "glance-gap": "Gap, checked and yet not guaranteed: {criteria:series}.",
    "glance-never": "Never checked before the approval: {criteria:series}.",
    "noticed-note": "Noticed: the least share of wrong applications that all checks together find.",
    # the law
    "law-note": "{basis}{by}{persons}{met}",
    "law-no-basis": "an obligation without a basis",
    "law-by": ", by {by}",
    "law-persons": ", {persons} different officers",
    "law-unmet": ": NOT MET",
    "law-nothing": "",
    # what must stay
    "kept-heading": "Looks redundant, and must stay",
    "kept-reason": "why: {reason}",
    "kept-story": "or else: {story}",
    "kept-no-story": "no application that slips through was found, but nobody can prove that there is none",
    "kept-more": "... and {number} more; see them with: regflow analyse {file}",
    "kept-walked": "a case would slip through that only walking every order shows",
    "looks-repeated": "{step} checks {criteria:list}, and so do {others:list}.",
    "looks-repeated-one": "{step} checks {criteria:list}, and so does {others:list}.",
    "looks-idle": "{step} checks nothing and can refuse nothing.",
    "looks-needless-order": "{step} waits for {first}, of whose documents and results it reads nothing.",
}
