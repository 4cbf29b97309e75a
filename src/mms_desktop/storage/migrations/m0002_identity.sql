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

CREATE INDEX ix_former_names_person ON former_names (person);

CREATE INDEX ix_former_names_sort_key ON former_names (sort_key);

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

CREATE INDEX ix_distinct_pairs_first ON distinct_pairs (first);

CREATE INDEX ix_distinct_pairs_second ON distinct_pairs (second);

CREATE INDEX ix_distinct_pairs_sort_key ON distinct_pairs (sort_key);

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

CREATE INDEX ix_merges_kept ON merges (kept);

CREATE INDEX ix_merges_sort_key ON merges (sort_key);
