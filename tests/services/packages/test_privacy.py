"""Privacy: nothing that points to a person of the register leaves it, whatever was typed where."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from mms_desktop.domain.sections.people import Person
from mms_desktop.services.packages.building import PRINTED, draft, finished
from mms_desktop.services.packages.leaks import refuse_leaks
from mms_desktop.services.packages.people_words import PeopleWords
from mms_desktop.services.packages.scrubbing import Pseudonyms, Scrubber
from mms_desktop.services.packages.troubles import LeaksFound
from mms_desktop.services.packages.word_forms import forms
from mms_desktop.services.reports.document import strings
from mms_desktop.services.reports.spravka import spravka
from services.packages.municipality import PEOPLE, STAMP, SURNAMES, records, source
from services.packages.packed import members, package

PLANTS = [
    "СОШ имени Берёзкиной",
    "БЕРЕЗКИНА",
    "кабинет Ковшова П. И.",
    "П.И. Ковшов",
    "Мария Петровна",
    "Марии Петровне Берёзкиной",
    "Скворцова-Ерёменко",
    "СНИЛС 112-233-445 95",
    "11223344595",
    "112 233 445 95",
    "родилась 12.03.1985",
    "1985-03-12",
    "12.3.85",
    "12 марта 1985 года",
    "12/03/1985",
    "m.berezkina@example.org",
    "M.Berezkina@Example.org",
    "тел. 89211234567",
    "+7 (921) 123-45-67",
    "+79211234567",
    "Ива\u00adнов и Ков\u00adшов",
    "Kовшов",
    "Ерeменко",
    "Берёзкина",
]
TEXT_PLACES = [
    ("organizations", "short_name"),
    ("organizations", "cluster"),
    ("associations", "title"),
    ("associations", "topic"),
    ("mentorships", "subject"),
    ("diagnostics", "instrument"),
    ("diagnostics", "level"),
    ("programmes", "title"),
    ("teams", "title"),
    ("methodists", "direction"),
    ("events", "title"),
    ("events", "place"),
    ("sites", "topic"),
    ("practices", "title"),
    ("practices", "url"),
    ("communities", "platform"),
    ("agreements", "parties"),
    ("acts", "issuer"),
    ("roadmap", "result"),
    ("recommendations", "addressee"),
    ("recommendations", "text"),
    ("decisions", "text"),
    ("decisions", "effect"),
]
CODES = ["organizations", "associations", "events", "programmes", "routes", "teams", "acts"]


def planted(section, field, text):
    stored = records()
    first, *others = stored[section]
    return records(**{section: (replace(first, **{field: text}), *others)})


def readable(packed):
    """Return every text that can be got out of a package, by member."""
    found = {}
    for name, content in members(packed).items():
        if name.endswith((".xlsx", ".docx")):
            with zipfile.ZipFile(io.BytesIO(content)) as file:
                found[name] = "\n".join(
                    file.read(part).decode(errors="replace") for part in file.namelist()
                )
        elif not name.endswith(".pdf"):
            found[name] = content.decode()
    return found


def personal_texts():
    for person in PEOPLE:
        yield person.surname
        yield from filter(None, (person.snils, person.email))
        if person.birth_date:
            yield person.birth_date.isoformat()
            yield f"{person.birth_date:%d.%m.%Y}"
    yield from ("112-233-445", "921) 123", "9211234567")


def assert_nobody_is_named(packed):
    for name, text in readable(packed).items():
        folded = text.casefold().replace("ё", "е")
        for personal in personal_texts():
            assert personal.casefold().replace("ё", "е") not in folded, (name, personal)


def test_nobody_is_named_in_any_member():
    assert_nobody_is_named(package())


def test_pdf_is_made_of_texts_that_name_nobody():
    made = draft(source(records=planted("organizations", "short_name", "Школа Берёзкиной")))
    texts = "\n".join(strings(spravka(made.report)))
    assert "Школа …" in texts
    assert "Берёзкин" not in texts


@pytest.mark.parametrize("text", PLANTS)
@pytest.mark.parametrize(
    ("section", "field"), [("organizations", "short_name"), ("decisions", "text")]
)
def test_planted_text_is_masked_and_reported(section, field, text):
    made = draft(source(records=planted(section, field, text)))
    packed = finished(made, STAMP)
    assert made.masked
    assert_nobody_is_named(packed)
    assert "…" in members(packed)[f"data/{section}.csv"].decode()
    protocol = members(packed)["reports/protocol.txt"].decode()
    assert made.masked[0].place in protocol


@pytest.mark.parametrize(("section", "field"), TEXT_PLACES)
def test_no_text_field_lets_a_surname_out(section, field):
    text = "Отзыв: Берёзкина М.П., 12.03.1985"
    made = draft(source(records=planted(section, field, text)))
    assert made.masked
    assert_nobody_is_named(finished(made, STAMP))


@pytest.mark.parametrize("section", CODES)
def test_code_that_names_a_person_becomes_a_number_everywhere(section, tmp_path):
    from services.packages.packed import verify

    changed = planted(section, "code", "Ковшов-1")
    packed = finished(draft(source(records=changed)), STAMP)
    assert_nobody_is_named(packed)
    path = tmp_path / "p.zip"
    path.write_bytes(packed)
    assert verify(path)["problems"] == []


def test_personal_fields_never_leave():
    secret = "совсем личное"
    stored = records()
    mentorship = replace(stored["mentorships"][0], reason=secret, agreement_number=secret)
    decision = replace(stored["decisions"][0], responsible=secret)
    person = replace(PEOPLE[0], note=secret)
    changed = records(
        mentorships=(mentorship,), decisions=(decision,), people=(person, *PEOPLE[1:])
    )
    packed = finished(draft(source(records=changed)), STAMP)
    assert all(secret not in text for text in readable(packed).values())


def test_comments_and_evidence_of_checklists_stay_at_home():
    assert all("example.org/doc" not in text for text in readable(package()).values())


def people(*surnames, **fields):
    return tuple(Person(surname=name, given_name="Ян", **fields) for name in surnames)


def scrubber(*persons, common=()):
    return Scrubber(PeopleWords(persons, common), Pseudonyms(b"key"))


@pytest.mark.parametrize("surname", ["Кировский", "Школа", "Наставник", "Показатели", "Район"])
def test_surname_that_is_an_ordinary_word_does_not_block_the_package(surname):
    person = Person(id=9, surname=surname, given_name="Ян", birth_date=date(1980, 1, 2))
    municipality = "Кировский муниципальный район"
    changed = records(people=(*PEOPLE, person))
    packed = finished(draft(source(records=changed, municipality=municipality)), STAMP)
    assert municipality in members(packed)["manifest.json"].decode()


def test_common_word_is_masked_beside_a_name_only():
    scrub = scrubber(*people("Кировский"), common=["Кировский район"])
    assert scrub.text("Кировский район", "x") == "Кировский район"
    assert scrub.text("Кировский Я. провёл", "x") == "….".replace(".", "") + ". провёл"
    assert scrub.text("Ян Кировский провёл", "x") == "… провёл"


def test_uncommon_surname_is_masked_in_any_case():
    scrub = scrubber(*people("Лес", "Гора"))
    assert scrub.text("лес и Гора", "x") == "… и …"
    assert scrub.text("Лесная школа, горка", "x") == "Лесная школа, горка"


@pytest.mark.parametrize(
    ("surname", "written"),
    [
        ("Иванов", "Ивановым"),
        ("Иванова", "Ивановой"),
        ("Пушкин", "Пушкину"),
        ("Белинский", "Белинского"),
        ("Белинская", "Белинскую"),
        ("Толстой", "Толстого"),
        ("Мороз", "Морозу"),
        ("Мельник", "Мельником"),
        ("Гоголь", "Гоголя"),
        ("Соловей", "Соловея"),
        ("Сорока", "Сороке"),
        ("Земля", "Землёй"),
        ("Черных", "Черных"),
        ("Римский-Корсаков", "Римский-Корсаков"),
        ("Ли", "Ли"),
    ],
)
def test_case_forms_of_surnames_are_found(surname, written):
    assert scrubber(*people(surname)).text(f"Школа {written}.", "x") == "Школа …."


def test_forms_keep_the_name_itself():
    assert all(name.casefold() in forms(name.casefold()) for name in SURNAMES)


def test_surname_of_several_words_is_found():
    scrub = scrubber(*people("Ван дер Берг"))
    assert scrub.text("доклад ван дер Берг о школе", "x") == "доклад … о школе"


def test_birth_date_that_is_a_day_of_the_period_does_not_block_the_package():
    person = replace(PEOPLE[1], birth_date=date(2023, 12, 31))
    changed = records(people=(PEOPLE[0], person, *PEOPLE[2:]))
    assert finished(draft(source(records=changed)), STAMP)


def test_address_of_a_page_that_names_a_person_is_dropped():
    scrub = scrubber(*people("Ковшов"))
    hidden = "https://x.ru/%D0%9A%D0%BE%D0%B2%D1%88%D0%BE%D0%B2"
    assert scrub.link(hidden, "x") == ""
    assert scrub.link("https://x.ru/a?b=1%20c", "x") == "https://x.ru/a?b=1%20c"


@pytest.mark.parametrize(
    "leak",
    [
        "Берёзкина",
        "берёзкина",
        "П. Ковшов",
        "112-233-445 95",
        "12.03.1985",
        "m.berezkina@example.org",
    ],
)
@pytest.mark.parametrize("member", ["data/x.csv", "manifest.json", "forms/x.toml", "a.txt"])
def test_last_look_refuses_what_slipped_through(leak, member):
    words = PeopleWords(PEOPLE)
    with pytest.raises(LeaksFound) as caught:
        refuse_leaks({member: f"a,b\r\nтекст,{leak}\r\n".encode()}, {}, words)
    assert caught.value.problems[0].member == member
    assert leak not in str(caught.value)


def test_last_look_opens_office_documents_and_printed_texts():
    words = PeopleWords(PEOPLE)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", "<w:t>Бер&#1105;зкина</w:t>")
    with pytest.raises(LeaksFound):
        refuse_leaks({"reports/a.docx": packed.getvalue()}, {}, words)
    with pytest.raises(LeaksFound):
        refuse_leaks({PRINTED: b"%PDF"}, {PRINTED: ["Ковшов"]}, words)


def test_last_look_takes_no_word_of_the_next_cell_for_an_initial():
    words = PeopleWords(people("Гора"), common=["Гора"])
    refuse_leaks({"data/x.csv": "a,b\r\nГора,А\r\n".encode()}, {}, words)


def test_clean_packages_are_never_stopped():
    for number in range(20):
        stamp = replace(STAMP, revision=number + 1)
        assert finished(draft(source()), stamp)
