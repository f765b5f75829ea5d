import { understandDate } from '../../../shared/time/typed-date';
import { Gathering, type ImportContext, type Imported } from '../../intake/imported';
import { beginsAsYaml, isYamlList } from '../yaml/is-yaml';
import { yamlDocuments } from '../yaml/yaml';
import { withoutScript } from './assigned';
import { FHIR_NOTE, fhirEntries, isResource, ofResource } from './fhir';
import { googlePlaces } from './google-places';
import { tooDeepOrLong } from './json-limits';
import { type JsonEntry, readEntries } from './json-table';
import { readMisp } from './misp';
import { readJson } from './read-annals';
import { repeatedKeys, repeatedWords } from './repeated-keys';
import { rowsWithNames } from './rows-with-names';
import { SLACK_LISTS, SLACK_NOTE, slackMessages } from './slack';
import { readStix } from './stix';
import { TELEGRAM_LISTS, TELEGRAM_NOTE, telegramMessages } from './telegram';
import { readTimelineJs } from './timeline-js';
import { trelloCards, trelloNote } from './trello';
import { at, type EventOrNot, isObject, type JsonObject } from './values';

/**
 * Reads JSON by what is in it: a timeline of Annals, a STIX bundle, a MISP export, a story of TimelineJS; else the longest list of objects, as a
 * table. More than one value, each on a line of its own, are JSON lines, whatever the file is called.
 */
