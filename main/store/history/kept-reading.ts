import { type Reading, readingSchema, type SaidOfReading, saidSchema } from '../../../shared/article/reading';
import { hashOf, textKept } from '../database/attachments';
import type { Engine } from '../database/engine';
import { keepUnfinished, type Unfinished, unfinishedOf } from '../record/unfinished';
import { actionsUndone } from './read-before';

/*
 * How far an article has been read, in three parts: what was read and proposed, written once for each count; what was said of it, which is written at every
 * decision and small; and the reading that was entered last, which is there again once its action is undone.
 */

/** The reading that was entered by an action. Its text is left out where it is kept under its hash. */
interface Entered {
  readonly action: string;
  readonly hash: string;
  readonly reading: unknown;
}

/** The reading that somebody is in the middle of; one that was entered and taken back is one again. Null where there is none, and where it cannot be read any more. */
export function readingKept(engine: Engine): Reading | null {
  const now = underWay(engine);
  const back = takenBack(engine);
  if (now === null || back === null) return now ?? back;
  // What was left open has been gone on with: that is the newer word.
  if (now.key !== back.key) return now;
  return { ...now, proposals: back.proposals, decisions: newest(back.decisions, now.decisions), edits: newest(back.edits, now.edits) };
}

/** What is done with when another reading is kept, or none. */
export function outdatedBy(engine: Engine): Unfinished[] {
  return takenBack(engine) === null ? ['reading-said'] : ['reading-said', 'reading-entered'];
}

/**
 * Has the reading of a text done with, as part of entering it. One of another text stays. Part of the caller's transaction.
 *
 * @param action by which it was entered; null where nothing was to be changed
 */
export function settleReading(engine: Engine, text: string, action: string | null): void {
  const reading = underWay(engine);
  if (reading === null || reading.article.text !== text) return;
  for (const key of ['reading', 'reading-said'] as const) keepUnfinished(engine, '', key);
  if (action === null) return;
  const hash = hashOf(text);
  const isKept = typeof textKept(engine, hash) === 'string';
  const entered: Entered = { action, hash, reading: isKept ? { ...reading, article: { ...reading.article, text: '' } } : reading };
  keepUnfinished(engine, JSON.stringify(entered), 'reading-entered');
}

function underWay(engine: Engine): Reading | null {
  const read = readingSchema.safeParse(jsonIn(unfinishedOf(engine, 'reading')));
  if (!read.success) return null;
  const said = saidSchema.safeParse(jsonIn(unfinishedOf(engine, 'reading-said')));
  return said.success && said.data.key === read.data.key ? withSaid(read.data, said.data) : read.data;
}

function withSaid(reading: Reading, { about, decisions, edits }: SaidOfReading): Reading {
  return { ...reading, article: { ...reading.article, ...about }, decisions, edits };
}

/** The reading that was entered last, if that was undone: it is offered again, so that somebody is in the middle of it. */
export function takenBack(engine: Engine): Reading | null {
  const entered = jsonIn(unfinishedOf(engine, 'reading-entered'));
  if (!isEntered(entered) || !actionsUndone(engine).has(entered.action)) return null;
  const read = readingSchema.safeParse(entered.reading);
  if (!read.success) return null;
  const { data } = read;
  if (data.article.text !== '') return data;
  const text = textKept(engine, entered.hash) ?? null;
  return text === null ? null : { ...data, article: { ...data.article, text } };
}

function isEntered(value: unknown): value is Entered {
  return typeof value === 'object' && value !== null && 'action' in value && 'hash' in value && typeof value.hash === 'string';
}

function newest<T extends { readonly n: number }>(before: readonly T[], now: readonly T[]): T[] {
  const said = new Set(now.map(({ n }) => n));
  return [...before.filter(({ n }) => !said.has(n)), ...now];
}

function jsonIn(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
