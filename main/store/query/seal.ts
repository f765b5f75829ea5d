import { createHash } from 'node:crypto';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { GivenSeal, Seal, SealVerdict } from '../../../shared/seal';
import { parseSeal, sealCode } from '../../../shared/seal';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { erasuresOf } from '../history/erasure';
import { revisionOf } from '../history/history';
import { timelineOf } from './queries';

/*
 * The digest of a history up to a revision: of the timeline's id, how many changes there were, and the last hash of each replica's chain,
 * in which all before is contained. Formats, copies and erasures leave it what it is. That the hashes belong to what the changes say is
 * for the check to find, so a verdict is worth something only where that finds nothing.
 */

const MARKS = 64;

/** Seals the history as it is now. */
export function sealNow({ engine, now }: StoreContext): Result<Seal> {
  const revision = revisionOf(engine);
  const last = engine.get<{ at: number }>('SELECT at FROM action WHERE seq = ?', [revision]);
  if (last === undefined) return fail('damaged', 'The file has no history to seal.');
  const digestAt = digests(engine);
  const digest = digestAt(revision);
  const marked = Array.from({ length: MARKS - 1 }, (_, n) => Math.floor((revision * (n + 1)) / MARKS)).filter((mark) => mark > 0);
  return ok({
    ...({ annals: 'seal', version: 1 } as const),
    timeline: timelineOf(engine).id,
    revision,
    lastChange: new Date(last.at).toISOString(),
    sealed: new Date(now()).toISOString(),
    code: sealCode(revision, digest),
    digest,
    marks: [...new Set(marked)].map((mark) => ({ revision: mark, digest: digestAt(mark) })),
  });
}

/** Compares the history with a seal, given as a code or as the text of its file. Errors: `invalid` for what is neither. */
export function compareWithSeal({ engine }: StoreContext, text: string): Result<SealVerdict> {
  const given = parseSeal(text);
  if (!given.ok) return given;
  const seal = given.value;
  const of = seal.sealed === null ? '' : ` of ${seal.sealed.slice(0, 10)}`;
  if (seal.timeline !== null && seal.timeline !== timelineOf(engine).id) {
    return ok(verdict(seal, 'other', `The seal${of} is of another timeline, so it says nothing of this one.`, [], 0));
  }
  const revision = revisionOf(engine);
  const digestAt = digests(engine);
  const matches = (mark: { readonly revision: number; readonly digest: string }): boolean =>
    mark.revision <= revision && digestAt(mark.revision).startsWith(mark.digest);
  if (matches(seal)) {
    const added = revision - seal.revision;
    const headline = `Unchanged: ${stepsWords(seal.revision)} that ${seal.revision === 1 ? 'was' : 'were'} sealed${seal.sealed === null ? '' : ` on ${seal.sealed.slice(0, 10)}`}.`;
    return ok(verdict(seal, 'unchanged', headline, [sinceWords(added), ...erasedSince(engine, seal)], added));
  }
  const sound = seal.marks.filter(matches).at(-1)?.revision ?? null;
  const first = seal.marks.find((mark) => mark.revision <= revision && !matches(mark))?.revision ?? null;
  if (revision < seal.revision && first === null) {
    const known = sound === null ? [] : [`Up to step ${sound} it is the one that was sealed.`];
    const headline = `Shorter: the seal${of} covers ${seal.revision} steps, and the history here has ${revision}.`;
    if (seal.marks.length === 0) known.push('Whether it is the beginning of that only a seal file can tell, not a code.');
    return ok(verdict(seal, 'shorter', headline, [...known, 'This may be an older copy or a backup; look for a newer one.'], 0));
  }
  const where =
    seal.marks.length === 0
      ? []
      : [
          sound === null
            ? `It differs already at step ${first ?? seal.revision} or before.`
            : `It is the same up to step ${sound} and differs by step ${first ?? seal.revision}.`,
        ];
  const other = seal.timeline === null ? ' Or the code belongs to another timeline.' : '';
  return ok(
    verdict(
      seal,
      'rewritten',
      `Rewritten: ${seal.revision === 1 ? 'the first step is not the one that was' : `the first ${seal.revision} steps are not the ones that were`} sealed${seal.sealed === null ? '' : ` on ${seal.sealed.slice(0, 10)}`}.${other}`,
      where,
      Math.max(0, revision - seal.revision),
    ),
  );
}

function verdict(seal: GivenSeal, state: SealVerdict['state'], headline: string, details: readonly string[], added: number): SealVerdict {
  return { state, headline, details: [...details], revision: seal.revision, added };
}

function stepsWords(revision: number): string {
  return revision === 1 ? 'the first step is the one' : `the first ${revision} steps are the ones`;
}

function sinceWords(added: number): string {
  return added === 0 ? 'Nothing was added since.' : `${added} ${added === 1 ? 'step was' : 'steps were'} added since.`;
}

/** An erasure after the seal may have taken anything out of what was sealed: the hashes are there, the words cannot be compared any more. */
function erasedSince(engine: Engine, seal: GivenSeal): string[] {
  const last = lastChangeOf(engine, seal.revision);
  return erasuresOf(engine).flatMap(({ seq, at, who, reason, changes, rows }) => {
    if (seq <= seal.revision) return [];
    const touched = Object.keys(rows).filter((row) => Number(row) <= last).length;
    if (touched === 0) return [];
    const entries = `${touched} ${touched === 1 ? 'entry' : 'entries'} of what was sealed`;
    const others = Math.max(0, touched - changes);
    return [
      `Erased since, on ${dayText(dayAt(at))} by ${who} (${reason}): ${entries}${others === 0 ? '' : `, ${others} of them entries that only mentioned the event`}. What they say now cannot be compared with the seal.`,
    ];
  });
}

function lastChangeOf(engine: Engine, revision: number): number {
  return engine.get<{ last: number | null }>('SELECT max(seq) AS last FROM change WHERE action = ?', [revision])?.last ?? 0;
}

/** Answers the digest of any revision that there is. */
function digests(engine: Engine): (revision: number) => string {
  const timeline = timelineOf(engine).id;
  const replicas = engine.all<{ replica: string; first: number }>(
    'SELECT replica, min(seq) AS first FROM action GROUP BY replica ORDER BY replica',
  );
  return (revision) => {
    const heads = replicas.flatMap(({ replica, first }) => {
      if (first > revision) return [];
      const row = engine.get<{ hash: ArrayBuffer }>(
        'SELECT c.hash FROM change c CROSS JOIN action a ON a.seq = c.action WHERE a.replica = ? AND c.seq <= ? ORDER BY c.seq DESC LIMIT 1',
        [replica, lastChangeOf(engine, revision)],
      );
      return row === undefined ? [] : [[replica, Buffer.from(row.hash).toString('hex')]];
    });
    const sealed = JSON.stringify([timeline, revision, lastChangeOf(engine, revision), heads]);
    return createHash('sha256').update('annals seal 1').update(sealed).digest('hex');
  };
}
