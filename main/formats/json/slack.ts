import { at, isObject, type JsonObject, objectsOf, textAt } from './values';

/*
 * Messages of a channel as Slack exports them, a list for each day (https://slack.com/help/articles/220556107), and as its API answers them in `messages`. `ts` is
 * the second since 1970 and, behind the point, a number that tells messages of one channel apart: it is no part of the time.
 */

const TS = /^(\d{9,10})\.(\d{6})$/;

/** The messages of such a file in words of headers; null where it is none. */
export function slackMessages(root: unknown): JsonObject[] | null {
  const list = Array.isArray(root) ? root : at(root, 'messages');
  const messages = objectsOf(list);
  if (messages.length === 0 || !Array.isArray(list) || messages.length < list.length) return null;
  if (messages.filter(isMessage).length * 10 < messages.length * 9) return null;
  const names = new Map(messages.flatMap((message) => nameIn(message)));
  const channel = isObject(root) ? textAt(root, 'name') || textAt(root, 'channel', 'name') : '';
  return messages.map((message) => ofMessage(message, names, channel));
}

/** What was read of such a file, in a sentence. */
export const SLACK_NOTE =
  'These are messages of Slack: each was read as an event at its second in UTC; what stands behind the point of “ts” tells messages apart, and is no time.';

/** Lists of such a file that are read. */
export const SLACK_LISTS = /^messages \(/;

function isMessage(message: JsonObject): boolean {
  return (
    textAt(message, 'type') === 'message' &&
    TS.test(textAt(message, 'ts')) &&
    ('text' in message || 'subtype' in message || 'files' in message)
  );
}

/** Who has an id, as far as messages of his say. */
function nameIn(message: JsonObject): [string, string][] {
  const name = textAt(message, 'user_profile', 'real_name') || textAt(message, 'user_profile', 'display_name');
  const id = textAt(message, 'user');
  return id === '' || name === '' ? [] : [[id, name]];
}

function ofMessage(message: JsonObject, names: ReadonlyMap<string, string>, channel: string): JsonObject {
  const files = objectsOf(at(message, 'files'))
    .map((file) => textAt(file, 'name') || textAt(file, 'title'))
    .filter(Boolean);
  const attached = objectsOf(at(message, 'attachments')).map(
    (one) => textAt(one, 'text') || textAt(one, 'fallback') || textAt(one, 'title'),
  );
  const text = plainText(textAt(message, 'text'), names);
  const beside = attached.map((one) => plainText(one, names)).filter((one) => one !== '' && one !== text);
  const user = textAt(message, 'user') || textAt(message, 'bot_id');
  return {
    title: text || beside[0] || files[0] || textAt(message, 'subtype').replaceAll('_', ' ') || 'Message without a text',
    date: secondOf(textAt(message, 'ts')),
    actors: names.get(user) || textAt(message, 'username') || textAt(message, 'bot_profile', 'name') || user,
    lane: channel,
    summary: besides(message, text === '' ? beside.slice(1) : beside, text === '' && beside.length === 0 ? files.slice(1) : files, names),
    id: textAt(message, 'ts'),
  };
}

function secondOf(ts: string): string {
  const [, seconds] = TS.exec(ts) ?? [];
  return seconds === undefined ? ts : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** A text without the marks of Slack: https://docs.slack.dev/messaging/formatting-message-text. */
function plainText(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, what: string, called = '') => {
      if (what.startsWith('@')) return `@${called || (names.get(what.slice(1)) ?? what.slice(1))}`;
      if (what.startsWith('#')) return `#${called || what.slice(1)}`;
      if (what.startsWith('!')) return called || `@${what.slice(1).replace(/\^.*/, '')}`;
      return called === '' || called === what ? what.replace(/^mailto:/, '') : `${called} (${what})`;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function besides(message: JsonObject, texts: readonly string[], files: readonly string[], names: ReadonlyMap<string, string>): string {
  const [ts, thread] = [textAt(message, 'ts'), textAt(message, 'thread_ts')];
  const reactions = objectsOf(at(message, 'reactions')).map((one) => `${textAt(one, 'name')} (${textAt(one, 'count')})`);
  const said: readonly (readonly [string, string])[] = [
    ['Reply to the message of', thread === '' || thread === ts ? '' : secondOf(thread)],
    ['Replies', textAt(message, 'reply_count')],
    ['Edited', secondOf(textAt(message, 'edited', 'ts'))],
    ['Edited by', editor(message, names)],
    ['Reactions', reactions.join('; ')],
    ['Files', files.join('; ')],
    ...texts.map((text) => ['Attached', text] as const),
  ];
  return said
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}

/** Who edited a message, where that is somebody else than who wrote it. */
function editor(message: JsonObject, names: ReadonlyMap<string, string>): string {
  const by = textAt(message, 'edited', 'user');
  return by === textAt(message, 'user') ? '' : (names.get(by) ?? by);
}
