from regflow.formats.sheets import Figure
from regflow.report.page import Page
from regflow.report.workbook_settings import settings_sheet
from tests.report.results import summary


def test_the_settings_come_before_the_shares_that_the_file_gives():
    rows = settings_sheet(summary(), (("book-tolerance", Figure(0.02)),), Page()).rows
    told = [row[0] for row in rows]
    assert told.index("Seed") < told.index("A difference up to this counts as no change") < told.index(told[-1])
    assert rows[-1][1:] == ("site_ok", rows[-1][2], "the process file")
