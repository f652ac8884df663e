-- The database of a testimony archive, schema 7: what the migrations make of an empty file.
-- Made by packaging/describe_database.py (make schema); DATA-DICTIONARY.md says more.

PRAGMA application_id = 1413567043;  -- “TARC”
PRAGMA user_version = 7;

-- Facts about the archive itself
CREATE TABLE setting (
    "key" TEXT NOT NULL,  -- Name of the setting, such as archive_name
    value TEXT NOT NULL,  -- Its value as text
    CONSTRAINT setting_primary PRIMARY KEY ("key")
);
CREATE TRIGGER setting_checksum_delete AFTER DELETE ON setting BEGIN DELETE FROM row_checksum WHERE table_name = 'setting' AND row_id = +old.key AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER setting_checksum_insert AFTER INSERT ON setting BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('setting', new.key, row_checksum(CAST(json_array(new."key", new."value") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER setting_checksum_update AFTER UPDATE ON setting BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."key", old."value") AS BLOB), CAST(json_array(new."key", new."value") AS BLOB)) WHERE table_name = 'setting' AND row_id = +new.key; END;

-- Countries that this archive's profile expects
CREATE TABLE country (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    code TEXT NOT NULL,                     -- ISO 3166-1 alpha-2; names come from CLDR
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT country_primary PRIMARY KEY (id),
    CONSTRAINT country_code_unique UNIQUE (code)
);
CREATE TRIGGER country_checksum_delete AFTER DELETE ON country BEGIN DELETE FROM row_checksum WHERE table_name = 'country' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER country_checksum_insert AFTER INSERT ON country BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('country', new.id, row_checksum(CAST(json_array(new."id", new."code", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER country_checksum_update AFTER UPDATE ON country BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."code", old."position") AS BLOB), CAST(json_array(new."id", new."code", new."position") AS BLOB)) WHERE table_name = 'country' AND row_id = +new.id; END;

-- Controlled subjects, a tree
CREATE TABLE theme (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    uuid TEXT NOT NULL,                     -- Identity across archives (UUID version 4)
    "key" TEXT NOT NULL,                    -- Stable name for scripts and files
    theme_id INTEGER,                       -- The theme above it in the tree
    number TEXT DEFAULT '' NOT NULL,        -- Its place in the tree as people write it, such as 2.1
    label_en TEXT DEFAULT '' NOT NULL,      -- Name in English
    label_es TEXT DEFAULT '' NOT NULL,      -- Name in Spanish
    label_fr TEXT DEFAULT '' NOT NULL,      -- Name in French
    synonyms TEXT DEFAULT '' NOT NULL,      -- Other words for it in any language, one a line
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT theme_primary PRIMARY KEY (id),
    CONSTRAINT theme_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT theme_key_unique UNIQUE ("key"),
    CONSTRAINT theme_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER theme_checksum_delete AFTER DELETE ON theme BEGIN DELETE FROM row_checksum WHERE table_name = 'theme' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER theme_checksum_insert AFTER INSERT ON theme BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('theme', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."key", new."theme_id", new."number", new."label_en", new."label_es", new."label_fr", new."synonyms", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER theme_checksum_update AFTER UPDATE ON theme BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."key", old."theme_id", old."number", old."label_en", old."label_es", old."label_fr", old."synonyms", old."position") AS BLOB), CAST(json_array(new."id", new."uuid", new."key", new."theme_id", new."number", new."label_en", new."label_es", new."label_fr", new."synonyms", new."position") AS BLOB)) WHERE table_name = 'theme' AND row_id = +new.id; END;
CREATE INDEX theme_theme_id ON theme (theme_id);

-- Stakeholder roles
CREATE TABLE role (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    uuid TEXT NOT NULL,                     -- Identity across archives (UUID version 4)
    "key" TEXT NOT NULL,                    -- Stable name for scripts and files
    label_en TEXT DEFAULT '' NOT NULL,      -- Name in English
    label_es TEXT DEFAULT '' NOT NULL,      -- Name in Spanish
    label_fr TEXT DEFAULT '' NOT NULL,      -- Name in French
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    synonyms TEXT DEFAULT '' NOT NULL,      -- Other words for it in any language, one a line
    CONSTRAINT role_primary PRIMARY KEY (id),
    CONSTRAINT role_key_unique UNIQUE ("key"),
    CONSTRAINT role_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER role_checksum_delete AFTER DELETE ON role BEGIN DELETE FROM row_checksum WHERE table_name = 'role' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER role_checksum_insert AFTER INSERT ON role BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('role', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."key", new."label_en", new."label_es", new."label_fr", new."position", new."synonyms") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER role_checksum_update AFTER UPDATE ON role BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."key", old."label_en", old."label_es", old."label_fr", old."position", old."synonyms") AS BLOB), CAST(json_array(new."id", new."uuid", new."key", new."label_en", new."label_es", new."label_fr", new."position", new."synonyms") AS BLOB)) WHERE table_name = 'role' AND row_id = +new.id; END;

-- Sustainable Development Goals of the United Nations
CREATE TABLE goal (
    id INTEGER NOT NULL,                -- Number of the Sustainable Development Goal, 1 to 17
    label_en TEXT DEFAULT '' NOT NULL,  -- Short title in English
    label_es TEXT DEFAULT '' NOT NULL,  -- Short title in Spanish
    label_fr TEXT DEFAULT '' NOT NULL,  -- Short title in French
    CONSTRAINT goal_primary PRIMARY KEY (id)
);
CREATE TRIGGER goal_checksum_delete AFTER DELETE ON goal BEGIN DELETE FROM row_checksum WHERE table_name = 'goal' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER goal_checksum_insert AFTER INSERT ON goal BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('goal', new.id, row_checksum(CAST(json_array(new."id", new."label_en", new."label_es", new."label_fr") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER goal_checksum_update AFTER UPDATE ON goal BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."label_en", old."label_es", old."label_fr") AS BLOB), CAST(json_array(new."id", new."label_en", new."label_es", new."label_fr") AS BLOB)) WHERE table_name = 'goal' AND row_id = +new.id; END;

-- Partnerships and activities that testimonies are about
CREATE TABLE project (
    id INTEGER NOT NULL,                -- Row number inside this archive
    uuid TEXT NOT NULL,                 -- Identity across archives (UUID version 4)
    name TEXT NOT NULL,                 -- Name of the partnership or activity
    synonyms TEXT DEFAULT '' NOT NULL,  -- Other names for it, one a line
    CONSTRAINT project_primary PRIMARY KEY (id),
    CONSTRAINT project_name_unique UNIQUE (name),
    CONSTRAINT project_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER project_checksum_delete AFTER DELETE ON project BEGIN DELETE FROM row_checksum WHERE table_name = 'project' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER project_checksum_insert AFTER INSERT ON project BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('project', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."name", new."synonyms") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER project_checksum_update AFTER UPDATE ON project BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."name", old."synonyms") AS BLOB), CAST(json_array(new."id", new."uuid", new."name", new."synonyms") AS BLOB)) WHERE table_name = 'project' AND row_id = +new.id; END;

