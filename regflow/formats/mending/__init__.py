"""Mends in a process file what a Chinese keyboard or a word processor typed for YAML's own signs.

Only where there is no doubt: signs that hold the file together, blanks in front of a line, numbers, and bytes of
another encoding. What stands in quotes, in comments and in block texts is left alone, and so is every sign that
may be part of a text; `check` still names those. It goes through the lines as a reader does, as a file that needs
mending has no tree.
"""
