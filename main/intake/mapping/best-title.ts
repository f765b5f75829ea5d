import type { ColumnUse } from '../../../shared/mapping';
import { cellsOf, fits, isAddress, looksLikeTitles } from './by-cells';
import { headerWords } from './column-use';
import { erasBesideWords } from './era-columns';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/** Words of headers above what an event, a task or a thing is called. */
const NAMES =
  /\b(?:name|title|label|nature|what|headline|battle|incident|flight|mission|question|offen[cs]e|charge|complaint|task|activity|rule|ruler|milestone|bezeichnung|titel|vorgang|nom|intitulé|lib|libellé?|nombre|denominación|nome)\b|(?:name|title|label)$/iu;
/** Words of headers above what else is told of it: where, by whom, of what kind, and what somebody remarked. */
const OTHERS =
  /\b(?:addr(?:ess)?|block|place|location|path|folder|host|computer|remarks?|comments?|notes?|id|code|type|status|state|disposition|priority|severity|outcome|result|cause|owner|assignee|members?|user|author|house|unit|source|cod|ref|bemerkung(?:en)?|ort|lieu|lugar)\b|(?:path|type|id|code)$/iu;

/** Words of headers of those who stand beside the one whom a record is for. */
const KIN =
  /(?<!\p{L})(?:father|mother|parents|godparents?|witness(?:es)?|vater|mutter|eltern|paten?|zeugen?|père|mère|parrain|marraine|témoins?|padres?|madre|padrinos?|testigos?|genitori|padrin[oi]|testimoni|ouders|getuigen?)(?!\p{L})/iu;

/** Words of headers above a part of the name of somebody, which tells less than a whole one. */
const PARTS_OF_NAMES = /(?<!\p{L})(?:vor|nach|familien|first|last|sur|family|given|fore)[\s_]?names?$/iu;

/** A headline says what happened, whatever it is of (“source_headline”). */
const HEADLINE = /\b(?:headline|schlagzeile|overskrift|rubrik)$/iu;

/** Words of headers above what became of it, which come again and again. */
const OUTCOMES =
  /(?<!\p{L})(?:dispo|disposition|outcome|result|status|state|resolution|ergebnis|résultat|resultado|risultato|esito|wynik|результат)s?(?!\p{L})/iu;

/** `INTE9900627A`, `DE89 3704 0044`: letters among digits, and no word; in groups most begin with a digit. */
const CODE = /^(?=\S*\p{L})(?=(?:\S*\d){3})[\p{Lu}\d./_-]+$|^\p{Lu}{0,4}\d[\p{Lu}\d./_-]*(?: \d[\p{Lu}\d./_-]*){2,}$/u;
/** Words of headers above where something happened. */
const PLACES =
  /(?<!\p{L})(?:place|location|addr(?:ess)?|block|street|road|site|venue|town|city|village|commune|municipality|parish|lieu|adresse|ort|gemeinde|straße|strasse|lugar|municipio|município|comune|luogo|localidad|plaats|gemeente|miejsce|miejscowość|место|город)(?!\p{L})/iu;
/** And above of what kind it was. */
const KINDS =
  /(?<!\p{L})(?:type|kind|category|nature|offen[cs]e|crime|hazard|risk|risque|riesgo|rischio|risiko|art|catégorie|categoría|tipo|categoria|rodzaj|тип|вид)(?!\p{L})/iu;
/** Characters of a cell that is a part of titles. */
const LONGEST_PART = 80;
/** Cells of which kinds are told from names: fewer may repeat by chance. */
const LEAST_KINDS = 5;

/** Uses of columns that say when: what is called so (“Hebrew date”) says it in its own way, and tells least of what happened. */
const OF_WHEN: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'end', 'time', 'year', 'month', 'day']);

/** Whether a header names when something was, be its cells no dates that we know. */
export function saysWhen(header: string): boolean {
  const use = HEADER_WORDS.get(headerWords(header).at(-1) ?? '');
  return use !== undefined && OF_WHEN.has(use);
}

/** Headers of what a record is called, with whom or what the name is of; those of an officer or of a place are of what stands beside it. */
const OWN_NAME =
  /^(?:(?:victims?|deceased|casualty|event|incident|case|project|vessel|ship|battle|operation|storm|mission|film|book|work|exhibition|object|item|full|display|official) )?(?:name|title|headline|subject|caption)$|^(?:name|title) of (?:the )?(?:victim|deceased|event|incident|case|vessel|ship)$|^(?:victims?|opfer|victime|víctima|vittima|ofiara|жертва)(?: (?:full )?names?)?$|^(?:name|nom|nombre|nome) (?:des|der|de la|de|della?|do|da) (?:opfers|verstorbenen|victime|víctima|vittima|vítima)$|^имя (?:жертвы|погибшего)$/u;

