import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../shared/time/day';
import { plusDays } from '../../shared/time/day';
import { readDay } from '../../shared/time/day-text';
import { findDates } from '../../shared/time/found/find-dates';
import type { Found, FoundKind } from '../../shared/time/found/found';
import { table } from '../table';
import { type ChronoParse, chronoAnswers } from './chrono';
import { type LabelledText, labelledGroups, labelledTexts } from './labelled';
import { type Answer, f1, matched, type Score, score } from './score';

/*
 * How well the dates in texts are found and understood, on texts that were labelled by hand. Those in `held-back/` were written before the
 * finder and nothing is tuned on them; those in `seen/` it was made with. Those in `blind-1/` to `blind-4/` were written blind: the first before its
 * writer had read a rule, each of the others after what the one before showed was mended. All were mended by afterwards, so the figures as first measured are
 * told beside those of now. A control that counts from the wrong day has to fail.
 */

/** Harmonic means that the dates of each folder have to reach. */
const LIMITS = { relaxed: 0.92, strict: 0.85, value: 0.85 };
const BLIND = ['blind-1', 'blind-2', 'blind-3', 'blind-4'] as const;
const FOLDERS = ['held-back', 'seen', ...BLIND] as const;
/** Folders with a file for each kind of text: the figures of each file are told, too. */
const GROUPED: ReadonlySet<string> = new Set(BLIND);
/** Those whose differences may be looked at. Who sees what is held back begins to tune on it. */
const OPEN: ReadonlySet<string> = new Set(['seen', ...BLIND]);
/** As first measured, before a rule was changed by them. */
const WHEN_NEW = [
  { texts: 'blind-1', relaxed: 0.953, strict: 0.918, value: 0.867 },
  { texts: 'blind-2', relaxed: 0.967, strict: 0.95, value: 0.876 },
  { texts: 'blind-3', relaxed: 0.967, strict: 0.967, value: 0.932 },
  { texts: 'blind-4/business', relaxed: 0.987, strict: 0.987, value: 0.948 },
  { texts: 'blind-4/wars', relaxed: 1, strict: 0.986, value: 0.986 },
] as const;
const KINDS: readonly FoundKind[] = ['date', 'span', 'set', 'vague'];
/** Days that the control is wrong by. */
const AWAY = 400;

export interface Settings {
  /** Where the texts are. */
  readonly folder: string;
  /** Where the figures go. */
  readonly out: string;
  readonly show: boolean;
  readonly parse: ChronoParse;
}

type Finder = (text: LabelledText) => readonly Answer[];

/** Runs the bench; the exit code of the program. */
export function run({ folder, out, show, parse }: Settings): 0 | 1 {
  const finders: readonly (readonly [string, Finder])[] = [
    ['Annals', (text) => annalsAnswers(text, 0)],
    ['chrono-node', (text) => chronoAnswers(parse, text.text, text.published)],
    ['control', (text) => annalsAnswers(text, AWAY)],
  ];
  const rows = FOLDERS.flatMap((name) => {
    const texts = labelledTexts(join(folder, name));
    if (show && OPEN.has(name)) for (const text of texts) process.stdout.write(differences(text, annalsAnswers(text, 0)));
    const dates = finders.map(([finder, answer]) => rowOf(name, finder, 'date', score(texts, answer, 'date')));
    const others = KINDS.slice(1).map((kind) =>
      rowOf(
        name,
        'Annals',
        kind,
        score(texts, (text) => annalsAnswers(text, 0), kind),
      ),
    );
    return [...dates, ...others];
  });
  process.stdout.write(`${table(rows)}\n`);
  process.stdout.write(
    `${table(FOLDERS.filter((name) => GROUPED.has(name)).flatMap((name) => rowsByGroup(name, join(folder, name))))}\nAs first measured:\n${table(WHEN_NEW)}\n`,
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'dates.json'), `${JSON.stringify({ node: process.version, figures: rows }, null, 2)}\n`);
  return verdict(rows);
}

function rowsByGroup(name: string, folder: string): Row[] {
  return labelledGroups(folder).map((group) =>
    rowOf(
      `${name}/${group.name}`,
      'Annals',
      'date',
      score(group.texts, (text) => annalsAnswers(text, 0), 'date'),
    ),
  );
}

function annalsAnswers({ text, published }: LabelledText, away: number): Answer[] {
  const found = findDates(text, plusDays(dayOf(published), away));
  // Spans that are made of dates follow from them, and are not labelled.
  const made = (span: Found) => found.some(({ kind, start, end }) => kind === 'date' && span.start <= start && end <= span.end);
  const told = found.filter((one) => one.kind !== 'span' || !made(one));
  return told.map(({ start, end, kind, edtf, cadence }) => ({
    start,
    end,
    kind,
    value: cadence ?? edtf ?? '',
  }));
}

function dayOf(published: string): Day {
  const day = readDay(published);
  if (day === null) throw new Error(`No day: ${published}`);
  return day;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(texts: string, finder: string, kind: FoundKind, found: Score) {
  return {
    texts,
    finder,
    kind,
    labels: found.labels,
    precision: found.answers === 0 ? Number.NaN : found.relaxed / found.answers,
    recall: found.labels === 0 ? Number.NaN : found.relaxed / found.labels,
    relaxed: f1(found.relaxed, found),
    strict: f1(found.strict, found),
    value: f1(found.valued, found),
  };
}

function verdict(rows: readonly Row[]): 0 | 1 {
  const below = (row: Row) => (['relaxed', 'strict', 'value'] as const).filter((name) => !(row[name] >= LIMITS[name]));
  let code: 0 | 1 = 0;
  for (const row of rows.filter(({ kind }) => kind === 'date')) {
    const missed = below(row);
    if (row.finder === 'Annals' && missed.length > 0) {
      process.stderr.write(`${row.texts}: ${missed.map((name) => `${name} ${row[name].toFixed(3)} < ${LIMITS[name]}`).join(', ')}\n`);
      code = 1;
    }
    if (row.finder === 'control' && missed.length === 0) {
      process.stderr.write(`${row.texts}: the control counts from the wrong day and was not found out\n`);
      code = 1;
    }
  }
  return code;
}

/** What was missed, meant something else, or was found where no label is, a line each. */
function differences(text: LabelledText, answers: readonly Answer[]): string {
  const around = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `${text.text.slice(Math.max(0, start - 30), start)}⟦${text.text.slice(start, end)}⟧${text.text.slice(end, end + 15)}`.replace(
      /\s+/g,
      ' ',
    );
  const lines = KINDS.flatMap((kind) => {
    const labels = text.labels.filter((label) => label.kind === kind);
    const own = answers.filter((one) => one.kind === kind);
    const pairs = new Map(matched(labels, own));
    const found = new Set(pairs.values());
    const wrong = labels.flatMap((label) => {
      const one = pairs.get(label);
      if (one === undefined) return [`missed ${around(label)} ${label.value}`];
      const same = one.start === label.start && one.end === label.end && one.value === label.value;
      return same ? [] : [`differs ${around(label)} ${label.value}, found ${around(one)} ${one.value}`];
    });
    const extra = kind === 'span' ? [] : own.filter((one) => !found.has(one)).map((one) => `extra ${around(one)} ${one.value}`);
    return [...wrong, ...extra];
  });
  return lines.map((line) => `${text.name}: ${line}\n`).join('');
}