-- People who take part in testimonies
CREATE TABLE person (
    id INTEGER NOT NULL,                 -- Row number inside this archive
    uuid TEXT NOT NULL,                  -- Identity across archives (UUID version 4)
    name TEXT DEFAULT '' NOT NULL,       -- Name as the person gives it
    pseudonym TEXT DEFAULT '' NOT NULL,  -- Where given, the name never leaves the archive
    gender TEXT,                         -- woman, man or other; absent: not said
    birth_year INTEGER,                  -- Year of birth
    biography TEXT DEFAULT '' NOT NULL,  -- A few sentences about the person
    CONSTRAINT person_primary PRIMARY KEY (id),
    CONSTRAINT person_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER person_checksum_delete AFTER DELETE ON person BEGIN DELETE FROM row_checksum WHERE table_name = 'person' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER person_checksum_insert AFTER INSERT ON person BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('person', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."name", new."pseudonym", new."gender", new."birth_year", new."biography") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER person_checksum_update AFTER UPDATE ON person BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."name", old."pseudonym", old."gender", old."birth_year", old."biography") AS BLOB), CAST(json_array(new."id", new."uuid", new."name", new."pseudonym", new."gender", new."birth_year", new."biography") AS BLOB)) WHERE table_name = 'person' AND row_id = +new.id; END;
CREATE INDEX person_name ON person (name);

-- Records of one interview each
CREATE TABLE testimony (
    id INTEGER NOT NULL,                        -- Row number inside this archive
    uuid TEXT NOT NULL,                         -- Identity across archives (UUID version 4)
    code TEXT COLLATE "NOCASE" NOT NULL,        -- Stable human code, such as PE-014
    title TEXT DEFAULT '' NOT NULL,             -- Title
    date TEXT,                                  -- Date of the interview (EDTF level 1)
    date_from TEXT,                             -- First day that the date can mean (ISO 8601), for sorting
    date_to TEXT,                               -- Last day that the date can mean (ISO 8601)
    place TEXT DEFAULT '' NOT NULL,             -- Where the interview took place
    project_id INTEGER,                         -- The project that it is about
    collection TEXT DEFAULT '' NOT NULL,        -- Collection that it belongs to
    series TEXT DEFAULT '' NOT NULL,            -- Series within the collection
    summary TEXT DEFAULT '' NOT NULL,           -- What it says, in a paragraph
    status TEXT DEFAULT 'draft' NOT NULL,       -- draft, described, reviewed or published
    notes TEXT DEFAULT '' NOT NULL,             -- Notes for the archive's own people
    access TEXT DEFAULT 'open' NOT NULL,        -- open, internal or closed
    access_until TEXT,                          -- The level holds until this date (EDTF), from which on it is open
    access_reason TEXT DEFAULT '' NOT NULL,     -- Why access is not open
    created_at TEXT NOT NULL,                   -- When it was created (ISO 8601, UTC)
    changed_at TEXT NOT NULL,                   -- When it was last changed (ISO 8601, UTC)
    repository TEXT DEFAULT '' NOT NULL,        -- Where the originals are kept
    funder TEXT DEFAULT '' NOT NULL,            -- Who paid for the interview
    rights_statement TEXT DEFAULT '' NOT NULL,  -- Who holds which rights, in words for readers
    related TEXT DEFAULT '' NOT NULL,           -- Other interviews, papers and objects that belong to it
    equipment TEXT DEFAULT '' NOT NULL,         -- With what it was recorded, and how
    CONSTRAINT testimony_primary PRIMARY KEY (id),
    CONSTRAINT testimony_project_id_project FOREIGN KEY(project_id) REFERENCES project (id),
    CONSTRAINT testimony_access_check CHECK (access IN ('open', 'internal', 'closed')),
    CONSTRAINT testimony_status_check CHECK (status IN ('draft', 'described', 'reviewed', 'published')),
    CONSTRAINT testimony_code_unique UNIQUE (code),
    CONSTRAINT testimony_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER testimony_checksum_delete AFTER DELETE ON testimony BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_checksum_insert AFTER INSERT ON testimony BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."code", new."title", new."date", new."date_from", new."date_to", new."place", new."project_id", new."collection", new."series", new."summary", new."status", new."notes", new."access", new."access_until", new."access_reason", new."created_at", new."changed_at", new."repository", new."funder", new."rights_statement", new."related", new."equipment") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_checksum_update AFTER UPDATE ON testimony BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."code", old."title", old."date", old."date_from", old."date_to", old."place", old."project_id", old."collection", old."series", old."summary", old."status", old."notes", old."access", old."access_until", old."access_reason", old."created_at", old."changed_at", old."repository", old."funder", old."rights_statement", old."related", old."equipment") AS BLOB), CAST(json_array(new."id", new."uuid", new."code", new."title", new."date", new."date_from", new."date_to", new."place", new."project_id", new."collection", new."series", new."summary", new."status", new."notes", new."access", new."access_until", new."access_reason", new."created_at", new."changed_at", new."repository", new."funder", new."rights_statement", new."related", new."equipment") AS BLOB)) WHERE table_name = 'testimony' AND row_id = +new.id; END;
CREATE INDEX testimony_date_from ON testimony (date_from);
CREATE INDEX testimony_project_id ON testimony (project_id);

-- What interviewees agreed to, at the interview and at release
CREATE TABLE "consent" (
    id INTEGER NOT NULL,            -- Row number inside this archive
    testimony_id INTEGER NOT NULL,  -- The testimony that it covers
    moment TEXT NOT NULL,           -- interview or release: when it was asked for
    form TEXT NOT NULL,             -- written, recorded, oral, public (needs none) or none (refused)
    given_on TEXT,                  -- Date (EDTF)
    uses TEXT DEFAULT '' NOT NULL,  -- Uses it was narrowed to, by ';': internal, quote, publish; empty: not narrowed
    attachment_id INTEGER,          -- The form or the recording that shows it
    CONSTRAINT consent_primary PRIMARY KEY (id),
    CONSTRAINT consent_attachment_id_attachment FOREIGN KEY(attachment_id) REFERENCES attachment (id),
    CONSTRAINT consent_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT consent_testimony_id_unique UNIQUE (testimony_id, moment)
);
CREATE TRIGGER consent_checksum_delete AFTER DELETE ON consent BEGIN DELETE FROM row_checksum WHERE table_name = 'consent' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER consent_checksum_insert AFTER INSERT ON consent BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('consent', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."moment", new."form", new."given_on", new."uses", new."attachment_id") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER consent_checksum_update AFTER UPDATE ON consent BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."moment", old."form", old."given_on", old."uses", old."attachment_id") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."moment", new."form", new."given_on", new."uses", new."attachment_id") AS BLOB)) WHERE table_name = 'consent' AND row_id = +new.id; END;
CREATE INDEX consent_attachment_id ON consent (attachment_id);
CREATE INDEX consent_testimony_id ON consent (testimony_id);