export function readAnyJson(written: string, context: ImportContext): Imported {
  if (isYamlList(written)) return readYaml(written, context);
  const text = withoutScript(written);
  const tooMuch = tooDeepOrLong(text);
  if (tooMuch !== null) return refused(tooMuch);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    if (areLines(text)) return readLines(text, context);
    if (beginsAsYaml(written)) return readYaml(written, context);
    return refused(`This is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const repeated = repeatedWords(repeatedKeys(text, root));
  const read = isObject(root) && at(root, 'format') === 'annals' ? readJson(root, context) : readRoot(root, context);
  return repeated === null ? read : { ...read, notes: [repeated, ...read.notes] };
}

function readYaml(text: string, context: ImportContext): Imported {
  const read = yamlDocuments(text);
  if ('problem' in read) return refused(`This YAML cannot be read. ${read.problem}`);
  const imported = readRoot(rootOf(read.documents), context);
  const notes = [
    'This is YAML: its lists and names were read as those of JSON are.',
    ...quotedWords(read.quoted),
    ...commentWords(read.comments),
  ];
  return { ...imported, notes: [...notes, ...imported.notes] };
}

/** One document as it is; of several each is an entry, unless one of them holds a list of more. */
function rootOf(documents: readonly unknown[]): unknown {
  if (documents.length < 2) return documents[0] ?? null;
  if (documents.every(Array.isArray)) return documents.flat();
  const inner = documents.map((document) => longestList(document, [], 0)?.entries.length ?? 0);
  if (Math.max(...inner) <= documents.length) return documents;
  return Object.fromEntries(documents.map((document, at) => [`document ${at + 1}`, document]));
}

/** Lines that are named. */
const NAMED = 5;

function quotedWords(lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const named = `${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? ' …' : ''}`;
  return [`Texts that would have to stand in quotes, as those with a colon, were read as if they did (line ${named}).`];
}

function commentWords(comments: number): string[] {
  return comments === 0 ? [] : [`Comments were not read (${comments.toLocaleString('en')}).`];
}

function readRoot(root: unknown, context: ImportContext): Imported {
  const known = readStix(root, context) ?? readMisp(root, context) ?? readTimelineJs(root, context);
  if (known !== null) return known;
  const cards = trelloCards(root);
  if (cards !== null) return readEntries(entriesOf(cards), [trelloNote(root)], 'json', context);
  for (const { messages, note, lists } of [
    { messages: telegramMessages(root), note: TELEGRAM_NOTE, lists: TELEGRAM_LISTS },
    { messages: slackMessages(root), note: SLACK_NOTE, lists: SLACK_LISTS },
  ]) {
    if (messages === null) continue;
    const left = notRead(otherLists(root, null).filter((name) => !lists.test(name)));
    return readEntries(entriesOf(messages), [note, ...left], 'json', context);
  }
  const records = fhirEntries(root);
  if (records !== null) return readEntries(eventsOrNot(records), [FHIR_NOTE], 'json', context);
  const places = googlePlaces(root);
  if (places !== null) {
    const notes = ['This is where somebody was, as Google keeps it: stays and ways were read.', ...notRead(otherLists(root, places.list))];
    return readEntries(eventsOrNot(places.entries), notes, 'json', context);
  }
  const dated = datedEntries(root, context);
  if (dated !== null)
    return readEntries(entriesOf(dated), ['Each key is a date: it was read as that of what stands under it.'], 'json', context);
  const rows = rowsWithNames(root);
  // Rows may stand beside the events themselves, as what a page shows of them: the longer list is the one.
  const list = longestList(rows === null ? root : rows.beside, [], 0);
  if (rows !== null && (list === null || list.entries.length <= rows.entries.length || !hasYears(list.entries))) {
    const names = 'The entries are lists: their names are those of the first, or stand beside them.';
    return readEntries(entriesOf(rows.entries), [names, ...notRead(otherLists(rows.beside, null))], 'json', context);
  }
  if (list !== null) {
    const others =
      rows === null ? otherLists(root, list.entries) : [counted(rows.key, rows.entries), ...otherLists(rows.beside, list.entries)];
    const notes = [...(list.path.length === 0 ? [] : [`The entries are those of “${list.path.join('.')}”.`]), ...notRead(others)];
    return readEntries(entriesOf(list.entries), notes, 'json', context);
  }
  const keyed = keyedRecords(root);
  if (keyed !== null) return readEntries(entriesOf(keyed), ['Each key names an entry: it was read as its “id”.'], 'json', context);
  if (isObject(root) && Object.keys(root).length > 1 && !('format' in root)) return readEntries(entriesOf([root]), [], 'jsonl', context);
  return refused('This JSON was not written by Annals, and holds no list of objects that could be events.');
}

/** Lines that are looked at, where the first may be damaged. */
const LOOKED_AT = 20;

/** Whether lines are objects by themselves: the first that is not blank, and something follows, or most of the first ones. */
function areLines(text: string): boolean {
  const first: JsonEntry[] = [];
  for (const line of lines(text.slice(0, 4_000_000))) {
    first.push(line);
    if (first.length >= LOOKED_AT) break;
  }
  const objects = first.filter(({ entry }) => entry !== null).length;
  return first.length > 1 && (first[0]?.entry !== null || objects * 2 > first.length);
}

function readLines(text: string, context: ImportContext): Imported {
  const [opening] = lines(text);
  const areRecords = isResource(opening?.entry);
  const imported = areRecords
    ? readEntries(recordsOf(lines(text)), [FHIR_NOTE], 'jsonl', context)
    : readEntries(lines(text), [], 'jsonl', context);
  let [count, first]: [number, number | undefined] = [0, undefined];
  for (const { row, entry, written } of lines(text)) {
    const here = entry === null ? 0 : repeatedKeys(written(), entry);
    count += here;
    if (here > 0) first ??= row;
  }
  const repeated = repeatedWords(count, first);
  return repeated === null ? imported : { ...imported, notes: [repeated, ...imported.notes] };
}

/** Health records one a line, as Bulk Data writes them; what else stands among them is read as it is. */
function* recordsOf(given: Iterable<JsonEntry>): Generator<JsonEntry> {
  for (const line of given) yield isResource(line.entry) ? eventOrNot(line.row, ofResource(line.entry)) : line;
}

function objectIn(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function* lines(text: string): Generator<JsonEntry> {
  let row = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    row += 1;
    if (line !== '') yield { row, entry: objectIn(line), written: () => line };
    start = end < 0 ? text.length : end + 1;
  }
}

function* entriesOf(entries: readonly unknown[]): Generator<JsonEntry> {
  for (const [index, entry] of entries.entries())
    yield { row: index + 1, entry: isObject(entry) ? entry : null, written: () => JSON.stringify(entry) };
}

function* eventsOrNot(all: readonly EventOrNot[]): Generator<JsonEntry> {
  for (const [index, one] of all.entries()) yield eventOrNot(index + 1, one);
}

function eventOrNot(row: number, one: EventOrNot): JsonEntry {
  if ('notEvent' in one) return { row, entry: null, written: () => '', notEvent: one.notEvent };
  return { row, entry: one.event, written: () => JSON.stringify(one.event) };
}

interface Found {
  readonly path: readonly string[];
  readonly entries: readonly unknown[];
}

/** Keys within keys in which a list is looked for. */
const DEEPEST = 4;

/** Whether most objects of a list have a text with a year in it, addresses aside: what a page offers to sort its rows by has none. */
function hasYears(list: readonly unknown[]): boolean {
  const isYear = (value: unknown): boolean =>
    typeof value === 'string' && value.length < 100 && !/^https?:/.test(value) && /(?<!\d)[12]\d{3}(?!\d)/.test(value);
  return list.filter((one) => isObject(one) && Object.values(one).some(isYear)).length * 2 >= list.length;
}

/** The longest list of which at least half are objects; null where there is none. */
function longestList(value: unknown, path: readonly string[], depth: number): Found | null {
  if (Array.isArray(value)) return value.length > 0 && value.filter(isObject).length * 2 >= value.length ? { path, entries: value } : null;
  if (!isObject(value) || depth >= DEEPEST) return null;
  let longest: Found | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const found = longestList(inner, [...path, key], depth + 1);
    if (found !== null && found.entries.length > (longest?.entries.length ?? 0)) longest = found;
  }
  return longest;
}

/** Lists of objects besides the one that is read, with how many they hold; a file that is itself a list is none besides. */
function otherLists(root: unknown, read: readonly unknown[] | null): string[] {
  const lists: string[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value) && path.length > 0 && value !== read && value.length > 0 && value.every(isObject))
      lists.push(counted(path.join('.'), value));
    if (isObject(value) && path.length < DEEPEST) for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(root, []);
  return lists.slice(0, 20);
}

function counted(key: string, list: readonly unknown[]): string {
  return `${key} (${list.length.toLocaleString('en')})`;
}

function notRead(others: readonly string[]): string[] {
  return others.length === 0 ? [] : [`Other lists of the file were not read: ${others.join(', ')}.`];
}

/** `{"1066": ["…"], "14 Oct 1066": "…"}`: what stands under dates as entries of theirs; null where the keys are no dates, or something else than texts and objects stands there. */
function datedEntries(root: unknown, context: ImportContext): JsonObject[] | null {
  if (!isObject(root)) return null;
  const keys = Object.entries(root);
  if (keys.length < 2 || !keys.every(([key]) => /\d{3}/.test(key) && understandDate(key, context).ok)) return null;
  const entries = keys.flatMap(([date, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown) => ({ date, one })));
  if (!entries.every(({ one }) => typeof one === 'string' || isObject(one))) return null;
  return entries.map(({ date, one }) => (isObject(one) ? { date, ...one } : { date, title: one }));
}

/** `{"a1": {…}, "a2": {…}}`: the values, with their keys as ids, where all are objects that have most of their keys in common; null for what is none. */
function keyedRecords(root: unknown): JsonObject[] | null {
  if (!isObject(root)) return null;
  const entries = Object.entries(root);
  const inner = entries.flatMap(([key, value]) => (isObject(value) ? [[key, value] as const] : []));
  const [[, first] = ['', null]] = inner;
  if (first === null || inner.length !== entries.length || inner.length < 2) return null;
  const keys = Object.keys(first);
  const isAlike = (value: JsonObject): boolean => keys.filter((key) => Object.hasOwn(value, key)).length * 2 > keys.length;
  if (!inner.every(([, value]) => isAlike(value))) return null;
  return inner.map(([key, value]) => (Object.hasOwn(value, 'id') ? value : { id: key, ...value }));
}

function refused(message: string): Imported {
  const gathered = new Gathering();
  gathered.problem(0, '', message);
  return gathered.result('json');
}
