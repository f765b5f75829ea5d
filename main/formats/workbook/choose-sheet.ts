import type { ColumnUse } from '../../../shared/mapping';
import type { ImportContext } from '../../intake/imported';
import { contextsFor } from '../../intake/mapping/said-of-several';
import { datesAsSaid } from '../dates-of-cells';
import { firstLook, tells } from '../first-look';
import { saidPart } from '../said-part';
import { headOf } from '../table-shape';
import { firstOf } from '../table-source';
import { Unreadable } from '../unreadable';
import { joined } from './continued';
import { spread } from './merged';
import type { ChosenSheets } from './read-sheets';
import { sheetNames } from './said-of-sheets';
import { heldByName, isNotFilled } from './sheet-name';
import { MOST_LOOKED_AT, type Workbook } from './workbook';

/** Rows that are looked at of each sheet, and fewer where there are many, so that looking at all of them comes to an end soon. */
const LOOKED_AT = 60;
const FEWEST_LOOKED_AT = 20;
const LOOKED_AT_IN_ALL = 3000;
/** How much less a sheet of something else looks like one of events. */
const BESIDE = -200;
const NOT_FILLED = 'by its name it shows how others are filled in, or what was before';
/** Characters of titles that make them tell more. */
const LONGEST_COUNTED = 40;

/**
 * Which sheets of a workbook are read: those that are said, else the one that looks most like a table of events and all others that hold events.
 *
 * @throws Unreadable where there is none
 */
export function chooseSheets(workbook: Workbook, context: ImportContext): ChosenSheets {
  const { sheets } = workbook;
  if (sheets.length === 0) throw new Unreadable('The workbook has no sheet with cells.');
  const said = context.sheets?.map((one) => saidSheet(one, workbook)) ?? [];
  if (said.length > 0) return { sheets: [...new Set(said)], by: sheets.length === 1 ? 'only' : 'said', offered: [] };
  if (sheets.length === 1) return { sheets: [0], by: 'only', offered: [] };
  const looked = sheets.slice(0, MOST_LOOKED_AT);
  const rows = Math.min(LOOKED_AT, Math.max(FEWEST_LOOKED_AT, Math.round(LOOKED_AT_IN_ALL / looked.length)));
  const tried = withDoubts(looked.map(({ hidden }, sheet) => (hidden ? NO_EVENTS : triedOf(workbook, sheet, rows, context))));
  const worth = (sheet: number): number => (sheets[sheet]?.hidden ? -0.5 : (tried[sheet]?.score ?? 0));
  const best = tried.reduce((one, _, at) => (worth(at) > worth(one) ? at : one), 0);
  const others = tried.flatMap(({ hasEvents, why }, sheet) => (sheet !== best && hasEvents ? [{ sheet, why }] : []));
  return {
    sheets: [best, ...others.flatMap(({ sheet, why }) => (why === null ? [sheet] : []))],
    by: 'looks',
    offered: others.flatMap(({ sheet, why }) => (why === null ? [] : [{ sheet, why }])),
  };
}

/** @throws Unreadable where there is no such sheet */
function saidSheet(said: string, { sheets }: Workbook): number {
  const sheet = saidPart(
    said,
    sheets.map(({ name }) => name),
  );
  if (sheet === null) throw new Unreadable(`The workbook has no sheet “${said}”. It has ${sheetNames(sheets)}.`);
  return sheet;
}

/** What a trial reading of the first rows of a sheet shows. */
interface Trial {
  /** How much it looks like a table of events: that it has the columns that were said, dates and titles count most, then what its name says, how many events there are and how much their titles tell. */
  readonly score: number;
  /** It has dates and titles, and its name is none of lists beside events. */
  readonly hasEvents: boolean;
  /** Why it is not read all the same, unless it is said; null where nothing keeps it from that. */
  readonly why: string | null;
  /** What its rows are where another sheet plainly tells of events, and whether this one does. */
  readonly doubt: string | null;
  readonly isPlain: boolean;
}

const NO_EVENTS: Trial = { score: 0, hasEvents: false, why: null, doubt: null, isPlain: false };

/** Rows of measures or persons are no events beside a sheet that plainly tells of these; where none does, they may be what is told. */
function withDoubts(tried: readonly Trial[]): readonly Trial[] {
  if (!tried.some(({ isPlain }) => isPlain)) return tried;
  return tried.map((one) => (one.doubt === null ? one : { ...one, why: one.doubt, score: one.score + BESIDE }));
}

/** Reads so many first rows as a table by itself, of which nothing is kept. */
function triedOf(workbook: Workbook, sheet: number, rows: number, context: ImportContext): Trial {
  const read = spread(workbook.read(sheet, rows));
  const first = firstOf(joined(read.records()), rows);
  // A row that is said to be the header is one of the sheet that was shown.
  const said = { ...context, header: undefined, remembered: undefined };
  const header = headOf(first, undefined, datesAsSaid(said))?.header.cells ?? [];
  // Nothing is said of a table without columns: then it is no fault of this one.
  const [, own = said] = contextsFor(said, [[], header]);
  const isSaid = (context.columns?.uses.size ?? 0) > 0 && own.columns === context.columns;
  const columns = own.columns && { ...own.columns, exactBy: undefined };
  const { name = '' } = workbook.sheets[sheet] ?? {};
  const look = firstLook(first, { ...own, columns }, name);
  if (look === null) return NO_EVENTS;
  const { table, uses, titles, whens, fault } = look;
  const [hasDates, hasTitles] = tells(uses);
  const saidOf = saidUses(context, table?.headers ?? '');
  const isDaily = whens.some((when) => when.includes('T'));
  const held = heldByName(name);
  const byName = (held === 'beside' ? BESIDE : held === 'events' ? 60 : 0) + (isNotFilled(name) ? BESIDE / 2 : 0);
  const hasEvents = look.hasEvents && held !== 'beside';
  // What a person says of a table makes it one of events, but no other the first.
  const isKnown = saidOf !== null && tells(saidOf).every((one) => one);
  const told = Math.min(LONGEST_COUNTED, titles.reduce((sum, title) => sum + title.length, 0) / Math.max(1, titles.length));
  const why = hasEvents ? look.why : null;
  const found = byName + (why === null ? 0 : BESIDE) + told + (Math.min(titles.length, rows) / rows) * 30 + (isDaily ? 10 : 0);
  return {
    score:
      isKnown && !hasEvents
        ? 1500
        : (isSaid ? 5000 : 0) + (hasDates ? 1000 : 0) + (hasTitles ? 500 : 0) + (hasDates && hasTitles ? found : 0) + uses.size / 10,
    hasEvents: hasEvents || isKnown,
    why: isKnown ? null : isNotFilled(name) ? NOT_FILLED : (fault ?? why),
    doubt: hasEvents && !isKnown && !isNotFilled(name) ? look.doubt : null,
    isPlain: hasEvents && !isNotFilled(name) && look.isPlain,
  };
}

/** What a person says of the columns of a table, or has said of one with the same headers; null where nothing is said. */
function saidUses({ columns, remembered }: ImportContext, headers: string): ReadonlySet<ColumnUse | null> | null {
  const said = columns?.exactBy?.get(headers) ?? remembered?.(headers)?.columns ?? null;
  return said === null ? null : new Set(said);
}