-- People in testimonies, with what they were then
CREATE TABLE participation (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    uuid TEXT NOT NULL,                     -- Identity across archives (UUID version 4)
    testimony_id INTEGER NOT NULL,          -- The testimony
    person_id INTEGER NOT NULL,             -- The person
    part TEXT NOT NULL,                     -- interviewee, interviewer, transcriber or translator
    role_id INTEGER,                        -- The stakeholder role at that time
    institution TEXT DEFAULT '' NOT NULL,   -- The institution at that time
    country TEXT DEFAULT '' NOT NULL,       -- The country at that time (ISO 3166-1 alpha-2); empty: the testimony's
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT participation_primary PRIMARY KEY (id),
    CONSTRAINT participation_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT participation_role_id_role FOREIGN KEY(role_id) REFERENCES role (id),
    CONSTRAINT participation_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT participation_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER participation_checksum_delete AFTER DELETE ON participation BEGIN DELETE FROM row_checksum WHERE table_name = 'participation' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER participation_checksum_insert AFTER INSERT ON participation BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('participation', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."testimony_id", new."person_id", new."part", new."role_id", new."institution", new."country", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER participation_checksum_update AFTER UPDATE ON participation BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."testimony_id", old."person_id", old."part", old."role_id", old."institution", old."country", old."position") AS BLOB), CAST(json_array(new."id", new."uuid", new."testimony_id", new."person_id", new."part", new."role_id", new."institution", new."country", new."position") AS BLOB)) WHERE table_name = 'participation' AND row_id = +new.id; END;
CREATE INDEX participation_person_id ON participation (person_id);
CREATE INDEX participation_role_id ON participation (role_id);
CREATE INDEX participation_testimony_id ON participation (testimony_id);

-- Countries of a testimony
CREATE TABLE testimony_country (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    testimony_id INTEGER NOT NULL,          -- The testimony
    code TEXT NOT NULL,                     -- ISO 3166-1 alpha-2
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT testimony_country_primary PRIMARY KEY (id),
    CONSTRAINT testimony_country_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT testimony_country_testimony_id_unique UNIQUE (testimony_id, code)
);
CREATE TRIGGER testimony_country_checksum_delete AFTER DELETE ON testimony_country BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony_country' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_country_checksum_insert AFTER INSERT ON testimony_country BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony_country', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."code", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_country_checksum_update AFTER UPDATE ON testimony_country BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."code", old."position") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."code", new."position") AS BLOB)) WHERE table_name = 'testimony_country' AND row_id = +new.id; END;
CREATE INDEX testimony_country_code ON testimony_country (code);
CREATE INDEX testimony_country_testimony_id ON testimony_country (testimony_id);

-- Languages spoken in a testimony
CREATE TABLE testimony_language (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    testimony_id INTEGER NOT NULL,          -- The testimony
    code TEXT NOT NULL,                     -- ISO 639 code
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT testimony_language_primary PRIMARY KEY (id),
    CONSTRAINT testimony_language_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT testimony_language_testimony_id_unique UNIQUE (testimony_id, code)
);
CREATE TRIGGER testimony_language_checksum_delete AFTER DELETE ON testimony_language BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony_language' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_language_checksum_insert AFTER INSERT ON testimony_language BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony_language', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."code", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_language_checksum_update AFTER UPDATE ON testimony_language BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."code", old."position") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."code", new."position") AS BLOB)) WHERE table_name = 'testimony_language' AND row_id = +new.id; END;
CREATE INDEX testimony_language_testimony_id ON testimony_language (testimony_id);

-- Themes of a testimony
CREATE TABLE testimony_theme (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    testimony_id INTEGER NOT NULL,          -- The testimony
    theme_id INTEGER NOT NULL,              -- The theme
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT testimony_theme_primary PRIMARY KEY (id),
    CONSTRAINT testimony_theme_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT testimony_theme_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT testimony_theme_testimony_id_unique UNIQUE (testimony_id, theme_id)
);
CREATE TRIGGER testimony_theme_checksum_delete AFTER DELETE ON testimony_theme BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony_theme' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_theme_checksum_insert AFTER INSERT ON testimony_theme BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony_theme', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."theme_id", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_theme_checksum_update AFTER UPDATE ON testimony_theme BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."theme_id", old."position") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."theme_id", new."position") AS BLOB)) WHERE table_name = 'testimony_theme' AND row_id = +new.id; END;
CREATE INDEX testimony_theme_testimony_id ON testimony_theme (testimony_id);
CREATE INDEX testimony_theme_theme_id ON testimony_theme (theme_id);

-- Sustainable Development Goals of a testimony
CREATE TABLE testimony_goal (
    id INTEGER NOT NULL,            -- Row number inside this archive
    testimony_id INTEGER NOT NULL,  -- The testimony
    goal_id INTEGER NOT NULL,       -- The goal
    CONSTRAINT testimony_goal_primary PRIMARY KEY (id),
    CONSTRAINT testimony_goal_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT testimony_goal_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT testimony_goal_testimony_id_unique UNIQUE (testimony_id, goal_id)
);
CREATE TRIGGER testimony_goal_checksum_delete AFTER DELETE ON testimony_goal BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony_goal' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_goal_checksum_insert AFTER INSERT ON testimony_goal BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony_goal', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."goal_id") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_goal_checksum_update AFTER UPDATE ON testimony_goal BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."goal_id") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."goal_id") AS BLOB)) WHERE table_name = 'testimony_goal' AND row_id = +new.id; END;
CREATE INDEX testimony_goal_goal_id ON testimony_goal (goal_id);
CREATE INDEX testimony_goal_testimony_id ON testimony_goal (testimony_id);

-- Free keywords of a testimony
CREATE TABLE testimony_keyword (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    testimony_id INTEGER NOT NULL,          -- The testimony
    word TEXT NOT NULL,                     -- A free keyword
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT testimony_keyword_primary PRIMARY KEY (id),
    CONSTRAINT testimony_keyword_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT testimony_keyword_testimony_id_unique UNIQUE (testimony_id, word)
);
CREATE TRIGGER testimony_keyword_checksum_delete AFTER DELETE ON testimony_keyword BEGIN DELETE FROM row_checksum WHERE table_name = 'testimony_keyword' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER testimony_keyword_checksum_insert AFTER INSERT ON testimony_keyword BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('testimony_keyword', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."word", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER testimony_keyword_checksum_update AFTER UPDATE ON testimony_keyword BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."word", old."position") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."word", new."position") AS BLOB)) WHERE table_name = 'testimony_keyword' AND row_id = +new.id; END;
CREATE INDEX testimony_keyword_testimony_id ON testimony_keyword (testimony_id);

-- Main ideas of a testimony
CREATE TABLE main_idea (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    testimony_id INTEGER NOT NULL,          -- The testimony
    text TEXT NOT NULL,                     -- One sentence that sums up what the testimony says
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT main_idea_primary PRIMARY KEY (id),
    CONSTRAINT main_idea_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id)
);
CREATE TRIGGER main_idea_checksum_delete AFTER DELETE ON main_idea BEGIN DELETE FROM row_checksum WHERE table_name = 'main_idea' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER main_idea_checksum_insert AFTER INSERT ON main_idea BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('main_idea', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."text", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER main_idea_checksum_update AFTER UPDATE ON main_idea BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."text", old."position") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."text", new."position") AS BLOB)) WHERE table_name = 'main_idea' AND row_id = +new.id; END;
CREATE INDEX main_idea_testimony_id ON main_idea (testimony_id);

