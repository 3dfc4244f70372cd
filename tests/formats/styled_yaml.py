"""Process files as officials may write them: the same small process in any style, full of comments.

Each line knows what it is about, so that a test can ask which lines a change was allowed to touch.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from hypothesis import strategies as st

IDS = ("intake", "审核", "site visit", "sign-off", "复核", "登记", "010", "issue", "no")
DOCUMENTS = ("form", "lease", "备忘录")
NO_TEXT = ("true", "3")
TITLE = """\
regflow: 1
name: styled
"""
HEAD = """\
offices:
  a: {authority: A}
  b: {authority: B}
criteria:
  name_ok: {about: [form], wrong: 5%}
  site_ok: {about: [lease], wrong: 5%}
  idle: {about: [lease, 备忘录], harm: 8000 CNY}
obligations: {complete: true}
"""


@dataclass(frozen=True)
class Line:
    """One line and what it is about: pairs of step and key; key `*` is the whole step, step `` something else."""

    text: str
    about: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Styled:
    """A file and its lines."""

    text: str
    lines: tuple[Line, ...]


@st.composite
def styled_files(draw: st.DrawFn) -> Styled:
    """Return a process in a random style."""
    pen = _Pen(draw)
    steps = draw(_steps())
    head = frozenset({("", "head")})
    tables = [
        [Line(line, head) for line in TITLE.splitlines()],
        pen.cases(draw(_cases("only_if" in {key for step in steps.values() for key in step}))),
        [Line(line, head) for line in HEAD.splitlines()],
        pen.decision(draw(st.sampled_from([None, None, *steps]))),
        pen.entry(
            "", "documents", {document: {"held_by": ["A"]} for document in DOCUMENTS}, frozenset({("", "documents")})
        ),
        pen.table(steps),
    ]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = tuple(line for table in tables for line in table)
    text = draw(st.sampled_from(["", "\ufeff"])) + end.join(line.text for line in lines)
    return Styled(text + draw(st.sampled_from([end, "", end * 2, end + "# the end" + end])), lines)


@st.composite
def _cases(draw: st.DrawFn, with_trait: bool) -> dict | None:
    """Return what a file may say of its cases; nothing at all, and nothing of traits, where no condition needs one."""
    cases: dict = {"arrive": "40 per working day"} if draw(st.booleans()) else {}
    if with_trait or draw(st.booleans()):
        cases["traits"] = {"premises": {"owned": "30%", "rented": "70%"}}
        if draw(st.booleans()):
            cases["traits"]["size of it"] = {"small": "100%"}
    elif draw(st.booleans()):
        cases["traits"] = {}
    return cases or draw(st.sampled_from([None, {}]))


@st.composite
def _steps(draw: st.DrawFn) -> dict[str, dict]:
    ids = draw(st.lists(st.sampled_from(IDS), min_size=2, max_size=6, unique=True))
    steps: dict[str, dict] = {}
    for number, id in enumerate(ids):
        step: dict = {"by": draw(st.sampled_from(["a", "b", "applicant"])), "work": "10 min"}
        if draw(st.booleans()):
            step["brings" if step["by"] == "applicant" else "needs"] = draw(_some(DOCUMENTS))
        if not number:
            step |= {"by": "applicant", "brings": list(DOCUMENTS)}
        elif draw(st.booleans()):
            step["after"] = draw(_some(ids[:number], 0))
        if number and step["by"] != "applicant" and draw(st.booleans()):
            step |= draw(_checks(id))
        if draw(st.integers(0, 3)) == 3:
            step["only_if"] = {"premises": "rented"}
        if draw(st.integers(0, 3)) == 3:
            back = {"share": "3%", "return": id, "amends": draw(_some(DOCUMENTS))}
            step["outcomes"] = {"refuse": {"share": "1%", "end": "refused"}, "back": back}
        if draw(st.integers(0, 3)) == 3:
            step |= draw(st.sampled_from([{"meets": "every tue 14:00"}, {"batch": {"size": "3", "at_most": "2 days"}}]))
        if draw(st.integers(0, 3)) == 3:
            step |= draw(st.sampled_from([{"fee": "5 CNY"}, {"visit": "true"}, {"limit": "3 days"}, {"wait": "1 day"}]))
        if draw(st.integers(0, 3)) == 3:
            step["law"] = "|\nart. 1\n# not a comment\n  art. 2"
        steps[id] = {key: step[key] for key in draw(st.permutations(list(step)))}
    return steps


@st.composite
def _checks(draw: st.DrawFn, id: str) -> dict:
    criteria = draw(_some(("name_ok", "site_ok")))
    reactions: list = ["reject", {"return": id, "fix": "1 h", "amends": draw(_some(DOCUMENTS))}, {"return": id}]
    checks: dict | list = criteria
    if draw(st.booleans()):
        settings: list = [{}, {"catches": "80%", "evidence": "photo"}, {"if_wrong": draw(st.sampled_from(reactions))}]
        checks = {criterion: draw(st.sampled_from(settings)) for criterion in criteria}
    return {"checks": checks, "if_wrong": draw(st.sampled_from(reactions))}


def _some(values, least=1):
    return st.lists(st.sampled_from(values), min_size=least, max_size=3, unique=True).map(list)


class _Pen:
    """Writes data as lines; remembers how many comments it wrote, so that no two are alike."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._numbers = count()

    def table(self, steps: dict[str, dict]) -> list[Line]:
        everything = frozenset((id, "*") for id in steps)
        style = self._one_of("block", "block", "block", "spread", "flow")
        if style != "block":
            return self._flow_table(steps, everything, style)
        lines = [Line("steps:" + self._remark(), frozenset({("", "steps")}))]
        indent = " " * self._one_of(1, 2, 4)
        for id, step in steps.items():
            lines += self._gap(indent, id)
            lines += self._step(indent, id, step)
        return lines

    def cases(self, cases: dict | None) -> list[Line]:
        """Return the table of cases, if there is one, and its comments."""
        about = frozenset({("", "cases")})
        return [] if cases is None else self.entry("", "cases", cases, about)

    def decision(self, step: str | None) -> list[Line]:
        """Return the line that names the decision, if there is one."""
        about = frozenset({("", "decision")})
        return [] if step is None else [Line(f"decision: {self._quoted(step)}{self._remark()}", about)]

    def entry(self, indent: str, key: str, data: object, about: frozenset[tuple[str, str]]) -> list[Line]:
        """Return a key and its value, in any style the value allows."""
        name = f"{indent}{self._quoted(key)}:"
        style = self._one_of("flow", "block", "spread") if isinstance(data, dict | list) and data else "flow"
        if isinstance(data, str) and data.startswith("|\n"):
            body = [Line(f"{indent}    {line}", about) for line in data.splitlines()[1:]]
            return [Line(f"{name} {self._one_of('|', '|-')}", about), *body]
        if style == "flow":
            return [Line(f"{name} {self._flow(data)}{self._remark()}", about)]
        if style == "spread":
            return self._spread(name, indent, data, about)
        deeper = indent + " " * self._one_of(1, 2, 3)
        lines = [Line(name + self._remark(), about)]
        if isinstance(data, list):
            dash = self._one_of(indent, deeper) if indent else deeper
            for item in data:
                lines += self._between(dash, about)
                lines.append(Line(f"{dash}-{self._one_of(' ', '  ')}{self._flow(item)}{self._remark()}", about))
            return lines
        for name_below, value in data.items():
            lines += self._between(deeper, about)
            lines += self.entry(deeper, name_below, value, about)
        return lines

    def _step(self, indent: str, id: str, step: dict) -> list[Line]:
        style = self._one_of("block", "block", "flow", "spread")
        if style == "flow":
            text = f"{indent}{self._quoted(id)}: {self._flow(_in_one_line(step))}{self._remark()}"
            return [Line(text, frozenset({(id, "any")}))]
        if style == "spread":
            name = f"{indent}{self._quoted(id)}:"
            return self._spread(name, indent, _in_one_line(step), frozenset({(id, "any")}))
        deeper = indent + " " * self._one_of(1, 2, 4)
        lines = [Line(f"{indent}{self._quoted(id)}:{self._remark()}", frozenset({(id, "*")}))]
        for number, (key, value) in enumerate(step.items()):
            if number:
                lines += self._between(deeper, frozenset({(id, "*")}))
            lines += self.entry(deeper, key, value, frozenset({(id, key)}))
        if self._one_of(False, False, True):
            lines.append(Line(f"{deeper}{self._remark().strip() or '# own'}", frozenset({(id, "last")})))
        return lines

    def _flow_table(self, steps: dict[str, dict], everything: frozenset[tuple[str, str]], style: str) -> list[Line]:
        if style == "flow":
            text = f"steps: {self._flow({id: _in_one_line(step) for id, step in steps.items()})}{self._remark()}"
            return [Line(text, frozenset((id, "any") for id, _ in everything))]
        lines = [Line("steps: {" + self._remark(), frozenset({("", "steps")}))]
        for number, (id, step) in enumerate(steps.items()):
            comma = "," if number < len(steps) - 1 or self._one_of(False, True) else ""
            text = f"  {self._quoted(id)}: {self._flow(_in_one_line(step))}{comma}{self._remark()}"
            lines += self._gap("  ", id)
            lines.append(Line(text, frozenset({(id, "any"), (id, "comma")})))
        return [*lines, Line("  }" + self._remark(), frozenset({("", "steps")}))]

    def _spread(self, name: str, indent: str, data: dict | list, about: frozenset[tuple[str, str]]) -> list[Line]:
        opening, closing = ("[", "]") if isinstance(data, list) else ("{", "}")
        pieces = data if isinstance(data, list) else data.items()
        texts = [self._flow(piece) if isinstance(data, list) else self._pair(piece) for piece in pieces]
        lines = [Line(f"{name} {opening}{self._remark()}", about)]
        for number, text in enumerate(texts):
            comma = "," if number < len(texts) - 1 or self._one_of(False, True) else ""
            lines += self._between(indent + "  ", about)
            lines.append(Line(f"{indent}    {text}{comma}{self._remark()}", about))
        return [*lines, Line(f"{indent}  {closing}{self._remark()}", about)]

    def _flow(self, data: object) -> str:
        space = self._one_of("", "", " ")
        comma = self._one_of(", ", ", ", ",  ", " , ")
        if isinstance(data, list):
            return f"[{space}{comma.join(self._flow(item) for item in data)}{space}]"
        if isinstance(data, dict):
            last = self._one_of("", "", ",") if data else ""
            return "{" + space + comma.join(self._pair(pair) for pair in data.items()) + last + space + "}"
        return self._quoted(str(data))

    def _pair(self, pair: tuple[str, object]) -> str:
        return f"{self._quoted(pair[0])}: {self._flow(pair[1])}"

    def _quoted(self, text: str) -> str:
        if text in NO_TEXT:
            return text
        if text in ("010", "no") or self._one_of(False, False, False, True):
            return self._one_of(f'"{text}"', f"'{text}'")
        return text

    def _gap(self, indent: str, id: str) -> list[Line]:
        free = frozenset({("", "free")})
        lines = []
        if self._one_of(False, True):
            lines.append(Line(f"# free {next(self._numbers)}", free))
        if self._one_of(False, True):
            lines.append(Line("", free))
        if self._one_of(False, True):
            lines.append(Line(f"{indent}# heading {next(self._numbers)}", frozenset({(id, "*")})))
        return lines

    def _between(self, indent: str, about: frozenset[tuple[str, str]]) -> list[Line]:
        text = self._one_of(None, None, None, "", "comment")
        if text is None:
            return []
        return [Line(f"{indent}# between {next(self._numbers)}" if text else "", about)]

    def _remark(self) -> str:
        return f"  # remark {next(self._numbers)}" if self._one_of(False, False, True) else ""

    def _one_of(self, *options):
        return self._draw(st.sampled_from(options))


def _in_one_line(step: dict) -> dict:
    return {key: value if key != "law" else "art. 1" for key, value in step.items()}
