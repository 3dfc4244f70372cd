from regflow.formats.process_yaml import check_text
from regflow.report.problem_words import what_is_wrong, what_to_do

BROKEN = "regflow: 1\n名称: x\n岗位: {甲: {}}\n步骤:\n  看: {岗位: 甲, 有误时: 驳回}\n"


def test_code_in_a_problem_is_in_the_words_of_the_file_whatever_the_language_of_the_sentence():
    problem = check_text(BROKEN, "x.yaml").problems[0]
    assert what_is_wrong(problem, "en") == "`有误时` stands in a step that checks nothing"
    assert "`核查: [...]`" in what_to_do(problem, "en")
    assert "`结果`" in what_to_do(problem, "zh")
