from mms_desktop.services.monitoring.comparison import NOWHERE_NAME, compared


def comparison(town, code="diagnosed_share"):
    return compared(town.database, town.definitions, town.period, town.evaluated(code))


def school_of(town, people, diagnosed, **values):
    school = town.place(**values)
    for number in range(people):
        person = town.teacher(school)
        if number < diagnosed:
            town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
    return school


def test_organizations_are_ranked_by_share_and_few_are_not(town):
    school_of(town, 10, 5, short_name="СОШ № 1")
    school_of(town, 20, 15, short_name="СОШ № 2")
    school_of(town, 9, 9, short_name="СОШ № 3")
    rows = comparison(town).rows
    assert [(row.name, row.rank, row.shown) for row in rows] == [
        ("СОШ № 2", 1, "75,0 % (15 из 20)"),
        ("СОШ № 1", 2, "50,0 % (5 из 10)"),
        ("СОШ № 3", None, "9 из 9 (100,0 %)"),
    ]
    assert [row.few for row in rows] == [False, False, True]
    assert all(row.met is None for row in rows)


def test_equal_shares_share_a_place(town):
    for number in range(2):
        school_of(town, 10, 5, short_name=f"СОШ № {number}")
    school_of(town, 10, 1, short_name="СОШ № 9")
    assert [row.rank for row in comparison(town).rows] == [1, 1, 3]


def test_person_of_two_organizations_is_in_both_and_counted_as_repeated(town):
    first = school_of(town, 1, 1)
    second = school_of(town, 2, 0)
    town.job(1, second, kind="internal")
    found = comparison(town)
    assert {row.organization: row.value.denominator for row in found.rows} == {first: 1, second: 3}
    assert found.repeated == (1, 1)


def test_job_of_another_kind_does_not_bring_a_teacher_into_a_school(town):
    first, second = school_of(town, 1, 0), town.place()
    town.job(1, second, position="Бухгалтер", kind="internal")
    assert [row.organization for row in comparison(town).rows] == [first]


def test_rows_add_up_with_the_repeated(town):
    school_of(town, 3, 1)
    school_of(town, 4, 2)
    town.job(1, 2)
    found = comparison(town)
    below = sum(row.value.denominator for row in found.rows)
    assert below - found.repeated[1] == found.evaluated.value.denominator
    assert all(row.name != NOWHERE_NAME for row in found.rows)


def test_organizations_are_their_own_rows_and_counts_have_none(town):
    school_of(town, 1, 0, methodical_service=True)
    (row,) = comparison(town, "methodical_services_share").rows
    assert row.shown == "1 из 1 (100,0 %)"
    assert comparison(town, "teachers_per_methodist").rows == ()
    assert comparison(town, "agreements_count").rows == ()
