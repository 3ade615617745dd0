"""The tables of the book: the journal, and the typed readings that triggers keep beside it.

Every reading is a function of the lines alone. The triggers hang on a view, ``reading``: writing a
line passes it through that view, and so does a rebuild, which empties the readings and passes all
lines through it again. Days are whole numbers like 20210517, since a day's figures are asked for
more often than anything else; ``live`` is 0 once a void was read.
"""

from typing import Final

JOURNAL: Final = """
CREATE TABLE entry (
  n    INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  line TEXT NOT NULL CHECK (json_valid(line) AND length(line) < 65536),
  desk TEXT    NOT NULL GENERATED ALWAYS AS (json_extract(line, '$.desk')) STORED,
  seq  INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(line, '$.seq'))  STORED
) STRICT;
-- Not unique: a fork, should one ever happen, has to be stored to be seen.
CREATE INDEX entry_desk ON entry (desk, seq);
CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry
  BEGIN SELECT raise(ABORT, 'lines are immutable'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
  BEGIN SELECT raise(ABORT, 'lines are permanent'); END;

CREATE TABLE person (
  n INTEGER PRIMARY KEY REFERENCES entry (n), salt BLOB NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE reference (
  list TEXT NOT NULL, code TEXT NOT NULL, place INTEGER NOT NULL, data TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (list, code)
) STRICT;
"""

TABLES: Final = """
CREATE TABLE act (
  n INTEGER PRIMARY KEY, number TEXT NOT NULL, kind TEXT NOT NULL, day INTEGER NOT NULL,
  letter TEXT NOT NULL, serial INTEGER NOT NULL, desk TEXT NOT NULL, site TEXT NOT NULL,
  department TEXT NOT NULL, method TEXT NOT NULL, consulted INTEGER NOT NULL, live INTEGER NOT NULL
) STRICT;
CREATE INDEX act_number ON act (number);
CREATE INDEX act_day ON act (day, n);
CREATE INDEX act_serial ON act (day, letter, serial);
CREATE TABLE voiding (
  n INTEGER PRIMARY KEY, ref TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX voiding_ref ON voiding (ref);
CREATE TABLE visit (
  n INTEGER PRIMARY KEY, day INTEGER NOT NULL, hour INTEGER NOT NULL, site TEXT NOT NULL,
  department TEXT NOT NULL, audience TEXT NOT NULL, age TEXT NOT NULL, town TEXT NOT NULL,
  count INTEGER NOT NULL, organisation TEXT, grade TEXT, live INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_group ON visit (day, live) WHERE organisation IS NOT NULL;
CREATE TABLE consultation (
  n INTEGER NOT NULL, item INTEGER NOT NULL, day INTEGER NOT NULL, site TEXT NOT NULL,
  department TEXT NOT NULL, topic TEXT NOT NULL, mode TEXT NOT NULL, outcome TEXT NOT NULL,
  count INTEGER NOT NULL, live INTEGER NOT NULL, PRIMARY KEY (n, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE giving (
  n INTEGER NOT NULL, item INTEGER NOT NULL, day INTEGER NOT NULL, site TEXT NOT NULL,
  department TEXT NOT NULL, material TEXT NOT NULL, quantity INTEGER NOT NULL,
  live INTEGER NOT NULL, PRIMARY KEY (n, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE movement (
  n INTEGER PRIMARY KEY, day INTEGER NOT NULL, site TEXT NOT NULL, department TEXT NOT NULL,
  movement TEXT NOT NULL, material TEXT NOT NULL, quantity INTEGER NOT NULL,
  change INTEGER NOT NULL, live INTEGER NOT NULL
) STRICT;
CREATE INDEX movement_material ON movement (material, live, change);
CREATE TABLE display (
  n INTEGER NOT NULL, item TEXT NOT NULL, day INTEGER NOT NULL, site TEXT NOT NULL,
  department TEXT NOT NULL, quantity INTEGER NOT NULL, live INTEGER NOT NULL, PRIMARY KEY (n, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX display_day ON display (day, live);

-- Counters, so that a day's figures cost the same at a thousand acts and at a million. The site
-- comes last in their keys: the figures of all sites are then summed as they are read, unsorted.
CREATE TABLE day_act (
  day INTEGER NOT NULL, site TEXT NOT NULL, kind TEXT NOT NULL, method TEXT NOT NULL,
  live INTEGER NOT NULL, acts INTEGER NOT NULL, PRIMARY KEY (day, site, kind, method, live)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_visit (
  day INTEGER NOT NULL, site TEXT NOT NULL, department TEXT NOT NULL, hour INTEGER NOT NULL,
  audience TEXT NOT NULL, age TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (day, department, hour, audience, age, site)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_consultation (
  day INTEGER NOT NULL, site TEXT NOT NULL, department TEXT NOT NULL, topic TEXT NOT NULL,
  mode TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, department, topic, mode, site)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_giving (
  day INTEGER NOT NULL, site TEXT NOT NULL, department TEXT NOT NULL, material TEXT NOT NULL,
  quantity INTEGER NOT NULL, PRIMARY KEY (day, department, material, site)
) STRICT, WITHOUT ROWID;
"""

