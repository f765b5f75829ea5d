import { Gathering, type ImportContext } from '../../intake/imported';
import { CsvError } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { Unreadable } from '../unreadable';
import { joined } from './continued';
import { spread } from './merged';
import type { SheetName, Workbook } from './workbook';

/** Rows that are looked at of each sheet. */
const LOOKED_AT = 60;
/** Characters of titles that make them tell more. */
const LONGEST_COUNTED = 40;
/** Sheets that are looked at; with more the person says which. */
const MOST_LOOKED_AT = 20;

export interface ChosenSheet {
  readonly sheet: number;
  /** Which of several was chosen, in a sentence; null where there is one only. */
  readonly note: string | null;
}

/** Which sheet of a workbook is read: the one that is said, else the one that looks most like a table of events. @throws Unreadable where there is none */
export function chooseSheet(workbook: Workbook, context: ImportContext): ChosenSheet {
  const { sheets } = workbook;
  if (sheets.length === 0) throw new Unreadable('The workbook has no sheet with cells.');
  const { sheet: said } = context;
  if (said !== undefined) {
    const byName = sheets.findIndex(({ name }) => name.trim().toLowerCase() === said.trim().toLowerCase());
    const sheet = byName < 0 && /^\d{1,4}$/.test(said.trim()) ? Number(said) - 1 : byName;
    if (sheets[sheet] === undefined) throw new Unreadable(`The workbook has no sheet “${said}”. It has ${names(sheets)}.`);
    return { sheet, note: sheets.length === 1 ? null : noteOf(sheets, sheet, 'as was said') };
  }
  if (sheets.length === 1) return { sheet: 0, note: null };
  const tried = sheets.slice(0, MOST_LOOKED_AT).map(({ hidden }, sheet) => (hidden ? NO_EVENTS : triedOf(workbook, sheet, context)));
  const worth = (sheet: number): number => (sheets[sheet]?.hidden ? -0.5 : (tried[sheet]?.score ?? 0));
  const sheet = tried.reduce((best, _, at) => (worth(at) > worth(best) ? at : best), 0);
  const others = sheets.filter((_, at) => at !== sheet && tried[at]?.hasEvents);
  return { sheet, note: `${noteOf(sheets, sheet, 'which looks most like a table of events')}${alsoEvents(others)}` };
}

/** What to do about other sheets that hold events; '' where there are none. */
function alsoEvents(others: readonly SheetName[]): string {
  if (others.length === 0) return '';
  const [has, those] = others.length === 1 ? ['has', 'that sheet'] : ['have', 'those sheets, one by one'];
  return ` ${names(others)} ${has} dates and titles, too: read the file again and choose ${those} (--sheet) to have ${others.length === 1 ? 'both' : 'all'}.`;
}

/** What a trial reading of the first rows of a sheet shows. */
interface Trial {
  /** How much it looks like a table of events: dates and titles count most, then what its name says, how many events there are and how much their titles tell. */
  readonly score: number;
  /** It has dates and titles, and its name is none of lists beside events. */
  readonly hasEvents: boolean;
}

const NO_EVENTS: Trial = { score: 0, hasEvents: false };

/** Names of sheets of events. */
const OF_EVENTS =
  /time ?line|chrono|events?\b|incident|\blog\b|journal|diary|history|zeit(?:leiste|strahl|tafel)|ereignis|vorfäll|verlauf|événement|evento|evenement|suceso|cronolog|oś czasu|wydarze|kalendarium|хронолог|событи|年表|大事记|事件/iu;
/** Names of sheets that stand beside those of events: what was found, who took part, what words mean, how the document came about. */
const BESIDE_EVENTS =
  /\biocs?\b|indicator|contact|\bteam\b|people|person|actors?\b|\bcodes?\b|\blists?\b|lookup|legend|read ?me|glossar|sources?\b|bibliogra|literatur|references?\b|(?:change|version)[ -]?(?:log|history)|versions?\b|revision|settings?\b|config|template|example|pivot|summary|dashboard|quelle|kontakt|legende|contacts?|légende|fuentes|fonti|źródła|kontakty|источник|контакт/iu;

/** Reads the first rows as a table by itself, of which nothing is kept. */
function triedOf(workbook: Workbook, sheet: number, context: ImportContext): Trial {
  const trial = new Gathering();
  const read = spread(workbook.read(sheet, LOOKED_AT));
  try {
    readTable({ records: () => joined(read.records()), own: (cell) => cell, writeRefused: refusedTable(',') }, context, trial);
  } catch (error) {
    if (error instanceof CsvError) return NO_EVENTS;
    throw error;
  }
  const uses = new Set(trial.table?.columns.map(({ use }) => use));
  const hasDates = uses.has('when') || uses.has('start') || uses.has('year');
  const drafts = trial.drafts.map(({ draft }) => draft);
  const titles = drafts.map(({ title }) => title);
  const isDaily = drafts.some(({ when }) => when.includes('T'));
  const { name = '' } = workbook.sheets[sheet] ?? {};
  const isBeside = BESIDE_EVENTS.test(name);
  const byName = isBeside ? -200 : OF_EVENTS.test(name) ? 60 : 0;
  const told = Math.min(LONGEST_COUNTED, titles.reduce((sum, title) => sum + title.length, 0) / Math.max(1, titles.length));
  const found = byName + told + (Math.min(titles.length, LOOKED_AT) / LOOKED_AT) * 30 + (isDaily ? 10 : 0);
  const hasTitles = uses.has('title');
  return {
    score: (hasDates ? 1000 : 0) + (hasTitles ? 500 : 0) + (hasDates && hasTitles ? found : 0) + uses.size / 10,
    hasEvents: hasDates && hasTitles && !isBeside && titles.length > 1,
  };
}

function noteOf(sheets: readonly SheetName[], chosen: number, why: string): string {
  const others = sheets.filter((_, index) => index !== chosen);
  return `Of ${sheets.length} sheets “${sheets[chosen]?.name ?? ''}” was read, ${why}. Not read: ${names(others)}.`;
}

function names(sheets: readonly SheetName[]): string {
  const some = sheets.slice(0, 10).map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`);
  return `${some.join(', ')}${sheets.length > 10 ? ' …' : ''}`;
}
