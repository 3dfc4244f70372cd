"""Why so many replications, and why no more."""

TEXTS: dict[str, str] = {
    "never-decided": "{arrivals:,} applications have arrived and not all of the first {cases:,} are decided: an "
    "overloaded office that serves others `first` never comes to the rest, or a lot is never full",
    "replications-needed": "So many replications because '{measure}' needs the most.",
    "replications-needed-result": "So many replications because the share of cases {result} needs the most.",
    "replications-stopped": "No further replications could be run, and figures are less exact than asked for: "
    "{reason}.",
}
