from hashlib import sha256
from pathlib import Path

from regflow.commands.options import Applying, Judging, Running, Saying
from regflow.commands.paging import page_of_one, page_of_streamlined, page_of_two
from regflow.commands.streamline import Order, streamlined_file
from regflow.formats.process_yaml import parse_process, read_process
from regflow.model.change import RemoveStep
from regflow.simulation import Run
from tests.commands.files import SHORT, SMALL, UNCHECKED, written

QUICK = Run(cases=40, replications=2, jobs=1)

ARRIVALS = "cases:\n  arrive: {every: {mean: 20 min}}\n"


def of_two(before=SMALL, after=SHORT, run=QUICK):
    files = (parse_process(before, "before.yaml"), parse_process(after, "after.yaml"))
    return page_of_two(files, run, Judging(), "again", None)


def test_a_file_is_known_by_the_hash_of_its_bytes(tmp_path):
    file = Path(written(tmp_path, "\ufeff" + SMALL))
    content = page_of_one(read_process(file), QUICK, "again", None)
    assert content.before.sha256 == sha256(file.read_bytes()).hexdigest()


def test_every_step_has_its_line():
    lines = SMALL.splitlines()
    assert all(lines[line - 1].startswith(f"  {step}:") for step, line in of_two().before.lines.items())


def test_comments_behind_entries_are_taken_along():
    noted = SMALL.replace("mean: 20 min}}", "mean: 20 min}}  # assumed")
    content = page_of_one(parse_process(noted, "x.yaml"), QUICK, "again", None)
    assert [(note.about, note.note) for note in content.before.notes] == [
        ("arrive: {every: {mean: 20 min}}", "assumed")
    ]


def test_why_two_files_differ_and_whether_it_is_safe_is_told():
    content = of_two()
    assert [one.change for one in content.applied] == [RemoveStep("first_look")]
    assert content.verified.safe
    assert content.story is None


def test_an_unsafe_second_file_comes_with_the_case_that_slips_through():
    content = of_two(SMALL, UNCHECKED)
    assert not content.verified.safe
    assert content.story is not None


def test_cases_are_looked_at_as_they_were_run():
    content = of_two()
    assert content.look.replications == content.comparison.before.replications == 2
    assert content.look.cases == 2 * (40 - content.comparison.before.warm_up)


def test_without_arrivals_there_are_no_figures_and_a_reason():
    content = of_two(*(text.replace(ARRIVALS, "") for text in (SMALL, SHORT)))
    assert (content.comparison, content.look) == (None, None)
    assert content.not_simulated.code == "not-compared-arrivals"


def test_a_streamlined_file_has_the_hash_of_the_text_that_was_written(tmp_path):
    file, out = Path(written(tmp_path)), tmp_path / "new.yaml"
    order = Order(Applying(out=out), Running(cases=40, replications=2, jobs=1), Judging())
    content = page_of_streamlined(read_process(file), streamlined_file(file, order, Saying(lang="en", quiet=True)))
    assert content.after.sha256 == sha256(out.read_bytes()).hexdigest()
    assert content.after.file == str(out)
    assert [one.change for one in content.applied] == [RemoveStep("first_look")]


def test_a_streamlined_text_that_was_not_written_is_not_taken_for_the_file_it_is_from(tmp_path):
    file = Path(written(tmp_path))
    order = Order(Applying(no_compare=True), Running(), Judging())
    content = page_of_streamlined(read_process(file), streamlined_file(file, order, Saying(lang="en", quiet=True)))
    assert (content.after.file, content.after.sha256) == (None, sha256(SHORT.encode()).hexdigest())
    assert content.not_simulated.code == "not-compared-unasked"
