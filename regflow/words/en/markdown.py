"""Parts of markdown reports, and what did not fit into them."""

TEXTS: dict[str, str] = {
    "part-gains": "Time saved by each change",
    "part-time": "Where the time goes",
    "part-results": "Results",
    "part-offices": "Offices",
    "part-steps": "Steps",
    "part-findings": "Findings",
    "found-in-file": "{file}: {count}",
    "part-of-file": "{part}: {file}",
    "part-applied": "The changes, and why",
    "column-found": "Found by",
    "column-cause": "Where",
    "markdown-more-entries": "More of these, left out here: {number}. The text report has them.",
    "markdown-more-parts": "Parts that do not fit here: {number}. The text report has them.",
}
