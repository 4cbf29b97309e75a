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

CREATE UNIQUE INDEX ux_own_indicators_code ON own_indicators (code);

CREATE INDEX ix_own_indicators_sort_key ON own_indicators (sort_key);

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

CREATE INDEX ix_official_figures_sort_key ON official_figures (sort_key);

CREATE TABLE kept_periods (
    period INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_kept_periods PRIMARY KEY (period, entry, kind)
)
 STRICT;
