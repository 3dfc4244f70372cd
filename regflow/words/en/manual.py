"""The manual of the format: what each page and each key means."""

TEXTS: dict[str, str] = {
    # pages: one for each kind of table
    "page-process": "The keys at the top of a process file.",
    "page-calendars": "Opening hours, by name: when an office, an officer or the counter for applications is open.",
    "page-cases": "How cases arrive and what is known of each from the start.",
    "page-arrive": "How often cases arrive, where a plain text such as 40 per working day does not do.",
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
    "page-if_wrong": "What happens when a check finds something wrong: reject, continue, or a return.",
    "page-outcomes": "Results that a step draws by chance, by name; a plain share will do where nothing follows.",
    "page-batch": "Lots of cases that are decided together.",
    "page-durations": (
        "Lengths of time: 20 min, 3 h, 2 days, 5 working days, 1 week, PT4H; fixed, or of a law of chance."
    ),
    "page-observed": "What the files tell about a step that was done before.",
    # keys, by the kind of table that has them
    "key-process-regflow": "Version of the format: 1. Required.",
    "key-process-name": "What the process is called: a text, or a text per language ({{en: ..., zh: ...}}). Required.",
    "key-process-about": "Free text: what the process is.",
    "key-process-source": "Free text: where the figures come from.",
    "key-process-limit": (
        "The statutory time limit of the whole process, from the end of the first submission (else arrival) "
        "to the decision, less the applicant's fixes."
    ),
    "key-process-decision": (
        "The step where cycle time, limit and guarantees stop; steps after it still cost officers' time. "
        "Default: the end of the last step."
    ),
    "key-process-timezone": "Name of the time zone in which event logs are written, such as Asia/Shanghai.",
    "key-process-calendars": "Opening hours, by name.",
    "key-calendar-week": 'Opening hours by weekday: mon-fri, sat, ... to "09:00-12:00, 13:30-17:00" or 24h.',
    "key-calendar-holidays": (
        "Country code; public holidays are closed, make-up working days are open with Monday's hours."
    ),
    "key-calendar-closed": "Dated closures: 2026-10-01..2026-10-07.",
    "key-calendar-open": 'Dated openings: 2026-10-10: "09:00-12:00".',
    "key-process-cases": "How cases arrive and what is known of each from the start.",
    "key-cases-arrive": (
        "How often cases arrive: 40 per working day, 12 per hour (random), every 15 min (exactly), {{every: "
        "duration}} (any law), or {{rate, pattern, hourly, dispersion}}. Required to simulate."
    ),
    "key-arrivals-every": "Time from one case to the next, of any law of chance.",
    "key-arrivals-rate": "How often cases arrive on average, such as 40 per working day.",
    "key-arrivals-pattern": "Factors by weekday: {{mon: 1.4}}; a day not listed has 1.",
    "key-arrivals-hourly": 'Factors by time of day: {{"9-10": 2.0}}; an hour not listed has 1.',
    "key-arrivals-dispersion": "Variance over mean of the number of cases in a day; 1 is a Poisson stream.",
    "key-cases-hours": "The calendar in which cases arrive. Default: always.",
    "key-cases-traits": (
        "What is drawn once per case and known to everybody: name to value to share; shares add up to 100%."
    ),
    "key-process-offices": "Pools of interchangeable officers, by name.",
    "key-office-name": "Name for reports.",
    "key-office-authority": "The public body it belongs to. Default: the office itself.",
    "key-office-staff": "Number of officers, or a list of {{name, speed, hours}}. Default: unlimited.",
    "key-officer-name": "Name of the officer.",
    "key-officer-speed": "Divides the work; 1 is ordinary.",
    "key-officer-hours": "The officer's own calendar instead of the office's.",
    "key-office-hours": "Calendar of the office. Default: always.",
    "key-office-cost": "Cost of an officer's working hour: 60 CNY per hour. Default: 0.",
    "key-office-first": (
        "Conditions, in order: cases that meet an earlier one are served before the others. Default: first "
        "come, first served."
    ),
    "key-process-documents": "Papers that are brought, read, changed and issued, by name.",
    "key-document-name": "Name for reports.",
    "key-document-held_by": "Authorities that hold the content already.",
    "key-document-delivered": "The applicant or the law needs it as an end product. Default: false.",
    "key-process-criteria": "What has to be true of an application, by name.",
    "key-criterion-name": "Name for reports.",
    "key-criterion-about": (
        "Documents on which it depends. Default: every document that the applicant brings (leaving it out is "
        "warned of)."
    ),
    "key-criterion-wrong": (
        "Share of new applications in which it fails by its own cause. Unknown when left out: 0% when "
        "simulating (with a warning), possibly wrong when analysing."
    ),
    "key-criterion-fixed": "Share of fixes that put it right. Default: 100%.",
    "key-criterion-implies": "Weaker criteria that hold whenever this one does.",
    "key-criterion-valid_for": "A verification older than this no longer counts. Default: for ever.",
    "key-criterion-harm": "What one false approval costs. Default: unknown.",
    "key-process-obligations": "What the law demands before approval.",
    "key-obligations-complete": "true: nothing that is not listed is demanded by law. Default: false.",
    "key-obligations-checks": (
        "List of {{criterion, by, persons, basis}}: verified before approval, by that authority, by that many"
        " different officers."
    ),
    "key-check-duty-criterion": "The criterion that must be verified.",
    "key-check-duty-by": "The authority that must do it. Default: anybody.",
    "key-check-duty-persons": "How many different officers must. Default: 1.",
    "key-check-duty-basis": "The law that demands it.",
    "key-obligations-steps": "List of {{step, basis}}: this very step is demanded.",
    "key-step-duty-step": "The step that is demanded.",
    "key-step-duty-basis": "The law that demands it.",
    "key-obligations-order": "List of {{before, after, basis}}: this order is demanded.",
    "key-order-duty-before": "The step that must be over first.",
    "key-order-duty-after": "The step that must come later.",
    "key-order-duty-basis": "The law that demands it.",
    "key-obligations-separate": "List of {{steps: [a, b], basis}}: different officers must do them.",
    "key-separate-duty-steps": "The steps that different officers must do.",
    "key-separate-duty-basis": "The law that demands it.",
    "key-process-steps": "The steps, by name, in their order. Required.",
    "key-step-name": "Name for reports.",
    "key-step-kind": "submission, check, approval, issue, payment, notice or work. Default: work.",
    "key-step-by": (
        "Who does it: an office, {{office, officer}} (that officer and nobody else), applicant, or system. "
        "Default: system."
    ),
    "key-by-office": "The office.",
    "key-by-officer": "That officer of the office and nobody else.",
    "key-step-after": (
        "Steps that must be over (done or skipped) first; []: from arrival on. Default: the step above it in the file."
    ),
    "key-step-only_if": (
        "Condition: a mapping from a trait, or from a step that comes before, to a value or a list of values,"
        " all of which must hold; a list of mappings: any of them. Otherwise the step is skipped. Default: "
        "always."
    ),
    "key-step-handover": "Time for the case to reach the desk; nobody works. Default: 0.",
    "key-step-work": "Time an officer (or the applicant) spends, in minutes or hours of office time. Default: 0.",
    "key-step-wait": "Time after the work in which nobody works: post, printing, a statutory notice. Default: 0.",
    "key-step-takes": (
        "Instead of handover, work and wait: time from due to result where only the total is known. Nobody queues."
    ),
    "key-step-needs": "Documents read.",
    "key-step-brings": "Documents handed in by the applicant.",
    "key-step-issues": "Documents produced.",
    "key-step-amends": "Documents changed.",
    "key-step-checks": "Criteria looked at: a list, or criterion to {{catches, evidence, false_alarm, if_wrong}}.",
    "key-check-catches": "Share of wrong cases that are noticed. Default: 100%.",
    "key-check-evidence": (
        "What the check looks at; checks with the same evidence miss the same cases. Default: the criterion itself."
    ),
    "key-check-false_alarm": "Share of right cases that are taken for wrong. Default: 0%.",
    "key-check-if_wrong": "What happens when this criterion is found wrong, instead of the step's.",
    "key-step-if_wrong": "reject, {{return: STEP, fix, amends}}, or continue (advice only). Required with checks.",
    "key-reaction-return": "The step from which the case starts anew.",
    "key-reaction-fix": "The applicant's time to mend it. Default: 0.",
    "key-reaction-amends": "Documents that change. Default: those that the step's criteria are about.",
    "key-step-outcomes": "Result to share, or to {{share, return or end, fix, amends}}; the rest is done.",
    "key-outcome-share": "How often.",
    "key-outcome-return": "The step from which the case starts anew.",
    "key-outcome-end": "The case is closed with this result.",
    "key-outcome-fix": "The applicant's time to mend it. Default: 0.",
    "key-outcome-amends": (
        "Documents that change. Default: none when the step it goes back to is an office's, all that the "
        "applicant brought when it is his."
    ),
    "key-step-returns": "STEP: the case always goes back there (the end of an internal correction).",
    "key-step-limit": "Statutory time limit of the step, from due to result.",
    "key-step-fee": "What the applicant pays.",
    "key-step-visit": "true: the applicant must come in person. Default: false.",
    "key-step-law": "Legal basis.",
    "key-step-meets": "Decided only at these times: every tue 14:00.",
    "key-step-batch": "Decided in lots: {{size: 10, at_most: 3 days}}.",
    "key-batch-size": "Cases that make a lot.",
    "key-batch-at_most": "A lot is released when its oldest case has waited this long.",
    "key-step-observed": "Evidence from the files: {{seen: 1307, changed: 6}}.",
    "key-observed-seen": "How often the step was seen.",
    "key-observed-changed": "How often it changed the outcome.",
    "key-duration-min": "Least: with max uniform, with mode and max triangular.",
    "key-duration-mode": "Most likely, of a triangular law.",
    "key-duration-max": "Greatest.",
    "key-duration-mean": "Mean: alone exponential, with sd or log_sd lognormal.",
    "key-duration-sd": "Standard deviation of a lognormal law.",
    "key-duration-log_sd": "Standard deviation of the logarithm of a lognormal law.",
    "key-duration-median": "Median of a lognormal law, with p90.",
    "key-duration-p90": "What nine in ten stay below, of a lognormal law, with median.",
    "key-duration-values": "Values of an empirical law.",
    "key-duration-weights": "Their weights. Default: all alike.",
}
