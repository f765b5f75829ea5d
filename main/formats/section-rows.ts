import type { ColumnUse } from '../../shared/mapping';
import { partOfRow } from '../../shared/row-name';
import { monthNumber } from '../../shared/time/typed/relative';
import { inRows, Rows } from '../intake/evidence/rows';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';
import type { Left } from './repeated-headers';

const PART_WORDS =
  'phase|part|chapter|section|stage|period|era|act|group|week|day|sprint|round|teil|kapitel|abschnitt|gruppe|etappe|partie|chapitre|étape|fase|parte|sección|etapa|capítulo|часть|раздел|этап|фаза';
/** Words that parts of a list are called by, with a number or a name behind them. */
const PART = new RegExp(
  String.raw`^(?:${PART_WORDS})(?=[\s:.–-])|^第.{1,4}[章部期节節]|^(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)]\s+\p{L}|[^\s:]:$`,
  'iu',
);
/** The same among titles, where “Act of Union” and “1. Foundation stone laid” are events: a part has its number alone, or a colon. */
const PART_AMONG_TITLES = new RegExp(
  String.raw`^(?:${PART_WORDS})\s+(?:(?:\d{1,3}|[IVXLC]{1,6}|[A-H])(?=\s*(?:$|[:.–—-]))|[^\s:]+:)|^第.{1,4}[章部期节節]|[^\s:]:$`,
  'iu',
);
/** How notes, sources and what says how a table was made begin. */
const NOTE =
  /^(?:[*†‡§¹²³⁴-⁹]+\s*\p{L}|\(?(?:\d{1,2}|[a-e])\)\s|\[\d{1,3}\]\s|©|\(c\)\s|(?:sources?|notes?|remarks?|footnotes?|quellen?|anmerkung(?:en)?|anm|hinweise?|fuentes?|notas?|font[ie]|fonte|remarques?|bron|legend[ae]?|disclaimer|copyright|abbreviations|stand|updated|as of|last (?:updated?|change|edit|modified)|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|dernière mise à jour|última actualización|ultimo aggiornamento|ostatnia (?:aktualizacja|zmiana)|последнее обновление)\s*[.:：]|(?:mis à jour le|actualizado el|aggiornato (?:al|il)|aktualisiert am|stand vom|last (?:updated|modified|revised)|data as of|(?:compiled|prepared|generated|exported|downloaded|retrieved)(?:\s+(?:by|from|on)|\s*(?=:)))(?![\p{L}\p{N}])|出典|来源[:：]|注[:：])/iu;
/** A note that commas cut has few cells more. */
const MOST_CUT = 4;
/** No heading is longer. */
const LONGEST_HEADING = 200;
const SHOWN = 60;

const HEADING_WHY = 'This is the heading of the rows below it.';
const NOTE_WHY = 'This is a note or a source of the table.';

/** What says when an event was. */
const SAYS: readonly ColumnUse[] = ['when', 'start', 'end', 'year', 'month', 'day', 'time', 'learned'];

/**
 * The rows of a table that are no records: headings of the rows below them, notes and sources, each of which says something in one cell and no date. A
 * heading in the column of titles is told from a title that lacks its date by the number or the colon behind its first word.
 */
export class SectionRows {
  readonly #headings = new Rows();
  readonly #notes = new Rows();
  #firstNote = '';

  /**
   * @param isDate whether a cell can be understood as a date
   * @param areLanes whether headings are lanes, since nothing else says any
   * @param mayBeUndated whether titles without a date are events, so that none of them is a heading
   * @param laneOf the lane of records below no heading
   */
  constructor(
    private readonly cells: RecordCells,
    private readonly isDate: (cell: string) => boolean,
    private readonly areLanes: boolean,
    private readonly mayBeUndated: boolean,
    private readonly laneOf: (row: number) => string = () => '',
  ) {}

  /** The other records. What is alone behind the last of them is a note. @param left is told of those that are none */
  *without(records: Iterable<CsvRecord>, left?: Left): Generator<CsvRecord> {
    let [part, laneOfPart] = [-1, ''];
    let waiting: { record: CsvRecord; text: string; isNote: boolean }[] = [];
    for (const record of records) {
      const lane = this.laneOf(record.row);
      if (partOfRow(record.row) !== part || lane !== laneOfPart) {
        for (const one of waiting) this.#leave(one.record, one.text, left);
        waiting = [];
        [part, laneOfPart] = [partOfRow(record.row), lane];
        this.cells.section = this.areLanes ? lane : '';
      }
      const text = this.#aside(record);
      if (text !== null) {
        waiting.push({ record, text, isNote: NOTE.test(text) });
        continue;
      }
      const heading = waiting.findLast(({ isNote }) => !isNote)?.text;
      if (this.areLanes && heading !== undefined) this.cells.section = heading;
      for (const one of waiting) this.#leave(one.record, one.isNote ? one.text : '', left);
      waiting = [];
      yield record;
    }
    for (const { record, text } of waiting) this.#leave(record, text, left);
    this.cells.section = '';
  }

  /** @param note its text; '' of a heading */
  #leave(record: CsvRecord, note: string, left: Left | undefined): void {
    if (left === undefined) return;
    if (note === '') this.#headings.add(record.row);
    else this.#notes.add(record.row);
    this.#firstNote ||= note;
    left(record, note === '' ? HEADING_WHY : NOTE_WHY);
  }

  /** What is to be said once all rows were read: one line for each kind. */
  get said(): string[] {
    const [headings, notes] = [this.#headings.count, this.#notes.count];
    const lanes = this.areLanes ? ' They were taken as lanes, since nothing else says any.' : '';
    const first = this.#firstNote.length > SHOWN ? `${this.#firstNote.slice(0, SHOWN - 1)}…` : this.#firstNote;
    return [
      ...(headings === 0
        ? []
        : [
            `${headings === 1 ? '1 row is a heading' : `${headings.toLocaleString('en')} rows are headings`} of the rows below ${headings === 1 ? 'it' : 'them'} (${inRows(this.#headings)}) and no events.${lanes}`,
          ]),
      ...(notes === 0
        ? []
        : [
            `${notes === 1 ? '1 row is a note or a source' : `${notes.toLocaleString('en')} rows are notes or sources`} of the table (${inRows(this.#notes)}): “${first}”.`,
          ]),
    ];
  }

  /** What a row says beside the events; null where it is one, or may be meant as one. */
  #aside(record: CsvRecord): string | null {
    const full = record.cells.map((text) => text.trim()).filter((text) => text !== '');
    const [text = ''] = full;
    if (full.length > MOST_CUT || !/\p{L}/u.test(text)) return null;
    const isNote = NOTE.test(text) && (full.length === 1 || record.cells[0]?.trim() === text);
    if (!isNote && (full.length > 1 || text.length > LONGEST_HEADING)) return null;
    const cell = this.cells.of(record);
    const said = SAYS.map((use) => cell(use)).filter((one) => one !== '');
    // A date that is only mistyped is one as well. Asked of few rows: what has a date is never left out.
    if (isNote && said.some((one) => one !== text)) return null;
    if ([text, ...said].some((one) => this.isDate(one))) return null;
    if (isNote) return text;
    if (cell('title') !== '') return !this.mayBeUndated && PART_AMONG_TITLES.test(text) ? text : null;
    return PART.test(text) || !mayBeDay(text) ? text : null;
  }
}

/** Whether a text is written as a day that may only be mistyped. */
function mayBeDay(text: string): boolean {
  return (
    /\d{4}|\d\s?[./-]\s?\d/.test(text) ||
    (/\d/.test(text) &&
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => monthNumber(word) !== null))
  );
}
