"""The colours of the page, each a word; nothing is told by colour alone."""

from __future__ import annotations

INK = "#17242f"
MUTED = "#4f5d6b"
PAPER = "#ffffff"
PANEL = "#f4f6f8"
LINE = "#cfd6dd"
STRONG_LINE = "#7c8995"
BEFORE = "#5d6c7b"
AFTER = "#0b6b66"
PALE_AFTER = "#dff0ee"
GONE = "#a1362b"
PALE_GONE = "#fbeae7"
CHANGED = "#8a5a00"
PALE_CHANGED = "#fdf3dd"
FOCUS = "#0b4fc4"

HEAT = ("#eef3f3", "#cfe3e1", "#a3cbc7", "#6daba6", "#2f7771", "#0b5a56")
"""From few to many; the number stands in the cell."""

READ: tuple[tuple[str, str], ...] = (
    (INK, PAPER),
    (INK, PANEL),
    (MUTED, PAPER),
    (MUTED, PANEL),
    (BEFORE, PAPER),
    (AFTER, PAPER),
    (AFTER, PALE_AFTER),
    (INK, PALE_AFTER),
    (GONE, PAPER),
    (GONE, PALE_GONE),
    (INK, PALE_GONE),
    (CHANGED, PAPER),
    (INK, PALE_CHANGED),
    (PAPER, AFTER),
    (PAPER, GONE),
    *((INK, colour) for colour in HEAT[:4]),
    (PAPER, HEAT[4]),
    (PAPER, HEAT[5]),
)
"""Every pair of text and ground on the page."""

SEEN: tuple[tuple[str, str], ...] = (
    (STRONG_LINE, PAPER),
    (BEFORE, PAPER),
    (AFTER, PAPER),
    (GONE, PAPER),
    (FOCUS, PAPER),
)
"""Every pair of a sign that has to be seen and its ground."""
