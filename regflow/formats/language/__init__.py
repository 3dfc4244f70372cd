"""English and Chinese process files: which language a file is in, and the same file in the other.

Readers know English words only. A Chinese file becomes one with English words between composing and reading, each word
where it stood, so that nothing is read twice; whoever speaks to the official turns words back by the vocabulary.
"""
