import { inRows, Rows } from '../../intake/evidence/rows';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { dateAlone } from '../chronology/line-beginnings';
import { isWeekday } from '../chronology/with-year';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { linesOf } from './lines-of';

/*
 * Chats as people copy them out of a window: who wrote and when stand in a line of their own, what was written below it. Telegram has “Marina, [02.03.2024 12:05]”,
 * Discord “Marina — 02/03/2024 12:05”, Teams “[02.03.2024 12:05] Marina”; Slack, WeChat and others have “Marina  12:05 PM” below a line with the day.
 */

/** Characters that are looked at to tell such a text. */
const TOLD_BY = 20_000;
/** Fewer messages may be anything. */
const LEAST = 2;

const NAME = String.raw`(?<who>(?![\s\d\[(<>#*])[^\n|;:\t<>]{1,60}?)`;
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2},? \d{4}`;
/** Days that are counted from the one on which it was copied, which the text does not say. */
const COUNTED = "today|yesterday|heute|gestern|aujourd’hui|aujourd'hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|сегодня|вчера";
const IS_COUNTED = new RegExp(`^(?:${COUNTED})$`, 'iu');
const TIME = String.raw`(?<time>(?:(?:上午|下午|凌晨|早上|中午|晚上)\s?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?)`;
const DAY_AND_TIME = `(?<day>${DAY}|${COUNTED})(?:,|,? (?:at|um|à|a las|alle|в|о))? ${TIME}`;

/** A line that is a message by itself. */
const IS_WHOLE = new RegExp(String.raw`^\u200e?\[?${DAY_AND_TIME}[\] ]`, 'iu');

/** Lines above a message that say its day themselves. */
const WITH_DAY: readonly RegExp[] = [
  new RegExp(String.raw`^${NAME},? \[${DAY_AND_TIME}\]:?$`, 'iu'),
  new RegExp(`^${NAME} — ${DAY_AND_TIME}$`, 'iu'),
  new RegExp(String.raw`^${NAME}(?: {2,}|\t)${DAY_AND_TIME}$`, 'iu'),
  new RegExp(String.raw`^\[${DAY_AND_TIME}\] ${NAME}$`, 'iu'),
];
/** The same with nothing that no other line has: people write more than once, and answer on the same day; what is noted at its times (“Inspection 2024-03-02 12:05”) mostly is not. WeChat has “Marina 2024-03-02 12:05”, QQ “2024-03-02 12:05:31 Marina(10001)”. */
const OF_SEVERAL: readonly RegExp[] = [
  new RegExp(String.raw`^${NAME} (?<day>\d{4}(?:[./-]\d{1,2}[./-]\d{1,2}|年\d{1,2}月\d{1,2}日)) ${TIME}$`, 'iu'),
  new RegExp(String.raw`^(?<day>\d{4}[./-]\d{1,2}[./-]\d{1,2}) ${TIME} ${NAME}(?:\(\d{5,12}\)|<[^<>\s]{3,60}>)$`, 'iu'),
];
/** One that has it from a line further above. */
const BELOW_DAY = new RegExp(String.raw`^${NAME},?(?: \[| — |\s{1,3})${TIME}\]?$`, 'iu');

const ABOVE_MESSAGES = 'This is the day of the messages below.';
const ABOVE_FIRST = 'This stands above the first message.';
const NAMES = ['When', 'Title', 'Actors', 'Summary'];

interface Message {
  readonly row: number;
  readonly who: string;
  readonly when: string;
  /** What was written, line by line. */
  readonly lines: string[];
}

interface Found {
  readonly messages: readonly Message[];
  readonly days: readonly number[];
  /** Rows with words above the first message. */
  readonly above: readonly number[];
}

/** How the lines above messages are written in a text that is such a chat; null where it is none. */
export function copiedChatOf(text: string): RegExp | null {
  const part = text.slice(0, TOLD_BY);
  const isOf = (head: RegExp): boolean => isChat(found(part, head, false));
  const isOfSeveral = (head: RegExp): boolean => isOf(head) && isTalk(found(part, head, false));
  return WITH_DAY.find(isOf) ?? OF_SEVERAL.find(isOfSeveral) ?? (isBelowDays(part) ? BELOW_DAY : null);
}

/** Reads such a chat: each message is an event. @param head as `copiedChatOf` gives it */
export function readCopiedChat(text: string, head: RegExp, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a chat as it was copied: each message was read as an event, by whom it is.');
  const { messages, days, above } = found(text, head, head === BELOW_DAY);
  tell(gathered, days, 'says the day of the messages below it', 'say the days of the messages below them', ABOVE_MESSAGES);
  tell(gathered, above, 'stands above the first message', 'stand above the first message', ABOVE_FIRST);
  function* records(): Generator<CsvRecord> {
    yield { row: 0, cells: NAMES };
    for (const message of messages) yield { row: message.row, cells: cellsOf(message) };
  }
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

function tell(gathered: Gathering, found: readonly number[], one: string, several: string, why: string): void {
  if (found.length === 0) return;
  const rows = new Rows();
  for (const row of found) {
    rows.add(row);
    gathered.outcomes.notEvent(row, why);
  }
  gathered.note(
    `No events: ${found.length === 1 ? `1 line ${one}` : `${found.length.toLocaleString('en')} lines ${several}`} (${inRows(rows)}).`,
  );
}

function cellsOf({ who, when, lines }: Message): string[] {
  const said = lines.filter((line) => line.trim() !== '');
  // “[In reply to Oleg]” and “[Photo]” are what the program says of it.
  const title = said.find((line) => !/^\[[^\]]*\]$/.test(line.trim())) ?? said[0] ?? `Message from ${who}`;
  return [when, title.trim(), who.replaceAll(';', ','), said.length > 1 ? lines.join('\n').trim() : ''];
}

function found(text: string, head: RegExp, isBelowDay: boolean): Found {
  const messages: Message[] = [];
  const days: number[] = [];
  const above: number[] = [];
  let day: string | null = isBelowDay ? '' : null;
  for (const { row, line } of linesOf(text)) {
    const last = messages.at(-1);
    // What stands right below who wrote is written, be it a day.
    const alone = isBelowDay && last?.lines.length !== 0 ? dayAlone(line) : null;
    const groups = alone === null ? head.exec(line.trim())?.groups : undefined;
    if (alone !== null) {
      day = alone;
      days.push(row);
    } else if (groups !== undefined) messages.push({ row, who: (groups['who'] ?? '').trim(), when: whenOf(groups, day), lines: [] });
    else if (last !== undefined) last.lines.push(line);
    else if (line.trim() !== '') above.push(row);
  }
  return { messages, days, above };
}

/** The day that a line says and nothing else, maybe amid dashes; in brackets where it is counted from one that nothing says. */
function dayAlone(line: string): string | null {
  const plain = line.replace(/^[\s\-–—=_*]+|[\s\-–—=_*:]+$/g, '');
  if (IS_COUNTED.test(plain) || (/^\p{L}{4,12}$/u.test(plain) && isWeekday(plain))) return `(${plain})`;
  return /\d/.test(plain) && dateAlone(plain) === 'day' ? plain : null;
}

function whenOf({ day, time = '' }: Readonly<Record<string, string | undefined>>, above: string | null): string {
  const said = day ?? above ?? '';
  return `${IS_COUNTED.test(said) ? `(${said})` : said} ${time.replace(/\s/g, ' ')}`.trim();
}

/** Nearly all messages say something, and none is a day of the week or has others below it. */
function isChat({ messages, above }: Found): boolean {
  if (messages.length < LEAST || above.length > 1 || messages.some(({ lines }) => lines.some((line) => IS_WHOLE.test(line)))) return false;
  // The last one may be cut off.
  const others = messages.slice(0, -1);
  const said = others.filter(({ lines }) => lines.some((line) => line.trim() !== '')).length;
  return said * 10 >= others.length * 9 && messages.every(({ who }) => !isWeekday(who.replace(/[.,]$/, '')));
}

/** Hours of a day with what is on then look the same: people write more than once. */
function isBelowDays(text: string): boolean {
  // Most texts do not begin with a day, and understanding dates takes longer than looking.
  if (dayAlone(/\S[^\n]*/.exec(text)?.[0] ?? '') === null) return false;
  const chat = found(text, BELOW_DAY, true);
  return isChat(chat) && writeAgain(chat);
}

function writeAgain({ messages }: Found): boolean {
  return new Set(messages.map(({ who }) => who)).size < messages.length;
}

/** Whether somebody writes more than once, and somebody right behind another on the same day. */
function isTalk(chat: Found): boolean {
  const isAnswer = ({ who, when }: Message, at: number): boolean => {
    const before = chat.messages[at - 1];
    return before !== undefined && before.who !== who && dayIn(before.when) === dayIn(when);
  };
  return writeAgain(chat) && chat.messages.some(isAnswer);
}

function dayIn(when: string): string {
  return when.split(' ')[0] ?? '';
}
