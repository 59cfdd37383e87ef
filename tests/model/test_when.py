"""Times in the model: alone, or disputed between sources."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from pmkit.model.when import DisputedTime, TimeClaim, preferred, spanned
from pmkit.times.parse import parse
from pmkit.times.uncertain import UncertainTime
from tests.knowledge.real import OPENAI, incident
from tests.knowledge.written import incident as written


def dispute(*texts: str) -> DisputedTime:
    claims = [TimeClaim(time=parse(text, date="2024-12-11")) for text in texts]
    return DisputedTime(claims=tuple(claims))


def at(hour: int, minute: int) -> datetime:
    return datetime(2024, 12, 11, hour, minute, tzinfo=UTC)


def test_the_roll_out_that_one_report_dates_twice() -> None:
    rollout = next(one for one in incident(OPENAI).timeline if one.id == "change-applied")
    assert isinstance(rollout.at, DisputedTime)
    assert [claim.time.text for claim in rollout.at.claims] == [
        "2024-12-11 14:51",
        "2024-12-11 15:12",
    ]
    assert preferred(rollout.at).text == "2024-12-11 14:51"
    span = spanned(rollout.at)
    assert (span.earliest, span.latest) == (at(22, 51), at(23, 13))


def test_a_dispute_spans_its_claims_and_is_shown_by_the_preferred_one() -> None:
    both = dispute("15:30", "15:16", "~15:20")
    span = spanned(both)
    assert (span.earliest, span.latest) == (at(15, 5), at(15, 36))
    assert span.nominal == at(15, 30)
    assert span.about


def test_a_preferred_claim_that_holds_the_others_stands_as_it_is() -> None:
    day = dispute("2024-12-11", "15:16")
    assert spanned(day) is day.preferred


def test_an_open_claim_opens_the_span() -> None:
    assert spanned(dispute("15:16", "17:00..")).latest is None
    assert spanned(dispute("15:16", "..12:00")).earliest is None


def test_times_are_read_in_the_zone_and_on_the_day_of_their_file() -> None:
    one = written(
        """
        date: 2024-12-11
        timezone: America/Los_Angeles
        timeline:
          - {at: "15:16", kind: note, what: There.}
          - {at: "15:16 Europe/Berlin", kind: note, what: Here.}
        """
    )
    starts = [preferred(event.at).earliest for event in one.timeline]
    assert starts == [at(23, 16), at(14, 16)]


times = st.sampled_from(
    ("12:00", "~12:00", "2024-12-11", "2024-12", "13h", "12:30..14:00", "..12:00", "13:00..")
).map(lambda text: parse(text, date="2024-12-11"))


@given(st.lists(times, min_size=2, max_size=4))
def test_no_claim_reaches_out_of_the_span(claimed: list[UncertainTime]) -> None:
    span = spanned(DisputedTime(claims=tuple(TimeClaim(time=time) for time in claimed)))
    for time in claimed:
        assert span.earliest is None or (time.earliest and span.earliest <= time.earliest)
        assert span.latest is None or (time.latest and time.latest <= span.latest)