-- Files of testimonies
CREATE TABLE attachment (
    id INTEGER NOT NULL,                       -- Row number inside this archive
    uuid TEXT NOT NULL,                        -- Identity across archives (UUID version 4)
    testimony_id INTEGER NOT NULL,             -- The testimony
    kind TEXT NOT NULL,                        -- audio, video, transcript, consent_form, photo or other
    original_name TEXT NOT NULL,               -- File name when it came in (NFC)
    media_type TEXT NOT NULL,                  -- IANA media type, by content
    bytes INTEGER NOT NULL,                    -- Size in bytes
    sha256 TEXT NOT NULL,                      -- SHA-256 of the bytes: the file's address in media/
    duration_ms INTEGER,                       -- Length of a recording in milliseconds
    label TEXT DEFAULT '' NOT NULL,            -- What people call it
    language TEXT DEFAULT '' NOT NULL,         -- ISO 639 code, where it has one
    part_number INTEGER DEFAULT '1' NOT NULL,  -- Which part of the recording, from 1
    access TEXT DEFAULT 'open' NOT NULL,       -- open, internal or closed
    access_until TEXT,                         -- The level holds until this date (EDTF), from which on it is open
    access_reason TEXT DEFAULT '' NOT NULL,    -- Why access is not open
    position INTEGER DEFAULT '0' NOT NULL,     -- Order among its neighbours, from 0
    codec TEXT DEFAULT '' NOT NULL,            -- How sound or film is encoded, such as Opus
    sample_rate_hz INTEGER,                    -- Sound: samples a second
    channels INTEGER,                          -- Sound: number of channels
    bit_rate INTEGER,                          -- Sound and film: bits a second, on average
    CONSTRAINT attachment_primary PRIMARY KEY (id),
    CONSTRAINT attachment_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT attachment_access_check CHECK (access IN ('open', 'internal', 'closed')),
    CONSTRAINT attachment_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER attachment_checksum_delete AFTER DELETE ON attachment BEGIN DELETE FROM row_checksum WHERE table_name = 'attachment' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER attachment_checksum_insert AFTER INSERT ON attachment BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('attachment', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."testimony_id", new."kind", new."original_name", new."media_type", new."bytes", new."sha256", new."duration_ms", new."label", new."language", new."part_number", new."access", new."access_until", new."access_reason", new."position", new."codec", new."sample_rate_hz", new."channels", new."bit_rate") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER attachment_checksum_update AFTER UPDATE ON attachment BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."testimony_id", old."kind", old."original_name", old."media_type", old."bytes", old."sha256", old."duration_ms", old."label", old."language", old."part_number", old."access", old."access_until", old."access_reason", old."position", old."codec", old."sample_rate_hz", old."channels", old."bit_rate") AS BLOB), CAST(json_array(new."id", new."uuid", new."testimony_id", new."kind", new."original_name", new."media_type", new."bytes", new."sha256", new."duration_ms", new."label", new."language", new."part_number", new."access", new."access_until", new."access_reason", new."position", new."codec", new."sample_rate_hz", new."channels", new."bit_rate") AS BLOB)) WHERE table_name = 'attachment' AND row_id = +new.id; END;
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE INDEX attachment_testimony_id ON attachment (testimony_id);

-- Earlier versions of files, which can be brought back
CREATE TABLE attachment_version (
    id INTEGER NOT NULL,             -- Row number inside this archive
    attachment_id INTEGER NOT NULL,  -- The file that a newer version took the place of
    original_name TEXT NOT NULL,     -- File name when it came in (NFC)
    media_type TEXT NOT NULL,        -- IANA media type, by content
    bytes INTEGER NOT NULL,          -- Size in bytes
    sha256 TEXT NOT NULL,            -- SHA-256 of the bytes: the file's address in media/
    duration_ms INTEGER,             -- Length of a recording in milliseconds
    replaced_at TEXT NOT NULL,       -- When the newer version came (ISO 8601, UTC)
    CONSTRAINT attachment_version_primary PRIMARY KEY (id),
    CONSTRAINT attachment_version_attachment_id_attachment FOREIGN KEY(attachment_id) REFERENCES attachment (id)
);
CREATE TRIGGER attachment_version_checksum_delete AFTER DELETE ON attachment_version BEGIN DELETE FROM row_checksum WHERE table_name = 'attachment_version' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER attachment_version_checksum_insert AFTER INSERT ON attachment_version BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('attachment_version', new.id, row_checksum(CAST(json_array(new."id", new."attachment_id", new."original_name", new."media_type", new."bytes", new."sha256", new."duration_ms", new."replaced_at") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER attachment_version_checksum_update AFTER UPDATE ON attachment_version BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."attachment_id", old."original_name", old."media_type", old."bytes", old."sha256", old."duration_ms", old."replaced_at") AS BLOB), CAST(json_array(new."id", new."attachment_id", new."original_name", new."media_type", new."bytes", new."sha256", new."duration_ms", new."replaced_at") AS BLOB)) WHERE table_name = 'attachment_version' AND row_id = +new.id; END;
CREATE INDEX attachment_version_attachment_id ON attachment_version (attachment_id);
CREATE INDEX attachment_version_sha256 ON attachment_version (sha256);

-- Texts of testimonies, one language each
CREATE TABLE transcript (
    id INTEGER NOT NULL,                     -- Row number inside this archive
    uuid TEXT NOT NULL,                      -- Identity across archives (UUID version 4)
    testimony_id INTEGER NOT NULL,           -- The testimony
    attachment_id INTEGER,                   -- The file that it was read from
    language TEXT DEFAULT '' NOT NULL,       -- ISO 639 code
    kind TEXT DEFAULT 'verbatim' NOT NULL,   -- verbatim or translation
    status TEXT DEFAULT 'draft' NOT NULL,    -- draft or reviewed
    access TEXT DEFAULT 'open' NOT NULL,     -- open, internal or closed
    access_until TEXT,                       -- The level holds until this date (EDTF), from which on it is open
    access_reason TEXT DEFAULT '' NOT NULL,  -- Why access is not open
    position INTEGER DEFAULT '0' NOT NULL,   -- Order among its neighbours, from 0
    CONSTRAINT transcript_primary PRIMARY KEY (id),
    CONSTRAINT transcript_attachment_id_attachment FOREIGN KEY(attachment_id) REFERENCES attachment (id),
    CONSTRAINT transcript_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT transcript_access_check CHECK (access IN ('open', 'internal', 'closed')),
    CONSTRAINT transcript_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER transcript_checksum_delete AFTER DELETE ON transcript BEGIN DELETE FROM row_checksum WHERE table_name = 'transcript' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER transcript_checksum_insert AFTER INSERT ON transcript BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('transcript', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."testimony_id", new."attachment_id", new."language", new."kind", new."status", new."access", new."access_until", new."access_reason", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER transcript_checksum_update AFTER UPDATE ON transcript BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."testimony_id", old."attachment_id", old."language", old."kind", old."status", old."access", old."access_until", old."access_reason", old."position") AS BLOB), CAST(json_array(new."id", new."uuid", new."testimony_id", new."attachment_id", new."language", new."kind", new."status", new."access", new."access_until", new."access_reason", new."position") AS BLOB)) WHERE table_name = 'transcript' AND row_id = +new.id; END;
CREATE INDEX transcript_attachment_id ON transcript (attachment_id);
CREATE INDEX transcript_testimony_id ON transcript (testimony_id);

