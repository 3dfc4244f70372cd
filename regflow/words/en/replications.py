"""Why so many replications, and why no more."""

TEXTS: dict[str, str] = {
    "replications-needed": "So many replications because '{measure}' needs the most.",
    "replications-needed-result": "So many replications because the share of cases {result} needs the most.",
    "replications-stopped": "No further replications could be run, and figures are less exact than asked for: {reason}",
}
