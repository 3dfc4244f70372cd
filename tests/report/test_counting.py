from regflow.comparison.gate_result import Answer, Severity
from regflow.report.account import FileAccount, Question
from regflow.report.counting import counted, severity_grid
from regflow.words import say
from tests.report.test_account import annotation


def test_one_is_no_plural():
    assert [say(counted("gate-file", number)) for number in (0, 1, 2)] == ["0 files", "1 file", "2 files"]


def test_the_gravest_file_comes_first():
    told = Question("q", Answer.FAIL, (annotation(severity=Severity.ERROR), annotation()))
    files = [FileAccount("fine", "", ()), FileAccount("bad", "", (told,))]
    assert severity_grid(files, "en").rows == (("bad", "1", "0", "1"), ("fine", "0", "0", "0"))