-- Speaker turns, cues or paragraphs: the unit of search
CREATE TABLE passage (
    id INTEGER NOT NULL,                       -- Row number inside this archive
    transcript_id INTEGER NOT NULL,            -- The transcript
    testimony_id INTEGER NOT NULL,             -- The testimony (that of the transcript), for search
    ordinal INTEGER NOT NULL,                  -- Place in the transcript, from 1
    speaker TEXT DEFAULT '' NOT NULL,          -- Who speaks, as the transcript names them
    text TEXT NOT NULL,                        -- The words
    start_ms INTEGER,                          -- Start in milliseconds from the start of its part; absent: unknown
    end_ms INTEGER,                            -- End in milliseconds from the start of its part; absent: unknown
    part_number INTEGER DEFAULT '1' NOT NULL,  -- Which part of the recording, from 1
    access TEXT DEFAULT 'open' NOT NULL,       -- open, internal or closed
    access_until TEXT,                         -- The level holds until this date (EDTF), from which on it is open
    access_reason TEXT DEFAULT '' NOT NULL,    -- Why access is not open
    estimated INTEGER DEFAULT '0' NOT NULL,    -- 1: its start was reckoned from the length of the words, nobody has heard it
    CONSTRAINT passage_primary PRIMARY KEY (id),
    CONSTRAINT passage_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT passage_transcript_id_transcript FOREIGN KEY(transcript_id) REFERENCES transcript (id),
    CONSTRAINT passage_access_check CHECK (access IN ('open', 'internal', 'closed'))
);
CREATE TRIGGER passage_checksum_delete AFTER DELETE ON passage BEGIN DELETE FROM row_checksum WHERE table_name = 'passage' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER passage_checksum_insert AFTER INSERT ON passage BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('passage', new.id, row_checksum(CAST(json_array(new."id", new."transcript_id", new."testimony_id", new."ordinal", new."speaker", new."text", new."start_ms", new."end_ms", new."part_number", new."access", new."access_until", new."access_reason", new."estimated") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER passage_checksum_update AFTER UPDATE ON passage BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."transcript_id", old."testimony_id", old."ordinal", old."speaker", old."text", old."start_ms", old."end_ms", old."part_number", old."access", old."access_until", old."access_reason", old."estimated") AS BLOB), CAST(json_array(new."id", new."transcript_id", new."testimony_id", new."ordinal", new."speaker", new."text", new."start_ms", new."end_ms", new."part_number", new."access", new."access_until", new."access_reason", new."estimated") AS BLOB)) WHERE table_name = 'passage' AND row_id = +new.id; END;
CREATE INDEX passage_place ON passage (transcript_id, ordinal);
CREATE INDEX passage_testimony_id ON passage (testimony_id);

-- Speakers whose label somebody has tied to a person
CREATE TABLE speaker (
    id INTEGER NOT NULL,                -- Row number inside this archive
    testimony_id INTEGER NOT NULL,      -- The testimony (that of the transcript)
    transcript_id INTEGER NOT NULL,     -- The transcript
    label TEXT NOT NULL,                -- How the transcript names them
    participation_id INTEGER NOT NULL,  -- The person in the testimony whom the label means
    CONSTRAINT speaker_primary PRIMARY KEY (id),
    CONSTRAINT speaker_participation_id_participation FOREIGN KEY(participation_id) REFERENCES participation (id),
    CONSTRAINT speaker_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT speaker_transcript_id_transcript FOREIGN KEY(transcript_id) REFERENCES transcript (id),
    CONSTRAINT speaker_transcript_id_unique UNIQUE (transcript_id, label)
);
CREATE TRIGGER speaker_checksum_delete AFTER DELETE ON speaker BEGIN DELETE FROM row_checksum WHERE table_name = 'speaker' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER speaker_checksum_insert AFTER INSERT ON speaker BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('speaker', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."transcript_id", new."label", new."participation_id") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER speaker_checksum_update AFTER UPDATE ON speaker BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."transcript_id", old."label", old."participation_id") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."transcript_id", new."label", new."participation_id") AS BLOB)) WHERE table_name = 'speaker' AND row_id = +new.id; END;
CREATE INDEX speaker_participation_id ON speaker (participation_id);
CREATE INDEX speaker_testimony_id ON speaker (testimony_id);

-- Verbatim stretches of transcripts that were kept
CREATE TABLE quote (
    id INTEGER NOT NULL,                     -- Row number inside this archive
    uuid TEXT NOT NULL,                      -- Identity across archives (UUID version 4)
    testimony_id INTEGER NOT NULL,           -- The testimony
    transcript_id INTEGER NOT NULL,          -- The transcript
    first_passage_id INTEGER NOT NULL,       -- Where it begins
    first_offset INTEGER NOT NULL,           -- Code points into the first passage
    last_passage_id INTEGER NOT NULL,        -- Where it ends
    last_offset INTEGER NOT NULL,            -- Code points into the last passage, exclusive
    exact TEXT NOT NULL,                     -- The words themselves (W3C TextQuoteSelector)
    prefix TEXT DEFAULT '' NOT NULL,         -- Up to 32 code points before
    suffix TEXT DEFAULT '' NOT NULL,         -- Up to 32 code points after
    main_idea TEXT DEFAULT '' NOT NULL,      -- One sentence that sums up what the quote says
    note TEXT DEFAULT '' NOT NULL,           -- Notes for the archive's own people
    starred INTEGER DEFAULT '0' NOT NULL,    -- 1: marked with a star
    created_at TEXT NOT NULL,                -- When it was kept (ISO 8601, UTC)
    state TEXT DEFAULT 'anchored' NOT NULL,  -- anchored: its words stand there; lost: they do not any more; kept: nor do they, but it was kept so
    translation TEXT DEFAULT '' NOT NULL,    -- The words in another language, for those who do not read the transcript's
    position INTEGER DEFAULT '0' NOT NULL,   -- Place in the order that people gave the quotes; numbers have gaps, so that moving one writes one
    edited TEXT DEFAULT '' NOT NULL,         -- The words as an editor set them for print; absent: as they were said
    CONSTRAINT quote_primary PRIMARY KEY (id),
    CONSTRAINT quote_first_passage_id_passage FOREIGN KEY(first_passage_id) REFERENCES passage (id),
    CONSTRAINT quote_last_passage_id_passage FOREIGN KEY(last_passage_id) REFERENCES passage (id),
    CONSTRAINT quote_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id),
    CONSTRAINT quote_transcript_id_transcript FOREIGN KEY(transcript_id) REFERENCES transcript (id),
    CONSTRAINT quote_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER quote_checksum_delete AFTER DELETE ON quote BEGIN DELETE FROM row_checksum WHERE table_name = 'quote' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER quote_checksum_insert AFTER INSERT ON quote BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('quote', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."testimony_id", new."transcript_id", new."first_passage_id", new."first_offset", new."last_passage_id", new."last_offset", new."exact", new."prefix", new."suffix", new."main_idea", new."note", new."starred", new."created_at", new."state", new."translation", new."position", new."edited") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER quote_checksum_update AFTER UPDATE ON quote BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."testimony_id", old."transcript_id", old."first_passage_id", old."first_offset", old."last_passage_id", old."last_offset", old."exact", old."prefix", old."suffix", old."main_idea", old."note", old."starred", old."created_at", old."state", old."translation", old."position", old."edited") AS BLOB), CAST(json_array(new."id", new."uuid", new."testimony_id", new."transcript_id", new."first_passage_id", new."first_offset", new."last_passage_id", new."last_offset", new."exact", new."prefix", new."suffix", new."main_idea", new."note", new."starred", new."created_at", new."state", new."translation", new."position", new."edited") AS BLOB)) WHERE table_name = 'quote' AND row_id = +new.id; END;