COUNTERS: Final = """
CREATE TRIGGER act_counted AFTER INSERT ON act BEGIN
  INSERT INTO day_act VALUES (new.day, new.site, new.kind, new.method, new.live, 1)
    ON CONFLICT DO UPDATE SET acts = acts + 1;
END;
CREATE TRIGGER act_voided AFTER UPDATE OF live ON act BEGIN
  UPDATE day_act SET acts = acts - 1 WHERE day = old.day AND site = old.site AND kind = old.kind
    AND method = old.method AND live = old.live;
  DELETE FROM day_act WHERE day = old.day AND site = old.site AND kind = old.kind
    AND method = old.method AND live = old.live AND acts = 0;
  INSERT INTO day_act VALUES (new.day, new.site, new.kind, new.method, new.live, 1)
    ON CONFLICT DO UPDATE SET acts = acts + 1;
END;
CREATE TRIGGER visit_counted AFTER INSERT ON visit WHEN new.live BEGIN
  INSERT INTO day_visit
    VALUES (new.day, new.site, new.department, new.hour, new.audience, new.age, new.count)
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
END;
CREATE TRIGGER visit_voided AFTER UPDATE OF live ON visit BEGIN
  UPDATE day_visit SET count = count - old.count WHERE day = old.day AND site = old.site
    AND department = old.department AND hour = old.hour AND audience = old.audience AND age = old.age;
  DELETE FROM day_visit WHERE day = old.day AND site = old.site
    AND department = old.department AND hour = old.hour AND audience = old.audience AND age = old.age
    AND count = 0;
END;
CREATE TRIGGER consultation_counted AFTER INSERT ON consultation WHEN new.live BEGIN
  INSERT INTO day_consultation
    VALUES (new.day, new.site, new.department, new.topic, new.mode, new.count)
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
END;
CREATE TRIGGER consultation_voided AFTER UPDATE OF live ON consultation BEGIN
  UPDATE day_consultation SET count = count - old.count WHERE day = old.day AND site = old.site
    AND department = old.department AND topic = old.topic AND mode = old.mode;
  DELETE FROM day_consultation WHERE day = old.day AND site = old.site
    AND department = old.department AND topic = old.topic AND mode = old.mode AND count = 0;
END;
CREATE TRIGGER giving_counted AFTER INSERT ON giving WHEN new.live BEGIN
  INSERT INTO day_giving VALUES (new.day, new.site, new.department, new.material, new.quantity)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
END;
CREATE TRIGGER giving_voided AFTER UPDATE OF live ON giving BEGIN
  UPDATE day_giving SET quantity = quantity - old.quantity WHERE day = old.day AND site = old.site
    AND department = old.department AND material = old.material;
  DELETE FROM day_giving WHERE day = old.day AND site = old.site
    AND department = old.department AND material = old.material AND quantity = 0;
END;
"""

