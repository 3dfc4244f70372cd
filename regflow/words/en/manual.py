"""The manual of the format: what each page and each key means; what a key may hold is told from the grammar."""

TEXTS: dict[str, str] = {
    # pages: one for each kind of table
    "page-process": "The keys at the top of a process file.",
    "page-calendars": "Opening hours, by name: when an office, an officer or the counter for applications is open.",
    "page-cases": "How cases arrive and what is known of each from the start.",
    "page-arrive": "How often cases arrive, where a plain text such as `40 per working day` does not do.",
    "page-offices": "Pools of interchangeable officers, by name.",
    "page-staff": "Officers who are told apart, as a list in the order in which they take work.",
    "page-documents": "Papers that are brought, read, changed and issued, by name.",
    "page-criteria": "What has to be true of an application, by name.",
    "page-obligations": "What the law demands before an approval.",
    "page-steps": (
        "The steps, by name, in their order: who does what, after what, for how long, and what may come of it."
    ),
    "page-by": "Who does a step, where a single name does not do.",
    "page-checks": "Criteria that a step looks at; a plain list will do where nothing else is to be said.",
    "page-if_wrong": "What happens when a check finds something wrong: `reject`, `continue`, or a `return`.",
    "page-outcomes": "Results that a step draws by chance, by name; a plain share will do where nothing follows.",
    "page-batch": "Lots of cases that are decided together.",
    "page-durations": (
        "Lengths of time: `20 min`, `3 h`, `2 days`, `5 working days`, `1 week`, `PT4H`; fixed, or of a law of "
        "chance. Which keys stand together decides the law: `{{min, max}}` uniform, `{{min, mode, max}}` "
        "triangular, `{{mean}}` exponential, `{{mean, sd}}`, `{{mean, log_sd}}` and `{{median, p90}}` lognormal, "
        "`{{values, weights}}` as seen."
    ),
    "page-observed": "What the files tell about a step that was done before.",
    # keys, by the kind of table that has them
    "key-process-regflow": "Version of the format.",
    "key-process-name": "What the process is called.",
    "key-process-about": "Free text: what the process is.",
    "key-process-source": "Free text: where the figures come from.",
    "key-process-limit": (
        "The statutory time limit of the whole process, from the end of the first submission (else arrival) to "
        "the decision, less the applicant's fixes."
    ),
    "key-process-decision": (
        "The step where cycle time, limit and guarantees stop; steps after it still cost officers' time."
    ),
    "key-process-timezone": "Name of the time zone in which event logs are written, such as Asia/Shanghai.",
    "key-process-calendars": "Opening hours, by name.",
    "key-calendar-week": "Opening hours by weekday; a day not listed is closed.",
    "key-calendar-holidays": (
        "Country code; public holidays are closed, make-up working days are open with Monday's hours."
    ),
    "key-calendar-closed": "Dated closures.",
    "key-calendar-open": "Dated openings.",
    "key-process-cases": "How cases arrive and what is known of each from the start.",
    "key-cases-arrive": (
        "How often cases arrive: `40 per working day` and `12 per hour` by chance, `every 15 min` exactly, "
        "`{{every: ...}}` by any law, or `{{rate, pattern, hourly, dispersion}}`."
    ),
    "key-arrivals-every": "Time from one case to the next, of any law of chance.",
    "key-arrivals-rate": "How often cases arrive on average.",
    "key-arrivals-pattern": "Factors by weekday.",
    "key-arrivals-hourly": "Factors by time of day.",
    "key-arrivals-dispersion": "Variance over mean of the number of cases in a day; 1 is a Poisson stream.",
    "key-cases-hours": "The calendar in which cases arrive.",
    "key-cases-traits": (
        "What is drawn once per case and known to everybody: name to value to share; shares add up to 100%."
    ),
    "key-process-offices": "Pools of interchangeable officers, by name.",
    "key-office-name": "Name for reports.",
    "key-office-authority": "The public body it belongs to.",
    "key-office-staff": "Number of officers, or a list of officers who are told apart.",
    "key-officer-name": "Name of the officer.",
    "key-officer-speed": "Divides the work; 1 is ordinary.",
    "key-officer-hours": "The officer's own calendar instead of the office's.",
    "key-office-hours": "Calendar of the office.",
    "key-office-cost": "Cost of an officer's working hour.",
    "key-office-first": "Conditions, in order: cases that meet an earlier one are served before the others.",
    "key-process-documents": "Papers that are brought, read, changed and issued, by name.",
    "key-document-name": "Name for reports.",
    "key-document-held_by": "Authorities that hold the content already.",
    "key-document-delivered": "The applicant or the law needs it as an end product.",
    "key-process-criteria": "What has to be true of an application, by name.",
    "key-criterion-name": "Name for reports.",
    "key-criterion-about": "Documents on which it depends.",
    "key-criterion-wrong": (
        "Share of new applications in which it fails by its own cause. Unknown when left out: 0% when simulating "
        "(with a warning), possibly wrong when analysing."
    ),
    "key-criterion-fixed": "Share of fixes that put it right.",
    "key-criterion-implies": "Weaker criteria that hold whenever this one does.",
    "key-criterion-valid_for": "A verification older than this no longer counts.",
    "key-criterion-harm": "What one false approval costs.",
    "key-process-obligations": "What the law demands before approval.",
    "key-obligations-complete": "`true`: nothing that is not listed is demanded by law.",
    "key-obligations-checks": "What must be verified before approval: which criterion, by which authority, by how many "
    "different officers.",
    "key-check-duty-criterion": "The criterion that must be verified.",
    "key-check-duty-by": "The authority that must do it.",
    "key-check-duty-persons": "How many different officers must.",
    "key-check-duty-basis": "The law that demands it.",
    "key-obligations-steps": "Steps that are demanded as such.",
    "key-step-duty-step": "The step that is demanded.",
    "key-step-duty-basis": "The law that demands it.",
    "key-obligations-order": "Orders that are demanded: which step before which.",
    "key-order-duty-before": "The step that must be over first.",
    "key-order-duty-after": "The step that must come later.",
    "key-order-duty-basis": "The law that demands it.",
    "key-obligations-separate": "Steps that different officers must do.",
    "key-separate-duty-steps": "The steps that different officers must do.",
    "key-separate-duty-basis": "The law that demands it.",
    "key-process-steps": "The steps, by name, in their order.",
    "key-step-name": "Name for reports.",
    "key-step-kind": "What sort of work it is.",
    "key-step-by": (
        "Who does it: an office, `{{office, officer}}` (that officer and nobody else), the `applicant`, or the "
        "`system`."
    ),
    "key-by-office": "The office.",
    "key-by-officer": "That officer of the office and nobody else.",
    "key-step-after": "Steps that must be over (done or skipped) first; `[]`: from arrival on.",
    "key-step-only_if": (
        "Condition: a mapping from a trait, or from a step that comes before, to a value or a list of values, all "
        "of which must hold; a list of mappings: any of them. Otherwise the step is skipped."
    ),
    "key-step-handover": "Time for the case to reach the desk; nobody works.",
    "key-step-work": "Time an officer (or the applicant) spends, in minutes or hours of office time.",
    "key-step-wait": "Time after the work in which nobody works: post, printing, a statutory notice.",
    "key-step-takes": (
        "Instead of `handover`, `work` and `wait`: time from due to result where only the total is known. Nobody "
        "queues."
    ),
    "key-step-needs": "Documents read.",
    "key-step-brings": "Documents handed in by the applicant.",
    "key-step-issues": "Documents produced.",
    "key-step-amends": "Documents changed.",
    "key-step-checks": "Criteria looked at: a list, or criterion to `{{catches, evidence, false_alarm, if_wrong}}`.",
    "key-check-catches": "Share of wrong cases that are noticed.",
    "key-check-evidence": "What the check looks at; checks with the same evidence miss the same cases.",
    "key-check-false_alarm": "Share of right cases that are taken for wrong.",
    "key-check-if_wrong": "What happens when this criterion is found wrong, instead of the step's.",
    "key-step-if_wrong": (
        "What happens when a check finds something wrong: `reject`, `{{return: STEP, fix, amends}}`, or "
        "`continue` (advice only)."
    ),
    "key-reaction-return": "The step from which the case starts anew.",
    "key-reaction-fix": "The applicant's time to mend it.",
    "key-reaction-amends": "Documents that change.",
    "key-step-outcomes": (
        "Results drawn by chance: each with its share, or with `{{share, return, fix, amends}}` or `{{share, "
        "end}}`; the rest is `done`."
    ),
    "key-outcome-share": "How often.",
    "key-outcome-return": "The step from which the case starts anew.",
    "key-outcome-end": "The case is closed with this result.",
    "key-outcome-fix": "The applicant's time to mend it.",
    "key-outcome-amends": "Documents that change.",
    "key-step-returns": "The step to which the case always goes back (the end of an internal correction).",
    "key-step-limit": "Statutory time limit of the step, from due to result.",
    "key-step-fee": "What the applicant pays.",
    "key-step-visit": "`true`: the applicant must come in person.",
    "key-step-law": "Legal basis.",
    "key-step-meets": "Decided only at these times.",
    "key-step-batch": "Decided in lots.",
    "key-batch-size": "Cases that make a lot.",
    "key-batch-at_most": "A lot is released when its oldest case has waited this long.",
    "key-step-observed": "Evidence from the files: how often the step was seen, and how often it changed anything.",
    "key-observed-seen": "How often the step was seen.",
    "key-observed-changed": "How often it changed the outcome.",
    "key-duration-min": "Least: with `max` uniform, with `mode` and `max` triangular.",
    "key-duration-mode": "Most likely, of a triangular law.",
    "key-duration-max": "Greatest.",
    "key-duration-mean": "Mean: alone exponential, with `sd` or `log_sd` lognormal.",
    "key-duration-sd": "Standard deviation of a lognormal law.",
    "key-duration-log_sd": "Standard deviation of the logarithm of a lognormal law.",
    "key-duration-median": "Median of a lognormal law, with `p90`.",
    "key-duration-p90": "What nine in ten stay below, of a lognormal law, with `median`.",
    "key-duration-values": "Values of an empirical law.",
    "key-duration-weights": "Their weights.",
}
