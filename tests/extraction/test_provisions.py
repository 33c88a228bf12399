"""What acts bid: titles of sections, objectives, numbered duties and what is listed below them."""

from __future__ import annotations

from pipeline.extraction import extract
from pipeline.reading import read
from pipeline.registers import Registers


def bidden(text: str, title: str = "") -> list[tuple[str, int, str, str]]:
    """Kind, position, title and title of the parent of each measure."""
    document = read(text, "act", country="XR", title=title)
    found = [c for c in extract(document, Registers()) if c.table == "measures"]
    titles = {c.key: str(c.fields["title"].value) for c in found}

    def parent(key: str) -> str:
        return titles.get(key, "")[:22]

    return [
        (
            str(c.fields["kind"].value),
            int(c.fields["position"].value),
            titles[c.key],
            parent(c.links["parent_id"].key) if "parent_id" in c.links else "",
        )
        for c in found
    ]


def test_an_order_bids_by_section_purpose_and_duty() -> None:
    text = """\
Sec. 3.  Mending Quays.  (a)  To keep the ferries of the islands safe in winter, in consultation with the crews:

(i)  Within 90 days of the date of this order, the Minister of Tides shall, in agreement with the Council
and the crews, mend the old quays, including in the following areas:

(A)  lamps and ropes, as far as they are old; and

(B)  the training of watchmen.

(ii)  The Minister of Tides shall direct the harbour masters to:

(A)  support new ferries; and

(B)  count the boats.

(b)  To ring the bells in time, the Council of the Islands shall buy new bells.

(c)  This order is not intended to create any right.
"""
    assert bidden(text, "Order on Ferries") == [
        ("chapter", 3, "Mending Quays", ""),
        ("objective", 1, "To keep the ferries of the islands safe in winter", "Mending Quays"),
        ("activity", 1, "mend the old quays", "To keep the ferries of"),
        ("area", 1, "lamps and ropes, as far as they are old", "mend the old quays"),
        ("area", 2, "the training of watchmen", "mend the old quays"),
        ("activity", 2, "direct the harbour masters to", "To keep the ferries of"),
        ("activity", 1, "support new ferries", "direct the harbour mas"),
        ("activity", 2, "count the boats", "direct the harbour mas"),
        ("objective", 2, "To ring the bells in time", "Mending Quays"),
        ("activity", 1, "buy new bells", "To ring the bells in t"),
    ]


def test_articles_of_a_law_without_definitions_members_and_penalties() -> None:
    text = """\
Article 1. Definitions

For the purposes of this Law:

1. “Ferry” means a boat that crosses the bay.

2. “Quay” means a place where ferries land.

Article 2. Purpose of this Law

1. The purpose of this Law is to make the ferries safe.

Article 3. Principles of the ferry service

The ferry service rests on the following:

1. calm;

2. courtesy.

Article 4. Duties of the State

1. The Ministry of Tides shall undertake the following actions:

(a) mend the quays;

(b) train the crews.

2. The Council shall consist of the following members:

(a) the Minister of Tides;

(b) the harbour master.

3. Operators of ferries shall report every accident to the Ministry.

Article 5. Penalties

1. The Ministry shall publish the names of those who break this Law.
"""
    assert bidden(text, "Law on Ferries") == [
        ("objective", 1, "make the ferries safe", ""),
        ("chapter", 3, "Principles of the ferry service", ""),
        ("principle", 1, "calm", "Principles of the ferr"),
        ("principle", 2, "courtesy", "Principles of the ferr"),
        ("chapter", 4, "Duties of the State", ""),
        ("activity", 1, "mend the quays", "Duties of the State"),
        ("activity", 2, "train the crews", "Duties of the State"),
        ("request", 3, "report every accident to the Ministry", "Duties of the State"),
    ]


def test_a_resolution_asks_and_its_recitals_do_not() -> None:
    text = """\
A. whereas ferries must be safe for everyone who crosses the bay;

1. Stresses that crews must rest between two crossings;

2. Calls on the Government to train the crews;

3. Urges the Council to mend the quays before the winter;

4. Instructs its President to forward this resolution to the Council.
"""
    assert bidden(text, "Resolution on ferries") == [
        ("request", 2, "train the crews", ""),
        ("request", 3, "mend the quays before the winter", ""),
    ]


def test_what_is_written_about_an_act_bids_nothing() -> None:
    text = """\
## 2. What the law says

This law makes ferries safe. It was passed in May.

- **Rest (Article 3)**: Operators must let the crews rest, and the Ministry shall count the boats.

- **Quays (Article 4)**: Quays are mended once a year.
"""
    assert bidden(text, "The ferry law explained") == []