READING: Final = """
CREATE VIEW reading AS SELECT n, id, line FROM entry;
CREATE TRIGGER entry_read AFTER INSERT ON entry
  BEGIN INSERT INTO reading VALUES (new.n, new.id, new.line); END;

CREATE TRIGGER read_act INSTEAD OF INSERT ON reading
WHEN json_extract(new.line, '$.number') IS NOT NULL BEGIN
  INSERT INTO act
    SELECT new.n, l ->> 'number', l ->> 'kind',
      replace(substr(l ->> 'at', 1, 10), '-', '') + 0,
      substr(l ->> 'number', 6, instr(substr(l ->> 'number', 6), '-') - 1),
      substr(l ->> 'number', 6 + instr(substr(l ->> 'number', 6), '-')) + 0,
      l ->> 'desk', l ->> '$.fact.site', l ->> '$.fact.department', l ->> 'method',
      (l ->> '$.fact.consultations') IS NOT NULL,
      -- A merge may bring the void before the act it speaks of.
      NOT EXISTS (SELECT 1 FROM voiding WHERE ref = new.id)
    FROM (SELECT new.line AS l);
  INSERT INTO visit
    SELECT n, day, substr(l ->> 'at', 12, 2) + 0, site, department, l ->> '$.fact.visit.group',
      l ->> '$.fact.visit.age', l ->> '$.fact.visit.town', l ->> '$.fact.visit.count',
      l ->> '$.fact.visit.organisation', l ->> '$.fact.visit.grade', live
    FROM act, (SELECT new.line AS l) WHERE n = new.n AND (l ->> '$.fact.visit') IS NOT NULL;
  INSERT INTO consultation
    SELECT n, one.key, day, site, department, one.value ->> 'topic', one.value ->> 'mode',
      one.value ->> 'outcome', one.value ->> 'count', live
    FROM act, json_each(new.line, '$.fact.consultations') AS one WHERE n = new.n;
  INSERT INTO giving
    SELECT n, one.key, day, site, department, one.value ->> 'material', one.value ->> 'quantity', live
    FROM act, json_each(new.line, '$.fact.items') AS one WHERE n = new.n;
  INSERT INTO movement
    SELECT n, day, site, department, l ->> '$.fact.movement', l ->> '$.fact.material',
      l ->> '$.fact.quantity', l ->> '$.fact.change', live
    FROM act, (SELECT new.line AS l) WHERE n = new.n AND kind = 'movement';
  -- Copies that came out of the printer join the stock in the same step.
  INSERT INTO movement
    SELECT n, day, site, department, 'print', l ->> '$.fact.material', l ->> '$.fact.copies',
      l ->> '$.fact.copies', live
    FROM act, (SELECT new.line AS l)
    WHERE n = new.n AND kind = 'print' AND (l ->> '$.fact.material') IS NOT NULL;
  INSERT INTO display
    SELECT n, one.key, day, site, department, one.value, live
    FROM act, json_each(new.line, '$.fact.display') AS one WHERE n = new.n AND kind = 'display';
END;

CREATE TRIGGER read_void INSTEAD OF INSERT ON reading
WHEN json_extract(new.line, '$.kind') = 'void' BEGIN
  INSERT INTO voiding
    SELECT new.n, l ->> 'ref', l ->> '$.fact.reason', l ->> 'at' FROM (SELECT new.line AS l);
  UPDATE act SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
  UPDATE visit SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
  UPDATE consultation SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
  UPDATE giving SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
  UPDATE movement SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
  UPDATE display SET live = 0
    WHERE live AND n = (SELECT n FROM entry WHERE id = json_extract(new.line, '$.ref'));
END;
"""

SCHEMA: Final = JOURNAL + TABLES + COUNTERS + READING

NAMES: Final = (
    "act", "voiding", "visit", "consultation", "giving", "movement", "display",
    "day_act", "day_visit", "day_consultation", "day_giving",
)  # fmt: skip
"""The readings, each of which can be dropped and rebuilt from the lines at any time."""