CREATE INDEX quote_first_passage_id ON quote (first_passage_id);
CREATE INDEX quote_last_passage_id ON quote (last_passage_id);
CREATE INDEX quote_position ON quote (position);
CREATE INDEX quote_testimony_id ON quote (testimony_id);
CREATE INDEX quote_transcript_id ON quote (transcript_id);

-- Passages as they were when they held the words of quotes that have lost them
CREATE TABLE former_passage (
    id INTEGER NOT NULL,                       -- Row number inside this archive
    testimony_id INTEGER NOT NULL,             -- The testimony (that of the quote)
    quote_id INTEGER NOT NULL,                 -- The quote that lost its words
    ordinal INTEGER NOT NULL,                  -- Place in the transcript when it held the words, from 1
    speaker TEXT DEFAULT '' NOT NULL,          -- Who spoke, as the transcript named them
    text TEXT NOT NULL,                        -- The words of the quote that stood in it
    start_ms INTEGER,                          -- Start in milliseconds from the start of its part; absent: unknown
    end_ms INTEGER,                            -- End in milliseconds from the start of its part; absent: unknown
    part_number INTEGER DEFAULT '1' NOT NULL,  -- Which part of the recording, from 1
    access TEXT DEFAULT 'open' NOT NULL,       -- open, internal or closed
    access_until TEXT,                         -- The level holds until this date (EDTF), from which on it is open
    access_reason TEXT DEFAULT '' NOT NULL,    -- Why access is not open
    CONSTRAINT former_passage_primary PRIMARY KEY (id),
    CONSTRAINT former_passage_access_check CHECK (access IN ('open', 'internal', 'closed')),
    CONSTRAINT former_passage_quote_id_quote FOREIGN KEY(quote_id) REFERENCES quote (id),
    CONSTRAINT former_passage_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id)
);
CREATE TRIGGER former_passage_checksum_delete AFTER DELETE ON former_passage BEGIN DELETE FROM row_checksum WHERE table_name = 'former_passage' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER former_passage_checksum_insert AFTER INSERT ON former_passage BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('former_passage', new.id, row_checksum(CAST(json_array(new."id", new."testimony_id", new."quote_id", new."ordinal", new."speaker", new."text", new."start_ms", new."end_ms", new."part_number", new."access", new."access_until", new."access_reason") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER former_passage_checksum_update AFTER UPDATE ON former_passage BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."testimony_id", old."quote_id", old."ordinal", old."speaker", old."text", old."start_ms", old."end_ms", old."part_number", old."access", old."access_until", old."access_reason") AS BLOB), CAST(json_array(new."id", new."testimony_id", new."quote_id", new."ordinal", new."speaker", new."text", new."start_ms", new."end_ms", new."part_number", new."access", new."access_until", new."access_reason") AS BLOB)) WHERE table_name = 'former_passage' AND row_id = +new.id; END;
CREATE INDEX former_passage_quote_id ON former_passage (quote_id);
CREATE INDEX former_passage_testimony_id ON former_passage (testimony_id);

-- Themes of a quote
CREATE TABLE quote_theme (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    quote_id INTEGER NOT NULL,              -- The quote
    theme_id INTEGER NOT NULL,              -- The theme
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT quote_theme_primary PRIMARY KEY (id),
    CONSTRAINT quote_theme_quote_id_quote FOREIGN KEY(quote_id) REFERENCES quote (id),
    CONSTRAINT quote_theme_theme_id_theme FOREIGN KEY(theme_id) REFERENCES theme (id),
    CONSTRAINT quote_theme_quote_id_unique UNIQUE (quote_id, theme_id)
);
CREATE TRIGGER quote_theme_checksum_delete AFTER DELETE ON quote_theme BEGIN DELETE FROM row_checksum WHERE table_name = 'quote_theme' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER quote_theme_checksum_insert AFTER INSERT ON quote_theme BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('quote_theme', new.id, row_checksum(CAST(json_array(new."id", new."quote_id", new."theme_id", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER quote_theme_checksum_update AFTER UPDATE ON quote_theme BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."quote_id", old."theme_id", old."position") AS BLOB), CAST(json_array(new."id", new."quote_id", new."theme_id", new."position") AS BLOB)) WHERE table_name = 'quote_theme' AND row_id = +new.id; END;
CREATE INDEX quote_theme_quote_id ON quote_theme (quote_id);
CREATE INDEX quote_theme_theme_id ON quote_theme (theme_id);

-- Ordered, named lists made to be exported
CREATE TABLE selection (
    id INTEGER NOT NULL,                  -- Row number inside this archive
    uuid TEXT NOT NULL,                   -- Identity across archives (UUID version 4)
    name TEXT COLLATE "NOCASE" NOT NULL,  -- Name
    note TEXT DEFAULT '' NOT NULL,        -- Notes for the archive's own people
    created_at TEXT NOT NULL,             -- When it was made (ISO 8601, UTC)
    CONSTRAINT selection_primary PRIMARY KEY (id),
    CONSTRAINT selection_name_unique UNIQUE (name),
    CONSTRAINT selection_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER selection_checksum_delete AFTER DELETE ON selection BEGIN DELETE FROM row_checksum WHERE table_name = 'selection' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER selection_checksum_insert AFTER INSERT ON selection BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('selection', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."name", new."note", new."created_at") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER selection_checksum_update AFTER UPDATE ON selection BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."name", old."note", old."created_at") AS BLOB), CAST(json_array(new."id", new."uuid", new."name", new."note", new."created_at") AS BLOB)) WHERE table_name = 'selection' AND row_id = +new.id; END;

-- What stands in selections, in order
CREATE TABLE selection_item (
    id INTEGER NOT NULL,                    -- Row number inside this archive
    selection_id INTEGER NOT NULL,          -- The selection
    kind TEXT NOT NULL,                     -- testimony, quote, heading, text or note
    testimony_id INTEGER,                   -- The testimony, for kind testimony
    quote_id INTEGER,                       -- The quote, for kind quote
    heading TEXT DEFAULT '' NOT NULL,       -- The words, for kinds heading, text and note
    position INTEGER DEFAULT '0' NOT NULL,  -- Order among its neighbours, from 0
    CONSTRAINT selection_item_primary PRIMARY KEY (id),
    CONSTRAINT selection_item_quote_id_quote FOREIGN KEY(quote_id) REFERENCES quote (id),
    CONSTRAINT selection_item_selection_id_selection FOREIGN KEY(selection_id) REFERENCES selection (id),
    CONSTRAINT selection_item_testimony_id_testimony FOREIGN KEY(testimony_id) REFERENCES testimony (id)
);
CREATE TRIGGER selection_item_checksum_delete AFTER DELETE ON selection_item BEGIN DELETE FROM row_checksum WHERE table_name = 'selection_item' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER selection_item_checksum_insert AFTER INSERT ON selection_item BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('selection_item', new.id, row_checksum(CAST(json_array(new."id", new."selection_id", new."kind", new."testimony_id", new."quote_id", new."heading", new."position") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER selection_item_checksum_update AFTER UPDATE ON selection_item BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."selection_id", old."kind", old."testimony_id", old."quote_id", old."heading", old."position") AS BLOB), CAST(json_array(new."id", new."selection_id", new."kind", new."testimony_id", new."quote_id", new."heading", new."position") AS BLOB)) WHERE table_name = 'selection_item' AND row_id = +new.id; END;
CREATE INDEX selection_item_quote_id ON selection_item (quote_id);
CREATE INDEX selection_item_selection_id ON selection_item (selection_id);
CREATE INDEX selection_item_testimony_id ON selection_item (testimony_id);

