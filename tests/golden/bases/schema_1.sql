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
CREATE INDEX ix_employments_organization ON employments (organization);
CREATE INDEX ix_employments_person ON employments (person);
CREATE INDEX ix_employments_sort_key ON employments (sort_key);
CREATE INDEX ix_events_sort_key ON events (sort_key);
CREATE INDEX ix_expertise_person ON expertise (person);
CREATE INDEX ix_expertise_sort_key ON expertise (sort_key);
CREATE INDEX ix_journal_changes_entry ON journal_changes (entry);
CREATE INDEX ix_journal_changes_section_record ON journal_changes (section, record);
CREATE INDEX ix_mentorships_curator ON mentorships (curator);
CREATE INDEX ix_mentorships_mentee ON mentorships (mentee);
CREATE INDEX ix_mentorships_mentor ON mentorships (mentor);
CREATE INDEX ix_mentorships_organization ON mentorships (organization);
CREATE INDEX ix_mentorships_sort_key ON mentorships (sort_key);
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
INSERT INTO employments VALUES (1, 1, 1, 'Учитель', 'Физика; Математика', 'main', 50, '2023-07-01', '2023-07-31', 'none', 'учитель	Учитель', 'учитель физика; математика');
INSERT INTO employments VALUES (2, 2, 2, 'Учитель', 'Физика; Математика', 'internal', 50, '2023-07-02', '2023-08-01', 'parental', 'учитель	Учитель', 'учитель физика; математика');
INSERT INTO events VALUES (1, 'Код 1', 'Наименование 1', 'seminar', 'young_support', 'school', '2023-06-01', '2023-07-01', 'Место проведения 1', 'Организатор 1', 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1 место проведения 1 организатор 1');
INSERT INTO events VALUES (2, 'Код 2', 'Наименование 2', 'webinar', 'burnout_prevention', 'municipal', '2023-06-02', '2023-07-02', 'Место проведения 2', 'Организатор 2', 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2 место проведения 2 организатор 2');
INSERT INTO expertise VALUES (1, 1, 'contest', 'Уровень 1', '2023-04-02', '2023-05-02', '', 'уровень 1');
INSERT INTO expertise VALUES (2, 2, 'exam_commission', 'Уровень 2', '2023-04-03', '2023-05-03', '', 'уровень 2');
INSERT INTO journal VALUES (1, '2026-11-22T19:19:13', 'change', NULL, 0, 'Начало', 'e3e6a8e16e530089bdf14f03eb518bef', '6113ddbf63e3ab4081fe8c9ea8cbc55fb16b3a65d765f9ad6dcd4f60679e031f', 68, '96b8f7c6e6e82d2afd318bc84b3355d69b0d472cf5656c1999760bdfdc1ad160');
INSERT INTO journal VALUES (2, '2026-11-22T19:19:13', 'change', NULL, 0, 'Изменено: Педагоги и руководители', 'd74ca0c3e53c75b805417673bb37eada', 'd4dc758b6c941fd7789a814cb9c05372b17c7b4b3044d28604715d57d1f3229d', 1, '4902db37b4666282be7eccd4592a3c58d32f7cf504653002b1ca08293a32c192');
INSERT INTO journal VALUES (3, '2026-11-22T19:19:13', 'change', NULL, 1, 'Добавлено: Организации', '4a47c38876ad733be2a74f1a3fb5db5c', '2e0b83237d98cba52654d57b32877591322dbd215e34ee6e088d900a05e859aa', 1, '4c83b2d9af12d6cd6f1de9508ce0b1a9d61a18e270c0918b655e0798f446514a');
INSERT INTO journal VALUES (4, '2026-11-22T19:19:13', 'change', NULL, 1, 'Удалено: Организации', '2df796bd95d32e0c6941be9489b39ec0', 'ce0a4b3033d2b34b6266781d99aa50a00efd724a612037074b3bc2093803ffea', 1, '50018a5077b42db11373ef031dff1d7d6a8882217434680acbcd807de3640b7f');
INSERT INTO journal VALUES (5, '2026-11-22T19:19:13', 'undo', 4, 0, 'Отменено: Удалено: Организации', '6fa5f6253579cdb7049e97e080fce97a', 'f990728b4b6d86d8753b2fc17275612247722d1ce884b1376b344427a3fa7514', 1, 'b374f0546bd016ec3ad4c96a1c2296befe198c7fa78a45b807666f6c38aace78');
INSERT INTO journal VALUES (6, '2026-11-22T19:19:14', 'undo', 3, 0, 'Отменено: Добавлено: Организации', '4fbc47fdcb6356166315b5fe022209f6', 'ea7ad5c6d4670da1dc42f5922d5fe5159ae8bb80b20b6a84c20b6447487c0a7b', 1, 'da5a57f5cedbe85481b068281e683ae612445502f7cfa018d8dff2e415e225d5');
INSERT INTO journal_changes VALUES (1, 1, 'organizations', 1, NULL, '{"address":"Адрес 1","closed":null,"cluster":"Кластер 1","code":"org-1","difficult_conditions":true,"email":"adres1@example.ru","full_name":"Полное наименование 1","inn":"4710000010","kind":"school","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000016","oktmo":"41625101","opened":"2024-04-26","phone":"Телефон 1","short_name":"СОШ № 1","website":"Сайт 1"}', '0d4457f395dcaffc63f4e27171c789f7', 'ebe85b56421bb6a0d075a9a07b01d4a2c61db48f8749d0b7ebf930299ffa3610');
INSERT INTO journal_changes VALUES (2, 1, 'organizations', 2, NULL, '{"address":"Адрес 2","closed":null,"cluster":"Кластер 2","code":"org-2","difficult_conditions":true,"email":"adres2@example.ru","full_name":"Полное наименование 2","inn":"4710000027","kind":"kindergarten","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000027","oktmo":"41625101","opened":"2024-04-27","phone":"Телефон 2","short_name":"СОШ № 2","website":"Сайт 2"}', '714830edffa068c2519e77d0dba1ec8b', '5aa9290705fbd27dec09cd32d1f1583498783f4076b2361d8b470b1f084b90b5');
INSERT INTO journal_changes VALUES (3, 1, 'people', 1, NULL, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '84f78bf58a139cfcf236e3ce814e2842', '224fb5bb08b526d45aca4df461e2e79b596afbce49a394ba8a00c08f47977546');
INSERT INTO journal_changes VALUES (4, 1, 'people', 2, NULL, '{"birth_date":"1985-01-03","degree":"Учёная степень 2","education":"higher","email":"adres2@example.ru","given_name":"Анна","note":"Примечание 2","patronymic":"Петровна","phone":"Телефон 2","sex":"f","snils":"11223344696","surname":"Жуков","teaching_breaks":2,"teaching_since":"2008-09-01"}', '155e0ff9cb9b6e8722b8dea1169fbbaf', 'c00e0f2caec7371ba6361f113abb6520835f770430c493928740bcdafa1d35b5');
INSERT INTO journal_changes VALUES (5, 1, 'employments', 1, NULL, '{"ended":"2023-07-31","kind":"main","leave":"none","organization":1,"person":1,"position":"Учитель","rate":"0.5","started":"2023-07-01","subjects":"Физика; Математика"}', '2404f65d25ed23cd63d2eab8835855cc', '8d25a4d67782fae075dc75511323342de06c7418c791a7c940be9b1be74e973b');
INSERT INTO journal_changes VALUES (6, 1, 'employments', 2, NULL, '{"ended":"2023-08-01","kind":"internal","leave":"parental","organization":2,"person":2,"position":"Учитель","rate":"0.5","started":"2023-07-02","subjects":"Физика; Математика"}', '362c10b850de6706e77e58d5d2565623', '812abd4caa0919795594710a1240c5146bd5fd96ac3bd158b71fd44c5402d47c');
INSERT INTO journal_changes VALUES (7, 1, 'attestations', 1, NULL, '{"act":"Акт 1","category":"none","expires":"2023-05-02","granted":"2023-04-02","person":1,"position":"Учитель"}', '9c27900e3098b8b2f6b8f70f2b413d89', 'e80fd56fddc5dc510a0d40c68b4909f8a454780f2a5edd3273ec15c36860cb4b');
INSERT INTO journal_changes VALUES (8, 1, 'attestations', 2, NULL, '{"act":"Акт 2","category":"conformity","expires":"2023-05-03","granted":"2023-04-03","person":2,"position":"Учитель"}', '9199f3611742c1043ae1944897829cc2', 'ab2de4b63d901bbd43c33c430bee03ac1e6d55cd33872bd72763d49f385867ab');
INSERT INTO journal_changes VALUES (9, 1, 'associations', 1, NULL, '{"act":"Акт 1","closed":"2023-11-28","cluster":"Кластерная группа 1","code":"Код 1","head":1,"kind":"subject","level":"municipal","opened":"2023-10-29","organization":1,"subject":"Предмет 1","title":"Наименование 1","topic":"Единая методическая тема 1"}', '221df296fda337524196947ea44618e2', 'e5d1bd9d5a6b9a61dd8bc7c17a47f905b75389f298a10e593fae38096dd01796');
INSERT INTO journal_changes VALUES (10, 1, 'associations', 2, NULL, '{"act":"Акт 2","closed":"2023-11-29","cluster":"Кластерная группа 2","code":"Код 2","head":2,"kind":"metasubject","level":"interschool","opened":"2023-10-30","organization":2,"subject":"Предмет 2","title":"Наименование 2","topic":"Единая методическая тема 2"}', '69e91ac795be436fc8a32dcb43826d96', '809a1f016aa3342407ebd0d852148f4bb5c23b3d6a9b816371a94f50520b4b9a');
INSERT INTO journal_changes VALUES (11, 1, 'association_members', 1, NULL, '{"association":1,"person":1,"role":"member","since":"2023-04-02","until":"2023-05-02"}', 'bf5fcc44cbfaebc2cddaa6b04dc7690b', 'ceb396a7aabf2a3ce1039502f20fdc9812db0a3b888825f14cb0f286ffcb4ade');
INSERT INTO journal_changes VALUES (12, 1, 'association_members', 2, NULL, '{"association":2,"person":2,"role":"deputy","since":"2023-04-03","until":"2023-05-03"}', '035ee4299b57fae7645406c32f783469', '916f793e08950fb4173f51d803c8bd437030a8f984a480fc7ba217e609bbf15c');
INSERT INTO journal_changes VALUES (13, 1, 'association_meetings', 1, NULL, '{"association":1,"attendance":1,"date":"2023-02-01","form":"Форма 1","minutes":"Протокол № 1","products":"Методические продукты 1","topic":"Тема 1"}', '1d132a2a07bc13bbbf08b0f1922d974f', '0d51c5d031f99e6e4c7f91ab9cd1a73fdfd46ac6e5b022d7606a8dee0677f69e');
INSERT INTO journal_changes VALUES (14, 1, 'association_meetings', 2, NULL, '{"association":2,"attendance":2,"date":"2023-02-02","form":"Форма 2","minutes":"Протокол № 2","products":"Методические продукты 2","topic":"Тема 2"}', 'e732258f2aea5b8bb76c8bdd31b53fbe', '627c34fdfa8824c904340529aafb698e85dddedbf09f67bc5f633ac6bf90da7d');
INSERT INTO journal_changes VALUES (15, 1, 'methodists', 1, NULL, '{"direction":"Направление 1","engagement":"staff","level":"municipal","person":1,"since":"2023-05-02","until":"2023-06-01"}', '5700176325beebabf0db836ff6d1201e', '5e5d35679efab90cd116d4203bea6370f5450bd5a6b951d7351c6b8259f94938');
INSERT INTO journal_changes VALUES (16, 1, 'methodists', 2, NULL, '{"direction":"Направление 2","engagement":"contract","level":"regional","person":2,"since":"2023-05-03","until":"2023-06-02"}', 'd73b5b21482508ecf5afd2318513f0f8', '290de2e23eb7d8e1c66ca8621d62fd2bcd890f446d5d669d0815b2be7869fb01');
INSERT INTO journal_changes VALUES (17, 1, 'methodist_assignments', 1, NULL, '{"methodist":1,"organization":1,"person":null,"since":"2023-04-02","until":"2023-05-02"}', 'ef45e541dfafe5588628bdf874525416', '58bf4d04dd7f4d777d81da6766196c6b1ecb7a5dacefbd3fe05e4dec7de37d41');
INSERT INTO journal_changes VALUES (18, 1, 'methodist_assignments', 2, NULL, '{"methodist":2,"organization":2,"person":null,"since":"2023-04-03","until":"2023-05-03"}', 'c0679b307f860756824f157cf25c3473', '085a80ef49485680c9e8c02b697c314f4835892e739909a1548c17c7e4e1184f');
INSERT INTO journal_changes VALUES (19, 1, 'bodies', 1, NULL, '{"body":"council","person":1,"role":"Роль 1","since":"2023-04-02","until":"2023-05-02"}', 'bf4df9cf0469f55136196d03d46653f0', '41ece486253b003f88fc5856b6c76c96fec9023b508577bb781b96f1181cf5b4');
INSERT INTO journal_changes VALUES (20, 1, 'bodies', 2, NULL, '{"body":"active","person":2,"role":"Роль 2","since":"2023-04-03","until":"2023-05-03"}', '48a76390cf919dc44072d90cfeadf44e', '46538189e773765b585ba1565694779c0be57617d34f10c7f3241919c217dda2');
INSERT INTO journal_changes VALUES (21, 1, 'mentorships', 1, NULL, '{"agreement_date":"2024-03-27","agreement_number":"Номер допсоглашения 1","consent_date":"2024-01-27","curator":1,"ended":"2023-08-30","form":"teacher_teacher","kind":"traditional","mentee":2,"mentor":1,"order_date":"2023-12-28","order_number":"Номер приказа 1","organization":1,"outcome":"completed","pay":"yes","planned_end":"2023-07-31","programme_approved":"2024-05-26","reason":"Причина 1","started":"2023-07-01","subject":"Предмет 1"}', '653c436daae9ee4ff4d37efebe4bff92', 'd5dd8001aa8587e421cf3e8b7d85fc58115005c064172e1a7a3ae00258df6351');
INSERT INTO journal_changes VALUES (22, 1, 'mentorships', 2, NULL, '{"agreement_date":"2024-03-28","agreement_number":"Номер допсоглашения 2","consent_date":"2024-01-28","curator":2,"ended":"2023-08-31","form":"leader_teacher","kind":"group","mentee":1,"mentor":2,"order_date":"2023-12-29","order_number":"Номер приказа 2","organization":2,"outcome":"extended","pay":"no","planned_end":"2023-08-01","programme_approved":"2024-05-27","reason":"Причина 2","started":"2023-07-02","subject":"Предмет 2"}', 'f26aa3cf49cc1c795dae091127c319e6', '50937cd9ac4ab19736a3a823ead6b3a14c5837911bf755b63780ffd5add41e08');
INSERT INTO journal_changes VALUES (23, 1, 'diagnostics', 1, NULL, '{"date":"2023-03-03","instrument":"Инструмент 1","kind":"subject","level":"Уровень 1","max_score":"100","organizer":"Организатор 1","person":1,"score":"72.5"}', 'dda7cb6b1fb47510caf50c9416ef862a', '94062e07bbaed9aca362cd8430436e36d367becbf09c067d2c1256700f62c9c0');
INSERT INTO journal_changes VALUES (24, 1, 'diagnostics', 2, NULL, '{"date":"2023-03-04","instrument":"Инструмент 2","kind":"methodical","level":"Уровень 2","max_score":"100","organizer":"Организатор 2","person":2,"score":"72.5"}', '904120d54d45182283fa75541b9b3654', '0bc4eee9b637f104b255f5148f5afdea657984df1f30c28abf3fda3b37ec1262');
INSERT INTO journal_changes VALUES (25, 1, 'deficits', 1, NULL, '{"date":"2023-03-03","kind":"subject","person":1,"resolved":"2023-05-02","title":"Дефицит 1"}', '72b72b320a296d8eb9e7ec6fecdec8e8', '47cb067f776f7738ed968f0717cbd23a545fa2c717eed2f2c70c2745b51e0b25');
INSERT INTO journal_changes VALUES (26, 1, 'deficits', 2, NULL, '{"date":"2023-03-04","kind":"methodical","person":2,"resolved":"2023-05-03","title":"Дефицит 2"}', '419ac37d905253a159d3f7e51be52f0f', 'fa0af61e74bab4d7843596ba3e546235c4e60cce468049d61efa5dae0aac686a');
INSERT INTO journal_changes VALUES (27, 1, 'routes', 1, NULL, '{"approved":"2023-05-02","closed":"2023-09-29","code":"Код 1","diagnosis_date":"2023-04-02","diagnosis_kind":"subject","ends":"2023-07-01","escort":1,"person":1,"starts":"2023-06-01","status":"draft"}', 'c20ef4446fd19181acbb4a12a4fad4c7', 'ec843e1be0990f284f5069a1d38eb9be7b8d5c2e6355edb8655ee36df689ad6b');
INSERT INTO journal_changes VALUES (28, 1, 'routes', 2, NULL, '{"approved":"2023-05-03","closed":"2023-09-30","code":"Код 2","diagnosis_date":"2023-04-03","diagnosis_kind":"methodical","ends":"2023-07-02","escort":2,"person":2,"starts":"2023-06-02","status":"active"}', '6b5117d5c325abfab7811aff63fa74e3', '071d11941f7a0cd333ae8d24b3a2b54dfafd5ac7b1d006784ffa8a1a2c181ce6');
INSERT INTO journal_changes VALUES (29, 1, 'route_steps', 1, NULL, '{"activity":"Мероприятие 1","deficit":"Дефицит 1","done":true,"due":"2023-06-01","form":"Форма 1","number":2,"result":"Результат 1","route":1}', '11a6aac7241c098101e7a6333f3e3ac3', '7093c511cecf1702190b7d7b7de49375809385d620ba2e75b4b69ad3910deee9');
INSERT INTO journal_changes VALUES (30, 1, 'route_steps', 2, NULL, '{"activity":"Мероприятие 2","deficit":"Дефицит 2","done":true,"due":"2023-06-02","form":"Форма 2","number":3,"result":"Результат 2","route":2}', 'aa88f16fe8de6849d4017bbf1d137f21', '64cb1e914ee7fb279a06294e14ee6cc7a69df968f64cb2e6466cee8388ba0773');
INSERT INTO journal_changes VALUES (31, 1, 'programmes', 1, NULL, '{"code":"Код 1","direction":"Направление 1","federal_registry":"Номер в Федеральном реестре 1","hours":1,"kind":"advanced","provider":"Организация ДПО 1","title":"Наименование 1"}', 'c60b5946cad904258cfd827c02d1ad84', 'a012022c3291db88353fb8fe61aab27e983e6179caa1ac6b6bffd8d060eb8a36');
INSERT INTO journal_changes VALUES (32, 1, 'programmes', 2, NULL, '{"code":"Код 2","direction":"Направление 2","federal_registry":"Номер в Федеральном реестре 2","hours":2,"kind":"retraining","provider":"Организация ДПО 2","title":"Наименование 2"}', 'e17a5072ffbd0b0973846abe48775fdd', 'f3f733663889c569b3005cf7279520a0ab4f9ea5c924b39a340393a0db852083');
INSERT INTO journal_changes VALUES (33, 1, 'trainings', 1, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"subject","document":"Документ 1","finished":"2023-04-02","issued":"2023-09-29","number":"Серия и номер 1","person":1,"programme":1,"registration":"Регистрационный номер 1","started":"2023-03-03"}', 'e9564f982189f39bd07d733bcc32c6b0', '1951f60960936dc23f19b3807e77ae1a628af5517b22486fd75e4ec217ffdd23');
INSERT INTO journal_changes VALUES (34, 1, 'trainings', 2, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"methodical","document":"Документ 2","finished":"2023-04-03","issued":"2023-09-30","number":"Серия и номер 2","person":2,"programme":2,"registration":"Регистрационный номер 2","started":"2023-03-04"}', '0304f04af88675b30eebedf64a8b66e5', 'aa3fb77600641b22f7ba299aa62e4ef0e95b606f05a972a7166b6c1ddb882e8c');
INSERT INTO journal_changes VALUES (35, 1, 'teams', 1, NULL, '{"code":"Код 1","members":[1],"organization":1,"since":"2023-04-02","title":"Наименование 1","until":"2023-05-02"}', '1491175ab378f1a89c947051c8e678da', 'b950074dcd14bb4606a3e42f5565e273598f33682df26b7d64d41152daf9bac3');
INSERT INTO journal_changes VALUES (36, 1, 'teams', 2, NULL, '{"code":"Код 2","members":[2],"organization":2,"since":"2023-04-03","title":"Наименование 2","until":"2023-05-03"}', '7dd6176e698f40cac9e82b382bf17ca0', 'fc9fdab5818d0f3f440869d7ea9741da1161e3907adf9e05bd12a151e5833da9');
INSERT INTO journal_changes VALUES (37, 1, 'team_trainings', 1, NULL, '{"finished":"2023-03-03","programme":1,"team":1}', '91b14e976fac858f65eeda30e15f0ccd', '8021f00adb04c2ff1dcb22233d0c88a53eba86a67773f901f516ed41fd74f036');
INSERT INTO journal_changes VALUES (38, 1, 'team_trainings', 2, NULL, '{"finished":"2023-03-04","programme":2,"team":2}', 'cbbe8e50bc90d92f42f585781fa7d0ab', '7e2d3c45ff521e6113c57341cb72cc338154cee02d619521f8386f7bb2a1e198');
INSERT INTO journal_changes VALUES (39, 1, 'events', 1, NULL, '{"code":"Код 1","date":"2023-06-01","direction":"young_support","ends":"2023-07-01","kind":"seminar","level":"school","organizer":"Организатор 1","place":"Место проведения 1","title":"Наименование 1"}', '63ae2532f0c448f1676f150c3a434d9f', 'a6ec6b4e0340486009f6cf4244cdc11626a5df10c4b961e800c2034f871998f4');
INSERT INTO journal_changes VALUES (40, 1, 'events', 2, NULL, '{"code":"Код 2","date":"2023-06-02","direction":"burnout_prevention","ends":"2023-07-02","kind":"webinar","level":"municipal","organizer":"Организатор 2","place":"Место проведения 2","title":"Наименование 2"}', 'dccc926997615f0d753bdb3e0fd09733', '7a5cc5b4ca47f8af9922a0095939c60c36fd2c22b6b5329d031224310278d8a4');
INSERT INTO journal_changes VALUES (41, 1, 'participations', 1, NULL, '{"event":1,"person":1,"role":"participant"}', '7283cd7ec48580daa2e56feb5c798f8a', '47e3d1b54325df49d71bd5092369e206bb37f0319aa18eff48c353c390f364c1');
INSERT INTO journal_changes VALUES (42, 1, 'participations', 2, NULL, '{"event":2,"person":2,"role":"speaker"}', 'f37fc75f321bd95fb738384ff89f0c2e', 'dd91f1806e435c92f9b494b1ff74fddc87ed185677d743b517f5afbb212ad997');
INSERT INTO journal_changes VALUES (43, 1, 'expertise', 1, NULL, '{"kind":"contest","level":"Уровень 1","person":1,"since":"2023-04-02","until":"2023-05-02"}', '39998166b6ef9809254ad7870d508a3a', 'e00eaf469be9a87f49c7443a777d81595a8e14b35c077f639b8c65030a57cef9');
INSERT INTO journal_changes VALUES (44, 1, 'expertise', 2, NULL, '{"kind":"exam_commission","level":"Уровень 2","person":2,"since":"2023-04-03","until":"2023-05-03"}', '9f0daecadbf99dbb82daee2e903f6fda', '0f37513604920cc57d9bd94ef82dc7a0456bf11ba68908be2bded8fa514e9faa');
INSERT INTO journal_changes VALUES (45, 1, 'practices', 1, NULL, '{"authors":[1],"code":"Код 1","direction":"Направление 1","level":"Уровень 1","organization":1,"published":"2023-07-01","title":"Наименование 1","url":"Ссылка 1"}', 'c9a7a3ef94658676ee6a290cdc0e2ac4', '27a79469f5d9874246b93a8ad14b2517b2bb8f6de395182d744d3ca28a31dac1');
INSERT INTO journal_changes VALUES (46, 1, 'practices', 2, NULL, '{"authors":[2],"code":"Код 2","direction":"Направление 2","level":"Уровень 2","organization":2,"published":"2023-07-02","title":"Наименование 2","url":"Ссылка 2"}', 'f0440c993b9ad0c956bba960e3f52277', '734ba1e58e5516744683c206a0318266ae5abfde2f671fd5930038c309aedf3f');
INSERT INTO journal_changes VALUES (47, 1, 'sites', 1, NULL, '{"act":"Акт 1","code":"Код 1","kind":"internship","organization":1,"since":"2023-07-31","status":"federal","supervisor":"Научный руководитель 1","title":"Наименование 1","topic":"Тема 1","until":"2023-08-30"}', '370f045b0883e076a01ce44384955d7b', '3801025530a7193f33352e15539a04d57324277922f239a1e6f7384231fd8507');
INSERT INTO journal_changes VALUES (48, 1, 'sites', 2, NULL, '{"act":"Акт 2","code":"Код 2","kind":"innovation","organization":2,"since":"2023-08-01","status":"regional","supervisor":"Научный руководитель 2","title":"Наименование 2","topic":"Тема 2","until":"2023-08-31"}', '749c1560bfe90251647b8ec752798441', '03e27d07b989483cc71f85ca834125e2421a4af682ea0e20ae8884fa59d75bbf');
INSERT INTO journal_changes VALUES (49, 1, 'communities', 1, NULL, '{"code":"Код 1","kind":"network","members":[1],"platform":"Платформа 1","since":"2023-06-01","title":"Наименование 1","url":"Ссылка 1"}', '9a49545518999e3762fe16aa3c3fdc4d', 'be0a9f7e625a9cd7aad2390cf9fa4aa75015a23baa1c5ee35a6247e88baf7422');
INSERT INTO journal_changes VALUES (50, 1, 'communities', 2, NULL, '{"code":"Код 2","kind":"association","members":[2],"platform":"Платформа 2","since":"2023-06-02","title":"Наименование 2","url":"Ссылка 2"}', '3e9251139760499b58e81effe7914525', 'e75164a58976b86312359b40b3632871a28c6c984f90b9da0d9bb4b9f8bdd946');
INSERT INTO journal_changes VALUES (51, 1, 'agreements', 1, NULL, '{"code":"Код 1","date":"2023-06-01","kind":"tripartite","number":"Номер 1","parties":"Стороны 1","subject":"Предмет соглашения 1","until":"2023-07-01"}', '780747f3709572e2c421046477a59ab0', '2548fc081867b80213ad90d2b4a632cc6fc4da97ad6d2f6bc43486867a43cbff');
INSERT INTO journal_changes VALUES (52, 1, 'agreements', 2, NULL, '{"code":"Код 2","date":"2023-06-02","kind":"bilateral","number":"Номер 2","parties":"Стороны 2","subject":"Предмет соглашения 2","until":"2023-07-02"}', 'f2c74f47b936251dd74d69b72901b47b', '321379cd7d9b01f735bb5f6a67ee53ab37dac5eac0c10a0aa13966546dc209f5');
INSERT INTO journal_changes VALUES (53, 1, 'acts', 1, NULL, '{"code":"Код 1","date":"2023-06-01","issuer":"Кем принят 1","kind":"regulation","number":"Номер 1","title":"Наименование 1","until":"2023-07-01","url":"Ссылка 1"}', '9ce295f8c3e64992a92fb1c6bf92c409', 'ea8c99dcdd34cd48ce63bfc5ef3df49582d6642649d809b18c95b5cdb021859f');
INSERT INTO journal_changes VALUES (54, 1, 'acts', 2, NULL, '{"code":"Код 2","date":"2023-06-02","issuer":"Кем принят 2","kind":"roadmap","number":"Номер 2","title":"Наименование 2","until":"2023-07-02","url":"Ссылка 2"}', '2d9db330675cd3b152547fbf00667c74', '488678dcd3e1cdbc554fea440f1b818b8d5c4f8f8d202884cc757af48ed85f45');
INSERT INTO journal_changes VALUES (55, 1, 'roadmap', 1, NULL, '{"direction":"Направление 1","done_on":"2023-08-30","due":"2023-06-01","expected_result":"Ожидаемый результат 1","indicator":"Показатель 1","number":"Номер 1","responsible":"Ответственный 1","result":"Результат 1","starts":"2023-05-02","status":"planned","title":"Мероприятие 1"}', '78d9077004fe2db7ca70878365bafa69', '9a923e5c33fb852dd74e73a32e3ed7de7fe7350b3037ca3b7991aa8cfd65b210');
INSERT INTO journal_changes VALUES (56, 1, 'roadmap', 2, NULL, '{"direction":"Направление 2","done_on":"2023-08-31","due":"2023-06-02","expected_result":"Ожидаемый результат 2","indicator":"Показатель 2","number":"Номер 2","responsible":"Ответственный 2","result":"Результат 2","starts":"2023-05-03","status":"active","title":"Мероприятие 2"}', 'c68111e01e36b78467cde95dfc060185', 'fdceb6d8b2ca84f243c6ae7b4848d14302a2ba6858e9036c67f4a740bc93e766');
INSERT INTO journal_changes VALUES (57, 1, 'recommendations', 1, NULL, '{"addressee":"Адресат 1","basis":"Основание 1","code":"Код 1","direction":"Направление 1","due":"2023-07-01","period":"2023-H2","text":"Рекомендация 1"}', 'b636f02455374e4ae938699c775d776f', '1d7a5af8fb587437a1b14b13880bd8a0676e481417893ab52fb125ed75ab396c');
INSERT INTO journal_changes VALUES (58, 1, 'recommendations', 2, NULL, '{"addressee":"Адресат 2","basis":"Основание 2","code":"Код 2","direction":"Направление 2","due":"2023-07-02","period":"2023-H2","text":"Рекомендация 2"}', '59ac5706cdbeeb6648da29f87c51b1d1', 'e21ce662573d025a3c99487ada27a4e092ee8c164eae42600860d9fccfd56d23');
INSERT INTO journal_changes VALUES (59, 1, 'decisions', 1, NULL, '{"act":"Акт 1","code":"Код 1","date":"2023-04-02","done_on":"2023-07-31","due":"2023-07-01","effect":"Эффект 1","indicator":"Показатель 1","recommendation":1,"responsible":"Ответственный 1","text":"Решение 1"}', 'd22152ec7b1ed7353f2537a81be18cd0', '215444076a1dde4faed77f3e820ecb67bb3f759d65e87ae5a97043148d1de591');
INSERT INTO journal_changes VALUES (60, 1, 'decisions', 2, NULL, '{"act":"Акт 2","code":"Код 2","date":"2023-04-03","done_on":"2023-08-01","due":"2023-07-02","effect":"Эффект 2","indicator":"Показатель 2","recommendation":2,"responsible":"Ответственный 2","text":"Решение 2"}', 'bb3f23112f73b0baca37d56ce87cd071', 'd8a3f35078183b57c922686d6d1d0506dc8378f6d5ac800a4362639d1d3451aa');
INSERT INTO journal_changes VALUES (61, 1, 'consents', 1, NULL, '{"given":"2023-03-03","person":1,"purpose":"register","revoked":"2023-05-02","until":"2023-04-02"}', 'dd80563a9f0b8ec1b2b0a3084c708e88', '1b90529decbd1a4047ecfa6455119d7d1576ac50e22665c17bbf9d662e68954d');
INSERT INTO journal_changes VALUES (62, 1, 'consents', 2, NULL, '{"given":"2023-03-04","person":2,"purpose":"transfer_region","revoked":"2023-05-03","until":"2023-04-03"}', 'c48d1d52609d5ee340d35c090f3375f1', '4c0d67baff19605d4faac45e491852fd445721f364c26696f26951fd064da3e3');
INSERT INTO journal_changes VALUES (63, 1, 'periods', 1, NULL, '{"closed_on":"2023-08-30","code":"Код 1","collect_from":"2023-05-02","collect_to":"2023-06-01","due":"2023-07-01","end":"2023-03-03","reference_date":"2023-04-02","start":"2023-02-01","state":"open"}', '51805a78822ffd20f62525618f5018d4', '3f5056477b57eb7eb67d18d30d6058dca0e61b6fdd8b929550f52407d4361b03');
INSERT INTO journal_changes VALUES (64, 1, 'periods', 2, NULL, '{"closed_on":"2023-08-31","code":"Код 2","collect_from":"2023-05-03","collect_to":"2023-06-02","due":"2023-07-02","end":"2023-03-04","reference_date":"2023-04-03","start":"2023-02-02","state":"closed"}', 'c456ed858f65bc1405c3fb08dc9e56a7', 'd972701bccffeffd85eb117618001f3aa9314f33b11b58cfe99e7ee16dd9a45a');
INSERT INTO journal_changes VALUES (65, 1, 'responses', 1, NULL, '{"assessor":"self","association":1,"edition":"Редакция 1","fingerprint":"Отпечаток содержания 1","form":"Чек-лист 1","instance":"Номер бланка 1","organization":1,"period":1,"received_on":"2023-09-29","revision":1,"status":"draft"}', '7c1f4ff40595eef11cc6d62018eda9d3', '0ec5fc578a944e1df86649f4d861d2dfab79fb5c9548cf8500aa5b095344236e');
INSERT INTO journal_changes VALUES (66, 1, 'responses', 2, NULL, '{"assessor":"expert","association":2,"edition":"Редакция 2","fingerprint":"Отпечаток содержания 2","form":"Чек-лист 2","instance":"Номер бланка 2","organization":2,"period":2,"received_on":"2023-09-30","revision":2,"status":"checking"}', 'bf811243e03e67bcbcfa55a1319625c9', 'be10f72ebac95e6ed8fb06e087230ff7424418b19e6c96c0fa907a1f37876144');
INSERT INTO journal_changes VALUES (67, 1, 'response_answers', 1, NULL, '{"comment":"Комментарий 1","evidence":"Ссылки 1","item":"Пункт 1","not_applicable":true,"response":1,"score":1}', '621c7a204b6735688063b70c0900e94f', '328554d591ea1379813395d0994ace305f084a2775c3483bfd14d730d75e7e8a');
INSERT INTO journal_changes VALUES (68, 1, 'response_answers', 2, NULL, '{"comment":"Комментарий 2","evidence":"Ссылки 2","item":"Пункт 2","not_applicable":true,"response":2,"score":2}', '9eff8ec3321d9a98da0eb272458e1a75', '985907534c1b04d723167095a986efbe8811f116ef4b51e97420fbc441b34141');
INSERT INTO journal_changes VALUES (69, 2, 'people', 1, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"изменено","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '3ed25b18234cdad477b4089f848de9a0', '44d6ae950060c6018383f54a295d8811779a4ca22c69577f933829d371187469');
INSERT INTO journal_changes VALUES (70, 3, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '3806e56a3d47a8ae879bca31be83aaf2', '3dcd5e503cc5a275f2ac4b79d57160bf955c05a1e839deb2cf9489400f42ec94');
INSERT INTO journal_changes VALUES (71, 4, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'a4de57b20aed0bd51a28d25ff3bc41d1', '7f01b93c4db285ecc2090d945a07b38b5d63fdb7396f1a7f2945fe5f01b4a08a');
INSERT INTO journal_changes VALUES (72, 5, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '799f1ed3c85189fcd860ce49faa8d046', '4738903088c3896f457c4a6aaa9d9d80d19b559ac0129f702cfbe14dd95c83b7');
INSERT INTO journal_changes VALUES (73, 6, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'ddd701759314bdb303d88932ca20f9f2', '4a21ead85ef9f43b044d6e94eeb10a6d4b7ec4ec371984402025d45bdebc2c36');
INSERT INTO mentorships VALUES (1, 1, 2, 1, 'teacher_teacher', 'traditional', 'Предмет 1', '2023-07-01', '2023-07-31', '2023-08-30', 'completed', 'Причина 1', 'Номер приказа 1', '2023-12-28', '2024-01-27', 'Номер допсоглашения 1', '2024-03-27', 'yes', '2024-05-26', 1, '', 'предмет 1');
INSERT INTO mentorships VALUES (2, 2, 1, 2, 'leader_teacher', 'group', 'Предмет 2', '2023-07-02', '2023-08-01', '2023-08-31', 'extended', 'Причина 2', 'Номер приказа 2', '2023-12-29', '2024-01-28', 'Номер допсоглашения 2', '2024-03-28', 'no', '2024-05-27', 2, '', 'предмет 2');
INSERT INTO meta VALUES ('profile', 'lenobl');
INSERT INTO meta VALUES ('name', 'Озёрский район');
INSERT INTO meta VALUES ('oktmo', '41625000');
INSERT INTO meta VALUES ('pseudonym_key', '5222530a15d2e88a565a1ba564219be92cd92be65fdbaffb2f108ff5422b2e8d');
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
