import { ADVICE } from '../../../shared/import-advice';
import type { ColumnUse } from '../../../shared/mapping';
import { bestTitle, isPlace, ownName, saysWhen, tellsBeside, tellsOutcome, withKindOrPlace } from './best-title';
import { cellsOf, dateCellsOf, looksLikeTitles } from './by-cells';
import { SAYS_WHEN } from './column-use';
import { erasBesideWords } from './era-columns';
import { named } from './find-columns';
import { HEADER_WORDS } from './header-words';
import { kindColumns, tellingColumns } from './made-titles';
import type { Suggesting } from './suggesting';

/** Which columns have the titles where no header says so. */

/** Columns that a title may stand in besides what they are for. */
const ALSO_TITLES: readonly ColumnUse[] = ['places', 'tags', 'actors'];

/** Headers of the two sides of a match, the home side first. */
const SIDES: readonly RegExp[] = [
  /^(?:home|hometeam|homeside|homeclub|heim|heimmannschaft|heimverein|heimteam|domicile|équipedomicile|local|equipolocal|casa|squadracasa|thuis|thuisteam|hemmalag)$/u,
  /^(?:away|awayteam|awayside|awayclub|visitor|visitingteam|gast|gastmannschaft|gastverein|gastteam|extérieur|visiteur|équipeextérieur|visitante|equipovisitante|ospite|ospiti|trasferta|uit|uitteam|bortalag)$/u,
];

/** The column whose cells tell most, where no header says which one has the titles. */
export function findTitles(table: Suggesting): void {
  const { columns, names, plain, sample, isDate, notes } = table;
  if (columns.has('title')) return;
  const sides = SIDES.map((side) => plain.findIndex((header) => side.test(header)));
  if (sides.every((at) => at >= 0 && looksLikeTitles(cellsOf(sample, at), isDate))) {
    columns.set('title', sides);
    notes.push(`Columns ${sides.map((at) => named(names, at)).join(' and ')} were taken for the titles: who played whom.`);
    return;
  }
  const taken = new Set([...columns.values()].flat());
  const summary = columns.get('summary') ?? [];
  const also = new Set(ALSO_TITLES.flatMap((use) => columns.get(use) ?? []));
  const eras = erasBesideWords(table);
  const candidates = names.flatMap((name, index) => {
    if (eras.has(index) || (taken.has(index) && !summary.includes(index) && !also.has(index))) return [];
    return [{ index, name, cells: cellsOf(sample, index), isUsed: also.has(index) }];
  });
  const dated = datedRows(columns, sample);
  const isInNearlyAll = (at: number): boolean => cellsOf(dated, at).length >= dated.length * NEARLY_ALL;
  const found = bestTitle(
    candidates.filter(({ index }) => isInNearlyAll(index)),
    sample.length,
    isDate,
  );
  const called = ownName(candidates, sample.length, isDate, found);
  if (called >= 0 && found >= 0) {
    giveTitles(columns, [called]);
    notes.push(`Column ${named(names, called)} was taken for the titles: it says what the records are called.`);
    // What tells most is said of them, then.
    if (found !== called && !columns.has('summary') && !taken.has(found)) {
      columns.set('summary', [found]);
      notes.push(`Column ${named(names, found)} was taken for the summary: its words tell most.`);
    }
    return;
  }
  const remark = bestTitle(candidates, sample.length, isDate);
  const hasRemarks = remark >= 0 && !isInNearlyAll(remark);
  if (hasRemarks && !taken.has(remark) && !columns.has('summary')) {
    columns.set('summary', [remark]);
    notes.push(`Column ${named(names, remark)} was taken for the summary: its words tell most, but not every row has some.`);
  }
  const header = names[found] ?? '';
  const kinds = kindColumns(names, sample, isDate);
  const [kind = -1, descriptor] = kinds;
  if (descriptor !== undefined && (found < 0 || kinds.includes(found) || tellsBeside(header))) {
    giveTitles(columns, kinds);
    const place = columns.has('places') ? -1 : names.findIndex((name, at) => !taken.has(at) && !kinds.includes(at) && isPlace(name));
    if (place >= 0) columns.set('places', [place]);
    notes.push(
      `Columns ${kinds.map((at) => named(names, at)).join(' and ')} were taken for the titles: what happened tells more than where.`,
    );
    return;
  }
  // Of what kind it was tells more than what became of it, and than when it was.
  const best = kind >= 0 && (found < 0 || tellsOutcome(header) || saysWhen(header)) ? kind : found;
  const lane = columns.get('lane')?.[0] ?? -1;
  if (best < 0 && looksLikeTitles(cellsOf(sample, lane), isDate)) {
    if (!hasRemarks) columns.delete('lane');
    columns.set('title', [lane]);
    notes.push(`Column ${named(names, lane)} was taken for the titles: no other has words.`);
  } else if (best >= 0) {
    const parts = withKindOrPlace(best, names, sample);
    giveTitles(columns, parts);
    if (parts.length > 1)
      notes.push(`Columns ${parts.map((at) => named(names, at)).join(' and ')} were taken for the titles: of what kind, and where.`);
    else if (plain[best] !== 'summary') notes.push(`Column ${named(names, best)} was taken for the titles: its words tell most.`);
  }
}

