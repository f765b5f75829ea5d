import type { Engine } from '../database/engine';
import { WORD_COLUMNS } from '../database/schema';

/*
 * Words of many new events. Row by row, as the file's trigger adds them, FTS5 closes its list of words with every statement and merges the lists
 * without end: that was more than half of an import. Here the trigger rests for one transaction, and words are added by the thousand.
 */

const TRIGGER = 'event_fts_insert';
const WORDS = Object.keys(WORD_COLUMNS).join(', ');
const ADD_WORDS = `INSERT INTO event_fts(rowid, ${WORDS}) SELECT seq, ${WORDS} FROM main.event WHERE seq > ? AND seq <= ?`;
const MERGE = "INSERT INTO event_fts(event_fts, rank) VALUES ('merge', ?)";

/** Rows in a portion: their words fit into what FTS5 gathers in memory before it writes a list. */
export const WORD_PORTION = 5000;
/** Pages that are merged in one step: less than a tenth of a second. */
const MERGED_PAGES = 1000;

export interface WordPortions {
  /** To be called for each new event; their words become findable in portions. */
  added(): void;
  /**
   * Makes one list of all lists of words, a step at a time: a word index of many pieces slows searches, and each edit after it, which has to
   * merge some of them. Once all events are added; true while there is more to do.
   */
  merge(): boolean;
  /** Adds the words that are missing, and lets the trigger work again. */
  finish(): void;
}

/**
 * Must be begun, finished or rolled back within one transaction, in which nobody else adds events.
 *
 * @param write called before words are added: has events that were told of and wait to be written get their rows
 */
export function wordPortions(engine: Engine, write: () => void): WordPortions {
  const trigger = engine.get<{ sql: string }>('SELECT sql FROM main.sqlite_schema WHERE type = ? AND name = ?', ['trigger', TRIGGER]);
  if (trigger !== undefined) engine.exec(`DROP TRIGGER main.${TRIGGER}`);
  let indexed = lastRow(engine);
  let waiting = 0;
  let merging = false;

  function add(): void {
    if (waiting === 0) return;
    write();
    const last = lastRow(engine);
    engine.run(ADD_WORDS, [indexed, last]);
    indexed = last;
    waiting = 0;
  }

  return {
    added() {
      waiting++;
      if (waiting === WORD_PORTION) add();
    },
    merge() {
      add();
      const before = totalChanges(engine);
      // The first takes all lists together, however few; those after it go on with that.
      engine.run(MERGE, [merging ? MERGED_PAGES : -MERGED_PAGES]);
      merging = true;
      // As FTS5's manual has it: a merge that found nothing to do changes one row.
      return totalChanges(engine) - before >= 2;
    },
    finish() {
      add();
      if (trigger !== undefined) engine.exec(trigger.sql);
    },
  };
}

function totalChanges(engine: Engine): number {
  return engine.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
}

function lastRow(engine: Engine): number {
  return engine.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM main.event')?.seq ?? 0;
}
