"""References: an entry or note in, its fields out (codebook: references and citations)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extraction import references
from pipeline.extraction.bibliography import Entry, parse_entry
from pipeline.extraction.bibliography.addresses import find_urls
from pipeline.extraction.context import Context
from pipeline.model import Candidate, Style
from pipeline.reading import read
from pipeline.works import identity, normal_url

TEXTS = Path(__file__).parents[2] / "raw" / "texts"


def fields(entry: Entry) -> dict[str, str]:
    return {"kind": entry.kind} | {name: part.value for name, part in entry.fields.items()}


def works(text: str, *, listed: bool = False) -> list[dict[str, str]]:
    return [fields(entry) for entry in parse_entry(text, listed=listed)]


def candidates(text: str) -> list[Candidate]:
    return list(references.extract(Context(read(text, "source"))))


NOTES = [
    (
        "Office of Data, *Guide to Machines* (Strelsau: Example Press, 2019), 12–15.",
        {
            "kind": "book",
            "title": "Guide to Machines",
            "authors": "Office of Data",
            "publisher": "Example Press",
            "date": "2019",
        },
    ),
    (
        "Office of Data, Guide to the Machines. Strelsau: Example Press, 2019.",
        {
            "kind": "book",
            "title": "Guide to the Machines",
            "authors": "Office of Data",
            "publisher": "Example Press",
            "date": "2019",
        },
    ),
    (
        "Anna Author, “Machines in Freedonia,” Institute for Things, February 14, 2019, https://things.fd/machines.",
        {
            "kind": "web_page",
            "title": "Machines in Freedonia",
            "authors": "Anna Author",
            "publisher": "Institute for Things",
            "date": "2019-02-14",
            "url": "https://things.fd/machines",
        },
    ),
    (
        "“Hearing on Machines,” Parliament of Freedonia, May 4, 2019.",
        {
            "kind": "parliamentary_document",
            "title": "Hearing on Machines",
            "publisher": "Parliament of Freedonia",
            "date": "2019-05-04",
        },
    ),
    (
        "Law No. 12/2019 on the Protection of Data, Official Gazette of Freedonia, 2019.",
        {"kind": "legal_act", "title": "Law No. 12/2019 on the Protection of Data", "date": "2019"},
    ),
    (
        "Freedonia Commission, White Paper on Machines, COM(2019) 65 final, 2019.",
        {"kind": "report", "title": "White Paper on Machines", "authors": "Freedonia Commission", "date": "2019"},
    ),
    (
        "Author A. Machines in Freedonia. Institute for Things. 2019 Feb 14.",
        {
            "kind": "book",
            "title": "Machines in Freedonia",
            "authors": "Author A.",
            "publisher": "Institute for Things",
            "date": "2019-02-14",
        },
    ),
    (
        "Freedonia Council, Plan for Machines, August 2020, https://council.fd/plans/machines_en",
        {
            "kind": "report",
            "title": "Plan for Machines",
            "authors": "Freedonia Council",
            "date": "2020-08",
            "url": "https://council.fd/plans/machines_en",
        },
    ),
    (
        "PWC Legal, The new Belgian Data Protection Authority: who’s who and how will it work (Jan. 23, 2019), "
        "https://www.pwclegal.be/en/news/the-new-belgian-data-protection-authority---whos-who-and-how-wil.html",
        {
            "kind": "news",
            "title": "The new Belgian Data Protection Authority: who’s who and how will it work",
            "authors": "PWC Legal",
            "date": "2019-01-23",
            "url": "https://www.pwclegal.be/en/news/the-new-belgian-data-protection-authority---whos-who-and-how-wil.html",
        },
    ),
    (
        "LibertiesEU, Freedonia Approves Law on Rights, 15th June 2019, https://liberties.eu/en/stories/1",
        {
            "kind": "web_page",
            "title": "Freedonia Approves Law on Rights",
            "authors": "LibertiesEU",
            "date": "2019-06-15",
            "url": "https://liberties.eu/en/stories/1",
        },
    ),
    (
        "Malgieri, Gianclaudio, Automated decision-making: other “suitable safeguards” in the laws, Computer Law & "
        "Security Review, 35(5), October 2019, https://science.fd/article/1",
        {
            "kind": "article",
            "title": "Automated decision-making: other “suitable safeguards” in the laws",
            "authors": "Malgieri, Gianclaudio",
            "publisher": "Computer Law & Security Review",
            "date": "2019-10",
            "url": "https://science.fd/article/1",
        },
    ),
    (
        "Flanders: Department for Economy, Science and Innovation, Vlaams actieplan gelanceerd (Mar. 22, 2019), "
        "https://ewi.fd/nieuws/vlaams-actieplan",
        {
            "kind": "news",
            "title": "Vlaams actieplan gelanceerd",
            "authors": "Flanders: Department for Economy, Science and Innovation",
            "date": "2019-03-22",
            "url": "https://ewi.fd/nieuws/vlaams-actieplan",
        },
    ),
    (
        "Position Paper on Behalf of Freedonia, Ruritania and Sylvania, Trustworthy Machines (Oct. 8, 2020)",
        {
            "kind": "report",
            "title": "Trustworthy Machines",
            "authors": "Freedonia, Ruritania and Sylvania",
            "date": "2020-10-08",
        },
    ),
    ("[GDPR Art. 22, Art. 13.2.f]", {"kind": "legal_act", "title": "GDPR Art. 22, Art. 13.2.f"}),
    ("Law on Consumer Protection", {"kind": "legal_act", "title": "Law on Consumer Protection"}),
    (
        "Sénat de Ruritanie, Rapport sur les machines (Mar. 2019) https://senat.ru/r.pdf",
        {
            "kind": "parliamentary_document",
            "title": "Rapport sur les machines",
            "authors": "Sénat de Ruritanie",
            "date": "2019-03",
            "url": "https://senat.ru/r.pdf",
        },
    ),
    (
        "Wikipedia, Communities, regions and language areas of Freedonia, https://w.org/wiki/Communities,_regions",
        {
            "kind": "web_page",
            "title": "Communities, regions and language areas of Freedonia",
            "authors": "Wikipedia",
            "url": "https://w.org/wiki/Communities,_regions",
        },
    ),
    (
        "SDAIA AI Principles: https://sdaia.fd/p",
        {"kind": "web_page", "title": "SDAIA AI Principles", "url": "https://sdaia.fd/p"},
    ),
    (
        "Gender Gap Report, World Forum, 2023: https://forum.fd/gap.pdf",
        {
            "kind": "report",
            "title": "Gender Gap Report",
            "publisher": "World Forum",
            "date": "2023",
            "url": "https://forum.fd/gap.pdf",
        },
    ),
    (
        "World Bank: Students Make Use of Open Data",
        {"kind": "web_page", "title": "Students Make Use of Open Data", "authors": "World Bank"},
    ),
    (
        "UNESCO. Ethics of Machines. Available at https://unesco.fd/ethics",
        {"kind": "web_page", "title": "Ethics of Machines", "authors": "UNESCO", "url": "https://unesco.fd/ethics"},
    ),
    (
        "Jane Doe, ‘Machines and Great Powers’, 2010 (accessed 15 October 2024)",
        {"kind": "report", "title": "Machines and Great Powers", "authors": "Jane Doe", "date": "2010"},
    ),
    ("https://gov.fd/ai/strategy", {"kind": "web_page", "url": "https://gov.fd/ai/strategy"}),
    ("Https://gov.fd/ai/strategy", {"kind": "web_page", "url": "https://gov.fd/ai/strategy"}),
    ("HTTP://GOV.FD/AI/STRATEGY", {"kind": "web_page", "url": "http://GOV.FD/AI/STRATEGY"}),
]

LISTED = [
    (
        "Huang, M. H., & Rust, R. T. (2018). Artificial intelligence in service. Journal of service research, 21(2), "
        "155-172.",
        {
            "kind": "article",
            "title": "Artificial intelligence in service",
            "authors": "Huang, M. H., & Rust, R. T.",
            "publisher": "Journal of service research",
            "date": "2018",
        },
    ),
    (
        "Agrawal, A., Gans, J., & Goldfarb, A. (2018). Prediction Machines. Harvard Business Review Press.",
        {
            "kind": "book",
            "title": "Prediction Machines",
            "authors": "Agrawal, A., Gans, J., & Goldfarb, A.",
            "publisher": "Harvard Business Review Press",
            "date": "2018",
        },
    ),
    (
        "FARI. (n.d.). Freedonia: Emerging hub. Retrieved from https://fari.fd/hub",
        {"kind": "web_page", "title": "Freedonia: Emerging hub", "authors": "FARI", "url": "https://fari.fd/hub"},
    ),
    (
        "AI Freedonia. (2022). Action Plan: Strategy and roadmap. Retrieved from AI Freedonia",
        {"kind": "report", "title": "Action Plan: Strategy and roadmap", "authors": "AI Freedonia", "date": "2022"},
    ),
    (
        "Wirtz, B.W., Weyerer, J.C. and Geyer, C. (2019) ‘Machines in public’, Journal of Administration, 42(7), "
        "pp. 596–615. doi: 10.1080/0190.2018.1498103.",
        {
            "kind": "article",
            "title": "Machines in public",
            "authors": "Wirtz, B.W., Weyerer, J.C. and Geyer, C.",
            "publisher": "Journal of Administration",
            "date": "2019",
            "doi": "10.1080/0190.2018.1498103",
        },
    ),
    (
        "Smith, John. 2020. “The Ruritanian model.” Journal of Things 35, no. 5 (October): 1–10. https://doi.org/10.1234/jpt.55.",
        {
            "kind": "article",
            "title": "The Ruritanian model",
            "authors": "Smith, John",
            "publisher": "Journal of Things",
            "date": "2020",
            "url": "https://doi.org/10.1234/jpt.55",
            "doi": "10.1234/jpt.55",
        },
    ),
    (
        "Smith, John, and Jane Doe. Machines and Government. New York: Penguin, 2020.",
        {
            "kind": "book",
            "title": "Machines and Government",
            "authors": "Smith, John, and Jane Doe",
            "publisher": "Penguin",
            "date": "2020",
        },
    ),
    (
        "John Smith, Machines and Government (New York: Penguin, 2020), 12.",
        {
            "kind": "book",
            "title": "Machines and Government",
            "authors": "John Smith",
            "publisher": "Penguin",
            "date": "2020",
        },
    ),
    (
        "Smith J, Doe A. Machines for government. Journal of Things. 2019;12(3):123-5.",
        {
            "kind": "article",
            "title": "Machines for government",
            "authors": "Smith J, Doe A",
            "publisher": "Journal of Things",
            "date": "2019",
        },
    ),
    (
        "Solberg, T. (2023, February 16). A billion for machines. Bergens Tidende.",
        {
            "kind": "news",
            "title": "A billion for machines",
            "authors": "Solberg, T.",
            "publisher": "Bergens Tidende",
            "date": "2023-02-16",
        },
    ),
    (
        "OECD (2019), Guide to Things, OECD Publishing, Paris, https://doi.org/10.1787/abc-en.",
        {
            "kind": "report",
            "title": "Guide to Things",
            "authors": "OECD",
            "publisher": "OECD Publishing",
            "date": "2019",
            "url": "https://doi.org/10.1787/abc-en",
            "doi": "10.1787/abc-en",
        },
    ),
]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("Gazette, Firm fined over broken privacy rules (Dec. 20, 2024)", ["Firm fined over broken privacy rules"]),
        ("Office pays for ten years | Freedonia Office", ["Office pays for ten years | Freedonia Office"]),
        ("Refer to Plan for Machines (council.fd)", ["Plan for Machines (council.fd)"]),
        ("This holds for small firms: https://council.fd/small-firms", [None]),
        ("The council met in the capital (May 3, 2024) and again later.", []),
        ("The law was amended (May 3, 2024).", []),
    ],
)
def test_what_shows_that_a_note_names_a_work(note: str, titles: list[str | None]) -> None:
    assert [work.get("title") for work in works(note)] == titles


def test_an_address_of_which_nothing_is_left_is_none() -> None:
    assert ["url" in work for work in works("Office for Fords, “The fords of Freedonia”, 2019, https://…")] == [False]


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_a_note_is_taken_apart(note: str, expected: dict[str, str]) -> None:
    assert works(note) == [expected]


@pytest.mark.parametrize(("entry", "expected"), LISTED)
def test_an_entry_of_a_bibliography_is_taken_apart(entry: str, expected: dict[str, str]) -> None:
    assert works(entry, listed=True) == [expected]


@pytest.mark.parametrize(
    "remark",
    [
        "Assumes compute requirements continue to grow at 4x per year. ↩",
        "Based on internal estimates.",
        "Business leader interviews, August 2024 ↩",
        "Assuming the trend goes on, by 2030 each pound buys more.",
        "",
        "—",
    ],
)
def test_a_remark_in_a_note_is_no_work(remark: str) -> None:
    assert works(remark) == []


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("(Oct. 8, 2020)", "2020-10-08"),
        ("(2018)", "2018"),
        (", 15th June 2019", "2019-06-15"),
        (", October 2019", "2019-10"),
        ("(Aug.t 2020)", "2020-08"),
        ("(Jan. 18, 2018, https://a.fd/b", "2018-01-18"),
        ("(mars 2018)", "2018-03"),
        ("(2019-03-22)", "2019-03-22"),
        ("(4.5.2016)", "2016-05-04"),
        ("(n.d.)", ""),
        (" 2019-2024", ""),
        (", https://a.fd/b (accessed 5 May 2021)", ""),
        (", https://a.fd/b (last visited Mar. 3, 2021)", ""),
    ],
)
def test_a_date_is_as_precise_as_stated(stated: str, iso: str) -> None:
    (entry,) = parse_entry(f"Freedonia Council, Plan for Machines {stated}")
    assert entry.value("date") == iso


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("http://a.fd/doc/pdf/54/ 2643/54k2643001.pdf,", "http://a.fd/doc/pdf/54/2643/54k2643001.pdf"),
        ("https://a.fd/two+side+of+coin.pdf)", "https://a.fd/two+side+of+coin.pdf"),
        ("<https://a.fd/hub>.", "https://a.fd/hub"),
        ("(https://a.fd/Machine_(law))", "https://a.fd/Machine_(law)"),
        (r"https://a.fd/Plan\_AI\_EN.pdf", "https://a.fd/Plan_AI_EN.pdf"),
        (r"https://a.fd/Plan\\_AI\\_EN.pdf", "https://a.fd/Plan_AI_EN.pdf"),
        ("www.a.fd/plan; see", "https://www.a.fd/plan"),
        ("https://a.fd/plan/ Accessed 5 May", "https://a.fd/plan/"),
        ("https://a.fd/plan/ and/or more", "https://a.fd/plan/"),
        ("https://a.fd/wp- content/report_en.pdf", "https://a.fd/wp-content/report_en.pdf"),
    ],
)
def test_an_address_is_repaired(written: str, address: str) -> None:
    assert [url.value for url in find_urls(written)] == [address]


def test_a_note_with_two_works() -> None:
    first, second = works(
        "US Library of Congress, Regulation in Selected Places (Jan. 2019), https://loc.fd/regulation.pdf) "
        "(Campaign to Stop Robots, Report on Activities, April 2018, https://perma.cc/2M7K-SLGD)"
    )
    assert first["url"] == "https://loc.fd/regulation.pdf"
    assert second == {
        "kind": "report",
        "title": "Report on Activities",
        "authors": "Campaign to Stop Robots",
        "date": "2018-04",
        "url": "https://perma.cc/2M7K-SLGD",
    }


def test_works_told_apart_by_full_stop_and_semicolon() -> None:
    note = "NHS, ‘Regulation’, 2022. Bank, ‘Sandboxes: evidence’, 2022 (revised 2023). DSIT, ‘Analysis 2024’, 2024."
    assert [(w["authors"], w["title"], w["date"]) for w in works(note)] == [
        ("NHS", "Regulation", "2022"),
        ("Bank", "Sandboxes: evidence", "2022"),
        ("DSIT", "Analysis 2024", "2024"),
    ]
    note = "See Freedonia Agency, Action Plan (2021), https://d.fd/plan; Ruritania Ministry, Roadmap (May 2020), https://s.ru/map."
    assert [w["title"] for w in works(note)] == ["Action Plan", "Roadmap"]


def test_an_archived_copy_is_no_second_work() -> None:
    note = "Freedonia Agency, Action Plan (2021), https://d.fd/plan [https://perma.cc/AB12-CD34]"
    assert [w["url"] for w in works(note)] == ["https://d.fd/plan"]


def test_a_translated_title_and_a_language_mark_stay_out_of_the_title() -> None:
    (entry,) = parse_entry(
        "Chambre de Ruritanie [Ruritanian Chamber], Un agenda durable [A Lasting Agenda] (July 27, 2017) [DT], https://c.ru/1"
    )
    assert entry.value("authors") == "Chambre de Ruritanie"
    assert entry.value("title") == "Un agenda durable"
    assert entry.translation is not None
    assert entry.translation.value == "A Lasting Agenda"


def test_a_title_in_italics_ends_with_them() -> None:
    text = "Doe, J. (2020). Machines. A history. Example Press."
    start = text.index("Machines")
    style = Style("italic", start, start + len("Machines. A history"))
    (entry,) = parse_entry(text, [style], listed=True)
    assert entry.value("title") == "Machines. A history"
    assert entry.value("publisher") == "Example Press"


def test_a_linked_list_has_addresses_behind_its_titles() -> None:
    raw = (
        "# Machines in Freedonia\n\nSome words on machines.\n\n## Sources\n\n"
        "- [Machine Action Plan](https://council.fd/plan) - Freedonia Council\n"
        "- [Ruritania wants machines](https://times.fd/1) - Ruritania Times\n"
    )
    found = candidates(raw)
    plan, news = ({name: value.value for name, value in c.fields.items()} for c in found)
    assert plan == {
        "title": "Machine Action Plan",
        "publisher": "Freedonia Council",
        "url": "https://council.fd/plan",
        "kind": "report",
    }
    assert news["kind"] == "news"
    (span,) = found[0].fields["url"].spans
    assert raw[span.start : span.end] == "https://council.fd/plan"


def test_the_two_sources_hold_46_distinct_works() -> None:
    known: set[str] = set()
    for path in sorted(TEXTS.glob("*.txt")):
        document = read(path.read_text(encoding="utf-8"), path.stem)
        known |= {work.identity for work in references.works_of(document)}
    assert len(known) == 46


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_value_of_the_sources_stands_where_its_spans_say(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    found = candidates(raw)
    assert len({c.key for c in found}) == len(found)
    for candidate in found:
        for name in candidate.fields.keys() & {"title", "authors", "publisher", "doi"}:
            value = candidate.fields[name]
            assert " ".join(raw[s.start : s.end] for s in value.spans).replace("*", "") == value.value
        url = candidate.fields.get("url")
        if url:
            assert "".join(raw[s.start : s.end] for s in url.spans).replace("\\", "") == url.value


# Which entries are one work


def test_one_address_is_one_work_under_two_titles() -> None:
    first = {"title": "Proposition", "url": "https://www.chambre.ru/54k2643001.pdf#search%3D%22agenda%22"}
    second = {"title": "Proposition de resolution", "url": "http://chambre.ru/54k2643001.pdf"}
    assert identity(first) == identity(second)


@pytest.mark.parametrize("home", ["https://ec.europa.fd", "https://ec.europa.fd/", "https://www.ec.fd/en/"])
def test_a_home_page_identifies_nothing(home: str) -> None:
    first = {"title": "Plan", "date": "2021", "authors": "European Commission", "url": home}
    assert identity(first) != identity(first | {"title": "Review"})
    assert identity(first) == identity(first | {"title": "The plan", "date": "2021-04"})


def test_a_doi_is_one_work_however_it_is_written() -> None:
    assert identity({"doi": "10.1234/ABC"}) == identity({"url": "https://doi.org/10.1234/abc", "title": "A"})


def test_works_of_one_author_and_year_differ_by_title() -> None:
    work = {"authors": "Doe, J.", "date": "2019", "title": "Machines"}
    assert identity(work) != identity(work | {"title": "Robots"})
    assert identity(work) != identity(work | {"authors": "Smith, A."})
    assert identity({}) == ""


def test_pages_of_one_site_stay_apart() -> None:
    assert normal_url("https://a.fd/law?id=1") != normal_url("https://a.fd/law?id=2")
    assert normal_url("https://a.fd/law.php#freedonia") != normal_url("https://a.fd/law.php#ruritania")
    assert normal_url("https://a.fd/law/?utm_source=x") == normal_url("http://www.A.fd/law")


# Whatever the text

PIECES = st.sampled_from(
    [
        *("Doe, J.", "(2020)", "(n.d.).", "‘Machines’", "https://a.fd/b-", "c/d.pdf", "10.1234/x", "Oct. 8, 2020"),
        *("[", ")", "(", ", ", ". ", "; ", ": ", "“", "”", "—", "\n", "\x00", "é"),
        *("[DT]", "Vol. 3", "21(2), 1-5", "Press", "and", "et al."),
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)), st.booleans())
@settings(max_examples=300)
def test_any_text_gives_parts_that_lie_within_it(text: str, listed: bool) -> None:
    end = 0
    for entry in parse_entry(text, listed=listed):
        assert 0 <= entry.start < entry.end <= len(text)
        assert entry.start >= end, "works of one note do not overlap"
        end = entry.end
        for part in entry.fields.values():
            assert entry.start <= part.start < part.end <= entry.end
            assert part.value == part.value.strip()
            assert part.value


@given(st.text(alphabet="abc/.-_%() \\,;http:s", max_size=80))
def test_mended_addresses_hold_no_blank_and_no_punctuation_at_the_end(text: str) -> None:
    for url in find_urls("https://a.fd/" + text):
        assert " " not in url.value
        assert url.value[-1] not in ".,;"


def test_a_link_that_is_but_a_pointer_carries_the_address_alone() -> None:
    raw = (
        "# Bells in Freedonia\n\nBells ring.\n\n### Important Documents\n\n"
        "1. Loud Bells - a History of Ringing ([link](https://council.fd/bells))\n"
        "2. Bell Safety Act ([here](https://law.fd/act.pdf))\n"
    )
    told = [{name: value.value for name, value in c.fields.items()} for c in candidates(raw)]
    assert [(t["title"], t["url"]) for t in told] == [
        ("Loud Bells - a History of Ringing", "https://council.fd/bells"),
        ("Bell Safety Act", "https://law.fd/act.pdf"),
    ]


def test_marked_notes_that_stand_in_the_text() -> None:
    bells, quays = "https://council.fd/bells/loud-bells", "https://harbour.fd/quays.html"
    text = f"# Bells\n\nBells ring.\n\n17{quays}\n\nThey rot.\n\n[1] [Report on loud bells]({bells})\n\nMore.\n"
    text += "\n[2] Bells are [loud](https://council.fd/loud).\n"
    assert [work.entry.value("url") for work in references.works_of(read(text, "a"))] == [quays, bells]


def test_the_source_below_a_box_is_a_work_and_the_one_above_the_text_is_none() -> None:
    above, below = "https://ferries.example/text", "https://bells.example/news/loud-bells"
    text = f"# Ferries\n\nSource: {above}\n\nBells ring.\n\n## Quays\n\nBoats sail.\n\nSource: {below}.\n\nThey rot.\n"
    works = references.works_of(read(text, "a"))
    assert [work.entry.value("url") for work in works] == [below]


@pytest.mark.parametrize(
    "note",
    [
        "Ferry Office, [‘Bells of the old quays’](https://bells.example/old), 2031",
        "Ferry Office, [‘Bells of the old quays](https://bells.example/old)’, 2031",
        "Ferry Office, ‘[Bells of the old quays](https://bells.example/old)’, 2031",
        "Ferry Office, ‘[Bells of the old quays’](https://bells.example/old), 2031",
    ],
)
def test_quotation_marks_of_a_linked_title_are_no_part_of_it(note: str) -> None:
    (found,) = candidates(f"The bells of Ruritania are old.[^1]\n\n[^1]: {note}\n")
    assert [found.fields[name].value for name in ("title", "authors")] == ["Bells of the old quays", "Ferry Office"]
