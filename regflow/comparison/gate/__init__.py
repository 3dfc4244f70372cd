"""Whether a change of a process file may go in: what is different, by meaning, and what each difference weighs.

Belongs here: what compares two processes for the gate, one module for each layer, and what weighs the differences.
Why so: a layer only tells what is different; severities, margins and exceptions are laid over it in one place, so
that no layer can let something through by itself. Texts are never compared: two files that mean the same are the same.
"""