const PERSON = /^(?:person|persona|personne|persoon|pessoa|osoba|человек)$/u;

/** The column of what the records are called, where a header says so and nearly each has a name of its own, of several words; −1 where none is. @param best the column that tells most */
export function ownName(columns: readonly TitleColumn[], records: number, isDate: (cell: string) => boolean, best: number): number {
  const others = columns.find(({ index }) => index === best)?.cells ?? [];
  const found = columns.find(({ name, cells, isUsed }) => {
    const words = headerWords(name).join(' ');
    if (areLists(cells)) return false;
    // Whom it happened to is what records are called where all else comes again.
    const isPerson = PERSON.test(words) && !areDistinct(others);
    if (!isPerson && (isUsed || !OWN_NAME.test(words))) return false;
    const isOfWords = cells.filter((cell) => /\p{L}\S*\s+\S*\p{L}/u.test(cell)).length > cells.length / 2;
    return isOfWords && areDistinct(cells) && cells.length >= records * 0.9 && looksLikeTitles(cells, isDate);
  });
  return found?.index ?? -1;
}

function areDistinct(cells: readonly string[]): boolean {
  return new Set(cells).size >= cells.length * 0.9;
}

/** Whether a header names what else is told of an event: where, by whom, what became of it. */
export function tellsBeside(header: string): boolean {
  return OTHERS.test(headerWords(header).join(' '));
}

/** Whether a header names what became of an event. */
export function tellsOutcome(header: string): boolean {
  return OUTCOMES.test(headerWords(header).join(' '));
}

/** Whether a header names where it was. */
export function isPlace(header: string): boolean {
  return PLACES.test(headerWords(header).join(' '));
}

