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
CREATE TABLE kept_periods (
    period INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_kept_periods PRIMARY KEY (period, entry, kind)
)
 STRICT;
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
CREATE TABLE official_figures (
    id INTEGER NOT NULL,
    period TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row TEXT NOT NULL,
    organization TEXT NOT NULL,
    official INTEGER,
    note TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_official_figures PRIMARY KEY (id)
)
 STRICT;
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
CREATE TABLE own_indicators (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    numerator TEXT NOT NULL,
    denominator TEXT NOT NULL,
    definition TEXT NOT NULL,
    source TEXT NOT NULL,
    periodicity TEXT,
    responsible TEXT NOT NULL,
    target INTEGER,
    direction TEXT,
    target_year INTEGER,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    CONSTRAINT pk_own_indicators PRIMARY KEY (id)
)
 STRICT;
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
CREATE INDEX ix_official_figures_sort_key ON official_figures (sort_key);
CREATE INDEX ix_organizations_sort_key ON organizations (sort_key);
CREATE INDEX ix_own_indicators_sort_key ON own_indicators (sort_key);
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
CREATE UNIQUE INDEX ux_own_indicators_code ON own_indicators (code);
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
INSERT INTO journal VALUES (1, '2026-11-22T20:09:12', 'change', NULL, 0, 'Начало', '75e279a84822f2ad7da7d9fc78410202', '624e287c8703f55e30ae5aebd769ff501faaac842e1f9057445e423127d591e2', 82, '25aacb1cde81e0d516e2214a7dd2390954be8c9a044b976ff06dea4e9b67bfce');
INSERT INTO journal VALUES (2, '2026-11-22T20:09:12', 'change', NULL, 0, 'Изменено: Педагоги и руководители', '0e0fe0c7cfced3a1904eede6159fbfd6', 'b5f3016caa896383ccfc523c3b74511189dbce7c01fad7bcaa7b8f93588148e4', 1, 'da7a91c1a26406e07c967be2bfdccc8f69b49c27741dcc87e4c2af40e77c4f2e');
INSERT INTO journal VALUES (3, '2026-11-22T20:09:12', 'change', NULL, 1, 'Добавлено: Организации', '5f8c33da5738f938b7236e988f4ab466', '2c8941e01e38b57018e1b26e87b255331c4cffa7daa38c55dda1a773ad1e0829', 1, 'ac9b3f196a86b257b66b723ec79dc6bee926f2b32eac7d603d67c910f3a96088');
INSERT INTO journal VALUES (4, '2026-11-22T20:09:13', 'change', NULL, 1, 'Удалено: Организации', '0d7365b80d5d80da5b4174708c7062e1', 'f116fc8a86c4a7013ea4e5b806cd674558eeb2171a33f51aa7b9a6ffaa1b1224', 1, 'cc45cc5c767564ac7f74d643382346b57001770ced03b428ea4c9caf1c373a4e');
INSERT INTO journal VALUES (5, '2026-11-22T20:09:13', 'undo', 4, 0, 'Отменено: Удалено: Организации', '7cd110c0a445a37274d3b44b0ea2cc09', '5354054a236b5720c0d5c36d41629cdbf7cff90b7a8f5ba23d7188adb835aae8', 1, '83b2c672a1f2c25b962a2cbcbb391aed90ae52ec469a58c814463ceaa17278dd');
INSERT INTO journal VALUES (6, '2026-11-22T20:09:13', 'undo', 3, 0, 'Отменено: Добавлено: Организации', 'f077ca6af94ed82c15c7dd79830ef85f', '249aedef0ef919c79990b4ccc41da96b4eccd9d8b52bd2ff7eda929a87f65ef0', 1, '05c76008229780761b95123d8e077ad81ec25e6844876fe5bdc9dcb8b280aee5');
INSERT INTO journal_changes VALUES (1, 1, 'organizations', 1, NULL, '{"address":"Адрес 1","closed":null,"cluster":"Кластер 1","code":"org-1","difficult_conditions":true,"email":"adres1@example.ru","full_name":"Полное наименование 1","inn":"4710000010","kind":"school","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000016","oktmo":"41625101","opened":"2024-04-26","phone":"Телефон 1","short_name":"СОШ № 1","website":"Сайт 1"}', '2f64454a27440eb3f3dd2b0dc2b9c6cd', 'ad1686b4f45e1a8320162c0dcd432a482480ec2f1ea911850ab7d0fe74254831');
INSERT INTO journal_changes VALUES (2, 1, 'organizations', 2, NULL, '{"address":"Адрес 2","closed":null,"cluster":"Кластер 2","code":"org-2","difficult_conditions":true,"email":"adres2@example.ru","full_name":"Полное наименование 2","inn":"4710000027","kind":"kindergarten","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000027","oktmo":"41625101","opened":"2024-04-27","phone":"Телефон 2","short_name":"СОШ № 2","website":"Сайт 2"}', 'e8496e20ce614a9107fc6074da3422b7', '00243137b4e9d62ecb5f8db0f7d06aa9c76936a1b49b603241329fae6f57e436');
INSERT INTO journal_changes VALUES (3, 1, 'people', 1, NULL, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '124aebc0580a9fdeb87b0d8291f4292d', 'f9d9d9e49dd19e3a22bf2dbfb1d39ac5a9f420ec33fe9bbcb1597615d365d56f');
INSERT INTO journal_changes VALUES (4, 1, 'people', 2, NULL, '{"birth_date":"1985-01-03","degree":"Учёная степень 2","education":"higher","email":"adres2@example.ru","given_name":"Анна","note":"Примечание 2","patronymic":"Петровна","phone":"Телефон 2","sex":"f","snils":"11223344696","surname":"Жуков","teaching_breaks":2,"teaching_since":"2008-09-01"}', '4c62318fae0cb7346deadcd51c5ec963', '362315bfe3e32561814cee4d04770f81ae41ca7c9760b7fb375923ab7a2ffe3b');
INSERT INTO journal_changes VALUES (5, 1, 'employments', 1, NULL, '{"ended":"2023-07-31","kind":"main","leave":"none","organization":1,"person":1,"position":"Учитель","rate":"0.5","started":"2023-07-01","subjects":"Физика; Математика"}', '0f030410b0f28fb1695dc0892cbfd836', '94b683c758507b338dfeb52e638ffa4bcfd3309a6691eb74dba252b0115c6aa3');
INSERT INTO journal_changes VALUES (6, 1, 'employments', 2, NULL, '{"ended":"2023-08-01","kind":"internal","leave":"parental","organization":2,"person":2,"position":"Учитель","rate":"0.5","started":"2023-07-02","subjects":"Физика; Математика"}', '21087eaca18af5990368207ea3f01338', 'fa59fe4fb6f415eeb225f7d081c238893ebbdd10f65c4b840e924788a60f668c');
INSERT INTO journal_changes VALUES (7, 1, 'attestations', 1, NULL, '{"act":"Акт 1","category":"none","expires":"2023-05-02","granted":"2023-04-02","person":1,"position":"Учитель"}', '09528319dad1fe7900eee1d6af70f48c', '3405a96fe45875487884bc6b55c7bb56ec5573cb9a252c7638efa52e302b6244');
INSERT INTO journal_changes VALUES (8, 1, 'attestations', 2, NULL, '{"act":"Акт 2","category":"conformity","expires":"2023-05-03","granted":"2023-04-03","person":2,"position":"Учитель"}', '2de0b16e069fb0c72dcdbd4aa422e6cd', '122e4d7afdd7cbb63efd7ac44baf64f54a1004c47c3279d791c2f971734e26cf');
INSERT INTO journal_changes VALUES (9, 1, 'associations', 1, NULL, '{"act":"Акт 1","closed":"2023-11-28","cluster":"Кластерная группа 1","code":"Код 1","head":1,"kind":"subject","level":"municipal","opened":"2023-10-29","organization":1,"subject":"Предмет 1","title":"Наименование 1","topic":"Единая методическая тема 1"}', '326c1f43b8dd64392a4b26170ccaff1e', '28f9ddf22295d69e07f636becb12a2dcbf52de5a7c651deea3599c8646e62c32');
INSERT INTO journal_changes VALUES (10, 1, 'associations', 2, NULL, '{"act":"Акт 2","closed":"2023-11-29","cluster":"Кластерная группа 2","code":"Код 2","head":2,"kind":"metasubject","level":"interschool","opened":"2023-10-30","organization":2,"subject":"Предмет 2","title":"Наименование 2","topic":"Единая методическая тема 2"}', '04107d16fa4a95fafb51e65a72969129', '645da5bd023f3626b5a548a59f6df2e8bd701fc7d4e9b1043127421becbafde2');
INSERT INTO journal_changes VALUES (11, 1, 'association_members', 1, NULL, '{"association":1,"person":1,"role":"member","since":"2023-04-02","until":"2023-05-02"}', 'fdf68a167272de9fffe4b15044703584', '1a47ed34dea1be30b80b8e6f0a279b6c9c0daad1fddc03eeaa9a078158219991');
INSERT INTO journal_changes VALUES (12, 1, 'association_members', 2, NULL, '{"association":2,"person":2,"role":"deputy","since":"2023-04-03","until":"2023-05-03"}', 'cf6a2ea7a7c73b14186376a4451acebe', '533558c45ce5429e530d331fc1e02de7bdcc4c5fe5c6e29f3df7d0ff35ba9b11');
INSERT INTO journal_changes VALUES (13, 1, 'association_meetings', 1, NULL, '{"association":1,"attendance":1,"date":"2023-02-01","form":"Форма 1","minutes":"Протокол № 1","products":"Методические продукты 1","topic":"Тема 1"}', 'c77a2d4678401c9b7bbcca862f9929d7', '8fd242e5c36f3f0463ae60fac9d22eb3e7a2f2647e27b26870aa136967c4f3f7');
INSERT INTO journal_changes VALUES (14, 1, 'association_meetings', 2, NULL, '{"association":2,"attendance":2,"date":"2023-02-02","form":"Форма 2","minutes":"Протокол № 2","products":"Методические продукты 2","topic":"Тема 2"}', 'fad4586b6f6b569412559d0b2f1badaa', 'c8ba19356af41fa64d8998c774d7033158bda38d56e1da51ec479f6486a95992');
INSERT INTO journal_changes VALUES (15, 1, 'methodists', 1, NULL, '{"direction":"Направление 1","engagement":"staff","level":"municipal","person":1,"since":"2023-05-02","until":"2023-06-01"}', '333233074b5d737788d54cf95cdad4fe', 'c78812657a4670734987334ff29a58320cc81d4f64fc5d3f79208978af12524b');
INSERT INTO journal_changes VALUES (16, 1, 'methodists', 2, NULL, '{"direction":"Направление 2","engagement":"contract","level":"regional","person":2,"since":"2023-05-03","until":"2023-06-02"}', '9c018214b8170b72abacc48f38cdc768', 'dde0681525e9566d2b12b4c8a830e3bd2515beee345ae9e70084af8a4447fb6f');
INSERT INTO journal_changes VALUES (17, 1, 'methodist_assignments', 1, NULL, '{"methodist":1,"organization":1,"person":null,"since":"2023-04-02","until":"2023-05-02"}', '78f881c9dc4a032844cba368fc8bc27c', '09f70a90dbd621d459451b762c0abf355705eca9b755c916df60717a6ab734ff');
INSERT INTO journal_changes VALUES (18, 1, 'methodist_assignments', 2, NULL, '{"methodist":2,"organization":2,"person":null,"since":"2023-04-03","until":"2023-05-03"}', '2af978b54cc65b27026d0eaa42dbc055', 'a49440eea20b560540df203072e01fd3dad5c735092232d9a5f3cdf0acea085a');
INSERT INTO journal_changes VALUES (19, 1, 'bodies', 1, NULL, '{"body":"council","person":1,"role":"Роль 1","since":"2023-04-02","until":"2023-05-02"}', '9657e4c705aba854673b03d128b602c1', '7ebddd60b5fd42ee86117c7e5e55a2099e1d1cb722d6a6eb11c79598859f7713');
INSERT INTO journal_changes VALUES (20, 1, 'bodies', 2, NULL, '{"body":"active","person":2,"role":"Роль 2","since":"2023-04-03","until":"2023-05-03"}', 'ee805bcd84c297b44ba2e9072b6e0871', 'f6527b562ed684b5cfe3998ffeda29e3565597021d2e529c1aafaf851e358cbc');
INSERT INTO journal_changes VALUES (21, 1, 'mentorships', 1, NULL, '{"agreement_date":"2024-03-27","agreement_number":"Номер допсоглашения 1","consent_date":"2024-01-27","curator":1,"ended":"2023-08-30","form":"teacher_teacher","kind":"traditional","mentee":2,"mentor":1,"order_date":"2023-12-28","order_number":"Номер приказа 1","organization":1,"outcome":"completed","pay":"yes","planned_end":"2023-07-31","programme_approved":"2024-05-26","reason":"Причина 1","started":"2023-07-01","subject":"Предмет 1"}', '9ee974c04480c1f879663ebccfd043c9', '22b01d9585d5be9e890a2de065fb659dfc680432f21e9a1539195fdc296b033c');
INSERT INTO journal_changes VALUES (22, 1, 'mentorships', 2, NULL, '{"agreement_date":"2024-03-28","agreement_number":"Номер допсоглашения 2","consent_date":"2024-01-28","curator":2,"ended":"2023-08-31","form":"leader_teacher","kind":"group","mentee":1,"mentor":2,"order_date":"2023-12-29","order_number":"Номер приказа 2","organization":2,"outcome":"extended","pay":"no","planned_end":"2023-08-01","programme_approved":"2024-05-27","reason":"Причина 2","started":"2023-07-02","subject":"Предмет 2"}', '4de2c2a5ceda88a25e69e120f23de449', 'd9febc1599b72535d4f74ed1bab17e45a6da16b66692d2f6a669aca577519332');
INSERT INTO journal_changes VALUES (23, 1, 'diagnostics', 1, NULL, '{"date":"2023-03-03","instrument":"Инструмент 1","kind":"subject","level":"Уровень 1","max_score":"100","organizer":"Организатор 1","person":1,"score":"72.5"}', '6e34833deadf775428a3cecd83c0ae0e', '325194e883891186adf2067655f447b4ae552901cc0ad3741c277d13dcb94415');
INSERT INTO journal_changes VALUES (24, 1, 'diagnostics', 2, NULL, '{"date":"2023-03-04","instrument":"Инструмент 2","kind":"methodical","level":"Уровень 2","max_score":"100","organizer":"Организатор 2","person":2,"score":"72.5"}', '89aa9a3a6a875ecd347a63e308a91f0a', 'c1614fa51a9ac924cf9dc56e9d836579776a22d19e3f2f6a4081c7e1fa4eb271');
INSERT INTO journal_changes VALUES (25, 1, 'deficits', 1, NULL, '{"date":"2023-03-03","kind":"subject","person":1,"resolved":"2023-05-02","title":"Дефицит 1"}', 'a9cc6fbe4585c96d1a48d9a6eae8d2db', 'f618164f574b244458a08814d93f6bb4a275483844b625d01826c6711fcabc51');
INSERT INTO journal_changes VALUES (26, 1, 'deficits', 2, NULL, '{"date":"2023-03-04","kind":"methodical","person":2,"resolved":"2023-05-03","title":"Дефицит 2"}', '330afd7eab6c922dcaaa55dc50932d67', 'bd5b8f619a467c76cabb01069dbcdf422329e145a907dbf1acc26c1c9770003a');
INSERT INTO journal_changes VALUES (27, 1, 'routes', 1, NULL, '{"approved":"2023-05-02","closed":"2023-09-29","code":"Код 1","diagnosis_date":"2023-04-02","diagnosis_kind":"subject","ends":"2023-07-01","escort":1,"person":1,"starts":"2023-06-01","status":"draft"}', '31ee500098d368936d901d2b2aca935e', '0a6bba1c36fa46852d900d7e202af548d051c4852e67d194cf5984c711eb0ecf');
INSERT INTO journal_changes VALUES (28, 1, 'routes', 2, NULL, '{"approved":"2023-05-03","closed":"2023-09-30","code":"Код 2","diagnosis_date":"2023-04-03","diagnosis_kind":"methodical","ends":"2023-07-02","escort":2,"person":2,"starts":"2023-06-02","status":"active"}', '42b1fa9d7e2d26df2978189519c1bc3f', '259ebb0e467a8bc5fa7a48942e2ac28c43d0a80155b62346a2fa5627ad3e3c76');
INSERT INTO journal_changes VALUES (29, 1, 'route_steps', 1, NULL, '{"activity":"Мероприятие 1","deficit":"Дефицит 1","done":true,"due":"2023-06-01","form":"Форма 1","number":2,"result":"Результат 1","route":1}', '639741b110b8e87e0de941e763e122fd', '590d1d38d648074a0c6344b3e5f160da15392309d533eeb741f3c844a7ec03ae');
INSERT INTO journal_changes VALUES (30, 1, 'route_steps', 2, NULL, '{"activity":"Мероприятие 2","deficit":"Дефицит 2","done":true,"due":"2023-06-02","form":"Форма 2","number":3,"result":"Результат 2","route":2}', '44d5ebf312a90f483978c630b8930744', '4cff677a48054f3458111b82178376e7dea483ad070120b316b83e890c6af867');
INSERT INTO journal_changes VALUES (31, 1, 'programmes', 1, NULL, '{"code":"Код 1","direction":"Направление 1","federal_registry":"Номер в Федеральном реестре 1","hours":1,"kind":"advanced","provider":"Организация ДПО 1","title":"Наименование 1"}', 'ccb3384265cb78dd4dc585113c421188', 'c5393f4c812c7cdddc13776820c805467c321f38550f68898fcc634c32d14474');
INSERT INTO journal_changes VALUES (32, 1, 'programmes', 2, NULL, '{"code":"Код 2","direction":"Направление 2","federal_registry":"Номер в Федеральном реестре 2","hours":2,"kind":"retraining","provider":"Организация ДПО 2","title":"Наименование 2"}', 'afb46aac71a6e98442a5f74cdbaed1c3', '25c57a8dfa3de0a72cf65aa1d35884ae8865ab863c200659e1c6358a2c68db15');
INSERT INTO journal_changes VALUES (33, 1, 'trainings', 1, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"subject","document":"Документ 1","finished":"2023-04-02","issued":"2023-09-29","number":"Серия и номер 1","person":1,"programme":1,"registration":"Регистрационный номер 1","started":"2023-03-03"}', 'c97717bb30a1b904a4a18ea3a6d28afb', 'b3d8e0f040c96356a23388da2af075d11eb903783e60c749c38bf5b28c245a30');
INSERT INTO journal_changes VALUES (34, 1, 'trainings', 2, NULL, '{"diagnosis_date":"2023-01-01","diagnosis_kind":"methodical","document":"Документ 2","finished":"2023-04-03","issued":"2023-09-30","number":"Серия и номер 2","person":2,"programme":2,"registration":"Регистрационный номер 2","started":"2023-03-04"}', 'c18b369735f4445ce42ac4bac1305859', '74655ac12b47cce66663bfadb7742595bcba18a2aba450c3ef69c4ac00308389');
INSERT INTO journal_changes VALUES (35, 1, 'teams', 1, NULL, '{"code":"Код 1","members":[1],"organization":1,"since":"2023-04-02","title":"Наименование 1","until":"2023-05-02"}', '63a4bb85c7ffdd0b936bbd78fd9299db', '7e4b40130cfed3bd26114c109d43881119bec70d941d10f98f305707e4c59edf');
INSERT INTO journal_changes VALUES (36, 1, 'teams', 2, NULL, '{"code":"Код 2","members":[2],"organization":2,"since":"2023-04-03","title":"Наименование 2","until":"2023-05-03"}', 'c02fa088e8cb38e77927b540d2669320', '4fc89a42cb53814c98343cebb009c52e7392f0b69b4c001fcc89fbda2cb371b3');
INSERT INTO journal_changes VALUES (37, 1, 'team_trainings', 1, NULL, '{"finished":"2023-03-03","programme":1,"team":1}', '8639d998ed21984f33804ba0055cde45', '8f40885a5fcdebd045f9d71ce65b37b996a2a2d78b97e2d4c0da1ae8eb6d2400');
INSERT INTO journal_changes VALUES (38, 1, 'team_trainings', 2, NULL, '{"finished":"2023-03-04","programme":2,"team":2}', 'b37712fecf7f34038be59e50216aa83f', 'f07fba1cc21043bcef4bfcc9e394d0a453d497a33654ea142168164f40e35074');
INSERT INTO journal_changes VALUES (39, 1, 'events', 1, NULL, '{"code":"Код 1","date":"2023-06-01","direction":"young_support","ends":"2023-07-01","kind":"seminar","level":"school","organizer":"Организатор 1","place":"Место проведения 1","title":"Наименование 1"}', '05ba00b98e9bd5a0af61c91eef3abc00', '7343243a92119dbd191e56d19afe6d8fd91dc9bb18008e87f5025c6fe88883ed');
INSERT INTO journal_changes VALUES (40, 1, 'events', 2, NULL, '{"code":"Код 2","date":"2023-06-02","direction":"burnout_prevention","ends":"2023-07-02","kind":"webinar","level":"municipal","organizer":"Организатор 2","place":"Место проведения 2","title":"Наименование 2"}', '868f5b55da35579f8582216f71ac0b84', 'fe6edd2d15ea86df9d02990eebad927b5ed42d4d27216a15d78d0790dd6d0ac7');
INSERT INTO journal_changes VALUES (41, 1, 'participations', 1, NULL, '{"event":1,"person":1,"role":"participant"}', '2374cf16067a111036d2095381e301a6', '8301d0d3bf2998db3035263791dd8c116c5e0985d32e0450ef979d45d5b3de7f');
INSERT INTO journal_changes VALUES (42, 1, 'participations', 2, NULL, '{"event":2,"person":2,"role":"speaker"}', '61d7f7d4988cf4ee5cb0cdb98cdc8d84', '1d68426a705e619094c75482a451248296bdfb9d127457032c01d5d52feb0e2b');
INSERT INTO journal_changes VALUES (43, 1, 'expertise', 1, NULL, '{"kind":"contest","level":"Уровень 1","person":1,"since":"2023-04-02","until":"2023-05-02"}', 'e5c7786e25ec3d49e6a6c6187823047f', '8279f9aefac2dc3db24947369b4d4467b8e264e97bb45f01ccd9af6d7441ce44');
INSERT INTO journal_changes VALUES (44, 1, 'expertise', 2, NULL, '{"kind":"exam_commission","level":"Уровень 2","person":2,"since":"2023-04-03","until":"2023-05-03"}', 'c3c23a25184d03cb86a8a324ef4d188d', 'c5b40b75bc87bd817af0f6dc18ea5abee50984d5c84e8b2d606c8b15666ada68');
INSERT INTO journal_changes VALUES (45, 1, 'practices', 1, NULL, '{"authors":[1],"code":"Код 1","direction":"Направление 1","level":"Уровень 1","organization":1,"published":"2023-07-01","title":"Наименование 1","url":"Ссылка 1"}', 'd617c50c2f67e8f3494e0830329fd9b5', '39c0bb4e883d1a29bfbd29e7cef38be4670e0fd7369948b7a9dac075c277bb1b');
INSERT INTO journal_changes VALUES (46, 1, 'practices', 2, NULL, '{"authors":[2],"code":"Код 2","direction":"Направление 2","level":"Уровень 2","organization":2,"published":"2023-07-02","title":"Наименование 2","url":"Ссылка 2"}', '0a5bc0c5609b47761dfb4718ff4e4726', '242bd44aa84ebe001f3de48b48710a222e7e4264ed5ed94fb3c3abe93d47ebc5');
INSERT INTO journal_changes VALUES (47, 1, 'sites', 1, NULL, '{"act":"Акт 1","code":"Код 1","kind":"internship","organization":1,"since":"2023-07-31","status":"federal","supervisor":"Научный руководитель 1","title":"Наименование 1","topic":"Тема 1","until":"2023-08-30"}', '8af712cd70840719ebb48c90babc0259', '7e2bac7d5bf8458eaa64313ef6e5b7ee9daf9c0172c7dbab9ccd8a2d111d4696');
INSERT INTO journal_changes VALUES (48, 1, 'sites', 2, NULL, '{"act":"Акт 2","code":"Код 2","kind":"innovation","organization":2,"since":"2023-08-01","status":"regional","supervisor":"Научный руководитель 2","title":"Наименование 2","topic":"Тема 2","until":"2023-08-31"}', 'bd1288f00131994762a4a612c9773fa2', '95e86d6f6cc0ce8fe6a3e30caa12abe97e31c3cfff5553d9a4244a5230d42dc4');
INSERT INTO journal_changes VALUES (49, 1, 'communities', 1, NULL, '{"code":"Код 1","kind":"network","members":[1],"platform":"Платформа 1","since":"2023-06-01","title":"Наименование 1","url":"Ссылка 1"}', '44a0e929ed325f24a8366c21e010a1b6', '2b2e4060367242bf97f19dfdbf46ecbdc159c9b1abfba29a92ed413d459753e8');
INSERT INTO journal_changes VALUES (50, 1, 'communities', 2, NULL, '{"code":"Код 2","kind":"association","members":[2],"platform":"Платформа 2","since":"2023-06-02","title":"Наименование 2","url":"Ссылка 2"}', '8b5d6a659db60cacdb04bc3cbf1a158e', '2fd8fd9bf3facf55ccb698cfecae5778834f7b532f2bafe370c329e494c0b26e');
INSERT INTO journal_changes VALUES (51, 1, 'agreements', 1, NULL, '{"code":"Код 1","date":"2023-06-01","kind":"tripartite","number":"Номер 1","parties":"Стороны 1","subject":"Предмет соглашения 1","until":"2023-07-01"}', 'ee92bd106272ac6f49aff7ae01324f5c', 'bf646fff9e791eb8e983c373f06ea9d846b03e143cae7e9e0e90791c140cce1f');
INSERT INTO journal_changes VALUES (52, 1, 'agreements', 2, NULL, '{"code":"Код 2","date":"2023-06-02","kind":"bilateral","number":"Номер 2","parties":"Стороны 2","subject":"Предмет соглашения 2","until":"2023-07-02"}', '6e1d16648c987195f375e5fef7119933', '01e094cb7f4aaa7627f7437ab3de80036ed160d0562f6e8bee9203b56348445a');
INSERT INTO journal_changes VALUES (53, 1, 'acts', 1, NULL, '{"code":"Код 1","date":"2023-06-01","issuer":"Кем принят 1","kind":"regulation","number":"Номер 1","title":"Наименование 1","until":"2023-07-01","url":"Ссылка 1"}', '694175b58950d349cba06f1f41b8545d', 'ca7804178167d7ea055a0d20f1f1e379eee9258f7f88eb7bd199797c9200ff86');
INSERT INTO journal_changes VALUES (54, 1, 'acts', 2, NULL, '{"code":"Код 2","date":"2023-06-02","issuer":"Кем принят 2","kind":"roadmap","number":"Номер 2","title":"Наименование 2","until":"2023-07-02","url":"Ссылка 2"}', '7532c6bf3c75effdef8833d12959535f', 'a153f44ce55e3078439fc993b3385aa8a3f9bb5c97d132cd9f89834d76792553');
INSERT INTO journal_changes VALUES (55, 1, 'roadmap', 1, NULL, '{"direction":"Направление 1","done_on":"2023-08-30","due":"2023-06-01","expected_result":"Ожидаемый результат 1","indicator":"Показатель 1","number":"Номер 1","responsible":"Ответственный 1","result":"Результат 1","starts":"2023-05-02","status":"planned","title":"Мероприятие 1"}', '850afb62be7284fdc265ea6f1caf8b21', 'e5d32b27920e5c56309a66cd87e915c56ffeafdd7e0eed8e6dac735f3ea8b33e');
INSERT INTO journal_changes VALUES (56, 1, 'roadmap', 2, NULL, '{"direction":"Направление 2","done_on":"2023-08-31","due":"2023-06-02","expected_result":"Ожидаемый результат 2","indicator":"Показатель 2","number":"Номер 2","responsible":"Ответственный 2","result":"Результат 2","starts":"2023-05-03","status":"active","title":"Мероприятие 2"}', '2b7a451f47204c406cd28fd8ebe5212a', 'b437908e56097f0ea76c67155c917781f2ac0fc1f088eafe62f338ee0ec2e6ba');
INSERT INTO journal_changes VALUES (57, 1, 'recommendations', 1, NULL, '{"addressee":"Адресат 1","basis":"Основание 1","code":"Код 1","direction":"Направление 1","due":"2023-07-01","period":"2023-H2","text":"Рекомендация 1"}', 'd5e918f7d116a4c2fee32a5074608257', '86dd9cb549f57d900c4e442a3356d17d97c7ecf24cb09fdb4ea6cdb914e88683');
INSERT INTO journal_changes VALUES (58, 1, 'recommendations', 2, NULL, '{"addressee":"Адресат 2","basis":"Основание 2","code":"Код 2","direction":"Направление 2","due":"2023-07-02","period":"2023-H2","text":"Рекомендация 2"}', '000cd804a074c0105ed6dbbec253ec37', '83062ad5e72006b10509357e6cfef8e9de6c0fdd078d9e0e4eefbd34eb742db0');
INSERT INTO journal_changes VALUES (59, 1, 'decisions', 1, NULL, '{"act":"Акт 1","code":"Код 1","date":"2023-04-02","done_on":"2023-07-31","due":"2023-07-01","effect":"Эффект 1","indicator":"Показатель 1","recommendation":1,"responsible":"Ответственный 1","text":"Решение 1"}', '6d577e66d01bab98d65d21dcc1432539', '144fe3124fb03f99fe28fd0e56d76ac56ca6d68e971f436f855125efcd0711dd');
INSERT INTO journal_changes VALUES (60, 1, 'decisions', 2, NULL, '{"act":"Акт 2","code":"Код 2","date":"2023-04-03","done_on":"2023-08-01","due":"2023-07-02","effect":"Эффект 2","indicator":"Показатель 2","recommendation":2,"responsible":"Ответственный 2","text":"Решение 2"}', '033a604764a803badd1180c575add38f', '563a34908f16ea1178f54c6635681a387986a8eadcc77a1842601aba2f4c0e36');
INSERT INTO journal_changes VALUES (61, 1, 'consents', 1, NULL, '{"given":"2023-03-03","person":1,"purpose":"register","revoked":"2023-05-02","until":"2023-04-02"}', '451390e8da9e143c07e3f742566980ec', 'b11a88d4e0f4fc208412d5adfa77b697456f00ded663278a768876500241a093');
INSERT INTO journal_changes VALUES (62, 1, 'consents', 2, NULL, '{"given":"2023-03-04","person":2,"purpose":"transfer_region","revoked":"2023-05-03","until":"2023-04-03"}', 'df6185e740992099bd7893c9b4a4a82f', '098c73d73a64c0233113e7b87705098be6f862fad8b6f3901aa1a8f22c9984db');
INSERT INTO journal_changes VALUES (63, 1, 'periods', 1, NULL, '{"closed_on":"2023-08-30","code":"Код 1","collect_from":"2023-05-02","collect_to":"2023-06-01","due":"2023-07-01","end":"2023-03-03","reference_date":"2023-04-02","start":"2023-02-01","state":"open"}', 'eb56501cce54f9e9cfcae2f79a777da7', 'd12a4167e192ded8752892b8ebc73ec9544e7de4019c9e409bc39cc7e438bf94');
INSERT INTO journal_changes VALUES (64, 1, 'periods', 2, NULL, '{"closed_on":"2023-08-31","code":"Код 2","collect_from":"2023-05-03","collect_to":"2023-06-02","due":"2023-07-02","end":"2023-03-04","reference_date":"2023-04-03","start":"2023-02-02","state":"closed"}', '79c6665389f436ab8397321eb5ee2e0b', '99688e710627723e71579b12d0d9db7ef054ce1f99175c25d72789afea040e8e');
INSERT INTO journal_changes VALUES (65, 1, 'responses', 1, NULL, '{"assessor":"self","association":1,"edition":"Редакция 1","fingerprint":"Отпечаток содержания 1","form":"Чек-лист 1","instance":"Номер бланка 1","organization":1,"period":1,"received_on":"2023-09-29","revision":1,"status":"draft"}', '2a2d714cf6d0824643b97046bedb780b', '327417def9d7ff61278f76ac2ed42bdeb0b95dfc040fed473cd93c3d5418d2a5');
INSERT INTO journal_changes VALUES (66, 1, 'responses', 2, NULL, '{"assessor":"expert","association":2,"edition":"Редакция 2","fingerprint":"Отпечаток содержания 2","form":"Чек-лист 2","instance":"Номер бланка 2","organization":2,"period":2,"received_on":"2023-09-30","revision":2,"status":"checking"}', '74f9b3678774e227bcef310261623c99', '3b52ed307677eb185286a8e899a089e2b0b4fb3ef6dc15244b0b8a2ecb4017c4');
INSERT INTO journal_changes VALUES (67, 1, 'response_answers', 1, NULL, '{"carried_from":"Перенесено из периода 1","comment":"Комментарий 1","evidence":"Ссылки 1","item":"Пункт 1","not_applicable":true,"response":1,"score":1,"sub_checks":"Отмеченные части 1"}', '348a8e1efbcbe158c35f0d2f5af007ff', 'c75fdf3c07204f96a3d1594a313538e0b377a665287e6f58344664782b69bdf1');
INSERT INTO journal_changes VALUES (68, 1, 'response_answers', 2, NULL, '{"carried_from":"Перенесено из периода 2","comment":"Комментарий 2","evidence":"Ссылки 2","item":"Пункт 2","not_applicable":true,"response":2,"score":2,"sub_checks":"Отмеченные части 2"}', '3d8497f65ecde468c530a3a16a191fef', 'cad8b34840555058762e50b3f9d155158f1197ec95f30ea68dcbc1578a27051e');
INSERT INTO journal_changes VALUES (69, 1, 'former_names', 1, NULL, '{"person":1,"surname":"Прежняя фамилия 1","until":"2023-03-03"}', '3de17d0064189ad2951ca9f5338ac6cd', 'd80393ff8c4d683366a504114a31cc29425b62826366634123b7c9991eec3af7');
INSERT INTO journal_changes VALUES (70, 1, 'former_names', 2, NULL, '{"person":2,"surname":"Прежняя фамилия 2","until":"2023-03-04"}', '49f486cf9db8671021bb3fb942c5b68c', 'd2b190cd56c0855d09757df7dce28b50d0ae917d67cb37aad6f2c4ff6eaeea60');
INSERT INTO journal_changes VALUES (71, 1, 'distinct_pairs', 1, NULL, '{"first":1,"second":1}', '92e3b717190c3348c248f29527a50bbb', '2337f0fac121fd5a28d31c57e9809d23ec9f43cbf7c501eef95ca8d35e10b1da');
INSERT INTO journal_changes VALUES (72, 1, 'distinct_pairs', 2, NULL, '{"first":2,"second":2}', '40f448a699b7e3e3efe1376f21117563', '26d9ad7ad786464c4e556164b7d8b06c017294e9148ceace1fd2f03f54c63e2e');
INSERT INTO journal_changes VALUES (73, 1, 'merges', 1, NULL, '{"gone":1,"kept":1,"merged_on":"2023-03-03","story":"Что изменено 1"}', 'f71433fc0ae5d91f2ab799f3cf7790e2', '8c737c420de591e0df92bb97ba20a299b7d3ab7649205b66632d4b70157f8428');
INSERT INTO journal_changes VALUES (74, 1, 'merges', 2, NULL, '{"gone":2,"kept":2,"merged_on":"2023-03-04","story":"Что изменено 2"}', 'e5a1680a79b11b20e895d72be6ecbd61', 'de392153d9875e28901ac68f39c719bf527d3bf72949b423455ecc795973ad7b');
INSERT INTO journal_changes VALUES (75, 1, 'return_reasons', 1, NULL, '{"item":"Пункт 1","reason":"Причина 1","response":1,"round":2,"settled_on":"2023-06-01","stated_on":"2023-05-02"}', 'ecdcb1aee1ad9f4dcfb60e736fb71d5e', 'ad98220ed5935254c9ccbff3d1ab55b9af2f2cb6c1c60faf2d187e92c64ad085');
INSERT INTO journal_changes VALUES (76, 1, 'return_reasons', 2, NULL, '{"item":"Пункт 2","reason":"Причина 2","response":2,"round":3,"settled_on":"2023-06-02","stated_on":"2023-05-03"}', '0206dd2d6d2f4bb1eb25a60d814aeae2', '0761b2e0040df5ea97b32800ac8dc763058974ed2009dfa44e891e4d6b35fb6d');
INSERT INTO journal_changes VALUES (77, 1, 'evidence_files', 1, NULL, '{"added_on":"2023-06-01","item":"Пункт 1","name":"Имя файла 1","response":1,"sha256":"Отпечаток 1","size":1}', '7e379dcf1a1b879b00cec018a7008f62', '3b06984f14f98e8fd46ed56b0955d162840d1eb27144533d97df5bd04adfe019');
INSERT INTO journal_changes VALUES (78, 1, 'evidence_files', 2, NULL, '{"added_on":"2023-06-02","item":"Пункт 2","name":"Имя файла 2","response":2,"sha256":"Отпечаток 2","size":2}', '982c86348df7ceaa1e66b1fe5ab52dd5', 'cb713bef7036e745eb70a1378f460c25b7fde7799e9b66f903c621bf16eb4b15');
INSERT INTO journal_changes VALUES (79, 1, 'own_indicators', 1, NULL, '{"code":"Код 1","definition":"Порядок формирования 1","denominator":"Знаменатель 1","direction":"at_least","numerator":"Физика; Математика","periodicity":"half_year","responsible":"Ответственный 1","source":"Источник 1","target":"0.5","target_year":2001,"title":"Наименование 1"}', '6e6d1197012c3d4b5261c1bf473a2272', 'e88db2b58c550f3ad893850354d6abd082008405801c0a3141cac39ba4baec9d');
INSERT INTO journal_changes VALUES (80, 1, 'own_indicators', 2, NULL, '{"code":"Код 2","definition":"Порядок формирования 2","denominator":"Знаменатель 2","direction":"at_most","numerator":"Физика; Математика","periodicity":"year","responsible":"Ответственный 2","source":"Источник 2","target":"0.5","target_year":2002,"title":"Наименование 2"}', 'aeb894ba24651a7099e98c3469d33699', '173381d700418a0bee686c00348152eac64c04eec1525165d914551abf4e0651');
INSERT INTO journal_changes VALUES (81, 1, 'official_figures', 1, NULL, '{"note":"Пояснение 1","official":1,"organization":"Организация 1","period":"Период 1","row":"Строка 1","sheet":"Форма 1"}', '5bd53b5f0aa2be4e87fd6e6ec020e6e3', '47e698845bff32f73ddc8ec72d4c388f8097af99a48fcbeef3b0cecc3f078f50');
INSERT INTO journal_changes VALUES (82, 1, 'official_figures', 2, NULL, '{"note":"Пояснение 2","official":2,"organization":"Организация 2","period":"Период 2","row":"Строка 2","sheet":"Форма 2"}', '0381edc7056c1119a83dc1295129f325', '9c9de617afcdef1a5d0addd2a9098d29c4094e0aaa419b4cacd44cf421a86e49');
INSERT INTO journal_changes VALUES (83, 2, 'people', 1, '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"Примечание 1","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', '{"birth_date":"1985-01-02","degree":"Учёная степень 1","education":"higher_pedagogical","email":"adres1@example.ru","given_name":"Анна","note":"изменено","patronymic":"Петровна","phone":"Телефон 1","sex":"m","snils":"11223344595","surname":"Ёлкина","teaching_breaks":1,"teaching_since":"2008-09-01"}', 'f3b4e3c88e592a558a7c8192b67d2956', 'd6d11fef128d4db7d33c130e01139bddaf0b6a2c61ab1f00c8243b7044e85662');
INSERT INTO journal_changes VALUES (84, 3, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', 'a41a27597c96a6bf328ca1af68564cea', 'eed6fb36a99e1de7e4f5f3f430b30ad1c5566f0580e96aa683ac440e16a4f9d0');
INSERT INTO journal_changes VALUES (85, 4, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'f8d83f7f0a2b9143e80485af6474303e', 'ccb09d16bd213ebce77c8ab8b9ad35f969ee3b32336a6700bddab67f03d354b7');
INSERT INTO journal_changes VALUES (86, 5, 'organizations', 3, NULL, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', 'dbe646490e776b97e3a5ec884eff922b', '6c311796d1dd9a80974d5b17f3a68fa63fd190932adac2f93502d2f766387e8e');
INSERT INTO journal_changes VALUES (87, 6, 'organizations', 3, '{"address":"Адрес 3","closed":null,"cluster":"Кластер 3","code":"org-3","difficult_conditions":true,"email":"adres3@example.ru","full_name":"Полное наименование 3","inn":"4710000034","kind":"additional","low_results":true,"mentoring_model":true,"methodical_service":true,"ogrn":"1024700000038","oktmo":"41625101","opened":"2024-04-28","phone":"Телефон 3","short_name":"СОШ № 3","website":"Сайт 3"}', NULL, 'eed856913d88c80e8641487507620e19', 'f48aaa025fff8236d15a542d4896c5d79fed68f0190fceb8cabaa9d0fa074e9e');
INSERT INTO kept_periods VALUES (1, 1, 'значение', X'01');
INSERT INTO mentorships VALUES (1, 1, 2, 1, 'teacher_teacher', 'traditional', 'Предмет 1', '2023-07-01', '2023-07-31', '2023-08-30', 'completed', 'Причина 1', 'Номер приказа 1', '2023-12-28', '2024-01-27', 'Номер допсоглашения 1', '2024-03-27', 'yes', '2024-05-26', 1, '', 'предмет 1');
INSERT INTO mentorships VALUES (2, 2, 1, 2, 'leader_teacher', 'group', 'Предмет 2', '2023-07-02', '2023-08-01', '2023-08-31', 'extended', 'Причина 2', 'Номер приказа 2', '2023-12-29', '2024-01-28', 'Номер допсоглашения 2', '2024-03-28', 'no', '2024-05-27', 2, '', 'предмет 2');
INSERT INTO merges VALUES (1, 1, 1, '2023-03-03', 'Что изменено 1', '', '');
INSERT INTO merges VALUES (2, 2, 2, '2023-03-04', 'Что изменено 2', '', '');
INSERT INTO meta VALUES ('profile', 'lenobl');
INSERT INTO meta VALUES ('name', 'Озёрский район');
INSERT INTO meta VALUES ('oktmo', '41625000');
INSERT INTO meta VALUES ('pseudonym_key', '87c1379c8f53f958319ffaed6c4df18f0006bb6511329174866044c6d81ea094');
INSERT INTO meta VALUES ('base_id', 'BASE-ID');
INSERT INTO meta VALUES ('workplaces', '[[1, "Иванова А., KAB-12"]]');
INSERT INTO meta VALUES ('session', '');
INSERT INTO methodist_assignments VALUES (1, 1, 1, NULL, '2023-04-02', '2023-05-02', '', '');
INSERT INTO methodist_assignments VALUES (2, 2, 2, NULL, '2023-04-03', '2023-05-03', '', '');
INSERT INTO methodists VALUES (1, 1, 'municipal', 'staff', 'Направление 1', '2023-05-02', '2023-06-01', '', 'направление 1');
INSERT INTO methodists VALUES (2, 2, 'regional', 'contract', 'Направление 2', '2023-05-03', '2023-06-02', '', 'направление 2');
INSERT INTO official_figures VALUES (1, 'Период 1', 'Форма 1', 'Строка 1', 'Организация 1', 1, 'Пояснение 1', 'период 000000000000001 форма 000000000000001 строка 000000000000001	Период 1 Форма 1 Строка 1', 'период 1 форма 1 строка 1 организация 1');
INSERT INTO official_figures VALUES (2, 'Период 2', 'Форма 2', 'Строка 2', 'Организация 2', 2, 'Пояснение 2', 'период 000000000000002 форма 000000000000002 строка 000000000000002	Период 2 Форма 2 Строка 2', 'период 2 форма 2 строка 2 организация 2');
INSERT INTO organizations VALUES (1, 'org-1', 'СОШ № 1', 'Полное наименование 1', 'school', '4710000010', '1024700000016', '41625101', 'Адрес 1', 'Сайт 1', 'adres1@example.ru', 'Телефон 1', 1, 1, 1, 1, 'Кластер 1', '2024-04-26', NULL, 'сош 000000000000001	СОШ № 1', 'org-1 сош № 1 полное наименование 1 4710000010');
INSERT INTO organizations VALUES (2, 'org-2', 'СОШ № 2', 'Полное наименование 2', 'kindergarten', '4710000027', '1024700000027', '41625101', 'Адрес 2', 'Сайт 2', 'adres2@example.ru', 'Телефон 2', 1, 1, 1, 1, 'Кластер 2', '2024-04-27', NULL, 'сош 000000000000002	СОШ № 2', 'org-2 сош № 2 полное наименование 2 4710000027');
INSERT INTO own_indicators VALUES (1, 'Код 1', 'Наименование 1', 'Физика; Математика', 'Знаменатель 1', 'Порядок формирования 1', 'Источник 1', 'half_year', 'Ответственный 1', 50, 'at_least', 2001, 'наименование 000000000000001	Наименование 1', 'код 1 наименование 1');
INSERT INTO own_indicators VALUES (2, 'Код 2', 'Наименование 2', 'Физика; Математика', 'Знаменатель 2', 'Порядок формирования 2', 'Источник 2', 'year', 'Ответственный 2', 50, 'at_most', 2002, 'наименование 000000000000002	Наименование 2', 'код 2 наименование 2');
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
