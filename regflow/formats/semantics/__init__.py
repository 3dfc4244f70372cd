"""What only the whole process can tell: order, conditions, documents, the decision, things nobody uses."""

from regflow.formats.semantics.judging import judge

__all__ = ["judge"]
