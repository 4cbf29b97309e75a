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

CREATE INDEX ix_return_reasons_response ON return_reasons (response);

CREATE INDEX ix_return_reasons_sort_key ON return_reasons (sort_key);

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

CREATE INDEX ix_evidence_files_response ON evidence_files (response);

CREATE INDEX ix_evidence_files_sort_key ON evidence_files (sort_key);

CREATE TABLE evidence_content (
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_evidence_content PRIMARY KEY (sha256)
)
 STRICT;

ALTER TABLE response_answers ADD COLUMN carried_from TEXT NOT NULL DEFAULT '';

ALTER TABLE response_answers ADD COLUMN sub_checks TEXT NOT NULL DEFAULT '';
