import { join } from 'node:path';
import { randomFrom } from '../../bench/generate';
import { readImport } from '../../main/formats/import';
import { differenceOf } from '../../main/intake/again/difference';
import { isEmptyPlan, planImport } from '../../main/intake/import-plan';
import type { ImportContext, Imported } from '../../main/intake/imported';
import { answeredBy, knownFor, runImport } from '../../main/store/import-run';
import { createTimeline, type TimelineStore } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { MUTATIONS, mutated } from './mutations';
import { MARK, SAMPLES, type Sample } from './samples';

/** What became of one mutated input. */
export interface Tried {
  readonly n: number;
  readonly sample: string;
  readonly kind: string;
  /** taken: events came in, as one action. refused: the file as a whole, with a reason. nothing: it holds no event, and says so. */
  readonly verdict: 'taken' | 'refused' | 'nothing';
  /** Records that stand in the file and of which nothing was told; what came in by halves; what reading it once more would do. Must be empty. */
  readonly wrong: readonly string[];
}

const CONTEXT: ImportContext = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy', dates: { timesIn: 'Europe/Berlin' } };

/** Trials on one timeline, after which another is made: its history grows with each. */
const PER_STORE = 40;

/** Tries inputs from number `from` on. @param tell hears of each at once, in case the next ends the process */
export function tryInputs(folder: string, from: number, count: number, seed: number, tell: (tried: Tried) => void): void {
  let store: TimelineStore | null = null;
  for (let n = from; n < count; n++) {
    if (store === null || n % PER_STORE === 0) {
      store?.close();
      store = value(createTimeline(join(folder, `${n}.annals`), { title: 'Inputs', zone: CONTEXT.zone }));
    }
    tell(tried(n, seed, store));
  }
  store?.close();
}

function tried(n: number, seed: number, store: TimelineStore): Tried {
  const next = randomFrom(seed * 1_000_003 + n);
  const sample = SAMPLES[n % SAMPLES.length];
  const kind = MUTATIONS[Math.floor(n / SAMPLES.length) % MUTATIONS.length] ?? '';
  if (sample === undefined) throw new Error('there are no samples');
  const { bytes, said } = mutated(sample, kind, (limit) => Math.floor(next() * limit));
  const imported = readImport(bytes, sample.format, CONTEXT);
  const wrong = [...lost(imported, sample, said), ...partial(imported, store, `${n} ${sample.name}`, bytes)];
  const verdict = imported.fault !== null ? 'refused' : imported.drafts.length + imported.series.length > 0 ? 'taken' : 'nothing';
  return { n, sample: sample.name, kind, verdict, wrong };
}

const soundNotes = new Map<string, number>();

/** Notes that a sample has when nothing happened to it. */
function usualNotes(sample: Sample): number {
  const known = soundNotes.get(sample.name);
  if (known !== undefined) return known;
  const bytes = sample.pack?.(sample.text) ?? Buffer.from(sample.text, 'utf8');
  const { notes, counts } = readImport(bytes, sample.format, CONTEXT);
  soundNotes.set(sample.name, notes.length + counts.notEvents);
  return notes.length + counts.notEvents;
}

/** Marks that can be read in the file, and are neither in what is taken nor in what is refused; nothing says that something was left out. */
function lost(imported: Imported, sample: Sample, said: string): string[] {
  if (imported.fault !== null) return [];
  const told = [
    JSON.stringify([...imported.drafts]),
    JSON.stringify(imported.series),
    ...imported.refusedFile(),
    imported.notes.join('\n'),
  ].join('\n');
  const missing = [...new Set(said.match(MARK) ?? [])].filter((mark) => !told.includes(mark));
  const remarks = imported.notes.length + imported.counts.notEvents;
  return missing.length > 0 && remarks <= usualNotes(sample) ? [`lost: ${missing.join(', ')}`] : [];
}

/** What of it is not all or nothing, is not there when it came in, comes in twice, or stays when it is taken back. */
function partial(imported: Imported, store: TimelineStore, name: string, bytes: Uint8Array): string[] {
  const { accepted, repaired } = imported.counts;
  const made = imported.drafts.length + imported.series.length;
  const wrong: string[] = [];
  if (made === 0 && accepted + repaired > 0 && imported.fault === null)
    wrong.push(`${accepted + repaired} records were taken, of which nothing comes`);
  const before = totalOf(store);
  const difference = value(answeredBy(store, differenceOf(imported, { name })));
  const known = value(knownFor(imported, store));
  if (planImport(imported, known, difference, 'all').ok !== (imported.problems.length === 0))
    wrong.push('all or nothing is not what it says');
  const plan = planImport(imported, known, difference, 'good');
  if (plan.ok !== (imported.fault === null)) wrong.push('a file with a fault can be taken, or one without cannot');
  if (!plan.ok || isEmptyPlan(plan.value)) return totalOf(store) === before ? wrong : [...wrong, 'planning changed the timeline'];
  const ran = runImport(store, plan.value);
  if (!ran.ok) return [...wrong, `not taken: ${ran.error.message}${totalOf(store) === before ? '' : ' (by halves)'}`];
  if (totalOf(store) !== before + plan.value.events.length) wrong.push('not all of it came in');
  const again = readImport(bytes, imported.format, CONTEXT);
  const { counts } = value(answeredBy(store, differenceOf(again, { name })));
  if (counts.new + counts.changed > 0) wrong.push(`read again: ${counts.new} new, ${counts.changed} changed`);
  value(store.ask('history.undo'));
  if (totalOf(store) !== before) wrong.push('not all of it was taken back');
  return wrong;
}

function totalOf(store: TimelineStore): number {
  return value(store.ask('timeline.snapshot')).total;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
