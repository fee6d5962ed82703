"""Dates as dietitians write them, on Wednesday 2 December 2026."""

from datetime import date

import pytest

from agent.embedded.calendar.dates import dates_in

TODAY = date(2026, 12, 2)
NEXT_WEEK = date(2026, 12, 7)


def said(text, focus=None):
    found = dates_in(text, TODAY, focus)
    return [str(week) for week in found.weeks], [str(day) for day in found.days]


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("next week", "2026-12-07"),
        ("nxt wk", "2026-12-07"),
        ("netx week", "2026-12-07"),
        ("this week", "2026-11-30"),
        ("last week", "2026-11-23"),
        ("the week after next", "2026-12-14"),
        ("in two weeks", "2026-12-14"),
        ("3 weeks from now", "2026-12-21"),
        ("wk 7 dec", "2026-12-07"),
        ("week of 9 Dec", "2026-12-07"),
        ("w/c 14/12", "2026-12-14"),
        ("the week commencing Monday 14 December", "2026-12-14"),
        ("the week of Monday the 21st", "2026-12-21"),
        ("week 51", "2026-12-14"),
        ("week 3", "2027-01-18"),
        ("starting Monday", "2026-12-07"),
        ("the first week of January", "2027-01-04"),
        ("KW 50", "2026-12-07"),
        ("nächste Woche", "2026-12-07"),
        ("Woche vom 7.12.", "2026-12-07"),
        ("la semana del 14 de diciembre", "2026-12-14"),
        ("la semana que viene", "2026-12-07"),
        ("la semaine prochaine", "2026-12-07"),
        ("la semaine du 14 décembre", "2026-12-14"),
        ("gelecek hafta", "2026-12-07"),
        ("14 Aralık haftası", "2026-12-14"),
        ("3 hafta sonra", "2026-12-21"),
    ],
)
def test_a_week_is_named_by_its_monday(text, week):
    assert said(text) == ([week], [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-14", "2026-12-14"),
        ("14/12/2026", "2026-12-14"),
        ("14/12", "2026-12-14"),
        ("12/14", "2026-12-14"),
        ("14.12.26", "2026-12-14"),
        ("am 7.12", "2026-12-07"),
        ("dec 14", "2026-12-14"),
        ("Dec. 14", "2026-12-14"),
        ("14th of December, 2026", "2026-12-14"),
        ("7. Dezember", "2026-12-07"),
        ("7 de diciembre de 2026", "2026-12-07"),
        ("7 décembre", "2026-12-07"),
        ("today", "2026-12-02"),
        ("aujourd'hui", "2026-12-02"),
        ("tomorrow", "2026-12-03"),
        ("mañana", "2026-12-03"),
        ("the day after tomorrow", "2026-12-04"),
        ("hier midi", "2026-12-01"),
        ("Friday", "2026-12-04"),
        ("wensday", "2026-12-02"),
        ("next Wednesday", "2026-12-09"),
        ("last Monday", "2026-11-23"),
        ("the 10th", "2026-12-10"),
        ("am 10.", "2026-12-10"),
        ("10 January", "2027-01-10"),
    ],
)
def test_a_day_is_found(text, day):
    assert said(text) == ([], [day])


@pytest.mark.parametrize(
    "text",
    ["79.1 kg", "1,850 kcal; 60/255/66", "for 2 weeks", "31 February", "2026-13-45", "99/99/2026", "1-2", "1.5",
     "ist hier und da", "week 99", "for 40 days", "she may eat", "in 99 weeks", "next thing", "the first of all", "12 packs",
     "the first week of nothing", "1.1.1850"],
)  # fmt: skip
def test_what_is_no_date_is_none(text):
    assert said(text) == ([], [])


def test_a_weekday_and_a_day_of_the_month_lie_in_the_week_spoken_of():
    assert said("Wednesday", NEXT_WEEK) == ([], ["2026-12-09"])
    assert said("the 10th", NEXT_WEEK) == ([], ["2026-12-10"])
    assert said("the 20th", NEXT_WEEK) == ([], ["2026-12-20"])
    assert said("Tuesday dinner next week") == (["2026-12-07"], ["2026-12-08"])


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday's breakfast in the plan of 7 December",
        "swap Wednesday in her 7 December menu",
        "Mittwoch im Plan vom 7. Dezember",
        "on Wednesday, week of 7 December",
        "on Wednesday (week of 7 Dec)",
    ],
)
def test_a_monday_that_tells_the_plan_is_no_second_day(text):
    assert said(text) == (["2026-12-07"], ["2026-12-09"])


def test_a_monday_that_is_named_as_a_day_stays_one():
    assert said("Monday 7 December and Friday in her plan")[1] == ["2026-12-07", "2026-12-11"]


def test_two_weeks_are_two_weeks():
    assert said("this week and next week")[0] == ["2026-11-30", "2026-12-07"]
    assert said("the next two weeks")[0] == ["2026-12-07", "2026-12-14"]


def test_a_day_belongs_to_its_monday():
    found = dates_in("14 and 16 December", TODAY)
    assert found.mondays == (date(2026, 12, 14),)
    assert found.week is None
    assert bool(found)
    assert not dates_in("nothing", TODAY)
    assert dates_in("next week", TODAY).week == NEXT_WEEK


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("her lunch on 12/9", "en", "2026-12-09"),
        ("his day on 9/12", "en", "2026-12-09"),
        ("the 1/4 dinner", "en", "2027-01-04"),
        ("el 1/4", "es", "2027-04-01"),
        ("am 4.1.", "en", "2027-01-04"),
    ],
)
def test_of_two_readings_in_english_the_one_that_comes_up_next_is_meant(text, language, day):
    assert [str(d) for d in dates_in(text, TODAY, None, language=language).days] == [day]
