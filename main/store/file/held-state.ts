import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import type { Engine } from '../database/engine';
import { openEngine, SHORT_WAIT_MS } from '../database/engine';
import { guarded } from '../database/errors';
import { keyAt } from '../lock/keyring';
import { editNoteOf } from '../log/journal-binding';
import type { Binding } from '../log/log-binding';
import { bindingOf } from '../log/log-binding';
import type { ReadingPlace } from './place-for-reading';
import { SAFETY } from './pragmas';

/** What a file holds, as far as it tells whether another state follows from it. Ids are in hexadecimal, see heldBy. */
export interface Held {
  readonly timelineId: string;
  readonly revision: number;
  readonly lastAction: string;
  readonly lastChange: number;
  readonly lastHash: string;
  readonly events: number;
  /** The last change in words. */
  readonly label: string;
  readonly binding: Binding;
  /** See journal-binding.ts. */
  readonly edit: string | null;
}

/** Texts as bytes in hexadecimal: of a file and a log that do not fit, anything may come together, and libsql must meet no text that is none. */
export function heldBy(engine: Engine): Held {
  const found = engine.get<Omit<Held, 'binding' | 'edit'>>(
    `SELECT hex(t.id) AS timelineId, a.seq AS revision, hex(a.id) AS lastAction, CAST(a.events AS INTEGER) AS events, hex(a.label) AS label,
      c.seq AS lastChange, hex(c.hash) AS lastHash
     FROM copy.timeline t CROSS JOIN copy.action a CROSS JOIN copy.change c
     WHERE a.seq = (SELECT max(seq) FROM copy.action) AND c.seq = (SELECT max(seq) FROM copy.change)`,
  );
  if (found === undefined) throw Object.assign(new Error('the file has no history'), { code: 'SQLITE_CORRUPT' });
  const { timelineId, revision, lastAction, events, label, lastChange, lastHash } = found;
  const words = Buffer.from(label, 'hex').toString();
  const notes = { binding: bindingOf(engine, 'copy'), edit: editNoteOf(engine, 'copy') };
  return { timelineId, revision, lastAction, events, label: words, lastChange, lastHash, ...notes };
}

export function isWhole(engine: Engine): boolean {
  return engine.get<{ found: string }>('SELECT hex(quick_check) AS found FROM pragma_quick_check(1, ?)', ['copy'])?.found === OK;
}

/** Whether indexes and tables hold the same, too, which takes far longer to find out. */
export function isConsistent(engine: Engine): boolean {
  return engine.get<{ found: string }>('SELECT hex(integrity_check) AS found FROM pragma_integrity_check(1, ?)', ['copy'])?.found === OK;
}

const OK = Buffer.from('ok').toString('hex').toUpperCase();

/** Attached as `copy` to a database in memory, because an attached file is given up again at once (see engine.ts, `close`). */
export function attached<T>(find: () => ReadingPlace, look: (engine: Engine) => T): Result<T> {
  return guarded(() => {
    const place = find();
    try {
      const engine = openEngine(':memory:');
      // Not read back: a database in memory has no mmap_size.
      for (const { name, set } of SAFETY) engine.all(`PRAGMA ${name}=${set}`);
      // Who holds the file is asked, and waited for, when it is opened itself.
      engine.all(`PRAGMA busy_timeout=${SHORT_WAIT_MS}`);
      engine.run('ATTACH ? AS copy KEY ?', [place.address, keyAt(place.address)?.secret ?? '']);
      try {
        return ok(look(engine));
      } finally {
        engine.exec('DETACH copy');
        engine.abandon();
      }
    } finally {
      place.leave();
    }
  });
}
