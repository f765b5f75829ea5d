import { isId, shortened } from './ids';

/** "ANLS": the four bytes by which `file` and Annals know a timeline (SQLite header, offset 68). */
export const APPLICATION_ID = 0x414e4c53;

/**
 * The tables of format 1. `event`, `lane`, `series` and `timeline` are the present state; `action` and `change` are how
 * it came about and are only ever appended to. Each state row can be rebuilt from its changes, and `annals check` does.
 *
 * - `head` is the id of the change that a row shows; `conflict` is kept for two changes with one parent (teams).
 * - Deleted rows stay, marked, so that a restore finds its row number again and row numbers are never reused.
 * - `event.start_min` … `end_max` are the bounds (null is open); `start_ms` and `end_ms` the same clamped for drawing, or of an
 *   event without a date the limits that other events set to it (undated-positions.ts).
 * - `span` is the smallest k with `end_ms - start_ms <= 4^k days`: a window query needs to look only 4^k days back in
 *   class k, so that one event of a thousand years does not slow every query down.
 * - `event_start` holds all columns of the packed index, so that reading that never touches the rows; the indexes after it
 *   are the orders of the table view. In each, the row number follows by itself and makes the order total.
 * - `action.events` is how many events the timeline had after the action: counting a million takes longer than an edit.
 *   It is not part of the hash chain, because two copies of a file (teams) may count differently.
 */
