import { textInPieces } from './text-in-pieces';
import { at, isObject, type JsonObject, objectsOf, textAt, textsAt } from './values';

/*
 * What Telegram exports as `result.json`: one chat, or all of an account in `chats.list` (and `left_chats.list`). `date` is by the clock of the computer that
 * exported, without its zone; `date_unixtime`, in exports since 2021, is the instant.
 */

/** The messages of such a file in words of headers; null where it is none. */
export function telegramMessages(root: unknown): JsonObject[] | null {
  const all = [...objectsOf(at(root, 'chats', 'list')), ...objectsOf(at(root, 'left_chats', 'list'))];
  const chats = (all.length > 0 || !isObject(root) ? all : [root]).filter(isChat);
  return chats.length === 0 ? null : chats.flatMap((chat) => objectsOf(at(chat, 'messages')).map((message) => ofMessage(message, chat)));
}

/** What was read of such a file, in a sentence. */
export const TELEGRAM_NOTE =
  'This is an export of Telegram: each message was read as an event, with the distance from UTC that its seconds since 1970 prove where it has them.';

/** Lists of such a file that are read. */
export const TELEGRAM_LISTS = /^(?:messages|(?:left_)?chats\.list) \(/;

function isChat(chat: JsonObject): boolean {
  const messages = objectsOf(at(chat, 'messages'));
  const isMessage = (one: JsonObject): boolean =>
    ['message', 'service'].includes(textAt(one, 'type')) && 'text' in one && 'date' in one && ('from_id' in one || 'actor' in one);
  return typeof at(chat, 'type') === 'string' && messages.length > 0 && messages.filter(isMessage).length * 10 >= messages.length * 9;
}

function ofMessage(message: JsonObject, chat: JsonObject): JsonObject {
  const text = at(message, 'text');
  const said = (typeof text === 'string' ? text : (textInPieces(text) ?? '')).trim();
  const happened = textAt(message, 'action').replaceAll('_', ' ');
  const named = textAt(message, 'title');
  const shown = ['photo', 'file', 'sticker_emoji', 'media_type'].map((key) => textAt(message, key)).filter(Boolean);
  const asked = textAt(message, 'poll', 'question');
  return {
    title: said || [happened, named].filter(Boolean).join(': ') || asked || shown[0] || 'Message without a text',
    date: moment(textAt(message, 'date'), textAt(message, 'date_unixtime')),
    actors: textAt(message, 'from') || textAt(message, 'actor'),
    lane: textAt(chat, 'name'),
    summary: besides(message, said === '' ? shown.slice(1) : shown),
    id: `${textAt(chat, 'id')}/${textAt(message, 'id')}`,
  };
}

/** A time by a clock with the distance from UTC that the instant beside it proves; without one as it is written. */
function moment(date: string, unixtime: string): string {
  const minutes = /^\d+$/.test(unixtime) ? (Date.parse(`${date}Z`) / 1000 - Number(unixtime)) / 60 : Number.NaN;
  if (Number.isNaN(minutes)) return date;
  // Nowhere are clocks further from UTC than 14 hours; what is, was written by something else.
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) return new Date(Number(unixtime) * 1000).toISOString();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${date}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function besides(message: JsonObject, files: readonly string[]): string {
  const said: readonly (readonly [string, string])[] = [
    ['Forwarded from', textAt(message, 'forwarded_from')],
    ['Reply to message', textAt(message, 'reply_to_message_id')],
    ['Edited', textAt(message, 'edited')],
    ['Members', textsAt(message, 'members').join('; ')],
    ['Seconds', textAt(message, 'duration_seconds')],
    ['File', files.join('; ')],
  ];
  return said
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}
