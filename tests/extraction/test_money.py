"""Sums of money and what time they are for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.finders import money, periods
from pipeline.extraction.finders.money import Money

SUMS = [
    ("€32-35 million", 32_000_000, 35_000_000, "EUR"),
    ("875,000 euros", 875_000, 875_000, "EUR"),
    ("EUR 4.9 billion", 4_900_000_000, 4_900_000_000, "EUR"),
    ("£2bn", 2_000_000_000, 2_000_000_000, "GBP"),
    ("$2.4-billion", 2_400_000_000, 2_400_000_000, "USD"),
    ("C$2 million", 2_000_000, 2_000_000, "CAD"),
    ("A$ 3m", 3_000_000, 3_000_000, "AUD"),
    ("US$4bn", 4_000_000_000, 4_000_000_000, "USD"),
    ("US $ 5 million", 5_000_000, 5_000_000, "USD"),
    ("₹ 500 crore", 5_000_000_000, 5_000_000_000, "INR"),
    ("Rs. 1,25,000", 125_000, 125_000, ""),
    ("¥100 billion", 100_000_000_000, 100_000_000_000, "JPY"),
    ("SGD 150 million", 150_000_000, 150_000_000, "SGD"),
    ("one-billion-euro", 1_000_000_000, 1_000_000_000, "EUR"),
    ("half a billion pounds", 500_000_000, 500_000_000, "GBP"),
    ("1.000.000 EUR", 1_000_000, 1_000_000, "EUR"),
    ("EUR 1 000 000", 1_000_000, 1_000_000, "EUR"),
    ("CHF 1,5 Mio", 1_500_000, 1_500_000, "CHF"),
    ("five million Saudi Riyals", 5_000_000, 5_000_000, "SAR"),
    ("1.2 billion SAR", 1_200_000_000, 1_200_000_000, "SAR"),
    ("13.19 USD million", 13_190_000, 13_190_000, "USD"),
    ("$1 billion CAD", 1_000_000_000, 1_000_000_000, "CAD"),
    ("20 to 30 million Swiss francs", 20_000_000, 30_000_000, "CHF"),
    ("€1.25 to €1.5 billion", 1_250_000_000, 1_500_000_000, "EUR"),
    ("12 million Danish crowns", 12_000_000, 12_000_000, "DKK"),
    ("5 trillion won", 5_000_000_000_000, 5_000_000_000_000, ""),
    ("30 million U.S. dollars", 30_000_000, 30_000_000, "USD"),
    ("10M€", 10_000_000, 10_000_000, "EUR"),
    ("Rp 1.2 trillion", 1_200_000_000_000, 1_200_000_000_000, "IDR"),
    ("RO 15 million", 15_000_000, 15_000_000, "OMR"),
    ("GH¢ 5 million", 5_000_000, 5_000_000, "GHS"),
    ("$500k", 500_000, 500_000, "USD"),
    ("12 M", 12_000_000, 12_000_000, ""),
]


@pytest.mark.parametrize(("text", "low", "high", "currency"), SUMS, ids=[row[0] for row in SUMS])
def test_every_form_of_a_sum_is_read_whole(text: str, low: int, high: int, currency: str) -> None:
    (found,) = money.find(f"It costs {text}, they say.")
    assert (found.minimum, found.maximum) == (low, high)
    assert f"It costs {text}, they say."[found.start : found.end] == text
    assert currency in ("", found.currency)


@pytest.mark.parametrize(
    "text",
    ["COP 28", "TOP 10", "12 marks", "500 people", "in 2019", "GPT-4", "Article 12 of 2020", "AI4Growth", "the 1990s"],
)
def test_numbers_that_are_no_money_give_none(text: str) -> None:
    assert list(money.find(text)) == []


def test_a_sum_said_again_in_another_currency_is_one_sum() -> None:
    (found,) = money.find("an outlay of INR 10,372 crore (USD 1.25 billion) for chips")
    assert (found.minimum, found.currency) == (103_720_000_000, "INR")


def test_sums_in_a_list_share_their_magnitude() -> None:
    assert [m.minimum for m in money.find("€4 and €5 million respectively")] == [4_000_000, 5_000_000]


def test_a_rise_has_two_ends_and_a_spread_is_a_range() -> None:
    rise = list(money.find("raised from €20 million to €35 million"))
    assert [(m.maximum, m.change) for m in rise] == [(20_000_000, "from"), (35_000_000, "to")]
    (spread,) = money.find("ranging from €20 million to €35 million")
    assert (spread.minimum, spread.maximum) == (20_000_000, 35_000_000)


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("$5 million", "", "USD"),
        ("$5 million", "CA", "CAD"),
        ("5 million dollars", "NZ", "NZD"),
        ("$5 million, not C$7 million", "CA", "USD"),
        ("5 million rupees", "IN", "INR"),
        ("5 million rupees", "", ""),
        ("5 million kronor", "SE", "SEK"),
        ("£5 million", "", "GBP"),
        ("5 million francs", "CH", "CHF"),
    ],
)
def test_a_shared_sign_means_the_currency_of_the_country(text: str, country: str, currency: str) -> None:
    assert next(money.find(text, country)).currency == currency


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("approximately €3m", "approximately"),
        ("some 3 million euros", "some"),
        ("up to €3m", "up to"),
        ("~€3m", "~"),
        ("at least EUR 3m", "at least"),
        ("€3m or so", "or so"),
    ],
)
def test_an_approximation_has_its_own_place(text: str, word: str) -> None:
    (found,) = money.find(text)
    assert found.approximate_at is not None
    assert text[slice(*found.approximate_at)] == word


def test_an_exact_figure_is_not_approximate() -> None:
    (found,) = money.find("the sum of €3 million")
    assert found.approximate_at is None


PERIODS = [
    ("an annual budget of 875,000 euros from 2019", "per_year", 2019, None),
    ("€5 million a year until 2027", "per_year", None, 2027),
    ("£2bn over five years", "total", None, None),
    ("between 2019 and 2024, they invest €3 million", "total", 2019, 2024),
    ("EUR 100 million for 2021–2027", "total", 2021, 2027),
    ("€1.5 billion by 2022", "total", None, 2022),
    ("a total of €20 million", "total", None, None),
    ("the five-year, $1 billion plan", "total", None, None),
    ("€3 million per year over five years", "per_year", None, None),
    ("€7 million p.a.", "per_year", None, None),
    ("In 2017 they announced CAD 125 million", "", None, None),
    ("€40 million for 2023", "", 2023, 2023),
    ("€50 million annually from 2019 to 2022", "per_year", 2019, 2022),
]


@pytest.mark.parametrize(("text", "kind", "start", "end"), PERIODS, ids=[row[0] for row in PERIODS])
def test_the_period_of_a_sum(text: str, kind: str, start: int | None, end: int | None) -> None:
    (found,) = money.find(text)
    period = periods.of(text, found, 0, len(text))
    assert (period.kind, period.start_year, period.end_year) == (kind, start, end)
    for place, year in ((period.start_at, start), (period.end_at, end)):
        assert (place is None) == (year is None)
        if place:
            assert text[slice(*place)] == str(year)


def _places(found: Money) -> list[tuple[int, int]]:
    places = [(found.start, found.end), found.minimum_at, found.maximum_at]
    return places + [place for place in (found.currency_at, found.approximate_at) if place]


@given(st.text(alphabet="0123456789 .,€$£-–(bnmilotreusdEURCH)%", max_size=60))
def test_places_lie_in_the_text_and_no_text_is_refused(text: str) -> None:
    for found in money.find(text):
        assert found.minimum <= found.maximum or found.change
        assert all(0 <= low < high <= len(text) for low, high in _places(found))


@given(st.integers(1, 999), st.sampled_from(["million", "billion"]))
def test_a_figure_is_read_as_it_is_written(amount: int, magnitude: str) -> None:
    (found,) = money.find(f"€{amount} {magnitude}")
    assert found.minimum == amount * {"million": 10**6, "billion": 10**9}[magnitude]


@pytest.mark.parametrize(("text", "country", "code"), [("R50 million", "ZA", "ZAR"), ("N100 million", "NG", "NGN")])
def test_a_single_letter_is_money_in_its_own_country(text: str, country: str, code: str) -> None:
    assert [m.currency for m in money.find(text, country)] == [code]
    assert list(money.find(text, "NO")) == []


def test_a_range_said_again_in_another_currency_is_one_sum() -> None:
    text = "a fund of between NT$6 billion and NT$8 billion (US$204 million and US$272 million) for ferries"
    assert [(m.minimum, m.maximum, m.currency) for m in money.find(text)] == [(6 * 10**9, 8 * 10**9, "TWD")]
