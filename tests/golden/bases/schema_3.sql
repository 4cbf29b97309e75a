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
CREATE TABLE evidence_content (
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_evidence_content PRIMARY KEY (sha256)
) STRICT;
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
INSERT INTO acts VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO agreements VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO association_meetings VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение');
INSERT INTO association_members VALUES (1, 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO associations VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO attestations VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO bodies VALUES (1, 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO communities VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO communities_members VALUES (1, 1, 1);
INSERT INTO consents VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO decisions VALUES (1, 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO deficits VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO diagnostics VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 1, 1, 'значение', 'значение', 'значение');
INSERT INTO distinct_pairs VALUES (1, 1, 1, 'значение', 'значение');
INSERT INTO employments VALUES (1, 1, 1, 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO events VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO evidence_content VALUES ('значение', 1, X'01');
INSERT INTO evidence_files VALUES (1, 1, 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO expertise VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO former_names VALUES (1, 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO journal VALUES (1, '2024-03-01T10:42:00', 'change', NULL, 0, 'Начало', '', 'значение', 0, 'значение');
INSERT INTO journal_changes VALUES (1, 1, 'people', 1, NULL, NULL, '', '');
INSERT INTO mentorships VALUES (1, 1, 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение');
INSERT INTO merges VALUES (1, 1, 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO meta VALUES ('name', 'Озёрский район');
INSERT INTO meta VALUES ('oktmo', '41625000');
INSERT INTO meta VALUES ('profile', 'lenobl');
INSERT INTO meta VALUES ('base_id', 'BASE-ID');
INSERT INTO meta VALUES ('pseudonym_key', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO meta VALUES ('own_indicator:own.mentors', '{"code": "own.mentors", "definition": "", "denominator": "teachers", "numerator": ["diagnosed", "routed"], "periodicity": "year", "source": "Приказ № 5", "title": "Доля наставников, прошедших диагностику"}');
INSERT INTO meta VALUES ('reconciliation:2023-H2', '{"total": [41, ""], "women": [null, "не сдавали"]}');
INSERT INTO meta VALUES ('snapshot:1:7', 'eJwDAAAAAAE=');
INSERT INTO methodist_assignments VALUES (1, 1, 1, 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO methodists VALUES (1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO organizations VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 1, 1, 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO participations VALUES (1, 1, 1, 'значение', 'значение', 'значение');
INSERT INTO people VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение');
INSERT INTO periods VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO practices VALUES (1, 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO practices_authors VALUES (1, 1, 1);
INSERT INTO programmes VALUES (1, 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO recommendations VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO response_answers VALUES (1, 1, 'значение', 1, 1, 'значение', 'значение', 'значение', 'значение', '', '');
INSERT INTO responses VALUES (1, 'значение', 'значение', 1, 1, 1, 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение');
INSERT INTO return_reasons VALUES (1, 1, 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO roadmap VALUES (1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO route_steps VALUES (1, 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение');
INSERT INTO routes VALUES (1, 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 1, 'значение', 'значение', 'значение');
INSERT INTO sites VALUES (1, 'значение', 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO team_trainings VALUES (1, 1, 1, 'значение', 'значение', 'значение');
INSERT INTO teams VALUES (1, 'значение', 1, 'значение', 'значение', 'значение', 'значение', 'значение');
INSERT INTO teams_members VALUES (1, 1, 1);
INSERT INTO trainings VALUES (1, 1, 1, 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение', 'значение');
