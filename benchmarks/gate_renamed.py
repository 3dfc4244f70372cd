"""The same process under other names: the luck of a step goes by its name, so that nothing but luck is different."""

from __future__ import annotations

import re
from random import Random

from regflow.formats.process_yaml import ProcessFile
from regflow.model.step import Kind

SHARE = 0.5
"""Of the steps that can be called otherwise."""


def renamed(file: ProcessFile, luck: Random) -> str:
    """Return the text with some steps called otherwise everywhere.

    Steps that the law names keep their names, for another name there would be another demand; so do those that
    share theirs with something else in the file.
    """
    names = _renamable(file)
    chosen = luck.sample(names, max(1, round(SHARE * len(names))))
    mark = luck.randrange(1000, 10000)
    text = file.text
    for name in chosen:
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", f"{name}_{mark}", text)
    return text


def _renamable(file: ProcessFile) -> list[str]:
    process = file.process
    duties = process.obligations
    demanded = {duty.step for duty in duties.steps} | {name for duty in duties.separate for name in duty.steps}
    demanded |= {name for duty in duties.order for name in (duty.before, duty.after)}
    others = {*process.office_by_id, *process.document_by_id, *process.criterion_by_id}
    others |= {trait.name for trait in process.cases.traits} | {kind.value for kind in Kind}
    return [step.id for step in process.steps if step.id not in demanded | others and step.id != process.decision]