export const SCHEMA_1 = `
CREATE TABLE meta(k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE timeline(
  only INTEGER PRIMARY KEY CHECK(only = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  home_zone TEXT NOT NULL,
  project_days INTEGER NOT NULL,
  head TEXT NOT NULL) STRICT;

CREATE TABLE lane(
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  ord REAL NOT NULL,
  color TEXT NOT NULL,
  collapsed INTEGER NOT NULL CHECK(collapsed IN (0, 1)),
  head TEXT NOT NULL,
  conflict INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE series(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  lane INTEGER NOT NULL REFERENCES lane(key),
  every TEXT NOT NULL CHECK(json_valid(every)),
  anchor TEXT NOT NULL,
  mode TEXT NOT NULL CHECK(mode IN ('fixed', 'rolling')),
  ends TEXT NOT NULL CHECK(json_valid(ends)),
  weekend TEXT NOT NULL,
  lead_days INTEGER NOT NULL,
  notes TEXT NOT NULL,
  outcomes TEXT NOT NULL CHECK(json_valid(outcomes)),
  head TEXT NOT NULL,
  conflict INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX series_lane ON series(lane);
CREATE INDEX lane_order ON lane(ord);

CREATE TABLE event(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  edtf TEXT NOT NULL,
  status TEXT NOT NULL,
  lane INTEGER NOT NULL REFERENCES lane(key),
  summary TEXT NOT NULL,
  actors TEXT NOT NULL CHECK(json_valid(actors)),
  places TEXT NOT NULL CHECK(json_valid(places)),
  tags TEXT NOT NULL CHECK(json_valid(tags)),
  sources TEXT NOT NULL CHECK(json_valid(sources)),
  links TEXT NOT NULL CHECK(json_valid(links)),
  learned TEXT,
  pinned INTEGER NOT NULL CHECK(pinned IN (0, 1)),
  sensitivity INTEGER NOT NULL CHECK(sensitivity BETWEEN 0 AND 3),
  start_min INTEGER, start_max INTEGER, end_min INTEGER, end_max INTEGER,
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL CHECK(end_ms > start_ms),
  span INTEGER NOT NULL CHECK(span BETWEEN 0 AND 14),
  flags INTEGER NOT NULL CHECK(flags BETWEEN 0 AND 255),
  source_titles TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  head TEXT NOT NULL,
  conflict INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX event_span ON event(span, start_ms, end_ms, lane, flags) WHERE deleted = 0;
CREATE INDEX event_lane ON event(lane, span, start_ms, end_ms, flags) WHERE deleted = 0;
CREATE INDEX event_start ON event(start_ms, end_ms, lane, flags) WHERE deleted = 0;
CREATE INDEX event_title ON event(title COLLATE NOCASE, start_ms) WHERE deleted = 0;
CREATE INDEX event_status ON event(status, start_ms) WHERE deleted = 0;
CREATE INDEX event_lane_start ON event(lane, start_ms) WHERE deleted = 0;
CREATE INDEX event_updated ON event(updated_at, start_ms) WHERE deleted = 0;

CREATE TABLE action(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK(kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  replica TEXT NOT NULL,
  undoes TEXT REFERENCES action(id),
  events INTEGER NOT NULL) STRICT;

CREATE TABLE change(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  action INTEGER NOT NULL REFERENCES action(seq),
  entity TEXT NOT NULL CHECK(entity IN ('event', 'lane', 'series', 'timeline')),
  entity_id TEXT NOT NULL,
  base TEXT,
  op TEXT NOT NULL CHECK(op IN ('create', 'update', 'delete', 'restore', 'merge')),
  before TEXT,
  after TEXT,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  pushed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX change_entity ON change(entity_id, seq);
CREATE INDEX change_action ON change(action);
CREATE INDEX change_out ON change(seq) WHERE pushed = 0;

CREATE TRIGGER action_kept BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER action_stays BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER change_kept BEFORE UPDATE OF seq, id, action, entity, entity_id, base, op, before, after, hash ON change
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER change_stays BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE VIRTUAL TABLE event_fts USING fts5(title, summary, tags, actors, places, source_titles,
  content='event', content_rowid='seq', prefix='2 3', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER event_fts_insert AFTER INSERT ON event BEGIN
  INSERT INTO event_fts(rowid, title, summary, tags, actors, places, source_titles)
  VALUES (new.seq, new.title, new.summary, new.tags, new.actors, new.places, new.source_titles);
END;
CREATE TRIGGER event_fts_delete AFTER DELETE ON event BEGIN
  INSERT INTO event_fts(event_fts, rowid, title, summary, tags, actors, places, source_titles)
  VALUES ('delete', old.seq, old.title, old.summary, old.tags, old.actors, old.places, old.source_titles);
END;
CREATE TRIGGER event_fts_update AFTER UPDATE OF title, summary, tags, actors, places, source_titles ON event BEGIN
  INSERT INTO event_fts(event_fts, rowid, title, summary, tags, actors, places, source_titles)
  VALUES ('delete', old.seq, old.title, old.summary, old.tags, old.actors, old.places, old.source_titles);
  INSERT INTO event_fts(rowid, title, summary, tags, actors, places, source_titles)
  VALUES (new.seq, new.title, new.summary, new.tags, new.actors, new.places, new.source_titles);
END;
`;

/**
 * The columns of the word index in their order, and what a hit in each weighs. Words of fields that came later stand in the last, which
 * holds the titles of sources, so a new field needs no index of its own and no file is indexed anew (event-columns.ts).
 */
export const WORD_COLUMNS = { title: 10, summary: 1, tags: 3, actors: 3, places: 3, source_titles: 1 } as const;

/**
 * Format 5: less room for the same. Texts of an import's changes lie in portions (packed-texts.ts); like history, a portion is only ever added, but for the
 * transaction that erases, which takes texts out of it. The word index keeps no beginnings of words: they were more than half of it. `change_out` was an order that
 * nothing asks for. Indexes hold ids shortened (ids.ts), so a trigger sees to it that no event stands twice; `event` and `change` have no whole ids in indexes any
 * more when this is run (migrations.ts).
 */
