import pytest

from regflow.formats.language.phrases import in_chinese_phrases
from regflow.formats.process_yaml import parse_process
from tests.formats.written import look, read, written


@pytest.mark.parametrize("english", ["20 min", "1.5 h", "3 days", "1 week"])
def test_a_length_means_the_same(english):
    assert look(f"wait: {in_chinese_phrases(english)}").wait == look(f"wait: {english}").wait


def test_working_days_mean_the_same():
    assert in_chinese_phrases("3 working days") == "3个工作日"
    assert look("wait: 3个工作日").wait == look("wait: 3 working days").wait


@pytest.mark.parametrize("english", ["40 per working day", "12 per hour", "2.5 per hour", "every 15 min"])
def test_a_stream_means_the_same(english):
    chinese = in_chinese_phrases(english)
    assert chinese != english
    assert read(cases=f"{{arrive: {chinese}}}").cases == read(cases=f"{{arrive: {english}}}").cases


@pytest.mark.parametrize("english", ["every tue 14:00", "every mon-fri 9:30"])
def test_a_meeting_means_the_same(english):
    chinese = in_chinese_phrases(english)
    assert chinese != english
    assert look(f'meets: "{chinese}"').meets == look(f'meets: "{english}"').meets


@pytest.mark.parametrize("said", ["每小时60元", "60元每小时", "60 元/小时", "60 CNY per hour"])
def test_a_cost_per_hour_may_be_said_in_any_order(said):
    text = written(offices=f"{{a: {{cost: {said}}}}}").replace("60 元", "60元")
    assert parse_process(text, "x").process.office_by_id["a"].cost == 60.0