/** Whether cells are lists in brackets, as programs write persons, places or marks: one at least has quotes, several members or none. What cataloguers put in brackets is a title. */
function areLists(cells: readonly string[]): boolean {
  return fits(cells, (cell) => /^\[.*\]$/s.test(cell)) && cells.some((cell) => /^\[\s*(?:\]|["'{])|,/.test(cell));
}
/** How much a list tells of what happened: less than any other words. */
const LIST = 0.02;

/** A column that may hold the titles. */
export interface TitleColumn {
  readonly index: number;
  readonly name: string;
  /** Its cells that say something. */
  readonly cells: readonly string[];
  /** The column has a use already, which it keeps. */
  readonly isUsed: boolean;
}

/**
 * The column of which the cells tell one event from another best: many different ones, of some words, hardly one empty, and no long texts or paths.
 * −1 where none has titles.
 *
 * @param records how many were looked at
 * @param isDate whether a cell can be understood as a date
 */
export function bestTitle(columns: readonly TitleColumn[], records: number, isDate: (cell: string) => boolean): number {
  let best = { index: -1, score: 0 };
  for (const column of withoutTwins(columns, isDate)) {
    const score = looksLikeTitles(column.cells, isDate) ? scoreOf(column, records) : 0;
    // Of those that tell nearly as much the first is it.
    if (score > best.score * 1.15) best = { index: column.index, score };
  }
  return best.index;
}

/** What headers add to one whose cells theirs only say again, as they are read aloud or in English: `行事名_カナ`, “Title (English)”. As headers are compared, or the last of their words. */
const SAID_AGAIN =
  /(?:カナ|かな|フリガナ|ふりがな|振り?仮名|ヨミ|よみ|ヨミガナ|よみがな|読み(?:方|仮名)?|英語|英字|英訳|英文|英名|ローマ字|拼音|영문|romaji|kana|pinyin|english)$/u;
const IN_ENGLISH: ReadonlySet<string> = new Set(['en', 'eng']);

/** Columns without those that only say again what another has for titles. */
function withoutTwins(columns: readonly TitleColumn[], isDate: (cell: string) => boolean): readonly TitleColumn[] {
  return columns.filter(({ name, cells }) => {
    const words = headerWords(name);
    const plain = words.join('');
    const own = IN_ENGLISH.has(words.at(-1) ?? '') ? words.slice(0, -1).join('') : plain.replace(SAID_AGAIN, '');
    const first = own === plain ? undefined : columns.find((other) => headerWords(other.name).join('') === own);
    return first === undefined || first.cells.length < cells.length * 0.8 || !looksLikeTitles(first.cells, isDate);
  });
}

function scoreOf({ name, cells, isUsed }: TitleColumn, records: number): number {
  const count = (is: RegExp): number => cells.filter((cell) => is.test(cell)).length / cells.length;
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  const size = length <= 80 ? Math.min(1, length / 25) : Math.max(0.3, 80 / length);
  // What differs in numbers alone (“Agence, 2021-04-06, roundup”) tells less of what happened than other words do.
  const distinct = (new Set(cells).size + new Set(cells.map((cell) => cell.replace(/\p{N}+/gu, ''))).size) / (2 * cells.length);
  const told = distinct * (0.4 + 0.6 * size) * (0.5 + 0.5 * count(/\p{L}{2}\s+\S*\p{L}/u));
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' ');
  const called = HEADLINE.test(words)
    ? 3
    : KIN.test(words) || saysWhen(name)
      ? 0.3
      : OTHERS.test(words)
        ? 0.6
        : NAMES.test(words) && !PARTS_OF_NAMES.test(words)
          ? 2
          : 1;
  // Codes of two or three letters tell nobody anything.
  const isCode = length < 4 ? 0.4 : 1 - 0.8 * count(CODE);
  return (
    told *
    called *
    isCode *
    (areLists(cells) ? LIST : 1) *
    (1 - 0.5 * count(/[\\/]/)) *
    Math.min(1, cells.length / Math.max(1, records)) *
    (isUsed ? 0.7 : 1)
  );
}

/**
 * The columns of which the titles are made where one alone tells too little: the kind and the place, of titles that are kinds and come again and again, and of
 * titles that only say where. Else the one alone.
 */
export function withKindOrPlace(title: number, names: readonly string[], sample: readonly (readonly string[])[]): readonly number[] {
  const variety = (at: number): number => new Set(cellsOf(sample, at)).size / Math.max(1, cellsOf(sample, at).length);
  const isOf = (at: number, header: RegExp): boolean => {
    const cells = cellsOf(sample, at);
    const isText = (cell: string): boolean => /\p{L}{2}/u.test(cell) && cell.length <= LONGEST_PART && !isAddress(cell);
    return header.test(headerWords(names[at] ?? '').join(' ')) && cells.length >= sample.length * 0.8 && fits(cells, isText);
  };
  const others = [...names.keys()].filter((at) => at !== title);
  if (isOf(title, PLACES)) {
    const isWord = (at: number): boolean => cellsOf(sample, at).some((cell) => /\p{Ll}{3}|\p{L}{5}/u.test(cell));
    const kind = others.find((at) => isOf(at, KINDS) && variety(at) < 1 && isWord(at));
    return kind === undefined ? [title] : [kind, title];
  }
  const areKinds = isOf(title, KINDS) ? variety(title) < 1 : cellsOf(sample, title).length >= LEAST_KINDS && variety(title) <= 0.6;
  if (!areKinds) return [title];
  // Kinds differ as much as they like; a place is asked only that it differs from row to row at all.
  const [place] = others
    .filter((at) => isOf(at, PLACES) && new Set(cellsOf(sample, at)).size > 1)
    .sort((one, other) => variety(other) - variety(one));
  return place === undefined ? [title] : [title, place];
}

/** Uses of columns that do not tell what an event is called. */
const NO_NAMES: readonly ColumnUse[] = ['title', 'summary', 'url', 'sources', 'status', 'zone', 'endZone', 'precision', 'id'];
const MOST_NAMES = 3;

/** Columns whose cells together name an event that has no title: the first of kinds, places and whatever has words of its own. */
export function namingColumns(table: Suggesting): number[] {
  const { columns, names, sample, isDate } = table;
  const not = new Set([...NO_NAMES.flatMap((use) => columns.get(use) ?? []), ...erasBesideWords(table)]);
  const isWord = (cell: string): boolean => /\p{L}{3}/u.test(cell) && !/\d/.test(cell) && !isAddress(cell) && !isDate(cell);
  const indexes = [...names.keys()].filter((index) => {
    if (not.has(index)) return false;
    const cells = cellsOf(sample, index);
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    return cells.length * 2 > sample.length && length >= 4 && length <= 60 && new Set(cells).size > 1 && fits(cells, isWord);
  });
  if (indexes.length > 0) return indexes.slice(0, MOST_NAMES);
  // Where none says so of most, what each says beside is what happened: a chronicle in several columns.
  const taken = new Set([...columns.values()].flat());
  const isFree = (index: number): boolean => !taken.has(index) && !not.has(index) && looksLikeTitles(cellsOf(sample, index), isDate);
  return [...names.keys()].filter(isFree).slice(0, MOST_NAMES);
}