-- Searches that fill selections
CREATE TABLE selection_source (
    id INTEGER NOT NULL,                -- Row number inside this archive
    uuid TEXT NOT NULL,                 -- Identity across archives (UUID version 4)
    selection_id INTEGER NOT NULL,      -- The selection that it fills
    kind TEXT NOT NULL,                 -- testimonies, or quotes: every passage found
    "query" TEXT DEFAULT '' NOT NULL,   -- The words, in the query language
    choices TEXT NOT NULL,              -- Keys of what is chosen, by facet (JSON)
    sort TEXT NOT NULL,                 -- relevance, date or code
    only_publishable INTEGER NOT NULL,  -- 1: only what may leave the archive as a quote
    known TEXT NOT NULL,                -- What it has found so far: ids by the UUID of testimony or transcript (JSON)
    CONSTRAINT selection_source_primary PRIMARY KEY (id),
    CONSTRAINT selection_source_selection_id_selection FOREIGN KEY(selection_id) REFERENCES selection (id),
    CONSTRAINT selection_source_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER selection_source_checksum_delete AFTER DELETE ON selection_source BEGIN DELETE FROM row_checksum WHERE table_name = 'selection_source' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER selection_source_checksum_insert AFTER INSERT ON selection_source BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('selection_source', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."selection_id", new."kind", new."query", new."choices", new."sort", new."only_publishable", new."known") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER selection_source_checksum_update AFTER UPDATE ON selection_source BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."selection_id", old."kind", old."query", old."choices", old."sort", old."only_publishable", old."known") AS BLOB), CAST(json_array(new."id", new."uuid", new."selection_id", new."kind", new."query", new."choices", new."sort", new."only_publishable", new."known") AS BLOB)) WHERE table_name = 'selection_source' AND row_id = +new.id; END;
CREATE INDEX selection_source_selection_id ON selection_source (selection_id);

-- Searches that were kept under a name
CREATE TABLE saved_search (
    id INTEGER NOT NULL,                  -- Row number inside this archive
    uuid TEXT NOT NULL,                   -- Identity across archives (UUID version 4)
    name TEXT COLLATE "NOCASE" NOT NULL,  -- Name
    "query" TEXT DEFAULT '' NOT NULL,     -- The words, in the query language
    choices TEXT NOT NULL,                -- Keys of what is chosen, by facet; under all_languages the names that are left out (JSON)
    sort TEXT NOT NULL,                   -- relevance, date or code
    only_publishable INTEGER NOT NULL,    -- 1: only what may leave the archive as a quote
    created_at TEXT NOT NULL,             -- When it was kept (ISO 8601, UTC)
    CONSTRAINT saved_search_primary PRIMARY KEY (id),
    CONSTRAINT saved_search_name_unique UNIQUE (name),
    CONSTRAINT saved_search_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER saved_search_checksum_delete AFTER DELETE ON saved_search BEGIN DELETE FROM row_checksum WHERE table_name = 'saved_search' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER saved_search_checksum_insert AFTER INSERT ON saved_search BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('saved_search', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."name", new."query", new."choices", new."sort", new."only_publishable", new."created_at") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER saved_search_checksum_update AFTER UPDATE ON saved_search BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."name", old."query", old."choices", old."sort", old."only_publishable", old."created_at") AS BLOB), CAST(json_array(new."id", new."uuid", new."name", new."query", new."choices", new."sort", new."only_publishable", new."created_at") AS BLOB)) WHERE table_name = 'saved_search' AND row_id = +new.id; END;

-- Templates for new records, for interviews that have much in common
CREATE TABLE record_template (
    id INTEGER NOT NULL,                  -- Row number inside this archive
    uuid TEXT NOT NULL,                   -- Identity across archives (UUID version 4)
    name TEXT COLLATE "NOCASE" NOT NULL,  -- Name
    fields TEXT NOT NULL,                 -- What a new record begins with, by the names of table fields (JSON); people by their UUID
    created_at TEXT NOT NULL,             -- When it was kept (ISO 8601, UTC)
    CONSTRAINT record_template_primary PRIMARY KEY (id),
    CONSTRAINT record_template_name_unique UNIQUE (name),
    CONSTRAINT record_template_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER record_template_checksum_delete AFTER DELETE ON record_template BEGIN DELETE FROM row_checksum WHERE table_name = 'record_template' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER record_template_checksum_insert AFTER INSERT ON record_template BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('record_template', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."name", new."fields", new."created_at") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER record_template_checksum_update AFTER UPDATE ON record_template BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."name", old."fields", old."created_at") AS BLOB), CAST(json_array(new."id", new."uuid", new."name", new."fields", new."created_at") AS BLOB)) WHERE table_name = 'record_template' AND row_id = +new.id; END;

-- Accepted changes, one a row
CREATE TABLE change_set (
    id INTEGER NOT NULL,                      -- Row number inside this archive
    uuid TEXT NOT NULL,                       -- Identity across archives (UUID version 4)
    at TEXT NOT NULL,                         -- When (ISO 8601, UTC)
    label TEXT NOT NULL,                      -- Name of the change, a template in English
    label_values TEXT DEFAULT '{}' NOT NULL,  -- Values that fill the template (JSON)
    reverses_id INTEGER,                      -- The change set that this undoes
    CONSTRAINT change_set_primary PRIMARY KEY (id),
    CONSTRAINT change_set_reverses_id_change_set FOREIGN KEY(reverses_id) REFERENCES change_set (id),
    CONSTRAINT change_set_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER change_set_checksum_delete AFTER DELETE ON change_set BEGIN DELETE FROM row_checksum WHERE table_name = 'change_set' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER change_set_checksum_insert AFTER INSERT ON change_set BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('change_set', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."at", new."label", new."label_values", new."reverses_id") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER change_set_checksum_update AFTER UPDATE ON change_set BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."at", old."label", old."label_values", old."reverses_id") AS BLOB), CAST(json_array(new."id", new."uuid", new."at", new."label", new."label_values", new."reverses_id") AS BLOB)) WHERE table_name = 'change_set' AND row_id = +new.id; END;

