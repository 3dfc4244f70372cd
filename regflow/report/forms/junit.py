"""JUnit's XML: a suite a file, a case a question; what cannot be told is an error: a skipped case looks passed."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regflow.comparison.gate_result import Answer
from regflow.report.account import Account, Annotation, FileAccount, Question
from regflow.report.forms.plain import one_line, plain


def junit(account: Account) -> str:
    """Return the document, with its declaration."""
    suites = Element("testsuites", {"name": f"regflow {account.command}", **_counts(_questions(account.files))})
    if account.seconds is not None:
        suites.set("time", f"{account.seconds:.3f}")
    for file in account.files:
        _suite(suites, file)
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _questions(files: Iterable[FileAccount]) -> tuple[Question, ...]:
    return tuple(question for file in files for question in file.questions)


def _counts(questions: tuple[Question, ...]) -> dict[str, str]:
    failures = sum(question.answer is Answer.FAIL for question in questions)
    errors = sum(question.answer is Answer.CANNOT_TELL for question in questions)
    return {"tests": str(len(questions)), "failures": str(failures), "errors": str(errors), "skipped": "0"}


def _suite(suites: Element, file: FileAccount) -> None:
    suite = SubElement(suites, "testsuite", {"name": one_line(file.file), **_counts(file.questions)})
    for question in file.questions:
        attributes = {"classname": one_line(file.file), "name": one_line(question.name), "file": one_line(file.file)}
        _told(SubElement(suite, "testcase", attributes), question)
    if file.allowed:
        SubElement(suite, "system-out").text = "\n".join(_line(annotation) for annotation in file.allowed)


def _told(case: Element, question: Question) -> None:
    text = "\n\n".join(_line(annotation) for annotation in question.annotations)
    if question.answer is Answer.PASS:
        if text:
            SubElement(case, "system-out").text = text
        return
    first = question.annotations[0]
    tag = "failure" if question.answer is Answer.FAIL else "error"
    SubElement(case, tag, {"message": one_line(first.message), "type": one_line(first.code)}).text = text


def _line(annotation: Annotation) -> str:
    place = f"{annotation.file}:{annotation.line}" if annotation.line else annotation.file
    said = [f"{place}: {annotation.severity.value}: {annotation.title}: {annotation.message}"]
    said += [annotation.help] if annotation.help else []
    said += [annotation.allowed] if annotation.allowed else []
    return plain("\n".join(said))
