CREATE TABLE acts (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    until TEXT,
    url TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_acts PRIMARY KEY (id)
) STRICT;
CREATE TABLE agreements (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    parties TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_agreements PRIMARY KEY (id)
) STRICT;
CREATE TABLE association_meetings (
    id INTEGER NOT NULL,
    association INTEGER NOT NULL,
    date TEXT NOT NULL,
    topic TEXT NOT NULL,
    form TEXT NOT NULL,
    minutes TEXT NOT NULL,
    attendance INTEGER,
    products TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_association_meetings PRIMARY KEY (id),
    CONSTRAINT fk_association_meetings_association FOREIGN KEY(association) REFERENCES associations (id)
) STRICT;
CREATE TABLE association_members (
    id INTEGER NOT NULL,
    association INTEGER NOT NULL,
    person INTEGER NOT NULL,
    role TEXT,
    since TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_association_members PRIMARY KEY (id),
    CONSTRAINT fk_association_members_association FOREIGN KEY(association) REFERENCES associations (id),
    CONSTRAINT fk_association_members_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE associations (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    organization INTEGER,
    head INTEGER,
    cluster TEXT NOT NULL,
    topic TEXT NOT NULL,
    act TEXT NOT NULL,
    opened TEXT,
    closed TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_associations PRIMARY KEY (id),
    CONSTRAINT fk_associations_organization FOREIGN KEY(organization) REFERENCES organizations (id),
    CONSTRAINT fk_associations_head FOREIGN KEY(head) REFERENCES people (id)
) STRICT;
CREATE TABLE attestations (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    position TEXT NOT NULL,
    category TEXT NOT NULL,
    granted TEXT NOT NULL,
    expires TEXT,
    act TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_attestations PRIMARY KEY (id),
    CONSTRAINT fk_attestations_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE bodies (
    id INTEGER NOT NULL,
    body TEXT NOT NULL,
    person INTEGER NOT NULL,
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_bodies PRIMARY KEY (id),
    CONSTRAINT fk_bodies_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE communities (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    platform TEXT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT,
    since TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_communities PRIMARY KEY (id)
) STRICT;
CREATE TABLE communities_members (
    record INTEGER NOT NULL,
    target INTEGER NOT NULL,
    place INTEGER NOT NULL,
    CONSTRAINT pk_communities_members PRIMARY KEY (record, target),
    CONSTRAINT fk_communities_members_record FOREIGN KEY(record) REFERENCES communities (id) ON DELETE CASCADE,
    CONSTRAINT fk_communities_members_target FOREIGN KEY(target) REFERENCES people (id)
) STRICT;
CREATE TABLE consents (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    given TEXT NOT NULL,
    until TEXT,
    revoked TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_consents PRIMARY KEY (id),
    CONSTRAINT fk_consents_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE decisions (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    recommendation INTEGER,
    act TEXT NOT NULL,
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    responsible TEXT NOT NULL,
    due TEXT,
    done_on TEXT,
    indicator TEXT NOT NULL,
    effect TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_decisions PRIMARY KEY (id),
    CONSTRAINT fk_decisions_recommendation FOREIGN KEY(recommendation) REFERENCES recommendations (id)
) STRICT;
CREATE TABLE deficits (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    resolved TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_deficits PRIMARY KEY (id),
    CONSTRAINT fk_deficits_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE diagnostics (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    instrument TEXT NOT NULL,
    organizer TEXT NOT NULL,
    score INTEGER,
    max_score INTEGER,
    level TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_diagnostics PRIMARY KEY (id),
    CONSTRAINT fk_diagnostics_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE distinct_pairs (
    id INTEGER NOT NULL,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_distinct_pairs PRIMARY KEY (id),
    CONSTRAINT fk_distinct_pairs_first FOREIGN KEY(first) REFERENCES people (id),
    CONSTRAINT fk_distinct_pairs_second FOREIGN KEY(second) REFERENCES people (id)
)
 STRICT;
CREATE TABLE employments (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    organization INTEGER NOT NULL,
    position TEXT NOT NULL,
    subjects TEXT NOT NULL,
    kind TEXT NOT NULL,
    rate INTEGER,
    started TEXT,
    ended TEXT,
    leave TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_employments PRIMARY KEY (id),
    CONSTRAINT fk_employments_person FOREIGN KEY(person) REFERENCES people (id),
    CONSTRAINT fk_employments_organization FOREIGN KEY(organization) REFERENCES organizations (id)
) STRICT;
CREATE TABLE events (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT,
    level TEXT NOT NULL,
    date TEXT NOT NULL,
    ends TEXT,
    place TEXT NOT NULL,
    organizer TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (id)
) STRICT;
CREATE TABLE expertise (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_expertise PRIMARY KEY (id),
    CONSTRAINT fk_expertise_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE former_names (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    surname TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_former_names PRIMARY KEY (id),
    CONSTRAINT fk_former_names_person FOREIGN KEY(person) REFERENCES people (id)
)
 STRICT;
CREATE TABLE journal (
    id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    target INTEGER,
    undone INTEGER NOT NULL,
    title TEXT NOT NULL,
    salt TEXT NOT NULL,
    title_seal TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (id),
    CONSTRAINT fk_journal_target FOREIGN KEY(target) REFERENCES journal (id)
) STRICT;
CREATE TABLE journal_changes (
    id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    section TEXT NOT NULL,
    record INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,
    salt TEXT NOT NULL,
    seal TEXT NOT NULL,
    CONSTRAINT pk_journal_changes PRIMARY KEY (id),
    CONSTRAINT fk_journal_changes_entry FOREIGN KEY(entry) REFERENCES journal (id)
) STRICT;
CREATE TABLE mentorships (
    id INTEGER NOT NULL,
    mentor INTEGER NOT NULL,
    mentee INTEGER NOT NULL,
    organization INTEGER,
    form TEXT,
    kind TEXT,
    subject TEXT NOT NULL,
    started TEXT NOT NULL,
    planned_end TEXT,
    ended TEXT,
    outcome TEXT,
    reason TEXT NOT NULL,
    order_number TEXT NOT NULL,
    order_date TEXT,
    consent_date TEXT,
    agreement_number TEXT NOT NULL,
    agreement_date TEXT,
    pay TEXT,
    programme_approved TEXT,
    curator INTEGER,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_mentorships PRIMARY KEY (id),
    CONSTRAINT fk_mentorships_mentor FOREIGN KEY(mentor) REFERENCES people (id),
    CONSTRAINT fk_mentorships_mentee FOREIGN KEY(mentee) REFERENCES people (id),
    CONSTRAINT fk_mentorships_organization FOREIGN KEY(organization) REFERENCES organizations (id),
    CONSTRAINT fk_mentorships_curator FOREIGN KEY(curator) REFERENCES people (id)
) STRICT;
CREATE TABLE merges (
    id INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    merged_on TEXT,
    story TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_merges PRIMARY KEY (id),
    CONSTRAINT fk_merges_kept FOREIGN KEY(kept) REFERENCES people (id)
)
 STRICT;
CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY ("key")
) STRICT;
CREATE TABLE methodist_assignments (
    id INTEGER NOT NULL,
    methodist INTEGER NOT NULL,
    organization INTEGER,
    person INTEGER,
    since TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_methodist_assignments PRIMARY KEY (id),
    CONSTRAINT fk_methodist_assignments_methodist FOREIGN KEY(methodist) REFERENCES people (id),
    CONSTRAINT fk_methodist_assignments_organization FOREIGN KEY(organization) REFERENCES organizations (id),
    CONSTRAINT fk_methodist_assignments_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE methodists (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    level TEXT NOT NULL,
    engagement TEXT,
    direction TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_methodists PRIMARY KEY (id),
    CONSTRAINT fk_methodists_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE organizations (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    short_name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    inn TEXT NOT NULL,
    ogrn TEXT NOT NULL,
    oktmo TEXT NOT NULL,
    address TEXT NOT NULL,
    website TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    low_results INTEGER NOT NULL,
    difficult_conditions INTEGER NOT NULL,
    methodical_service INTEGER NOT NULL,
    mentoring_model INTEGER NOT NULL,
    cluster TEXT NOT NULL,
    opened TEXT,
    closed TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_organizations PRIMARY KEY (id)
) STRICT;
CREATE TABLE participations (
    id INTEGER NOT NULL,
    event INTEGER NOT NULL,
    person INTEGER NOT NULL,
    role TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_participations PRIMARY KEY (id),
    CONSTRAINT fk_participations_event FOREIGN KEY(event) REFERENCES events (id),
    CONSTRAINT fk_participations_person FOREIGN KEY(person) REFERENCES people (id)
) STRICT;
CREATE TABLE people (
    id INTEGER NOT NULL,
    surname TEXT NOT NULL,
    given_name TEXT NOT NULL,
    patronymic TEXT NOT NULL,
    birth_date TEXT,
    sex TEXT,
    snils TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    education TEXT,
    degree TEXT NOT NULL,
    teaching_since TEXT,
    teaching_breaks INTEGER,
    note TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id)
) STRICT;
CREATE TABLE periods (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    reference_date TEXT NOT NULL,
    collect_from TEXT,
    collect_to TEXT,
    due TEXT,
    state TEXT NOT NULL,
    closed_on TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_periods PRIMARY KEY (id)
) STRICT;
CREATE TABLE practices (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    organization INTEGER,
    direction TEXT NOT NULL,
    level TEXT NOT NULL,
    published TEXT,
    url TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_practices PRIMARY KEY (id),
    CONSTRAINT fk_practices_organization FOREIGN KEY(organization) REFERENCES organizations (id)
) STRICT;
CREATE TABLE practices_authors (
    record INTEGER NOT NULL,
    target INTEGER NOT NULL,
    place INTEGER NOT NULL,
    CONSTRAINT pk_practices_authors PRIMARY KEY (record, target),
    CONSTRAINT fk_practices_authors_record FOREIGN KEY(record) REFERENCES practices (id) ON DELETE CASCADE,
    CONSTRAINT fk_practices_authors_target FOREIGN KEY(target) REFERENCES people (id)
) STRICT;
CREATE TABLE programmes (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    kind TEXT NOT NULL,
    hours INTEGER,
    federal_registry TEXT NOT NULL,
    direction TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_programmes PRIMARY KEY (id)
) STRICT;
CREATE TABLE recommendations (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    period TEXT NOT NULL,
    addressee TEXT NOT NULL,
    direction TEXT NOT NULL,
    text TEXT NOT NULL,
    basis TEXT NOT NULL,
    due TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_recommendations PRIMARY KEY (id)
) STRICT;
CREATE TABLE response_answers (
    id INTEGER NOT NULL,
    response INTEGER NOT NULL,
    item TEXT NOT NULL,
    score INTEGER,
    not_applicable INTEGER NOT NULL,
    comment TEXT NOT NULL,
    evidence TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_response_answers PRIMARY KEY (id),
    CONSTRAINT fk_response_answers_response FOREIGN KEY(response) REFERENCES responses (id)
) STRICT;
CREATE TABLE responses (
    id INTEGER NOT NULL,
    form TEXT NOT NULL,
    edition TEXT NOT NULL,
    period INTEGER NOT NULL,
    organization INTEGER,
    association INTEGER,
    assessor TEXT NOT NULL,
    status TEXT NOT NULL,
    instance TEXT NOT NULL,
    revision INTEGER,
    received_on TEXT,
    fingerprint TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_responses PRIMARY KEY (id),
    CONSTRAINT fk_responses_period FOREIGN KEY(period) REFERENCES periods (id),
    CONSTRAINT fk_responses_organization FOREIGN KEY(organization) REFERENCES organizations (id),
    CONSTRAINT fk_responses_association FOREIGN KEY(association) REFERENCES associations (id)
) STRICT;
CREATE TABLE roadmap (
    id INTEGER NOT NULL,
    number TEXT NOT NULL,
    direction TEXT NOT NULL,
    title TEXT NOT NULL,
    responsible TEXT NOT NULL,
    starts TEXT,
    due TEXT,
    expected_result TEXT NOT NULL,
    status TEXT,
    done_on TEXT,
    result TEXT NOT NULL,
    indicator TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_roadmap PRIMARY KEY (id)
) STRICT;
CREATE TABLE route_steps (
    id INTEGER NOT NULL,
    route INTEGER NOT NULL,
    number INTEGER NOT NULL,
    deficit TEXT NOT NULL,
    activity TEXT NOT NULL,
    form TEXT NOT NULL,
    due TEXT,
    result TEXT NOT NULL,
    done INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_route_steps PRIMARY KEY (id),
    CONSTRAINT fk_route_steps_route FOREIGN KEY(route) REFERENCES routes (id)
) STRICT;
CREATE TABLE routes (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    person INTEGER NOT NULL,
    diagnosis_kind TEXT,
    diagnosis_date TEXT,
    approved TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    status TEXT,
    escort INTEGER,
    closed TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_routes PRIMARY KEY (id),
    CONSTRAINT fk_routes_person FOREIGN KEY(person) REFERENCES people (id),
    CONSTRAINT fk_routes_escort FOREIGN KEY(escort) REFERENCES people (id)
) STRICT;
CREATE TABLE sites (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    organization INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    topic TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    act TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_sites PRIMARY KEY (id),
    CONSTRAINT fk_sites_organization FOREIGN KEY(organization) REFERENCES organizations (id)
) STRICT;
CREATE TABLE team_trainings (
    id INTEGER NOT NULL,
    team INTEGER NOT NULL,
    programme INTEGER NOT NULL,
    finished TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_team_trainings PRIMARY KEY (id),
    CONSTRAINT fk_team_trainings_team FOREIGN KEY(team) REFERENCES teams (id),
    CONSTRAINT fk_team_trainings_programme FOREIGN KEY(programme) REFERENCES programmes (id)
) STRICT;
CREATE TABLE teams (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    organization INTEGER NOT NULL,
    title TEXT NOT NULL,
    since TEXT,
    until TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_teams PRIMARY KEY (id),
    CONSTRAINT fk_teams_organization FOREIGN KEY(organization) REFERENCES organizations (id)
) STRICT;
CREATE TABLE teams_members (
    record INTEGER NOT NULL,
    target INTEGER NOT NULL,
    place INTEGER NOT NULL,
    CONSTRAINT pk_teams_members PRIMARY KEY (record, target),
    CONSTRAINT fk_teams_members_record FOREIGN KEY(record) REFERENCES teams (id) ON DELETE CASCADE,
    CONSTRAINT fk_teams_members_target FOREIGN KEY(target) REFERENCES people (id)
) STRICT;
CREATE TABLE trainings (
    id INTEGER NOT NULL,
    person INTEGER NOT NULL,
    programme INTEGER NOT NULL,
    started TEXT,
    finished TEXT NOT NULL,
    diagnosis_kind TEXT,
    diagnosis_date TEXT,
    document TEXT NOT NULL,
    number TEXT NOT NULL,
    registration TEXT NOT NULL,
    issued TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_trainings PRIMARY KEY (id),
    CONSTRAINT fk_trainings_person FOREIGN KEY(person) REFERENCES people (id),
    CONSTRAINT fk_trainings_programme FOREIGN KEY(programme) REFERENCES programmes (id)
) STRICT;
CREATE INDEX ix_acts_sort_key ON acts (sort_key);
CREATE INDEX ix_agreements_sort_key ON agreements (sort_key);
CREATE INDEX ix_association_meetings_association ON association_meetings (association);
CREATE INDEX ix_association_meetings_sort_key ON association_meetings (sort_key);
CREATE INDEX ix_association_members_association ON association_members (association);
CREATE INDEX ix_association_members_person ON association_members (person);
CREATE INDEX ix_association_members_sort_key ON association_members (sort_key);
CREATE INDEX ix_associations_head ON associations (head);
CREATE INDEX ix_associations_organization ON associations (organization);
CREATE INDEX ix_associations_sort_key ON associations (sort_key);
CREATE INDEX ix_attestations_person ON attestations (person);
CREATE INDEX ix_attestations_sort_key ON attestations (sort_key);
CREATE INDEX ix_bodies_person ON bodies (person);
CREATE INDEX ix_bodies_sort_key ON bodies (sort_key);
CREATE INDEX ix_communities_members_target ON communities_members (target);
CREATE INDEX ix_communities_sort_key ON communities (sort_key);
CREATE INDEX ix_consents_person ON consents (person);
CREATE INDEX ix_consents_sort_key ON consents (sort_key);
CREATE INDEX ix_decisions_recommendation ON decisions (recommendation);
CREATE INDEX ix_decisions_sort_key ON decisions (sort_key);
CREATE INDEX ix_deficits_person ON deficits (person);
CREATE INDEX ix_deficits_sort_key ON deficits (sort_key);
CREATE INDEX ix_diagnostics_person ON diagnostics (person);
CREATE INDEX ix_diagnostics_sort_key ON diagnostics (sort_key);
CREATE INDEX ix_distinct_pairs_first ON distinct_pairs (first);
CREATE INDEX ix_distinct_pairs_second ON distinct_pairs (second);
CREATE INDEX ix_distinct_pairs_sort_key ON distinct_pairs (sort_key);
CREATE INDEX ix_employments_organization ON employments (organization);
CREATE INDEX ix_employments_person ON employments (person);
CREATE INDEX ix_employments_sort_key ON employments (sort_key);
CREATE INDEX ix_events_sort_key ON events (sort_key);
CREATE INDEX ix_expertise_person ON expertise (person);
CREATE INDEX ix_expertise_sort_key ON expertise (sort_key);
CREATE INDEX ix_former_names_person ON former_names (person);
CREATE INDEX ix_former_names_sort_key ON former_names (sort_key);
CREATE INDEX ix_journal_changes_entry ON journal_changes (entry);
CREATE INDEX ix_journal_changes_section_record ON journal_changes (section, record);
CREATE INDEX ix_mentorships_curator ON mentorships (curator);
CREATE INDEX ix_mentorships_mentee ON mentorships (mentee);
CREATE INDEX ix_mentorships_mentor ON mentorships (mentor);
CREATE INDEX ix_mentorships_organization ON mentorships (organization);
CREATE INDEX ix_mentorships_sort_key ON mentorships (sort_key);
CREATE INDEX ix_merges_kept ON merges (kept);
CREATE INDEX ix_merges_sort_key ON merges (sort_key);
CREATE INDEX ix_methodist_assignments_methodist ON methodist_assignments (methodist);
CREATE INDEX ix_methodist_assignments_organization ON methodist_assignments (organization);
CREATE INDEX ix_methodist_assignments_person ON methodist_assignments (person);
CREATE INDEX ix_methodist_assignments_sort_key ON methodist_assignments (sort_key);
CREATE INDEX ix_methodists_person ON methodists (person);
CREATE INDEX ix_methodists_sort_key ON methodists (sort_key);
CREATE INDEX ix_organizations_sort_key ON organizations (sort_key);
CREATE INDEX ix_participations_event ON participations (event);
CREATE INDEX ix_participations_person ON participations (person);
CREATE INDEX ix_participations_sort_key ON participations (sort_key);
CREATE INDEX ix_people_sort_key ON people (sort_key);
CREATE INDEX ix_periods_sort_key ON periods (sort_key);
CREATE INDEX ix_practices_authors_target ON practices_authors (target);
CREATE INDEX ix_practices_organization ON practices (organization);
CREATE INDEX ix_practices_sort_key ON practices (sort_key);
CREATE INDEX ix_programmes_sort_key ON programmes (sort_key);
CREATE INDEX ix_recommendations_sort_key ON recommendations (sort_key);
CREATE INDEX ix_response_answers_response ON response_answers (response);
CREATE INDEX ix_response_answers_sort_key ON response_answers (sort_key);
CREATE INDEX ix_responses_association ON responses (association);
CREATE INDEX ix_responses_organization ON responses (organization);
CREATE INDEX ix_responses_period ON responses (period);
CREATE INDEX ix_responses_sort_key ON responses (sort_key);
CREATE INDEX ix_roadmap_sort_key ON roadmap (sort_key);
CREATE INDEX ix_route_steps_route ON route_steps (route);
CREATE INDEX ix_route_steps_sort_key ON route_steps (sort_key);
CREATE INDEX ix_routes_escort ON routes (escort);
CREATE INDEX ix_routes_person ON routes (person);
CREATE INDEX ix_routes_sort_key ON routes (sort_key);
CREATE INDEX ix_sites_organization ON sites (organization);
CREATE INDEX ix_sites_sort_key ON sites (sort_key);
CREATE INDEX ix_team_trainings_programme ON team_trainings (programme);
CREATE INDEX ix_team_trainings_sort_key ON team_trainings (sort_key);
CREATE INDEX ix_team_trainings_team ON team_trainings (team);
CREATE INDEX ix_teams_members_target ON teams_members (target);
CREATE INDEX ix_teams_organization ON teams (organization);
CREATE INDEX ix_teams_sort_key ON teams (sort_key);
CREATE INDEX ix_trainings_person ON trainings (person);
CREATE INDEX ix_trainings_programme ON trainings (programme);
CREATE INDEX ix_trainings_sort_key ON trainings (sort_key);
CREATE UNIQUE INDEX ux_acts_code ON acts (code);
CREATE UNIQUE INDEX ux_agreements_code ON agreements (code);
CREATE UNIQUE INDEX ux_associations_code ON associations (code);
CREATE UNIQUE INDEX ux_communities_code ON communities (code);
CREATE UNIQUE INDEX ux_decisions_code ON decisions (code);
CREATE UNIQUE INDEX ux_events_code ON events (code);
CREATE UNIQUE INDEX ux_organizations_code ON organizations (code);
CREATE UNIQUE INDEX ux_periods_code ON periods (code);
CREATE UNIQUE INDEX ux_practices_code ON practices (code);
CREATE UNIQUE INDEX ux_programmes_code ON programmes (code);
CREATE UNIQUE INDEX ux_recommendations_code ON recommendations (code);
CREATE UNIQUE INDEX ux_roadmap_number ON roadmap (number);
CREATE UNIQUE INDEX ux_routes_code ON routes (code);
CREATE UNIQUE INDEX ux_sites_code ON sites (code);
CREATE UNIQUE INDEX ux_teams_code ON teams (code);
INSERT INTO acts VALUES (1, 'Код 1', 'Наименование 1', 'regulation', 'Кем принят 1', 'Номер 1', '2023-06-01', '2023-07-01', 'Ссылка 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 кем принят 1 номер 1');
INSERT INTO acts VALUES (2, 'Код 2', 'Наименование 2', 'roadmap', 'Кем принят 2', 'Номер 2', '2023-06-02', '2023-07-02', 'Ссылка 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 кем принят 2 номер 2');
INSERT INTO agreements VALUES (1, 'Код 1', 'Стороны 1', 'Предмет соглашения 1', 'tripartite', 'Номер 1', '2023-06-01', '2023-07-01', 'код 000000000000001 стороны 000000000000001	Код 1 Стороны 1', 'код 1 стороны 1 предмет соглашения 1 номер 1');
INSERT INTO agreements VALUES (2, 'Код 2', 'Стороны 2', 'Предмет соглашения 2', 'bilateral', 'Номер 2', '2023-06-02', '2023-07-02', 'код 000000000000002 стороны 000000000000002	Код 2 Стороны 2', 'код 2 стороны 2 предмет соглашения 2 номер 2');
INSERT INTO association_meetings VALUES (1, 1, '2023-02-01', 'Тема 1', 'Форма 1', 'Протокол № 1', 1, 'Методические продукты 1', 'тема 000000000000001	Тема 1', 'тема 1 методические продукты 1');
INSERT INTO association_meetings VALUES (2, 2, '2023-02-02', 'Тема 2', 'Форма 2', 'Протокол № 2', 2, 'Методические продукты 2', 'тема 000000000000002	Тема 2', 'тема 2 методические продукты 2');
INSERT INTO association_members VALUES (1, 1, 1, 'member', '2023-04-02', '2023-05-02', '', '');
INSERT INTO association_members VALUES (2, 2, 2, 'deputy', '2023-04-03', '2023-05-03', '', '');
INSERT INTO associations VALUES (1, 'Код 1', 'Наименование 1', 'municipal', 'subject', 'Предмет 1', 1, 1, 'Кластерная группа 1', 'Единая методическая тема 1', 'Акт 1', '2023-10-29', '2023-11-28', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 предмет 1 единая методическая тема 1');
INSERT INTO associations VALUES (2, 'Код 2', 'Наименование 2', 'interschool', 'metasubject', 'Предмет 2', 2, 2, 'Кластерная группа 2', 'Единая методическая тема 2', 'Акт 2', '2023-10-30', '2023-11-29', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 предмет 2 единая методическая тема 2');
INSERT INTO attestations VALUES (1, 1, 'Учитель', 'none', '2023-04-02', '2023-05-02', 'Акт 1', 'учитель	Учитель', 'учитель');
INSERT INTO attestations VALUES (2, 2, 'Учитель', 'conformity', '2023-04-03', '2023-05-03', 'Акт 2', 'учитель	Учитель', 'учитель');
INSERT INTO bodies VALUES (1, 'council', 1, 'Роль 1', '2023-04-02', '2023-05-02', '', 'роль 1');
INSERT INTO bodies VALUES (2, 'active', 2, 'Роль 2', '2023-04-03', '2023-05-03', '', 'роль 2');
INSERT INTO communities VALUES (1, 'Код 1', 'Наименование 1', 'Платформа 1', 'Ссылка 1', 'network', '2023-06-01', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 платформа 1');
INSERT INTO communities VALUES (2, 'Код 2', 'Наименование 2', 'Платформа 2', 'Ссылка 2', 'association', '2023-06-02', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 платформа 2');
INSERT INTO communities_members VALUES (1, 1, 0);
INSERT INTO communities_members VALUES (2, 2, 0);
INSERT INTO consents VALUES (1, 1, 'register', '2023-03-03', '2023-04-02', '2023-05-02', '', '');
INSERT INTO consents VALUES (2, 2, 'transfer_region', '2023-03-04', '2023-04-03', '2023-05-03', '', '');
INSERT INTO decisions VALUES (1, 'Код 1', 1, 'Акт 1', '2023-04-02', 'Решение 1', 'Ответственный 1', '2023-07-01', '2023-07-31', 'Показатель 1', 'Эффект 1', 'код 000000000000001	Код 1', 'код 1 акт 1 решение 1 ответственный 1');
INSERT INTO decisions VALUES (2, 'Код 2', 2, 'Акт 2', '2023-04-03', 'Решение 2', 'Ответственный 2', '2023-07-02', '2023-08-01', 'Показатель 2', 'Эффект 2', 'код 000000000000002	Код 2', 'код 2 акт 2 решение 2 ответственный 2');
INSERT INTO deficits VALUES (1, 1, 'subject', '2023-03-03', 'Дефицит 1', '2023-05-02', 'дефицит 000000000000001	Дефицит 1', 'дефицит 1');
INSERT INTO deficits VALUES (2, 2, 'methodical', '2023-03-04', 'Дефицит 2', '2023-05-03', 'дефицит 000000000000002	Дефицит 2', 'дефицит 2');
INSERT INTO diagnostics VALUES (1, 1, 'subject', '2023-03-03', 'Инструмент 1', 'Организатор 1', 7250, 10000, 'Уровень 1', '', 'инструмент 1 организатор 1');
INSERT INTO diagnostics VALUES (2, 2, 'methodical', '2023-03-04', 'Инструмент 2', 'Организатор 2', 7250, 10000, 'Уровень 2', '', 'инструмент 2 организатор 2');
INSERT INTO distinct_pairs VALUES (1, 1, 1, '', '');
INSERT INTO distinct_pairs VALUES (2, 2, 2, '', '');
INSERT INTO employments VALUES (1, 1, 1, 'Учитель', 'Физика; Математика', 'main', 50, '2023-07-01', '2023-07-31', 'none', 'учитель	Учитель', 'учитель физика; математика');
INSERT INTO employments VALUES (2, 2, 2, 'Учитель', 'Физика; Математика', 'internal', 50, '2023-07-02', '2023-08-01', 'parental', 'учитель	Учитель', 'учитель физика; математика');
INSERT INTO events VALUES (1, 'Код 1', 'Наименование 1', 'seminar', 'young_support', 'school', '2023-06-01', '2023-07-01', 'Место проведения 1', 'Организатор 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 место проведения 1 организатор 1');
INSERT INTO events VALUES (2, 'Код 2', 'Наименование 2', 'webinar', 'burnout_prevention', 'municipal', '2023-06-02', '2023-07-02', 'Место проведения 2', 'Организатор 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 место проведения 2 организатор 2');
INSERT INTO expertise VALUES (1, 1, 'contest', 'Уровень 1', '2023-04-02', '2023-05-02', '', 'уровень 1');
INSERT INTO expertise VALUES (2, 2, 'exam_commission', 'Уровень 2', '2023-04-03', '2023-05-03', '', 'уровень 2');
INSERT INTO former_names VALUES (1, 1, 'Прежняя фамилия 1', '2023-03-03', 'прежняя фамилия 000000000000001	Прежняя фамилия 1', 'прежняя фамилия 1');
INSERT INTO former_names VALUES (2, 2, 'Прежняя фамилия 2', '2023-03-04', 'прежняя фамилия 000000000000002	Прежняя фамилия 2', 'прежняя фамилия 2');
INSERT INTO journal VALUES (1, '2026-11-22T19:19:15', 'change', NULL, 0, 'Начало', '2c38731d116b3a102c52c88980472543', '413b39d0a778f0621379a4381d9ea56d600f5480ece62fcc99fb8223e836e91a', 74, '9c01fdad55adb884035f9df05aeed1875cf4b63695e38834add5f9681285fb4b');
INSERT INTO journal VALUES (2, '2026-11-22T19:19:15', 'change', NULL, 0, 'Изменено: Педагоги и руководители', 'f0c2cc9029bf527fa9685e3c7925155a', 'ced472cd3ed64121c52867be0e7efc1ff91cc8e4265475c21093b49c654a1e61', 1, 'fa84d1e4a23b4b7298437bfd9b5c2e059ad0b04e26deccbc5fd20ece86f3fb82');
INSERT INTO journal VALUES (3, '2026-11-22T19:19:15', 'change', NULL, 1, 'Добавлено: Организации', '7decf4daf21c17039352c37f46864d26', '0929aca841bc24a7af78ad4ac6c4fbc1b6e1c25c4247eb487d4b3977405afc14', 1, '61ef8b4825f74dccb593aef7a466f71553fc19fb3f7ad030ea0f262943a32e3f');
INSERT INTO journal VALUES (4, '2026-11-22T19:19:16', 'change', NULL, 1, 'Удалено: Организации', '8bb16eb4a5da83bea8b6a263784527cc', '82b1425b6f5ffe35af68ab80a10bf975d9cac978d7942f51b11ca827a10b0d34', 1, 'f14fda815175b7de2dcdfae8c6820eaa2d545cd2bc2ef2b17ee6beb8075fe8af');
INSERT INTO journal VALUES (5, '2026-11-22T19:19:16', 'undo', 4, 0, 'Отменено: Удалено: Организации', '58eae8f84ecfa20c78aec7b5ca7ea0f2', 'a2ad85a9190133f4081c94231f9c8c93c8ef60337c47233222410a12348e92ad', 1, '1a257dec685e798ea35e1dd8755b7cd88c041c3fb185a368c55fff6962163a81');
INSERT INTO journal VALUES (6, '2026-11-22T19:19:16', 'undo', 3, 0, 'Отменено: Добавлено: Организации', '28e6558d4e3ff1a97bb74515641971a0', 'a21e7afaf04b193210a9d31fbd09d2b574ee2b2de9ac8d67a2cb462a8e4a8d08', 1, 'd62eb612f679c81e2ccf4c80a4f58f7c8ecf82670eadb1cb4901c494bca4e52c');
INSERT INTO journal_changes VALUES (1, 1, 'organizations', 1, NULL, '{"address":"Адрес 1","closed":null,"cluster":"Кластер 1","code":"org-1","difficult_conditions":true,"email":"adres1@example.ru","full_name":"Полное наименование 1","inn":"4710000010","kind":"school","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000016","oktmo":"41625101","opened":"2024-04-26","phone":"Телефон 1","short_name":"СОШ № 1","website":"Сайт 1"}', '6f4e8423ae8e39470bb71a46b7c74d61', '9418ff56c638a80656cfc8d201e7768fd348cd4896f378bfee014c9bf85a4df5');
INSERT INTO journal_changes VALUES (2, 1, 'organizations', 2, NULL, '{"address":"Адрес 2","closed":null,"cluster":"Кластер 2","code":"org-2","difficult_conditions":true,"email":"adres2@example.ru","full_name":"Полное наименование 2","inn":"4710000027","kind":"kindergarten","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000027","oktmo":"41625101","opened":"2024-04-27","phone":"Телефон 2","short_name":"СОШ № 2","website":"Сайт 2"}', '2337239377e9bd88343d7d3575f3be27', '75e76b6883175df46c9416687d431a4be1dbed3ad7019929a20075bdca40737d');
INSERT INTO journal_changes VALUES (3, 1, 'people', 1, NULL, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '999c3726d4fa8b24d804322838634295', '201c05adc78c32b633f0db95ac846f8926c4f436911331b7b8d1a9f849e5b195');
INSERT INTO journal_changes VALUES (4, 1, 'people', 2, NULL, '{"birth_date":"1985-01-03","degree":"Учёная степень 2","education":"higher","email":"adres2@example.ru","given_name":"Анна","note":"Примечание 2","patronymic":"Петровна","phone":"Телефон 2","sex":"f","snils":"11223344696","surname":"Жуков","teaching_breaks":2,"teaching_since":"2008-09-01"}', '661065d71508aafc9917630131bfc6d8', '48de7b435ebe0e03078ae5067c5af67a10d45040c056dba329c38102dc82b0b1');
INSERT INTO journal_changes VALUES (5, 1, 'employments', 1, NULL, '{"ended":"2023-07-31","kind":"main","leave":"none","organization":1,"person":1,"position":"Учитель","rate":"0.5","started":"2023-07-01","subjects":"Физика; Математика"}', '1908b41d900d0490a23165e9006359bd', '44b50d75afd1d55a794176d5c395f8de08c433650188260ed3d5a0881dce2369');
INSERT INTO journal_changes VALUES (6, 1, 'employments', 2, NULL, '{"ended":"2023-08-01","kind":"internal","leave":"parental","organization":2,"person":2,"position":"Учитель","rate":"0.5","started":"2023-07-02","subjects":"Физика; Математика"}', '97fc8c4f4ebcc19fdf9134d9d0bf7955', 'cdef2cd66a7144927a72556c4391ba26e655518fd5e50a534f021db7a7ad4035');
INSERT INTO journal_changes VALUES (7, 1, 'attestations', 1, NULL, '{"act":"Акт 1","category":"none","expires":"2023-05-02","granted":"2023-04-02","person":1,"position":"Учитель"}', '358df4c9484a85d7f7269482a70c8f50', '41e573c1825a51d70e7aac5ed8eaa6d7c45d3d96102ef529b489c3af58953268');
INSERT INTO journal_changes VALUES (8, 1, 'attestations', 2, NULL, '{"act":"Акт 2","category":"conformity","expires":"2023-05-03","granted":"2023-04-03","person":2,"position":"Учитель"}', '434733a2f3dfbde8696717336f92b914', 'f964c93868c3e21f16cfe998cd99d13c51c26a4a67d6a0288f07b12b5915a8ea');
INSERT INTO journal_changes VALUES (9, 1, 'associations', 1, NULL, '{"act":"Акт 1","closed":"2023-11-28","cluster":"Кластерная группа 1","code":"Код 1","head":1,"kind":"subject","level":"municipal","opened":"2023-10-29","organization":1,"subject":"Предмет 1","title":"Наименование 1","topic":"Единая методическая тема 1"}', '266de37e7b864e6f1ec4d0acd70c7f71', '07d5a2bd4115fd78cf632097460ac11e13f368def4cd7fcfb6a3324edf47c6b2');
INSERT INTO journal_changes VALUES (10, 1, 'associations', 2, NULL, '{"act":"Акт 2","closed":"2023-11-29","cluster":"Кластерная группа 2","code":"Код 2","head":2,"kind":"metasubject","level":"interschool","opened":"2023-10-30","organization":2,"subject":"Предмет 2","title":"Наименование 2","topic":"Единая методическая тема 2"}', '578f3760ba662b920552566fafe95318', '420eb6a2f20e3c276c0c81c3a67767d8aede733eedb38d56329eda980302e3fc');
INSERT INTO journal_changes VALUES (11, 1, 'association_members', 1, NULL, '{"association":1,"person":1,"role":"member","since":"2023-04-02","until":"2023-05-02"}', '791f31382433e41d50b11ab73ac5f39f', '2957483abbe3e82cec9d690cc87e538a5e7f432dc0ad6624864c657372edbdc8');
INSERT INTO journal_changes VALUES (12, 1, 'association_members', 2, NULL, '{"association":2,"person":2,"role":"deputy","since":"2023-04-03","until":"2023-05-03"}', '544441dbb0a691ba51973a9cbdd227d3', '473dcf21b0f142a24edc7b28d77476b6c8eb61f204d713f122586fc9546e3a21');
INSERT INTO journal_changes VALUES (13, 1, 'association_meetings', 1, NULL, '{"association":1,"attendance":1,"date":"2023-02-01","form":"Форма 1","minutes":"Протокол № 1","products":"Методические продукты 1","topic":"Тема 1"}', 'f367cc65e4748edccbd01ced77c22770', 'cfe53d55bab7740f669fa0c85ca607b2bb1e48cb692b9497e2b6bb797b8e18eb');
INSERT INTO journal_changes VALUES (14, 1, 'association_meetings', 2, NULL, '{"association":2,"attendance":2,"date":"2023-02-02","form":"Форма 2","minutes":"Протокол № 2","products":"Методические продукты 2","topic":"Тема 2"}', '9731cb386bc14b28777baf58e693d5cf', 'c8a085811bfcbe5f30072e30fc5af249447d53fce6228f7e2dcff982bdfaa8e6');
INSERT INTO journal_changes VALUES (15, 1, 'methodists', 1, NULL, '{"direction":"Направление 1","engagement":"staff","level":"municipal","person":1,"since":"2023-05-02","until":"2023-06-01"}', '294a88e8b581f999314f9aeafc19bee4', '6df29ae058740d3c86aa4662f93254db45c9dcffdab02f4784e7c6a4bd26b749');
INSERT INTO journal_changes VALUES (16, 1, 'methodists', 2, NULL, '{"direction":"Направление 2","engagement":"contract","level":"regional","person":2,"since":"2023-05-03","until":"2023-06-02"}', '0c3e5c41cec62175628ce9e26c698fd6', 'c86b4dfd7d9021b2e6bdb8deea2fe1740440c27a50281aef8658c94e11e222e9');
INSERT INTO journal_changes VALUES (17, 1, 'methodist_assignments', 1, NULL, '{"methodist":1,"organization":1,"person":null,"since":"2023-04-02","until":"2023-05-02"}', 'b67d4c541a40823ba5dee0883289cc73', '974b2b6b493d2292abef822b966f6706b3e15d6ed87d0bec1d4f29e827d47e36');
INSERT INTO journal_changes VALUES (18, 1, 'methodist_assignments', 2, NULL, '{"methodist":2,"organization":2,"person":null,"since":"2023-04-03","until":"2023-05-03"}', 'f401ece42c781456d16953eae9ae9bb7', 'c781938dde68b077e02d104d59d989d703755423799726354e0cebd2d9f2708e');
INSERT INTO journal_changes VALUES (19, 1, 'bodies', 1, NULL, '{"body":"council","person":1,"role":"Роль 1","since":"2023-04-02","until":"2023-05-02"}', '24d8f4d89c69cc15967071f05d0c2105', 'a065cc3501cf41c4858fe75fad2849e6c94259a089983bcb7fc2081da73d492c');
INSERT INTO journal_changes VALUES (20, 1, 'bodies', 2, NULL, '{"body":"active","person":2,"role":"Роль 2","since":"2023-04-03","until":"2023-05-03"}', 'cba0b710464ae19f04b5ee3dd649c525', 'c20631492ce458b67a567be7157b796040376e97b518b78c3ff662a9b48bc580');
INSERT INTO journal_changes VALUES (21, 1, 'mentorships', 1, NULL, '{"agreement_date":"2024-03-27","agreement_number":"Номер допсоглашения 1","consent_date":"2024-01-27","curator":1,"ended":"2023-08-30","form":"teacher_teacher","kind":"traditional","mentee":2,"mentor":1,"order_date":"2023-12-28","order_number":"Номер приказа 1","organization":1,"outcome":"completed","pay":"yes","planned_end":"2023-07-31","programme_approved":"2024-05-26","reason":"Причина 1","started":"2023-07-01","subject":"Предмет 1"}', '937bb21f91d540c4d3e1c326c842c31a', 'aa8cbc16137929d547ba342a2fea5ba45e19d8ab8f9ba9bb98319cd455b22708');
INSERT INTO journal_changes VALUES (22, 1, 'mentorships', 2, NULL, '{"agreement_date":"2024-03-28","agreement_number":"Номер допсоглашения 2","consent_date":"2024-01-28","curator":2,"ended":"2023-08-31","form":"leader_teacher","kind":"group","mentee":1,"mentor":2,"order_date":"2023-12-29","order_number":"Номер приказа 2","organization":2,"outcome":"extended","pay":"no","planned_end":"2023-08-01","programme_approved":"2024-05-27","reason":"Причина 2","started":"2023-07-02","subject":"Предмет 2"}', 'be8a30f4d2cc9153345d2789357599b3', '94d5eb5d2805d04a1487126e2c00c5a0d5008931853335a50ab2731dc2ca33f5');
INSERT INTO journal_changes VALUES (23, 1, 'diagnostics', 1, NULL, '{"date":"2023-03-03","instrument":"Инструмент 1","kind":"subject","level":"Уровень 1","max_score":"100","organizer":"Организатор 1","person":1,"score":"72.5"}', '5b3fdb3fbd4fb3c6d48bfe25f7cb062a', '541699a4530a1f79338a0954fbaa13bcbc83199c1fdcb98cf7654c21f53cfed5');
INSERT INTO journal_changes VALUES (24, 1, 'diagnostics', 2, NULL, '{"date":"2023-03-04","instrument":"Инструмент 2","kind":"methodical","level":"Уровень 2","max_score":"100","organizer":"Организатор 2","person":2,"score":"72.5"}', 'acb1cf07fd70fae1db89ff505c3e3e98', '8ddee92d4ff36920d37ecc5f04a3ec7f39050d61c9bbe639eabad8228f380c2e');
INSERT INTO journal_changes VALUES (25, 1, 'deficits', 1, NULL, '{"date":"2023-03-03","kind":"subject","person":1,"resolved":"2023-05-02","title":"Дефицит 1"}', '82f481ee69524d5d8ce6b40b315c912c', 'e7ab4c80e6e5866636b21ed6193aee73f13ecf56aea613db89353b621e833067');
INSERT INTO journal_changes VALUES (26, 1, 'deficits', 2, NULL, '{"date":"2023-03-04","kind":"methodical","person":2,"resolved":"2023-05-03","title":"Дефицит 2"}', '11df100cfa2eaab33df7de2d83d53620', '7b3bdf0870aa90e58faa22690a4ce0f2c7cce8b87f1cf8b9f7d05ec84f809fd4');
INSERT INTO journal_changes VALUES (27, 1, 'routes', 1, NULL, '{"approved":"2023-05-02","closed":"2023-09-29","code":"Код 1","diagnosis_date":"2023-04-02","diagnosis_kind":"subject","ends":"2023-07-01","escort":1,"person":1,"starts":"2023-06-01","status":"draft"}', '0d56e0e0288a06443aa303ce2dff9b18', '3164fce5d7a988eac5837468a06149460f3a080ca9e4c852fd180dbead019500');
INSERT INTO journal_changes VALUES (28, 1, 'routes', 2, NULL, '{"approved":"2023-05-03","closed":"2023-09-30","code":"Код 2","diagnosis_date":"2023-04-03","diagnosis_kind":"methodical","ends":"2023-07-02","escort":2,"person":2,"starts":"2023-06-02","status":"active"}', 'f8237384de4b0c400a2cf8374aa20a95', '19912049ee568d5b9a1ee0e06f92a64e1058a5e7002b64df9e7cc6c830c7c723');
INSERT INTO journal_changes VALUES (29, 1, 'route_steps', 1, NULL, '{"activity":"Мероприятие 1","deficit":"Дефицит 1","done":true,"due":"2023-06-01","form":"Форма 1","number":2,"result":"Результат 1","route":1}', '386fdfebfd7f9dd92aad733fe52a1322', '9eceb13724fcf7bce90e6b9dd06f3c14e8cda4725d80d89ecbabf4324d52138d');
INSERT INTO journal_changes VALUES (30, 1, 'route_steps', 2, NULL, '{"activity":"Мероприятие 2","deficit":"Дефицит 2","done":true,"due":"2023-06-02","form":"Форма 2","number":3,"result":"Результат 2","route":2}', '728936586d9fc811a6d810b8376c81ea', '91a5d12cec85518e7d132994d89f9ae503029866834e51fec1f3d7879dca5653');
INSERT INTO journal_changes VALUES (31, 1, 'programmes', 1, NULL, '{"code":"Код 1","direction":"Направление 1","federal_registry":"Номер в Федеральном реестре 1","hours":1,"kind":"advanced","provider":"Организация ДПО 1","title":"Наименование 1"}', '3edaef7025dd45f9de0fe50b0c644ee6', 'cc46000c77771e3ba393cf36c8ea571d3e0cd74cfe39d6b683dfe96ef03d7836');
INSERT INTO journal_changes VALUES (32, 1, 'programmes', 2, NULL, '{"code":"Код 2","direction":"Направление 2","federal_registry":"Номер в Федеральном реестре 2","hours":2,"kind":"retraining","provider":"Организация ДПО 2","title":"Наименование 2"}', '00dc5c32aa30fc1a2e4d3e56813243fc', '2e9cb35960aff13ddf44aa9b8ab1e92ca55c1273d8bd9190ce7771eddb09b553');
INSERT INTO journal_changes VALUES (33, 1, 'trainings', 1, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"subject","document":"Документ 1","finished":"2023-04-02","issued":"2023-09-29","number":"Серия и номер 1","person":1,"programme":1,"registration":"Регистрационный номер 1","started":"2023-03-03"}', '74b00a6e096adcb83b3d5d243e994f03', '6eb9ddf2333141f82bd1a9cd87cac736d9b418a3a48a828111a00bd2fadee20b');
INSERT INTO journal_changes VALUES (34, 1, 'trainings', 2, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"methodical","document":"Документ 2","finished":"2023-04-03","issued":"2023-09-30","number":"Серия и номер 2","person":2,"programme":2,"registration":"Регистрационный номер 2","started":"2023-03-04"}', 'afddec345fc49891fd9fc295968520ea', '321e9de12218792bd9a7261cc22294b6ee78f49e4162b4dee2e4ffa4e1f3ce8e');
INSERT INTO journal_changes VALUES (35, 1, 'teams', 1, NULL, '{"code":"Код 1","members":[1],"organization":1,"since":"2023-04-02","title":"Наименование 1","until":"2023-05-02"}', '8ec5443960cd06d58fa71bab0e6ed9b4', '760f5fa9606f966bb354b6b980f5c20820b9e45ace95e9d5eda5b3a47cf0d7fb');
INSERT INTO journal_changes VALUES (36, 1, 'teams', 2, NULL, '{"code":"Код 2","members":[2],"organization":2,"since":"2023-04-03","title":"Наименование 2","until":"2023-05-03"}', '5261053fae12e63a6bed5ec6223c807f', '8b486cbf244a583b38841589bf084f59f80f4a1be006f4e7c3d42fda88df4bf6');
INSERT INTO journal_changes VALUES (37, 1, 'team_trainings', 1, NULL, '{"finished":"2023-03-03","programme":1,"team":1}', '50ca1eb5a1f17698c22ceb601f428c1d', 'a7a9ef7813215196d2e5282a5747ac016e9c8f5b1946b7749170dd65378c1526');
INSERT INTO journal_changes VALUES (38, 1, 'team_trainings', 2, NULL, '{"finished":"2023-03-04","programme":2,"team":2}', '6cdef9d0e5379ab0ec74c8e82f9966cd', '1861fc6069055c5abd5bfb16e412ae8547af243e00e8d618095d54af76a9f03f');
INSERT INTO journal_changes VALUES (39, 1, 'events', 1, NULL, '{"code":"Код 1","date":"2023-06-01","direction":"young_support","ends":"2023-07-01","kind":"seminar","level":"school","organizer":"Организатор 1","place":"Место проведения 1","title":"Наименование 1"}', '19c3909c420f3873ae14b2d43b439187', '5ceb1ab0b353452cbec57dea1b4cfa9a75d34f932f874fb5e74d77ed71244b6b');
INSERT INTO journal_changes VALUES (40, 1, 'events', 2, NULL, '{"code":"Код 2","date":"2023-06-02","direction":"burnout_prevention","ends":"2023-07-02","kind":"webinar","level":"municipal","organizer":"Организатор 2","place":"Место проведения 2","title":"Наименование 2"}', '9802874a172c48ed44c6de703d39ade1', 'd9e325560da3c9dd38f7a290f97a313c4a338cf269b3e7d096d6a01b2ce4a688');
INSERT INTO journal_changes VALUES (41, 1, 'participations', 1, NULL, '{"event":1,"person":1,"role":"participant"}', '143843e94c9a9508f80ff1ebfc039430', '8f7b0812cec5dc39c3aba02a3e01b49ad285a354683d6c35caf046631bf94714');
INSERT INTO journal_changes VALUES (42, 1, 'participations', 2, NULL, '{"event":2,"person":2,"role":"speaker"}', '14b11b9bcd8503666e1a562be456d587', '690921b9d05135800d96d9b4a536692f536c59fe07e3977f4872b71aa9555b40');
INSERT INTO journal_changes VALUES (43, 1, 'expertise', 1, NULL, '{"kind":"contest","level":"Уровень 1","person":1,"since":"2023-04-02","until":"2023-05-02"}', 'be21ea98604e13102fbb8e8d12a0fe3d', '1d5885e71b919a3f9f11911b8646f570d4b8361bc6411c0222d5cd4ffda3e91f');
INSERT INTO journal_changes VALUES (44, 1, 'expertise', 2, NULL, '{"kind":"exam_commission","level":"Уровень 2","person":2,"since":"2023-04-03","until":"2023-05-03"}', '639d6b41a9f005fb26b882f42ceae709', '66831f60ba1fcff77e41aba6e5c45eeeff6ab1c0920f6982b205a16d2b9de46e');
INSERT INTO journal_changes VALUES (45, 1, 'practices', 1, NULL, '{"authors":[1],"code":"Код 1","direction":"Направление 1","level":"Уровень 1","organization":1,"published":"2023-07-01","title":"Наименование 1","url":"Ссылка 1"}', '055ba363923fba085a632ea90a1403d7', '9ee068f1cf82304e7adb700029e2a585de345ab01a7ce37484e3fb05e7cc5dfb');
INSERT INTO journal_changes VALUES (46, 1, 'practices', 2, NULL, '{"authors":[2],"code":"Код 2","direction":"Направление 2","level":"Уровень 2","organization":2,"published":"2023-07-02","title":"Наименование 2","url":"Ссылка 2"}', 'fd9b800630ee2c06cb9253644774a941', 'b6460886c762909ba65b3e3fc99da503c2b69a1cee2f28de9a04c3cadc873838');
INSERT INTO journal_changes VALUES (47, 1, 'sites', 1, NULL, '{"act":"Акт 1","code":"Код 1","kind":"internship","organization":1,"since":"2023-07-31","status":"federal","supervisor":"Научный руководитель 1","title":"Наименование 1","topic":"Тема 1","until":"2023-08-30"}', '15d3c449e8cb8625f652be369964b0dd', 'cf103d280fab6ab1add73eb8e0230ce0768a2f3a794ed9ad8acfe4b3774ac82b');
INSERT INTO journal_changes VALUES (48, 1, 'sites', 2, NULL, '{"act":"Акт 2","code":"Код 2","kind":"innovation","organization":2,"since":"2023-08-01","status":"regional","supervisor":"Научный руководитель 2","title":"Наименование 2","topic":"Тема 2","until":"2023-08-31"}', 'd2c0632e124d7183bbc06715401a9b13', '14c0fda6221a3576bbdbb0fd904de3104a868daafaf42a2865826ba554ce8d19');
INSERT INTO journal_changes VALUES (49, 1, 'communities', 1, NULL, '{"code":"Код 1","kind":"network","members":[1],"platform":"Платформа 1","since":"2023-06-01","title":"Наименование 1","url":"Ссылка 1"}', 'ec984a4b1a2f56e48ff14e5a2b7d93be', 'e2a8b8b9692d213e0a9e4976f4f32df59bc8768c25bf2d3805d9dc351ea6a52b');
INSERT INTO journal_changes VALUES (50, 1, 'communities', 2, NULL, '{"code":"Код 2","kind":"association","members":[2],"platform":"Платформа 2","since":"2023-06-02","title":"Наименование 2","url":"Ссылка 2"}', '35941f3172e7f49c40a2b006a4d8703d', '4f11c335d9a67753f0964bbf34f5a9b7d7c063bad08593a930a5173d0129c821');
INSERT INTO journal_changes VALUES (51, 1, 'agreements', 1, NULL, '{"code":"Код 1","date":"2023-06-01","kind":"tripartite","number":"Номер 1","parties":"Стороны 1","subject":"Предмет соглашения 1","until":"2023-07-01"}', '01b3511bd08121a83b1d34e594b7bad8', '9381fa1c5a0062c6c063a6de225e515fb984c201711e05d860019c38b1f736aa');
INSERT INTO journal_changes VALUES (52, 1, 'agreements', 2, NULL, '{"code":"Код 2","date":"2023-06-02","kind":"bilateral","number":"Номер 2","parties":"Стороны 2","subject":"Предмет соглашения 2","until":"2023-07-02"}', '0420fc7caba9c18768755aed5a429061', 'fb2c6874d9adc7828ec622f6f577185d5230bac5dc747436e7e24fee8f3d0f82');
INSERT INTO journal_changes VALUES (53, 1, 'acts', 1, NULL, '{"code":"Код 1","date":"2023-06-01","issuer":"Кем принят 1","kind":"regulation","number":"Номер 1","title":"Наименование 1","until":"2023-07-01","url":"Ссылка 1"}', 'd6b46e2003927881cacb2796197dfe5f', '714f603bb9663774970c842de17400422d1f2b0a41aa9231d8c64fa180dd5e0c');
INSERT INTO journal_changes VALUES (54, 1, 'acts', 2, NULL, '{"code":"Код 2","date":"2023-06-02","issuer":"Кем принят 2","kind":"roadmap","number":"Номер 2","title":"Наименование 2","until":"2023-07-02","url":"Ссылка 2"}', 'f855193f0a6934bccc67203d5c586d4b', 'efcafb8ed9df7575d32b4a12bf94fff14bc0267c90a2abddcdd0c9920530c7df');
INSERT INTO journal_changes VALUES (55, 1, 'roadmap', 1, NULL, '{"direction":"Направление 1","done_on":"2023-08-30","due":"2023-06-01","expected_result":"Ожидаемый результат 1","indicator":"Показатель 1","number":"Номер 1","responsible":"Ответственный 1","result":"Результат 1","starts":"2023-05-02","status":"planned","title":"Мероприятие 1"}', 'fd72f80d51a0604a00c29778a0bc3e21', '6715956c7607296093cb461c3effccd44512f4325b0c25b1bdef4beca8243df9');
INSERT INTO journal_changes VALUES (56, 1, 'roadmap', 2, NULL, '{"direction":"Направление 2","done_on":"2023-08-31","due":"2023-06-02","expected_result":"Ожидаемый результат 2","indicator":"Показатель 2","number":"Номер 2","responsible":"Ответственный 2","result":"Результат 2","starts":"2023-05-03","status":"active","title":"Мероприятие 2"}', '20daca1d8f40e09757d1ab52b6630d80', '811a7c63062ed60d3da04029fc795516653d907bcc443343d88bdffe4fd071a8');
INSERT INTO journal_changes VALUES (57, 1, 'recommendations', 1, NULL, '{"addressee":"Адресат 1","basis":"Основание 1","code":"Код 1","direction":"Направление 1","due":"2023-07-01","period":"2023-H2","text":"Рекомендация 1"}', '9b738a0cc1e0612043beda696a84daa7', '60341dc58b1816dfafafa4c1476db906567c89f413645c67caf478dc0102506f');
INSERT INTO journal_changes VALUES (58, 1, 'recommendations', 2, NULL, '{"addressee":"Адресат 2","basis":"Основание 2","code":"Код 2","direction":"Направление 2","due":"2023-07-02","period":"2023-H2","text":"Рекомендация 2"}', 'e7548a4830b61d4f124ab0aaf30a0fbc', 'f91cf42bf88b59f0292fdcfdc792a3a1a14b6cf6add0913f8dcdb0240b279db3');
INSERT INTO journal_changes VALUES (59, 1, 'decisions', 1, NULL, '{"act":"Акт 1","code":"Код 1","date":"2023-04-02","done_on":"2023-07-31","due":"2023-07-01","effect":"Эффект 1","indicator":"Показатель 1","recommendation":1,"responsible":"Ответственный 1","text":"Решение 1"}', 'f0df51520e3e3d647ef3e70ff0f80165', 'c3cc3167d8ee5e2fc6206609dc20d771d448909860d67e54f0e7fa093fb0d06f');
INSERT INTO journal_changes VALUES (60, 1, 'decisions', 2, NULL, '{"act":"Акт 2","code":"Код 2","date":"2023-04-03","done_on":"2023-08-01","due":"2023-07-02","effect":"Эффект 2","indicator":"Показатель 2","recommendation":2,"responsible":"Ответственный 2","text":"Решение 2"}', 'f11acf70faa27fa0bd6527404a2777cd', '5b4001856ffa26d43d6c2efd4d98335e742e3c9176ad52ac4fc934f2328138fb');
INSERT INTO journal_changes VALUES (61, 1, 'consents', 1, NULL, '{"given":"2023-03-03","person":1,"purpose":"register","revoked":"2023-05-02","until":"2023-04-02"}', '92f08ca3df21409932e4a877b0aedda9', 'aa7b4321ec58af880a4d37f7b77a62f9e0514569ced1b7c506287c2be8c803b6');
INSERT INTO journal_changes VALUES (62, 1, 'consents', 2, NULL, '{"given":"2023-03-04","person":2,"purpose":"transfer_region","revoked":"2023-05-03","until":"2023-04-03"}', '9ff5a6f7884bde8fb2c7aa482341ccad', 'd3bbba48ea046d2bb69f12496aaed8de3c90b9fc2dc22e3ba70baffe453efac7');
INSERT INTO journal_changes VALUES (63, 1, 'periods', 1, NULL, '{"closed_on":"2023-08-30","code":"Код 1","collect_from":"2023-05-02","collect_to":"2023-06-01","due":"2023-07-01","end":"2023-03-03","reference_date":"2023-04-02","start":"2023-02-01","state":"open"}', '32aca785c2537d6bbc4a0a0d05715279', 'ebf9dfa7aa0f3efe50eaee61f1498206339092b2baeb4964e28527d835fd073f');
INSERT INTO journal_changes VALUES (64, 1, 'periods', 2, NULL, '{"closed_on":"2023-08-31","code":"Код 2","collect_from":"2023-05-03","collect_to":"2023-06-02","due":"2023-07-02","end":"2023-03-04","reference_date":"2023-04-03","start":"2023-02-02","state":"closed"}', '14d9237082f3acea1227fe4bf88c6427', '039e96e0fe0ff8ba4de7b578b31ed61c5b217b1e0a1dd79631ca9b49cdf28fd7');
INSERT INTO journal_changes VALUES (65, 1, 'responses', 1, NULL, '{"assessor":"self","association":1,"edition":"Редакция 1","fingerprint":"Отпечаток содержания 1","form":"Чек-лист 1","instance":"Номер бланка 1","organization":1,"period":1,"received_on":"2023-09-29","revision":1,"status":"draft"}', '2a69fc56f3d42b463a8bc8183e1031be', '249dbb760916d86a258e70dc5ab708cc3abca33df32492ee6e1627565b8ddff5');
INSERT INTO journal_changes VALUES (66, 1, 'responses', 2, NULL, '{"assessor":"expert","association":2,"edition":"Редакция 2","fingerprint":"Отпечаток содержания 2","form":"Чек-лист 2","instance":"Номер бланка 2","organization":2,"period":2,"received_on":"2023-09-30","revision":2,"status":"checking"}', 'b8afe04ecd760945392b8ff549b7ec72', '896abc786616d1ec8574862ffe0ad5b51504f19e7c6089bc0a39213f08077abf');
INSERT INTO journal_changes VALUES (67, 1, 'response_answers', 1, NULL, '{"comment":"Комментарий 1","evidence":"Ссылки 1","item":"Пункт 1","not_applicable":true,"response":1,"score":1}', '43392a470cc3b503d0a22ddc1f226b32', '4a8c7b01a3eee15d7b669cecab00e557c2db6692cf5ac1e3c4cbc2f90c2625d7');
INSERT INTO journal_changes VALUES (68, 1, 'response_answers', 2, NULL, '{"comment":"Комментарий 2","evidence":"Ссылки 2","item":"Пункт 2","not_applicable":true,"response":2,"score":2}', '461b280d26cf731584b5c9ebb68a9a7c', 'fa83f50374125e91a750d438c8bee217f416459b3deec341de6bd28b89cce7ea');
INSERT INTO journal_changes VALUES (69, 1, 'former_names', 1, NULL, '{"person":1,"surname":"Прежняя фамилия 1","until":"2023-03-03"}', '64b9920123a55c282172a1aa24b735ad', '445b3529e5cdd421610af64165c52c6aa0393853b02da9003d5e4839e5481922');
INSERT INTO journal_changes VALUES (70, 1, 'former_names', 2, NULL, '{"person":2,"surname":"Прежняя фамилия 2","until":"2023-03-04"}', '49ee8da71706b3d9776e786bbf4d7670', '0e04a96c6a77023aab1205d5e38493127e97346c2ab14e5feadb0c7ecae3c8bd');
INSERT INTO journal_changes VALUES (71, 1, 'distinct_pairs', 1, NULL, '{"first":1,"second":1}', '6f07bf45a3386cf4b942e7dc1d75caa0', 'd75f63e28a862de81d203b24e59a39802fd3d98f7bfac2df3774bac83dd0610b');
INSERT INTO journal_changes VALUES (72, 1, 'distinct_pairs', 2, NULL, '{"first":2,"second":2}', 'f6e7f7e88f7b24a91518f7f7e0207c15', '862d0e7936166cb7cb5f284d4a40124aa795c3d59498af76daf182eed9dfe6cc');
INSERT INTO journal_changes VALUES (73, 1, 'merges', 1, NULL, '{"gone":1,"kept":1,"merged_on":"2023-03-03","story":"Что изменено 1"}', '8170226266c785d1375065c0d62b2a65', '6b00a78fa702e786c73e707b0551dfb88d4563d227f8278a8bf816f1d75b37d7');
INSERT INTO journal_changes VALUES (74, 1, 'merges', 2, NULL, '{"gone":2,"kept":2,"merged_on":"2023-03-04","story":"Что изменено 2"}', 'bb67550f084d54efa4ce31e094e46ab8', '30c1b2345e8974a1a60f53d1d97fd960225f897d26632b110cfd8934de18df46');
INSERT INTO journal_changes VALUES (75, 2, 'people', 1, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"изменено","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '45858c4cd153e4228ca65b0e3f86d4c0', 'd88e70c7d12de8b66072936f4d374c70920344e2369bfd45eb57d5b1290851ef');
INSERT INTO journal_changes VALUES (76, 3, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '6bf7b2a787d1f4f0b7fc51a4b9f97979', '2f6ce1186ef29a4d922be8c4ded98ef4832f5fd52745aa14eee638743b0c8a0c');
INSERT INTO journal_changes VALUES (77, 4, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, '09eb243a1bbdbd46c3ffb31bc1285c04', '80b9f1b1e2b74351d8a5145d4eea1a30710ebe9990de592127c11f70c0edf263');
INSERT INTO journal_changes VALUES (78, 5, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '1aef11f65a3b9fefba8226f5121046c8', 'a9624d86ee348c03689e918fb7233e3616cc946cb4d541d07bc9976328d7a699');
INSERT INTO journal_changes VALUES (79, 6, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'edaed5ead127b2f04da8838fbe886542', '8867bd8d916a85fb6bd8d922bc15ff51b364c0a876dad498a8494ab2ac0789ed');
INSERT INTO mentorships VALUES (1, 1, 2, 1, 'teacher_teacher', 'traditional', 'Предмет 1', '2023-07-01', '2023-07-31', '2023-08-30', 'completed', 'Причина 1', 'Номер приказа 1', '2023-12-28', '2024-01-27', 'Номер допсоглашения 1', '2024-03-27', 'yes', '2024-05-26', 1, '', 'предмет 1');
INSERT INTO mentorships VALUES (2, 2, 1, 2, 'leader_teacher', 'group', 'Предмет 2', '2023-07-02', '2023-08-01', '2023-08-31', 'extended', 'Причина 2', 'Номер приказа 2', '2023-12-29', '2024-01-28', 'Номер допсоглашения 2', '2024-03-28', 'no', '2024-05-27', 2, '', 'предмет 2');
INSERT INTO merges VALUES (1, 1, 1, '2023-03-03', 'Что изменено 1', '', '');
INSERT INTO merges VALUES (2, 2, 2, '2023-03-04', 'Что изменено 2', '', '');
INSERT INTO meta VALUES ('profile', 'lenobl');
INSERT INTO meta VALUES ('name', 'Озёрский район');
INSERT INTO meta VALUES ('oktmo', '41625000');
INSERT INTO meta VALUES ('pseudonym_key', 'bd3f173f6be86a8a8d63f2b74a415e5e94f311054d4d2afaedd66fc88b64c82b');
INSERT INTO meta VALUES ('base_id', 'BASE-ID');
INSERT INTO meta VALUES ('own_indicator:own.mentors', '{"code": "own.mentors", "definition": "", "denominator": "teachers", "numerator": ["diagnosed", "routed"], "periodicity": "year", "source": "Приказ № 5", "title": "Доля педагогов с маршрутом"}');
INSERT INTO meta VALUES ('reconciliation:2023-H2', '{"total": [41, ""], "women": [null, "не сдавали"]}');
INSERT INTO meta VALUES ('snapshot:1:7', 'eJwDAAAAAAE=');
INSERT INTO meta VALUES ('session', '');
INSERT INTO methodist_assignments VALUES (1, 1, 1, NULL, '2023-04-02', '2023-05-02', '', '');
INSERT INTO methodist_assignments VALUES (2, 2, 2, NULL, '2023-04-03', '2023-05-03', '', '');
INSERT INTO methodists VALUES (1, 1, 'municipal', 'staff', 'Направление 1', '2023-05-02', '2023-06-01', '', 'направление 1');
INSERT INTO methodists VALUES (2, 2, 'regional', 'contract', 'Направление 2', '2023-05-03', '2023-06-02', '', 'направление 2');
INSERT INTO organizations VALUES (1, 'org-1', 'СОШ № 1', 'Полное наименование 1', 'school', '4710000010', '1024700000016', '41625101', 'Адрес 1', 'Сайт 1', 'adres1@example.ru', 'Телефон 1', 1, 1, 1, 1, 'Кластер 1', '2024-04-26', NULL, 'сош 000000000000001	СОШ № 1', 'org-1 сош № 1 полное наименование 1 4710000010');
INSERT INTO organizations VALUES (2, 'org-2', 'СОШ № 2', 'Полное наименование 2', 'kindergarten', '4710000027', '1024700000027', '41625101', 'Адрес 2', 'Сайт 2', 'adres2@example.ru', 'Телефон 2', 1, 1, 1, 1, 'Кластер 2', '2024-04-27', NULL, 'сош 000000000000002	СОШ № 2', 'org-2 сош № 2 полное наименование 2 4710000027');
INSERT INTO participations VALUES (1, 1, 1, 'participant', '', '');
INSERT INTO participations VALUES (2, 2, 2, 'speaker', '', '');
INSERT INTO people VALUES (1, 'Ёлкина', 'Анна', 'Петровна', '1985-01-02', 'm', '11223344595', 'adres1@example.ru', 'Телефон 1', 'higher_pedagogical', 'Учёная степень 1', '2008-09-01', 1, 'изменено', 'елкина анна петровна	Ёлкина Анна Петровна', 'елкина анна петровна 11223344595');
INSERT INTO people VALUES (2, 'Жуков', 'Анна', 'Петровна', '1985-01-03', 'f', '11223344696', 'adres2@example.ru', 'Телефон 2', 'higher', 'Учёная степень 2', '2008-09-01', 2, 'Примечание 2', 'жуков анна петровна	Жуков Анна Петровна', 'жуков анна петровна 11223344696');
INSERT INTO periods VALUES (1, 'Код 1', '2023-02-01', '2023-03-03', '2023-04-02', '2023-05-02', '2023-06-01', '2023-07-01', 'open', '2023-08-30', 'код 000000000000001	Код 1', 'код 1');
INSERT INTO periods VALUES (2, 'Код 2', '2023-02-02', '2023-03-04', '2023-04-03', '2023-05-03', '2023-06-02', '2023-07-02', 'closed', '2023-08-31', 'код 000000000000002	Код 2', 'код 2');
INSERT INTO practices VALUES (1, 'Код 1', 'Наименование 1', 1, 'Направление 1', 'Уровень 1', '2023-07-01', 'Ссылка 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 направление 1');
INSERT INTO practices VALUES (2, 'Код 2', 'Наименование 2', 2, 'Направление 2', 'Уровень 2', '2023-07-02', 'Ссылка 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 направление 2');
INSERT INTO practices_authors VALUES (1, 1, 0);
INSERT INTO practices_authors VALUES (2, 2, 0);
INSERT INTO programmes VALUES (1, 'Код 1', 'Наименование 1', 'Организация ДПО 1', 'advanced', 1, 'Номер в Федеральном реестре 1', 'Направление 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 организация дпо 1 номер в федеральном реестре 1 направление 1');
INSERT INTO programmes VALUES (2, 'Код 2', 'Наименование 2', 'Организация ДПО 2', 'retraining', 2, 'Номер в Федеральном реестре 2', 'Направление 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 организация дпо 2 номер в федеральном реестре 2 направление 2');
INSERT INTO recommendations VALUES (1, 'Код 1', '2023-H2', 'Адресат 1', 'Направление 1', 'Рекомендация 1', 'Основание 1', '2023-07-01', 'код 000000000000001 адресат 000000000000001	Код 1 Адресат 1', 'код 1 2023-h2 адресат 1 направление 1 рекомендация 1');
INSERT INTO recommendations VALUES (2, 'Код 2', '2023-H2', 'Адресат 2', 'Направление 2', 'Рекомендация 2', 'Основание 2', '2023-07-02', 'код 000000000000002 адресат 000000000000002	Код 2 Адресат 2', 'код 2 2023-h2 адресат 2 направление 2 рекомендация 2');
INSERT INTO response_answers VALUES (1, 1, 'Пункт 1', 1, 1, 'Комментарий 1', 'Ссылки 1', '', '');
INSERT INTO response_answers VALUES (2, 2, 'Пункт 2', 2, 1, 'Комментарий 2', 'Ссылки 2', '', '');
INSERT INTO responses VALUES (1, 'Чек-лист 1', 'Редакция 1', 1, 1, 1, 'self', 'draft', 'Номер бланка 1', 1, '2023-09-29', 'Отпечаток содержания 1', '', '');
INSERT INTO responses VALUES (2, 'Чек-лист 2', 'Редакция 2', 2, 2, 2, 'expert', 'checking', 'Номер бланка 2', 2, '2023-09-30', 'Отпечаток содержания 2', '', '');
INSERT INTO roadmap VALUES (1, 'Номер 1', 'Направление 1', 'Мероприятие 1', 'Ответственный 1', '2023-05-02', '2023-06-01', 'Ожидаемый результат 1', 'planned', '2023-08-30', 'Результат 1', 'Показатель 1', 'номер 000000000000001 мероприятие 000000000000001	Номер 1 Мероприятие 1', 'номер 1 направление 1 мероприятие 1 ответственный 1 результат 1');
INSERT INTO roadmap VALUES (2, 'Номер 2', 'Направление 2', 'Мероприятие 2', 'Ответственный 2', '2023-05-03', '2023-06-02', 'Ожидаемый результат 2', 'active', '2023-08-31', 'Результат 2', 'Показатель 2', 'номер 000000000000002 мероприятие 000000000000002	Номер 2 Мероприятие 2', 'номер 2 направление 2 мероприятие 2 ответственный 2 результат 2');
INSERT INTO route_steps VALUES (1, 1, 2, 'Дефицит 1', 'Мероприятие 1', 'Форма 1', '2023-06-01', 'Результат 1', 1, '', 'дефицит 1 мероприятие 1 результат 1');
INSERT INTO route_steps VALUES (2, 2, 3, 'Дефицит 2', 'Мероприятие 2', 'Форма 2', '2023-06-02', 'Результат 2', 1, '', 'дефицит 2 мероприятие 2 результат 2');
INSERT INTO routes VALUES (1, 'Код 1', 1, 'subject', '2023-04-02', '2023-05-02', '2023-06-01', '2023-07-01', 'draft', 1, '2023-09-29', 'код 000000000000001	Код 1', 'код 1');
INSERT INTO routes VALUES (2, 'Код 2', 2, 'methodical', '2023-04-03', '2023-05-03', '2023-06-02', '2023-07-02', 'active', 2, '2023-09-30', 'код 000000000000002	Код 2', 'код 2');
INSERT INTO sites VALUES (1, 'Код 1', 'Наименование 1', 1, 'internship', 'federal', 'Тема 1', 'Научный руководитель 1', '2023-07-31', '2023-08-30', 'Акт 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 тема 1 научный руководитель 1');
INSERT INTO sites VALUES (2, 'Код 2', 'Наименование 2', 2, 'innovation', 'regional', 'Тема 2', 'Научный руководитель 2', '2023-08-01', '2023-08-31', 'Акт 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 тема 2 научный руководитель 2');
INSERT INTO team_trainings VALUES (1, 1, 1, '2023-03-03', '', '');
INSERT INTO team_trainings VALUES (2, 2, 2, '2023-03-04', '', '');
INSERT INTO teams VALUES (1, 'Код 1', 1, 'Наименование 1', '2023-04-02', '2023-05-02', 'код 000000000000001 наименование 000000000000001	Код 1 Наименование 1', 'код 1 наименование 1');
INSERT INTO teams VALUES (2, 'Код 2', 2, 'Наименование 2', '2023-04-03', '2023-05-03', 'код 000000000000002 наименование 000000000000002	Код 2 Наименование 2', 'код 2 наименование 2');
INSERT INTO teams_members VALUES (1, 1, 0);
INSERT INTO teams_members VALUES (2, 2, 0);
INSERT INTO trainings VALUES (1, 1, 1, '2023-03-03', '2023-04-02', 'subject', '2023-01-01', 'Документ 1', 'Серия и номер 1', 'Регистрационный номер 1', '2023-09-29', '', 'серия и номер 1');
INSERT INTO trainings VALUES (2, 2, 2, '2023-03-04', '2023-04-03', 'methodical', '2023-01-01', 'Документ 2', 'Серия и номер 2', 'Регистрационный номер 2', '2023-09-30', '', 'серия и номер 2');