export const SCHEMA_5 = `
CREATE TABLE portion(
  seq INTEGER PRIMARY KEY REFERENCES change(seq),
  texts INTEGER NOT NULL CHECK(texts > 0),
  packed BLOB NOT NULL) STRICT;
CREATE TRIGGER portion_kept BEFORE UPDATE ON portion WHEN NOT coalesce(
  new.seq = old.seq AND new.texts = old.texts
  AND CAST((SELECT max(seq) FROM action) AS TEXT) = (SELECT v FROM meta WHERE k = 'erasing')
  AND EXISTS (SELECT 1 FROM change WHERE action = (SELECT max(seq) FROM action) AND op = 'erase'), 0)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER portion_stays BEFORE DELETE ON portion BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP INDEX change_out;
DROP INDEX change_entity;
CREATE INDEX change_entity ON change(${shortened('entity_id')});
CREATE INDEX event_id ON event(${shortened('id')});
CREATE TRIGGER event_once BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE ${isId('id', 'new.id')})
  BEGIN SELECT RAISE(ABORT, 'an event stands twice'); END;
DROP TABLE event_fts;
CREATE VIRTUAL TABLE event_fts USING fts5(title, summary, tags, actors, places, source_titles,
  content='event', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
INSERT INTO event_fts(event_fts) VALUES ('rebuild');
`;

/**
 * Format 2: a timeline keeps views, as JSON. Changes written before do not speak of them; `fold` (shared/fields) says what an entity's
 * fields are then.
 */
export const SCHEMA_2 = `ALTER TABLE timeline ADD COLUMN views TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(views))`;

/**
 * Format 3: an event can be erased with its history (erase.ts). What is left of a change then keeps its hash, and `erasure` is the
 * number of the action that emptied it; of an `erase` change, that of its own.
 *
 * History stays append-only but for the transaction that erases: while `meta` says which action is erasing, and that action is the last
 * and holds an `erase` change, what other changes say may be taken away and labels that quote it reworded; never order, hash or time.
 */
export const SCHEMA_3 = `
ALTER TABLE change ADD COLUMN erasure INTEGER REFERENCES action(seq);
CREATE INDEX change_erasure ON change(erasure) WHERE erasure IS NOT NULL;
DROP TRIGGER action_kept;
CREATE TRIGGER action_kept BEFORE UPDATE ON action WHEN NOT coalesce(
  new.seq = old.seq AND new.id = old.id AND new.kind = old.kind AND new.at = old.at AND new.who = old.who
  AND new.replica = old.replica AND new.undoes IS old.undoes AND new.events = old.events
  AND old.seq < (SELECT max(seq) FROM action)
  AND CAST((SELECT max(seq) FROM action) AS TEXT) = (SELECT v FROM meta WHERE k = 'erasing')
  AND EXISTS (SELECT 1 FROM change WHERE action = (SELECT max(seq) FROM action) AND op = 'erase'), 0)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER change_kept;
CREATE TRIGGER change_kept BEFORE UPDATE OF seq, id, action, entity, entity_id, base, op, before, after, hash, erasure ON change
  WHEN NOT coalesce(
  new.seq = old.seq AND new.action = old.action AND new.entity = old.entity AND new.entity_id = old.entity_id
  AND new.op = old.op AND old.op <> 'erase' AND new.hash = old.hash
  AND new.erasure = (SELECT max(seq) FROM action) AND old.action < new.erasure
  AND CAST(new.erasure AS TEXT) = (SELECT v FROM meta WHERE k = 'erasing')
  AND EXISTS (SELECT 1 FROM change WHERE action = new.erasure AND op = 'erase'), 0)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;

/**
 * Format 6: the text of an article is kept with the sources that were read from it (attachments.ts). A row is only ever added, but for the transaction that
 * erases, which takes away those that nothing names any more.
 */
export const SCHEMA_6 = `
CREATE TABLE attachment(
  seq INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
  length INTEGER NOT NULL CHECK(length >= 0),
  packed BLOB NOT NULL) STRICT;
CREATE TRIGGER attachment_kept BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment WHEN NOT coalesce(
  CAST((SELECT max(seq) FROM action) AS TEXT) = (SELECT v FROM meta WHERE k = 'erasing')
  AND EXISTS (SELECT 1 FROM change WHERE action = (SELECT max(seq) FROM action) AND op = 'erase'), 0)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