-- What each change set changed, row by row: the change log
CREATE TABLE change (
    id INTEGER NOT NULL,             -- Row number inside this archive
    change_set_id INTEGER NOT NULL,  -- The change set
    table_name TEXT NOT NULL,        -- Which table
    row_id INTEGER NOT NULL,         -- Which row of it
    "before" TEXT,                   -- Changed columns before (JSON); absent: the row is new
    "after" TEXT,                    -- Changed columns after (JSON); absent: the row was deleted
    CONSTRAINT change_primary PRIMARY KEY (id),
    CONSTRAINT change_change_set_id_change_set FOREIGN KEY(change_set_id) REFERENCES change_set (id)
);
CREATE TRIGGER change_checksum_delete AFTER DELETE ON change BEGIN DELETE FROM row_checksum WHERE table_name = 'change' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER change_checksum_insert AFTER INSERT ON change BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('change', new.id, row_checksum(CAST(json_array(new."id", new."change_set_id", new."table_name", new."row_id", new."before", new."after") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER change_checksum_update AFTER UPDATE ON change BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."change_set_id", old."table_name", old."row_id", old."before", old."after") AS BLOB), CAST(json_array(new."id", new."change_set_id", new."table_name", new."row_id", new."before", new."after") AS BLOB)) WHERE table_name = 'change' AND row_id = +new.id; END;
CREATE INDEX change_change_set_id ON change (change_set_id);
CREATE INDEX change_row ON change (table_name, row_id);

-- Fixity checks, the events of PREMIS; no edits, so the change log does not know them
CREATE TABLE fixity_check (
    id INTEGER NOT NULL,        -- Row number inside this archive
    uuid TEXT NOT NULL,         -- Identity across archives (UUID version 4)
    started_at TEXT NOT NULL,   -- When it began (ISO 8601, UTC)
    ended_at TEXT NOT NULL,     -- When it ended, or last went on (ISO 8601, UTC)
    cause TEXT NOT NULL,        -- ingest, scheduled, asked or repair
    outcome TEXT NOT NULL,      -- sound or damaged
    files INTEGER NOT NULL,     -- How many files were looked at
    bytes INTEGER NOT NULL,     -- Their size in bytes
    rows INTEGER NOT NULL,      -- How many rows of the database were looked at; 0: not these
    problems INTEGER NOT NULL,  -- How many things were found damaged
    is_whole INTEGER NOT NULL,  -- 1: everything was looked at
    CONSTRAINT fixity_check_primary PRIMARY KEY (id),
    CONSTRAINT fixity_check_uuid_unique UNIQUE (uuid)
);
CREATE TRIGGER fixity_check_checksum_delete AFTER DELETE ON fixity_check BEGIN DELETE FROM row_checksum WHERE table_name = 'fixity_check' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER fixity_check_checksum_insert AFTER INSERT ON fixity_check BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('fixity_check', new.id, row_checksum(CAST(json_array(new."id", new."uuid", new."started_at", new."ended_at", new."cause", new."outcome", new."files", new."bytes", new."rows", new."problems", new."is_whole") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER fixity_check_checksum_update AFTER UPDATE ON fixity_check BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."uuid", old."started_at", old."ended_at", old."cause", old."outcome", old."files", old."bytes", old."rows", old."problems", old."is_whole") AS BLOB), CAST(json_array(new."id", new."uuid", new."started_at", new."ended_at", new."cause", new."outcome", new."files", new."bytes", new."rows", new."problems", new."is_whole") AS BLOB)) WHERE table_name = 'fixity_check' AND row_id = +new.id; END;
CREATE INDEX fixity_check_started_at ON fixity_check (started_at);

-- How each file was when it was last looked at; none: it never was
CREATE TABLE file_fixity (
    id INTEGER NOT NULL,       -- Row number inside this archive
    sha256 TEXT NOT NULL,      -- Which file: the SHA-256 of its content
    checked_at TEXT NOT NULL,  -- When it was last looked at (ISO 8601, UTC)
    outcome TEXT NOT NULL,     -- sound, altered, missing, unreadable or lost (given up)
    since TEXT NOT NULL,       -- Since when it is so (ISO 8601, UTC)
    CONSTRAINT file_fixity_primary PRIMARY KEY (id),
    CONSTRAINT file_fixity_sha256_unique UNIQUE (sha256)
);
CREATE TRIGGER file_fixity_checksum_delete AFTER DELETE ON file_fixity BEGIN DELETE FROM row_checksum WHERE table_name = 'file_fixity' AND row_id = +old.id AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER file_fixity_checksum_insert AFTER INSERT ON file_fixity BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('file_fixity', new.id, row_checksum(CAST(json_array(new."id", new."sha256", new."checked_at", new."outcome", new."since") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER file_fixity_checksum_update AFTER UPDATE ON file_fixity BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."id", old."sha256", old."checked_at", old."outcome", old."since") AS BLOB), CAST(json_array(new."id", new."sha256", new."checked_at", new."outcome", new."since") AS BLOB)) WHERE table_name = 'file_fixity' AND row_id = +new.id; END;
CREATE INDEX file_fixity_checked_at ON file_fixity (checked_at);

-- The words of passages (FTS5 without their text; rowid is passage.id), written with the catalogue
CREATE VIRTUAL TABLE passage_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii');

-- The words of the records themselves (FTS5; rowid is testimony.id; below 0: names, keywords, places, …)
CREATE VIRTUAL TABLE record_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii');

-- The words of quotes with their main idea, note and translation (FTS5; rowid is quote.id)
CREATE VIRTUAL TABLE quote_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii');

-- Every form of a word that was ever said, with what it is found by
CREATE TABLE vocabulary (
    surface TEXT NOT NULL,   -- The form as it was said, in lower case
    language TEXT NOT NULL,  -- ISO 639 code of the language in which it was said
    folded TEXT NOT NULL,    -- The form without accents: what people type
    key TEXT NOT NULL,       -- What it is found by: the folded stem of its dictionary form
    PRIMARY KEY (surface, language)
) WITHOUT ROWID;
CREATE INDEX vocabulary_folded ON vocabulary (folded);
CREATE INDEX vocabulary_key ON vocabulary (key);

-- Checksums of all rows of the tables above, kept by triggers: SQLite has none of its own
CREATE TABLE row_checksum (
    table_name TEXT NOT NULL,   -- Which table
    row_id NOT NULL,            -- Which row of it: its id, of a setting its key
    checksum INTEGER NOT NULL,  -- 64 bits of BLAKE2b over all columns, as a signed number
    PRIMARY KEY (table_name, row_id)
) WITHOUT ROWID;

-- Which migration made this database; Alembic keeps it
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,  -- Number of the newest migration
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TRIGGER alembic_version_checksum_delete AFTER DELETE ON alembic_version BEGIN DELETE FROM row_checksum WHERE table_name = 'alembic_version' AND row_id = +old.version_num AND row_checksum(x'') IS NOT NULL; END;
CREATE TRIGGER alembic_version_checksum_insert AFTER INSERT ON alembic_version BEGIN INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('alembic_version', new.version_num, row_checksum(CAST(json_array(new."version_num") AS BLOB))) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum; END;
CREATE TRIGGER alembic_version_checksum_update AFTER UPDATE ON alembic_version BEGIN UPDATE row_checksum SET checksum = next_row_checksum(checksum, CAST(json_array(old."version_num") AS BLOB), CAST(json_array(new."version_num") AS BLOB)) WHERE table_name = 'alembic_version' AND row_id = +new.version_num; END;
