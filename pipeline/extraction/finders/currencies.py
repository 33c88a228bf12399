"""Currency codes, names and signs, from babel (CLDR), and what a shared one means in a document.

A word or sign that several currencies share ("dollars", "$", "rupees") means the currency of the document's country if
that is one of them, else the US dollar, the pound sterling or the yen, else it stays open. Where a text marks
the country's own dollar ("C$") and not the US one, a bare "$" in it is the US dollar.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

# Signs that CLDR has not, or only in another locale.
_SIGNS = {
    "AED": "Dh Dhs Dhs.",
    "ARS": "AR$ ARS$",
    "AUD": "A$ AU$ AUD$",
    "BDT": "Tk Tk.",
    "BHD": "BD",
    "CAD": "C$ CA$ CAD$ Can$",
    "CNY": "CN¥ RMB",
    "COP": "COL$ COP$",
    "CZK": "Kč",
    "DOP": "RD$",
    "ETB": "Birr",
    "EGP": "LE L.E. E£",
    "EUR": "Euro euro",
    "GHS": "₵ GH₵ GH¢ GHC",
    "HUF": "Ft",
    "IDR": "Rp Rp.",
    "ILS": "NIS",
    "INR": "Rs Rs. ₹",
    "JMD": "J$ JA$",
    "JOD": "JD",
    "JPY": "Y",
    "KES": "KSh Ksh KShs Kshs",
    "KWD": "KD",
    "LAK": "₭",
    "LKR": "Rs Rs.",
    "MUR": "Rs Rs.",
    "MWK": "K MK",
    "MXN": "MX$ MXN$",
    "MYR": "RM",
    "NAD": "N$",
    "NGN": "₦ N",
    "NPR": "Rs Rs.",
    "NZD": "NZ$ NZD$",
    "OMR": "RO",
    "PEN": "S/ S/.",
    "PKR": "Rs Rs.",
    "PLN": "zł",
    "PHP": "₱ Php P",
    "QAR": "QR",
    "RUB": "₽",
    "RWF": "Frw FRw Rwf",
    "SAR": "SR",
    "SCR": "Rs Rs.",
    "SGD": "S$ SG$ SGD$",
    "THB": "฿",
    "TRY": "₺",
    "TTD": "TT$",
    "TZS": "TSh Tsh TShs Tshs",
    "UAH": "₴",
    "UGX": "USh Ush UShs Ushs Shs",
    "USD": "US$ U.S.$ USD$ US-$",
    "UYU": "UY$ UYU$",
    "XAF": "FCFA CFA",
    "XOF": "FCFA CFA",
    "ZAR": "R",
    "ZMW": "K ZK",
}
# English words for a currency beside the names of CLDR.
_WORDS = {
    "AED": ["emirati dirham"],
    "CNY": ["renminbi", "yuan renminbi"],
    "GBP": ["sterling", "pound sterling", "pounds sterling", "uk pound"],
    "LAK": ["lao kip"],
    "RUB": ["rouble", "russian rouble"],
    "SAR": ["saudi arabian riyal"],
    "SGD": ["singaporean dollar"],
    "USD": ["american dollar", "u.s. dollar"],
    "XAF": ["cfa franc", "franc cfa"],
    "XOF": ["cfa franc", "franc cfa"],
}
_FALLBACK = {"dollar": "USD", "$": "USD", "pound": "GBP", "£": "GBP", "¥": "JPY", "yen": "JPY", "won": "KRW"}
_FALLBACK |= dict.fromkeys(("rs", "rs."), "INR")
_FALLBACK |= dict.fromkeys(("cfa", "fcfa", "cfa franc", "franc cfa"), "XOF")
_KRONE = ("krona", "krone", "króna", "koruna")
# Currencies whose code or word stands with small sums too; others would turn "TOP 10" and "12 marks" into money.
_EVERYDAY = frozenset(["euro", "eur", "usd", "gbp", "chf", "cad", "aud", "dollar", "pound"])


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Lower-case code, sign or word in the singular → the currencies that it may mean."""
    locale = Locale("en")
    forms: dict[str, set[str]] = {}

    def add(form: str, code: str) -> None:
        forms.setdefault(_key(form), set()).add(code)

    for code in _current():
        name = get_currency_name(code, 1, locale)
        last = name.split()[-1]
        for form in (code, get_currency_symbol(code, locale), name, last, get_currency_name(code, 2, locale)):
            add(form, code)
        add(get_currency_name(code, 2, locale).split()[-1], code)
        if last.lower() in ("dollar", "peso"):
            add("$", code)
        if last.lower() in _KRONE:
            for form in ("kr", "crown", name.replace(last, "crown")):
                add(form, code)
    for code, signs in _SIGNS.items():
        for sign in signs.split():
            add(sign, code)
    for code, words in _WORDS.items():
        for word in words:
            add(word, code)
    add("¥", "CNY")
    return {form: frozenset(codes) for form, codes in forms.items()}


