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
CREATE TABLE evidence_content (
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_evidence_content PRIMARY KEY (sha256)
)
 STRICT;
CREATE TABLE evidence_files (
    id INTEGER NOT NULL,
    response INTEGER NOT NULL,
    item TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_on TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_evidence_files PRIMARY KEY (id),
    CONSTRAINT fk_evidence_files_response FOREIGN KEY(response) REFERENCES responses (id)
)
 STRICT;
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
    search_key TEXT NOT NULL, carried_from TEXT NOT NULL DEFAULT '', sub_checks TEXT NOT NULL DEFAULT '',
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
CREATE TABLE return_reasons (
    id INTEGER NOT NULL,
    response INTEGER NOT NULL,
    item TEXT NOT NULL,
    round INTEGER NOT NULL,
    reason TEXT NOT NULL,
    stated_on TEXT NOT NULL,
    settled_on TEXT,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_return_reasons PRIMARY KEY (id),
    CONSTRAINT fk_return_reasons_response FOREIGN KEY(response) REFERENCES responses (id)
)
 STRICT;
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
CREATE INDEX ix_evidence_files_response ON evidence_files (response);
CREATE INDEX ix_evidence_files_sort_key ON evidence_files (sort_key);
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
CREATE INDEX ix_return_reasons_response ON return_reasons (response);
CREATE INDEX ix_return_reasons_sort_key ON return_reasons (sort_key);
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
INSERT INTO evidence_content VALUES ('значение', 1, X'01');
INSERT INTO evidence_files VALUES (1, 1, 'Пункт 1', 'Имя файла 1', 1, 'Отпечаток 1', '2023-06-01', '', '');
INSERT INTO evidence_files VALUES (2, 2, 'Пункт 2', 'Имя файла 2', 2, 'Отпечаток 2', '2023-06-02', '', '');
INSERT INTO expertise VALUES (1, 1, 'contest', 'Уровень 1', '2023-04-02', '2023-05-02', '', 'уровень 1');
INSERT INTO expertise VALUES (2, 2, 'exam_commission', 'Уровень 2', '2023-04-03', '2023-05-03', '', 'уровень 2');
INSERT INTO former_names VALUES (1, 1, 'Прежняя фамилия 1', '2023-03-03', 'прежняя фамилия 000000000000001	Прежняя фамилия 1', 'прежняя фамилия 1');
INSERT INTO former_names VALUES (2, 2, 'Прежняя фамилия 2', '2023-03-04', 'прежняя фамилия 000000000000002	Прежняя фамилия 2', 'прежняя фамилия 2');
INSERT INTO journal VALUES (1, '2026-11-22T19:19:18', 'change', NULL, 0, 'Начало', 'b7b48195e7c0d6467db29e2a839ae861', 'f8318140568d54b81904d8ee840845400571c0ee3c2978df3e738d6ec1bcfa28', 78, '8b9daf17ede37e96507f23e046b5eb9279cbc9a933a2196ea597edc2566e4ca8');
INSERT INTO journal VALUES (2, '2026-11-22T19:19:18', 'change', NULL, 0, 'Изменено: Педагоги и руководители', '20543074c8a52c57edfd1fb1424fac40', 'ed9611fa665a0186906893341c2ba5633c4fe58e2fd2c79e886c0ab91e5dd597', 1, '71b2ad841bd8a7b4e3877d74b61ac3fed656da39bbbae38ee559c7325a2b7a69');
INSERT INTO journal VALUES (3, '2026-11-22T19:19:18', 'change', NULL, 1, 'Добавлено: Организации', '3d48b13fc9eac6a5fea9826e61a0f880', '4b23901be71f0d28253a2b273f5d2479b4bc7827c8f544fa66c019f742cfef12', 1, 'a12240ccde9978ad1ee993e8dd126ceaaf4d78ea62ce9e0ea9ab38439cbc0098');
INSERT INTO journal VALUES (4, '2026-11-22T19:19:18', 'change', NULL, 1, 'Удалено: Организации', '2a7290657c380f5d2cbb7ce88a3946b4', 'cbcc97d9fc9cbf601da2fda90be3b95e94ab2ea0f0e45b589007b803bb055d35', 1, 'a39cefbb51a4b156a90dd081fb12f8b82ecef59762fb1c1ca98fa774d4252a75');
INSERT INTO journal VALUES (5, '2026-11-22T19:19:18', 'undo', 4, 0, 'Отменено: Удалено: Организации', '867c4221616b3ce4760a76072b221434', 'c9a2d42b93e376de616083235090dbc84f729c61b2f31ddc45c1933f4b29c1c8', 1, '241beed74bb49ac971de74ebd8b4c75e526e63ac16f55d624b334065907b3352');
INSERT INTO journal VALUES (6, '2026-11-22T19:19:18', 'undo', 3, 0, 'Отменено: Добавлено: Организации', '34bc7a9ec7d25a5543f90d3605f23af9', 'e98612b05edd898ba4245dccace863dc628a5264958728f29b699e07cdeefc1e', 1, '947d23ee4ce87ca78771867432034138210f90dd4180610e7a84e8f725d3cae6');
INSERT INTO journal_changes VALUES (1, 1, 'organizations', 1, NULL, '{"address":"Адрес 1","closed":null,"cluster":"Кластер 1","code":"org-1","difficult_conditions":true,"email":"adres1@example.ru","full_name":"Полное наименование 1","inn":"4710000010","kind":"school","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000016","oktmo":"41625101","opened":"2024-04-26","phone":"Телефон 1","short_name":"СОШ № 1","website":"Сайт 1"}', 'c38f87496f4e2b254a2203410f6326b4', '92b55b0a9f35fe161ec8b7fee7dc18f8aa149f82d0f77163222eb6160a238354');
INSERT INTO journal_changes VALUES (2, 1, 'organizations', 2, NULL, '{"address":"Адрес 2","closed":null,"cluster":"Кластер 2","code":"org-2","difficult_conditions":true,"email":"adres2@example.ru","full_name":"Полное наименование 2","inn":"4710000027","kind":"kindergarten","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000027","oktmo":"41625101","opened":"2024-04-27","phone":"Телефон 2","short_name":"СОШ № 2","website":"Сайт 2"}', '191eae6aa59b7949096fb360059af6d1', '319bad7dfa142c3413d27c9021be515a9151b45637909b1bcd0af937d6938037');
INSERT INTO journal_changes VALUES (3, 1, 'people', 1, NULL, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', 'eb4651da179c356915c7fe3139de846c', 'ef56dbfd8a99c0c297730fe6892782bd3f9fce80a41e406da7fa4d61d82f2ec6');
INSERT INTO journal_changes VALUES (4, 1, 'people', 2, NULL, '{"birth_date":"1985-01-03","degree":"Учёная степень 2","education":"higher","email":"adres2@example.ru","given_name":"Анна","note":"Примечание 2","patronymic":"Петровна","phone":"Телефон 2","sex":"f","snils":"11223344696","surname":"Жуков","teaching_breaks":2,"teaching_since":"2008-09-01"}', '8a3808d9509718916f4ce8fcb3c43bee', 'ba7e24db6c0d201800cbd0e5f876e2c2a35c5255dd36586f5b03deb03b40f8e2');
INSERT INTO journal_changes VALUES (5, 1, 'employments', 1, NULL, '{"ended":"2023-07-31","kind":"main","leave":"none","organization":1,"person":1,"position":"Учитель","rate":"0.5","started":"2023-07-01","subjects":"Физика; Математика"}', '3b7bde4c017ba33d302b614c8958583f', '42ac551563424f99f84dabf80f69750272eeb442bb4a666723502f0318acf6de');
INSERT INTO journal_changes VALUES (6, 1, 'employments', 2, NULL, '{"ended":"2023-08-01","kind":"internal","leave":"parental","organization":2,"person":2,"position":"Учитель","rate":"0.5","started":"2023-07-02","subjects":"Физика; Математика"}', 'ed0f9b0658a15fbb558357045180f4e2', 'efb1dcc214a3b9bca42262ff0862e2f381f3746a7f9f65363cc526fbe84c2130');
INSERT INTO journal_changes VALUES (7, 1, 'attestations', 1, NULL, '{"act":"Акт 1","category":"none","expires":"2023-05-02","granted":"2023-04-02","person":1,"position":"Учитель"}', 'cde82ef381ffe421a5fe35f345404435', '910c231f662aa22dda127396ac338bd5a05b1c0bcf752521cbf54a61b121e042');
INSERT INTO journal_changes VALUES (8, 1, 'attestations', 2, NULL, '{"act":"Акт 2","category":"conformity","expires":"2023-05-03","granted":"2023-04-03","person":2,"position":"Учитель"}', '64dd0f76dfcef7bcfe5320187b96dfc4', '5a35cb75344222704ba6db50712339a94ca79f47200d61a5779d147f2892c931');
INSERT INTO journal_changes VALUES (9, 1, 'associations', 1, NULL, '{"act":"Акт 1","closed":"2023-11-28","cluster":"Кластерная группа 1","code":"Код 1","head":1,"kind":"subject","level":"municipal","opened":"2023-10-29","organization":1,"subject":"Предмет 1","title":"Наименование 1","topic":"Единая методическая тема 1"}', '8c10ed32cd36814ca2814f074dfa97b5', 'a5036a6bb54cb367b5d89720d7bd46b368ff40eccc74d056180c95a2a8dca376');
INSERT INTO journal_changes VALUES (10, 1, 'associations', 2, NULL, '{"act":"Акт 2","closed":"2023-11-29","cluster":"Кластерная группа 2","code":"Код 2","head":2,"kind":"metasubject","level":"interschool","opened":"2023-10-30","organization":2,"subject":"Предмет 2","title":"Наименование 2","topic":"Единая методическая тема 2"}', 'af8edb409dcc9468957696c5a32e9482', '93a58cbea690bba1b1c0bdd586457c671842b268e9ca2bd381ea15d141f2220a');
INSERT INTO journal_changes VALUES (11, 1, 'association_members', 1, NULL, '{"association":1,"person":1,"role":"member","since":"2023-04-02","until":"2023-05-02"}', 'cdd9952c6bb968f31687cb4e445232d3', '35e0d638bd5624746e4302893ff87ce3de62c3c5ff00fbff45d0a4d92e002749');
INSERT INTO journal_changes VALUES (12, 1, 'association_members', 2, NULL, '{"association":2,"person":2,"role":"deputy","since":"2023-04-03","until":"2023-05-03"}', 'df6fbe7b8f1ce2961a5e393ff2833e60', '2265554c17b679521c914db82799b24474725e1a991668e7663413d26c4d0548');
INSERT INTO journal_changes VALUES (13, 1, 'association_meetings', 1, NULL, '{"association":1,"attendance":1,"date":"2023-02-01","form":"Форма 1","minutes":"Протокол № 1","products":"Методические продукты 1","topic":"Тема 1"}', '0f9078b42d171e79186cc7e3ebee996b', '989afefacd55d32787878270870e177cc727d2298cfc4f53c3d4b1df2f868338');
INSERT INTO journal_changes VALUES (14, 1, 'association_meetings', 2, NULL, '{"association":2,"attendance":2,"date":"2023-02-02","form":"Форма 2","minutes":"Протокол № 2","products":"Методические продукты 2","topic":"Тема 2"}', '0918f319a8bdb1bbe727875304d8e499', '688eadca9326ccf1aac119b6fb1464f7e035cd8622d1687a22677ff1b63b7d12');
INSERT INTO journal_changes VALUES (15, 1, 'methodists', 1, NULL, '{"direction":"Направление 1","engagement":"staff","level":"municipal","person":1,"since":"2023-05-02","until":"2023-06-01"}', '72a9d852d153df1be6b38c2815ca85d3', '3be1a827b093bab23f71e9392867a6bb02bba290db251e8c07521d4105d0c247');
INSERT INTO journal_changes VALUES (16, 1, 'methodists', 2, NULL, '{"direction":"Направление 2","engagement":"contract","level":"regional","person":2,"since":"2023-05-03","until":"2023-06-02"}', 'cfcc0bc49a32e5eaeb73cf345a88ef00', '2dfa86ffd0384ce00310730231b9fc04532384c00de9f428f39f63de06b87a56');
INSERT INTO journal_changes VALUES (17, 1, 'methodist_assignments', 1, NULL, '{"methodist":1,"organization":1,"person":null,"since":"2023-04-02","until":"2023-05-02"}', '65a95185aca0ba77aa03a6711c1805c0', '255a3ec07391a67bca242f1fa98f22ba7fd2c5995bcb6bf0f5d6f7469b3f6661');
INSERT INTO journal_changes VALUES (18, 1, 'methodist_assignments', 2, NULL, '{"methodist":2,"organization":2,"person":null,"since":"2023-04-03","until":"2023-05-03"}', '80e04ed8d2050167e327f6ea9d8736dc', '58c7d1433119e3cac7b7b5bf6666d3fea215a0fc979d02d69763a6196e85f681');
INSERT INTO journal_changes VALUES (19, 1, 'bodies', 1, NULL, '{"body":"council","person":1,"role":"Роль 1","since":"2023-04-02","until":"2023-05-02"}', 'd64bdb86fd239d9636e81550e1850a43', 'f4087b52fdd4849fa8bfc83af6ac7ca3604595adae48d18ee8de205821b06b93');
INSERT INTO journal_changes VALUES (20, 1, 'bodies', 2, NULL, '{"body":"active","person":2,"role":"Роль 2","since":"2023-04-03","until":"2023-05-03"}', 'f991984ae36a7527c9f0b25cdc71ab57', '3786b7a4ff34d87d865ca4c9a7bdb24802486f63484dcb6fe2e673a8f7353205');
INSERT INTO journal_changes VALUES (21, 1, 'mentorships', 1, NULL, '{"agreement_date":"2024-03-27","agreement_number":"Номер допсоглашения 1","consent_date":"2024-01-27","curator":1,"ended":"2023-08-30","form":"teacher_teacher","kind":"traditional","mentee":2,"mentor":1,"order_date":"2023-12-28","order_number":"Номер приказа 1","organization":1,"outcome":"completed","pay":"yes","planned_end":"2023-07-31","programme_approved":"2024-05-26","reason":"Причина 1","started":"2023-07-01","subject":"Предмет 1"}', '1e6ab4431abed9aa0fbbb9233ee04ca6', '6cc4eea52ae189b2b3f5ce271b945d710c118d47dc16ff5cfb13ba1eefafc096');
INSERT INTO journal_changes VALUES (22, 1, 'mentorships', 2, NULL, '{"agreement_date":"2024-03-28","agreement_number":"Номер допсоглашения 2","consent_date":"2024-01-28","curator":2,"ended":"2023-08-31","form":"leader_teacher","kind":"group","mentee":1,"mentor":2,"order_date":"2023-12-29","order_number":"Номер приказа 2","organization":2,"outcome":"extended","pay":"no","planned_end":"2023-08-01","programme_approved":"2024-05-27","reason":"Причина 2","started":"2023-07-02","subject":"Предмет 2"}', '603127f6684d2c8abdb1c8aef34d4dd5', '445342d92d008e99f21e369b2fa41e81757bb651b63c1c7353dd9a787990e385');
INSERT INTO journal_changes VALUES (23, 1, 'diagnostics', 1, NULL, '{"date":"2023-03-03","instrument":"Инструмент 1","kind":"subject","level":"Уровень 1","max_score":"100","organizer":"Организатор 1","person":1,"score":"72.5"}', '8bfbeb16e2dd5d3834184a569fbe3866', 'bd12a09ebf7e1664322d304050f73aa642880c246783d6ccd90f254b9fe431b5');
INSERT INTO journal_changes VALUES (24, 1, 'diagnostics', 2, NULL, '{"date":"2023-03-04","instrument":"Инструмент 2","kind":"methodical","level":"Уровень 2","max_score":"100","organizer":"Организатор 2","person":2,"score":"72.5"}', '6a32793793374d66440b114ca17eeb02', 'fce0b3e017155580d58ec34d9cfe80abb785639caa8a69ca4789f273e7ddeaf9');
INSERT INTO journal_changes VALUES (25, 1, 'deficits', 1, NULL, '{"date":"2023-03-03","kind":"subject","person":1,"resolved":"2023-05-02","title":"Дефицит 1"}', 'c1eff0b0746119d78becc8996449090c', '8508e8000eb7ce1fa5bcab2180e45dc1fba132d6f9a21c5612a200a9f54c0f5b');
INSERT INTO journal_changes VALUES (26, 1, 'deficits', 2, NULL, '{"date":"2023-03-04","kind":"methodical","person":2,"resolved":"2023-05-03","title":"Дефицит 2"}', 'd49e6a09129437379c6f1fc09827a5eb', '420b9987b172ab81861b71b631e72914ef7442a56506a8406f7f2cdb8ada2ec8');
INSERT INTO journal_changes VALUES (27, 1, 'routes', 1, NULL, '{"approved":"2023-05-02","closed":"2023-09-29","code":"Код 1","diagnosis_date":"2023-04-02","diagnosis_kind":"subject","ends":"2023-07-01","escort":1,"person":1,"starts":"2023-06-01","status":"draft"}', 'ee12254831d5b8cd0d07b9a27b7c23f7', '83424d990ccc8ee58b5d51f8e13c5946bb74e36a6ad52c1f37bf71ede6c9471d');
INSERT INTO journal_changes VALUES (28, 1, 'routes', 2, NULL, '{"approved":"2023-05-03","closed":"2023-09-30","code":"Код 2","diagnosis_date":"2023-04-03","diagnosis_kind":"methodical","ends":"2023-07-02","escort":2,"person":2,"starts":"2023-06-02","status":"active"}', '3078ddf8fdaf58a7f0e2da17404a445e', 'a40b27bb4f2644880429de7b660896a070c9a0616653dd220ddd70484d7c8913');
INSERT INTO journal_changes VALUES (29, 1, 'route_steps', 1, NULL, '{"activity":"Мероприятие 1","deficit":"Дефицит 1","done":true,"due":"2023-06-01","form":"Форма 1","number":2,"result":"Результат 1","route":1}', 'f4c7b29ecea5b5a55e9c2644a6e813b6', '69f0688d15e93e7ddc2cd99e3be59685b855c64d0234546bf94af87884faf6e1');
INSERT INTO journal_changes VALUES (30, 1, 'route_steps', 2, NULL, '{"activity":"Мероприятие 2","deficit":"Дефицит 2","done":true,"due":"2023-06-02","form":"Форма 2","number":3,"result":"Результат 2","route":2}', '31a4e8bfd10f08eee60417d6a9918ea1', '2bfe0eb5590adf9a7a3e14c4bd37c78ba4c1ea674ee38ae9ca027b9fb308e661');
INSERT INTO journal_changes VALUES (31, 1, 'programmes', 1, NULL, '{"code":"Код 1","direction":"Направление 1","federal_registry":"Номер в Федеральном реестре 1","hours":1,"kind":"advanced","provider":"Организация ДПО 1","title":"Наименование 1"}', '2f6c6e6bab2720ad93ca277cfcd1ea34', '1199e1c61e1515cc7ffa460d9ee53ba624c5c7526d8b12c66380eb7a00b87f33');
INSERT INTO journal_changes VALUES (32, 1, 'programmes', 2, NULL, '{"code":"Код 2","direction":"Направление 2","federal_registry":"Номер в Федеральном реестре 2","hours":2,"kind":"retraining","provider":"Организация ДПО 2","title":"Наименование 2"}', '3d7e6ae6decded8072600e8fec57f518', '75a3c4e5f7fd51011979574a92864818370baf578ad843d17b70103ace7e5874');
INSERT INTO journal_changes VALUES (33, 1, 'trainings', 1, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"subject","document":"Документ 1","finished":"2023-04-02","issued":"2023-09-29","number":"Серия и номер 1","person":1,"programme":1,"registration":"Регистрационный номер 1","started":"2023-03-03"}', 'c7fa6883f0dfd86773b3a9879e779978', '1158b07b62550d279d89d7f7daf14815a7fdd0f1dca5f8619bc5965a9902f99f');
INSERT INTO journal_changes VALUES (34, 1, 'trainings', 2, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"methodical","document":"Документ 2","finished":"2023-04-03","issued":"2023-09-30","number":"Серия и номер 2","person":2,"programme":2,"registration":"Регистрационный номер 2","started":"2023-03-04"}', 'a815104ce77665891d551bd37977209a', '7c6801920256c0ba9196f5fffd6a2ac4b003467e706b0320f114cf68a85d59ce');
INSERT INTO journal_changes VALUES (35, 1, 'teams', 1, NULL, '{"code":"Код 1","members":[1],"organization":1,"since":"2023-04-02","title":"Наименование 1","until":"2023-05-02"}', 'dbd927f7d23b47656939851aa797db69', '54958a35061e7c9e5e3e72e3a3c8919038212a712d4df51e8fb1bc9bf7fc09e4');
INSERT INTO journal_changes VALUES (36, 1, 'teams', 2, NULL, '{"code":"Код 2","members":[2],"organization":2,"since":"2023-04-03","title":"Наименование 2","until":"2023-05-03"}', '79d1d684f86abcc0b78ce589e2bacb2c', '56529ab45542c865b361ddb21dc2e83ad60d326a4241e53d5897f09979dd1045');
INSERT INTO journal_changes VALUES (37, 1, 'team_trainings', 1, NULL, '{"finished":"2023-03-03","programme":1,"team":1}', '9be1089ec12962f29471e06c49bdbedc', '66421dc9e89ff14f0095d50dcf13fa984e63fefec1c62c865485c8a08790df2b');
INSERT INTO journal_changes VALUES (38, 1, 'team_trainings', 2, NULL, '{"finished":"2023-03-04","programme":2,"team":2}', 'e5c97d3091db1a0d32e79fe46a3c4528', '65c8f9e592296d2e201b5271333aafe8c27b14ab1d5c05f119095407a95a8b2a');
INSERT INTO journal_changes VALUES (39, 1, 'events', 1, NULL, '{"code":"Код 1","date":"2023-06-01","direction":"young_support","ends":"2023-07-01","kind":"seminar","level":"school","organizer":"Организатор 1","place":"Место проведения 1","title":"Наименование 1"}', '6a0ccb233110a27ca31c45bf017b2a94', '5618a60313280f72c069824c13f4d092b19c9c8af3e1100b27a582bec4bf868c');
INSERT INTO journal_changes VALUES (40, 1, 'events', 2, NULL, '{"code":"Код 2","date":"2023-06-02","direction":"burnout_prevention","ends":"2023-07-02","kind":"webinar","level":"municipal","organizer":"Организатор 2","place":"Место проведения 2","title":"Наименование 2"}', 'dd5bc21788445e17c6873d253d2a7b39', 'e631a299787257f2c77433a4b5bc7110714ef50782a2f9e1902b852fc9005140');
INSERT INTO journal_changes VALUES (41, 1, 'participations', 1, NULL, '{"event":1,"person":1,"role":"participant"}', '19090ab15c5daee528b6b601b474d628', 'b5d3d4bf44748c3b89767d025d1184ce20822ce4521384cd5ba173aa13e9b916');
INSERT INTO journal_changes VALUES (42, 1, 'participations', 2, NULL, '{"event":2,"person":2,"role":"speaker"}', 'af0498c3f599ce4b01fdbd2015015395', 'f9e106227a9ae9644b13a9f1396c43fb026b9a62c1ef4562718bea343ee97388');
INSERT INTO journal_changes VALUES (43, 1, 'expertise', 1, NULL, '{"kind":"contest","level":"Уровень 1","person":1,"since":"2023-04-02","until":"2023-05-02"}', 'fd99623d317cbf0d3faa08f3a948fe63', '2985c71cd4a68750f0dabd3609836a56e80957145c0f653ca5c8f5abcd03f9c4');
INSERT INTO journal_changes VALUES (44, 1, 'expertise', 2, NULL, '{"kind":"exam_commission","level":"Уровень 2","person":2,"since":"2023-04-03","until":"2023-05-03"}', '46fbdc1c2c49bf48f592deb1d0c14f51', '42480492c4de85354a60361040f1f0badee676ca4bffd52fa89ade3e0c148adb');
INSERT INTO journal_changes VALUES (45, 1, 'practices', 1, NULL, '{"authors":[1],"code":"Код 1","direction":"Направление 1","level":"Уровень 1","organization":1,"published":"2023-07-01","title":"Наименование 1","url":"Ссылка 1"}', 'b673879d11c4ba68b7be1a9704a50401', '2e1a3a9c46c9e7c23b9e7eba607d5121eb0e0b56862226308c96fa71ca50bdc5');
INSERT INTO journal_changes VALUES (46, 1, 'practices', 2, NULL, '{"authors":[2],"code":"Код 2","direction":"Направление 2","level":"Уровень 2","organization":2,"published":"2023-07-02","title":"Наименование 2","url":"Ссылка 2"}', '3395279be1bc48be285824637e926ab3', 'fd97fd9af619acef04775a6e50f3cf0141fa499d227c7040d333fd6ff2695f86');
INSERT INTO journal_changes VALUES (47, 1, 'sites', 1, NULL, '{"act":"Акт 1","code":"Код 1","kind":"internship","organization":1,"since":"2023-07-31","status":"federal","supervisor":"Научный руководитель 1","title":"Наименование 1","topic":"Тема 1","until":"2023-08-30"}', '552f2af66c054f68c6975a6db6fdc5df', '3663f3d660ea9230939e9457f717979a9686c86dd6e94272b18a9b9a5bc65732');
INSERT INTO journal_changes VALUES (48, 1, 'sites', 2, NULL, '{"act":"Акт 2","code":"Код 2","kind":"innovation","organization":2,"since":"2023-08-01","status":"regional","supervisor":"Научный руководитель 2","title":"Наименование 2","topic":"Тема 2","until":"2023-08-31"}', '8827acb210d235086c7ae8aed06b9dae', '78eecf8cbfc2171441291c95bcb9ca00c1f642738ae9a848100ed1dc7ce8b2a0');
INSERT INTO journal_changes VALUES (49, 1, 'communities', 1, NULL, '{"code":"Код 1","kind":"network","members":[1],"platform":"Платформа 1","since":"2023-06-01","title":"Наименование 1","url":"Ссылка 1"}', '2fe9c8c6b083c99f0bb5498dd13bf7e9', '3381f023e991dc70ce5f006d21f4b899bc364bd6f28f90931bde6796f3547021');
INSERT INTO journal_changes VALUES (50, 1, 'communities', 2, NULL, '{"code":"Код 2","kind":"association","members":[2],"platform":"Платформа 2","since":"2023-06-02","title":"Наименование 2","url":"Ссылка 2"}', '04ab05115aa6f9c478dc1d2377301633', '30ca83fd52d4d1f74d3d61c65c1314df2bfb893837c4fed1509eb42e2c385d81');
INSERT INTO journal_changes VALUES (51, 1, 'agreements', 1, NULL, '{"code":"Код 1","date":"2023-06-01","kind":"tripartite","number":"Номер 1","parties":"Стороны 1","subject":"Предмет соглашения 1","until":"2023-07-01"}', '54c01eb91ab15e598219936e8e70482b', '95885f3f09cb2dc6d1f54a0df790545384a2e3336ad1e7a6b50f8fcce097d980');
INSERT INTO journal_changes VALUES (52, 1, 'agreements', 2, NULL, '{"code":"Код 2","date":"2023-06-02","kind":"bilateral","number":"Номер 2","parties":"Стороны 2","subject":"Предмет соглашения 2","until":"2023-07-02"}', '96a58a49286c2a50277c68b2388d159a', '4a6c0f4fce6e8d4652ad8f4bb8a79d79c02e9a844795cb29ad87414eced3dada');
INSERT INTO journal_changes VALUES (53, 1, 'acts', 1, NULL, '{"code":"Код 1","date":"2023-06-01","issuer":"Кем принят 1","kind":"regulation","number":"Номер 1","title":"Наименование 1","until":"2023-07-01","url":"Ссылка 1"}', '38b0bf420492674a3a697c739babceed', '86670fc69113b987fb80967156231814a3147c8791bb0f9db7286f67dc9aea1f');
INSERT INTO journal_changes VALUES (54, 1, 'acts', 2, NULL, '{"code":"Код 2","date":"2023-06-02","issuer":"Кем принят 2","kind":"roadmap","number":"Номер 2","title":"Наименование 2","until":"2023-07-02","url":"Ссылка 2"}', '01fea1127f69e600904263e5d67c97fc', '7901edd3bab3efe985313dab22c9cf14967e59cab3f7b15dcdb8a10312019209');
INSERT INTO journal_changes VALUES (55, 1, 'roadmap', 1, NULL, '{"direction":"Направление 1","done_on":"2023-08-30","due":"2023-06-01","expected_result":"Ожидаемый результат 1","indicator":"Показатель 1","number":"Номер 1","responsible":"Ответственный 1","result":"Результат 1","starts":"2023-05-02","status":"planned","title":"Мероприятие 1"}', '2df384640b35e07f202bd400eed6bb10', '4c19b37833ad11f79fc09055280d862385871e77fa7ed9527d7b177713d47cce');
INSERT INTO journal_changes VALUES (56, 1, 'roadmap', 2, NULL, '{"direction":"Направление 2","done_on":"2023-08-31","due":"2023-06-02","expected_result":"Ожидаемый результат 2","indicator":"Показатель 2","number":"Номер 2","responsible":"Ответственный 2","result":"Результат 2","starts":"2023-05-03","status":"active","title":"Мероприятие 2"}', '9dad31c3fbbf4da521cbde07a857fe49', 'f490e9f1b2ec91228a72de208958b9fc39ccbcf1e7b7e7c7e00f6d9789329136');
INSERT INTO journal_changes VALUES (57, 1, 'recommendations', 1, NULL, '{"addressee":"Адресат 1","basis":"Основание 1","code":"Код 1","direction":"Направление 1","due":"2023-07-01","period":"2023-H2","text":"Рекомендация 1"}', 'cd95890608daef3799c4442801722ca7', 'edfe7b7dab618b45ea6d606e6272e6c684a279b3e1a208510f66c8fefe7bc0cb');
INSERT INTO journal_changes VALUES (58, 1, 'recommendations', 2, NULL, '{"addressee":"Адресат 2","basis":"Основание 2","code":"Код 2","direction":"Направление 2","due":"2023-07-02","period":"2023-H2","text":"Рекомендация 2"}', 'b877ec60bbad83c15f5a83a699285e1f', '81941fd99d4967de9236b7899ef2001788c65c2f645e07770f6edd59a0a02747');
INSERT INTO journal_changes VALUES (59, 1, 'decisions', 1, NULL, '{"act":"Акт 1","code":"Код 1","date":"2023-04-02","done_on":"2023-07-31","due":"2023-07-01","effect":"Эффект 1","indicator":"Показатель 1","recommendation":1,"responsible":"Ответственный 1","text":"Решение 1"}', '36ede9577268ffccc6a0d8a4a8b5c3f8', '9f8d6415f1883cc70e7953fe9e844bdb1a981e84c04179679617fa9f8cbc32ae');
INSERT INTO journal_changes VALUES (60, 1, 'decisions', 2, NULL, '{"act":"Акт 2","code":"Код 2","date":"2023-04-03","done_on":"2023-08-01","due":"2023-07-02","effect":"Эффект 2","indicator":"Показатель 2","recommendation":2,"responsible":"Ответственный 2","text":"Решение 2"}', '232bb93a157fca1d3224331284cb49cf', '54aa1ce445c8bd906cee6d908bf03c211e31270cb9e39ac2705a0d5ac5cfc1d9');
INSERT INTO journal_changes VALUES (61, 1, 'consents', 1, NULL, '{"given":"2023-03-03","person":1,"purpose":"register","revoked":"2023-05-02","until":"2023-04-02"}', '5cb5248ea34ef20ca4ed7e0d0c3d0b92', 'd0543cfc144db930ae9c1afffe29352a57532e24f3ea09789e37d5a134a80207');
INSERT INTO journal_changes VALUES (62, 1, 'consents', 2, NULL, '{"given":"2023-03-04","person":2,"purpose":"transfer_region","revoked":"2023-05-03","until":"2023-04-03"}', 'ea150005b2adfd753a358c4ea9c4ed48', 'a38286e20c00a6908f451cd4e54f37510cf6400afdb70ec1264150009d669259');
INSERT INTO journal_changes VALUES (63, 1, 'periods', 1, NULL, '{"closed_on":"2023-08-30","code":"Код 1","collect_from":"2023-05-02","collect_to":"2023-06-01","due":"2023-07-01","end":"2023-03-03","reference_date":"2023-04-02","start":"2023-02-01","state":"open"}', 'df7db503a3e3ae12da0903bdf4d953f3', '089aac8d5849bbfea13e25c24f412f6a93e23aea751da0e0fa0814c9ba0cb43d');
INSERT INTO journal_changes VALUES (64, 1, 'periods', 2, NULL, '{"closed_on":"2023-08-31","code":"Код 2","collect_from":"2023-05-03","collect_to":"2023-06-02","due":"2023-07-02","end":"2023-03-04","reference_date":"2023-04-03","start":"2023-02-02","state":"closed"}', 'afcdae6ec4c97fe3cef29a1d7ab89541', '2da29826c6d2a5ef4a0bef2e60b061abc981d5e6e691f05dd8dc44ea801bf84a');
INSERT INTO journal_changes VALUES (65, 1, 'responses', 1, NULL, '{"assessor":"self","association":1,"edition":"Редакция 1","fingerprint":"Отпечаток содержания 1","form":"Чек-лист 1","instance":"Номер бланка 1","organization":1,"period":1,"received_on":"2023-09-29","revision":1,"status":"draft"}', '683fc0b66eb4270844ca59bae6ee5198', '685710c38b44c3cbc32f0db6a43b47e077790045c9eb924ef0b9e0fb23867865');
INSERT INTO journal_changes VALUES (66, 1, 'responses', 2, NULL, '{"assessor":"expert","association":2,"edition":"Редакция 2","fingerprint":"Отпечаток содержания 2","form":"Чек-лист 2","instance":"Номер бланка 2","organization":2,"period":2,"received_on":"2023-09-30","revision":2,"status":"checking"}', '215caa42a7941ec7781ced8d68fdce99', '884191641363c9d2d977a89e0e01833c1b46ec59ae8820b4d6e3c1da6a53d4ef');
INSERT INTO journal_changes VALUES (67, 1, 'response_answers', 1, NULL, '{"carried_from":"Перенесено из периода 1","comment":"Комментарий 1","evidence":"Ссылки 1","item":"Пункт 1","not_applicable":true,"response":1,"score":1,"sub_checks":"Отмеченные части 1"}', '95c9aff0b474f3cd4d0bef7c1b120414', 'ace4541f353ee429938134b2f9119628e6a2c7d4989a6fd9461a1261ce2eb021');
INSERT INTO journal_changes VALUES (68, 1, 'response_answers', 2, NULL, '{"carried_from":"Перенесено из периода 2","comment":"Комментарий 2","evidence":"Ссылки 2","item":"Пункт 2","not_applicable":true,"response":2,"score":2,"sub_checks":"Отмеченные части 2"}', 'f74d8020e3568d024390ede1597e6c12', 'd33da99b6e03a10161ba38ce0be59b182e2ce03050371bc985e67cc2335aa417');
INSERT INTO journal_changes VALUES (69, 1, 'former_names', 1, NULL, '{"person":1,"surname":"Прежняя фамилия 1","until":"2023-03-03"}', '37b0a2644151f339e5de9381beec0ee8', '1dadf672b1cadcbe404772bc65cea44f36ca92730fb7e99b824b8b8c36a83230');
INSERT INTO journal_changes VALUES (70, 1, 'former_names', 2, NULL, '{"person":2,"surname":"Прежняя фамилия 2","until":"2023-03-04"}', '4df6be6365163c3b9e6454e601ad6465', 'cfd2e453bf5441cef7da535b1ce75cd8ebdbd336fd29fbfb4a8eb3ded050b1fd');
INSERT INTO journal_changes VALUES (71, 1, 'distinct_pairs', 1, NULL, '{"first":1,"second":1}', 'b5cf31442695b34a0f955a2864194ece', '6b9ad216a598656036608837cd8ed9b58915bcb8c1fc866f73bd87021534e431');
INSERT INTO journal_changes VALUES (72, 1, 'distinct_pairs', 2, NULL, '{"first":2,"second":2}', '835313cff521edc08307e4c02caed5a8', 'a5a46ec9b5985e6c4982d44d5c8a33eebf2479699485a47915c942b9dbd11033');
INSERT INTO journal_changes VALUES (73, 1, 'merges', 1, NULL, '{"gone":1,"kept":1,"merged_on":"2023-03-03","story":"Что изменено 1"}', '309ea5b2df807bc2aa3dce1506ce7afe', '0d356822bb9e882611954740a92490e0824ca7778484ca384ae0d96c810c27b6');
INSERT INTO journal_changes VALUES (74, 1, 'merges', 2, NULL, '{"gone":2,"kept":2,"merged_on":"2023-03-04","story":"Что изменено 2"}', 'c0232d3770c6211ec81d73484953f878', '9865f2938ce466c4f7d10006512939c92319585d891df339a63ef27841d0cfe8');
INSERT INTO journal_changes VALUES (75, 1, 'return_reasons', 1, NULL, '{"item":"Пункт 1","reason":"Причина 1","response":1,"round":2,"settled_on":"2023-06-01","stated_on":"2023-05-02"}', 'ccf87f9720fd3a5d0b4030401657a516', '952b923a4e08400aec672c6300c410bf46e6c443008d18b94a482d6420fd2e34');
INSERT INTO journal_changes VALUES (76, 1, 'return_reasons', 2, NULL, '{"item":"Пункт 2","reason":"Причина 2","response":2,"round":3,"settled_on":"2023-06-02","stated_on":"2023-05-03"}', 'a388c8e44bb1357f3ceee95c65f77881', 'f9e8e5a5503bd88532b4d3fbdb85bd58a905c8c3ba9141b4b7e7fc56d52f8aa5');
INSERT INTO journal_changes VALUES (77, 1, 'evidence_files', 1, NULL, '{"added_on":"2023-06-01","item":"Пункт 1","name":"Имя файла 1","response":1,"sha256":"Отпечаток 1","size":1}', 'a7973634806a7a1c6b361c56307d5b62', '5f7182f106e47890c06819dc9ade3746f04f7cc77503c598c4db58ad752cd852');
INSERT INTO journal_changes VALUES (78, 1, 'evidence_files', 2, NULL, '{"added_on":"2023-06-02","item":"Пункт 2","name":"Имя файла 2","response":2,"sha256":"Отпечаток 2","size":2}', '2b3e48ccad7a403338758366526c9eb6', '37cbfbc15bc847025a761daea4863591f08172eaaedf92e0884487a73b2f0f5a');
INSERT INTO journal_changes VALUES (79, 2, 'people', 1, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"изменено","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', 'a9444d52de59d59abe5a57daf49b40ff', 'e1700e34a72697d99704f1456595a1aa1007eadfbe53578ec273d97b03a0b16e');
INSERT INTO journal_changes VALUES (80, 3, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '49b5502ca5e7d6e7500c59bea22538fb', '328359344235988c7e56cfb631af8938afa0880ad94b0702efbbe5bd34fe8f21');
INSERT INTO journal_changes VALUES (81, 4, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'f3e2833b68c0fa7add5cea7937494eb8', 'bd9ece34fd2da93a21c526ad520dc2ce719a4e2c5f6e2607658dc545f1d08d23');
INSERT INTO journal_changes VALUES (82, 5, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', '5bede8ad7bb5c06c7e1793fbfc06c040', '6ef224c6f320e088ee9a84a1af8b6dd5b37e08acc13c7ccec12e50ff8b487b38');
INSERT INTO journal_changes VALUES (83, 6, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, '8d49a1fe97e6ef1ca4510559a1a1f158', '964904a3e570519582bc84ad24dc8579e6fd1ecdc84b56c7f52dc854c9a38856');
INSERT INTO mentorships VALUES (1, 1, 2, 1, 'teacher_teacher', 'traditional', 'Предмет 1', '2023-07-01', '2023-07-31', '2023-08-30', 'completed', 'Причина 1', 'Номер приказа 1', '2023-12-28', '2024-01-27', 'Номер допсоглашения 1', '2024-03-27', 'yes', '2024-05-26', 1, '', 'предмет 1');
INSERT INTO mentorships VALUES (2, 2, 1, 2, 'leader_teacher', 'group', 'Предмет 2', '2023-07-02', '2023-08-01', '2023-08-31', 'extended', 'Причина 2', 'Номер приказа 2', '2023-12-29', '2024-01-28', 'Номер допсоглашения 2', '2024-03-28', 'no', '2024-05-27', 2, '', 'предмет 2');
INSERT INTO merges VALUES (1, 1, 1, '2023-03-03', 'Что изменено 1', '', '');
INSERT INTO merges VALUES (2, 2, 2, '2023-03-04', 'Что изменено 2', '', '');
INSERT INTO meta VALUES ('profile', 'lenobl');
INSERT INTO meta VALUES ('name', 'Озёрский район');
INSERT INTO meta VALUES ('oktmo', '41625000');
INSERT INTO meta VALUES ('pseudonym_key', 'c7395ca0ab22c78b1ad848955c76509a0f9481d15569385bd0a48fa901d10cfc');
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
INSERT INTO response_answers VALUES (1, 1, 'Пункт 1', 1, 1, 'Комментарий 1', 'Ссылки 1', '', '', 'Перенесено из периода 1', 'Отмеченные части 1');
INSERT INTO response_answers VALUES (2, 2, 'Пункт 2', 2, 1, 'Комментарий 2', 'Ссылки 2', '', '', 'Перенесено из периода 2', 'Отмеченные части 2');
INSERT INTO responses VALUES (1, 'Чек-лист 1', 'Редакция 1', 1, 1, 1, 'self', 'draft', 'Номер бланка 1', 1, '2023-09-29', 'Отпечаток содержания 1', '', '');
INSERT INTO responses VALUES (2, 'Чек-лист 2', 'Редакция 2', 2, 2, 2, 'expert', 'checking', 'Номер бланка 2', 2, '2023-09-30', 'Отпечаток содержания 2', '', '');
INSERT INTO return_reasons VALUES (1, 1, 'Пункт 1', 2, 'Причина 1', '2023-05-02', '2023-06-01', '', '');
INSERT INTO return_reasons VALUES (2, 2, 'Пункт 2', 3, 'Причина 2', '2023-05-03', '2023-06-02', '', '');
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