/** Of rows with a date, those that a column of titles says something in. */
const NEARLY_ALL = 0.8;

/** The rows that say when; all where no column does. */
function datedRows(
  columns: ReadonlyMap<ColumnUse, readonly number[]>,
  sample: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const says = [...SAYS_WHEN, 'month' as const].flatMap((use) => columns.get(use) ?? []);
  const dated = sample.filter((cells) => says.some((at) => dateCellsOf([cells], at).length > 0));
  return dated.length === 0 ? sample : dated;
}

/** Makes titles of the cells of several columns with their names, where no column has any. @returns these columns */
export function makeTitles(table: Suggesting): readonly number[] {
  const { columns, names, sample, isDate, notes } = table;
  if (columns.has('title') || ![...SAYS_WHEN].some((use) => columns.has(use))) return [];
  const also = new Set([...ALSO_TITLES, 'summary' as const, 'kept' as const].flatMap((use) => columns.get(use) ?? []));
  const remarks = (columns.get('summary') ?? []).filter((at) => cellsOf(sample, at).length < sample.length * NEARLY_ALL);
  for (const at of remarks) also.delete(at);
  const taken = new Set([...columns.values()].flat().filter((at) => !also.has(at)));
  const parts = tellingColumns(names, new Set([...taken, ...erasBesideWords(table)]), sample, isDate);
  const remark = remarks.find((at) => looksLikeTitles(cellsOf(sample, at), isDate));
  if (parts.length === 0 && remark !== undefined) {
    giveTitles(columns, [remark]);
    notes.push(`Column ${named(names, remark)} was taken for the titles: no other has words.`);
  }
  if (parts.length === 0) return [];
  giveTitles(columns, parts);
  const list = parts.map((at) => named(names, at));
  const all = [list.slice(0, -1).join(', '), list.at(-1) ?? ''].filter(Boolean).join(' and ');
  notes.push(`No column has titles: they were made of ${all}, each as “name = value”. Others are said ${ADVICE.titles}.`);
  return parts;
}

/** Columns become the titles; what was summary of them is none any more. */
function giveTitles(columns: Map<ColumnUse, readonly number[]>, indexes: readonly number[]): void {
  const left = (columns.get('summary') ?? []).filter((at) => !indexes.includes(at));
  if (left.length > 0) columns.set('summary', left);
  else columns.delete('summary');
  columns.set('title', indexes);
}

/** Headers of titles and of nothing else, in a table that has other words for them as well. */
const OF_TITLES = new Set(
  'title eventtitle eventname headline titel titre título titulo titolo tytuł otsikko název názov cím başlık заголовок τίτλος 标题 標題 タイトル 件名 제목'.split(
    ' ',
  ),
);
/** Headers of titles where there is no such column, and else of the kind of thing or of who says it. */
const OF_KINDS = new Set('activity task entry what incident message msg'.split(' '));

/** Whether a column gives way to another that is called more plainly what it would be taken for: “Label” and “Activity” beside “Title”. */
export function isLessThanTitle(header: string, plain: readonly string[]): boolean {
  if (header === 'label') return plain.some((other) => other !== header && HEADER_WORDS.get(other) === 'title');
  return OF_KINDS.has(header) && plain.some((other) => OF_TITLES.has(other));
}