def _key(form: str) -> str:
    """Case and plural do not count, for words."""
    key = form.lower().replace("\u202f", " ")
    if not key[-1].isalpha():
        return key.replace(" ", "")
    return key[:-1] if len(key) > 3 and key.endswith("s") else key


@cache
def _current() -> tuple[str, ...]:
    territories = get_global("territory_currencies")
    return tuple(sorted({code for territory in territories for code in get_territory_currencies(territory)}))


@cache
def alone() -> re.Pattern[str]:
    """A pattern for a currency without a figure: "(EUR million)"."""
    return re.compile(rf"(?<![A-Za-z])(?P<form>{_sign()}|(?i:{_words()})s?)(?=m|bn|[^A-Za-z]|$)")


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern for a currency that ends where a figure starts, and one for a currency after a figure.

    Codes and signs are read in their own case, words in any; `scale` is the letter of "MSEK" and "KEUR".
    """
    sign, words = _sign(), _words()
    scale = r"(?P<scale>[MmKk](?=[A-Z]{3}(?![A-Za-z])))?"
    return (
        re.compile(rf"(?<![A-Za-z]){scale}(?P<form>{sign}|(?:{_titles()})s?(?=\s))[\s\u202f]?$"),
        re.compile(rf"[\s\u202f-]?\(?{scale}(?P<form>(?i:(?:{words})(?:s|es)?)(?![A-Za-z])|{sign}(?![A-Za-z]|\s?\d))"),
    )


def _sign() -> str:
    """An alternation of the codes and signs."""
    return rf"(?:{'|'.join(_current())}|{'|'.join(re.escape(form) for form in _signs())})"


def _words() -> str:
    """An alternation of the words, longest first."""
    codes = {code.lower() for code in _current()}
    forms = sorted(_forms(), key=len, reverse=True)
    return "|".join(re.escape(form) for form in forms if form[-1].isalpha() and len(form) > 2 and form not in codes)


def _titles() -> str:
    """An alternation of the words as they begin a sum: "Taka 500 million", "Rupees 20 lakh"."""
    words = {
        name.split()[-1].capitalize() for name in _words().replace("\\", "").split("|") if len(name.split()[-1]) > 3
    }
    return "|".join(sorted((re.escape(word) for word in words if word.isalpha()), key=len, reverse=True))


def _signs() -> list[str]:
    locale = Locale("en")
    signs = {get_currency_symbol(code, locale) for code in _current()} - set(_current())
    return sorted(
        signs.union(["kr", "$", "US $", "U.S. $"], *(s.split() for s in _SIGNS.values())), key=len, reverse=True
    )


def meanings(form: str) -> frozenset[str]:
    """ISO 4217 codes that a code, sign or word may mean."""
    return _forms().get(_key(form), frozenset())


def code(form: str, country: str = "", whole: str = "") -> str:
    """The ISO 4217 code that `form` means in a document of `country` whose text is `whole`; empty if open."""
    codes = meanings(form)
    own = (get_territory_currencies(country[:2]) or [""])[0] if country else ""
    if len(form) == 1 and form.isalpha():  # "R50 million" in a text about the country whose currency it is
        return own if own in codes else ""
    if len(codes) == 1:
        return next(iter(codes))
    if own in codes and not (form == "$" and _marked(own, whole)):
        return own
    return _FALLBACK.get(_key(form), "")


@cache
def _dollars(own: str) -> re.Pattern[str]:
    signs = [sign for sign in _SIGNS.get(own, "").split() if sign.endswith("$")]
    return re.compile("|".join(rf"(?<![A-Za-z]){re.escape(sign)}" for sign in signs) or r"(?!)")


def _marked(own: str, whole: str) -> bool:
    """True if a text marks the dollar of its country ("C$") and not that of the United States."""
    return own != "USD" and bool(_dollars(own).search(whole)) and not _dollars("USD").search(whole)


def everyday(form: str) -> bool:
    """True if the form means money beside any figure, however small."""
    return not form[0].isalpha() or _key(form) in _EVERYDAY or not form.isalpha()
