/*
 * Words of lives and reigns before dates, as lists of people and of rulers have them: “b. 1937”, “fl. c. 1620”, “r. 1066–1087”, “* 1901; † 1980”. They say what
 * was then, and the date is what stands behind them.
 */

/** The longest text that is looked at. */
const LONGEST = 80;
const BORN = '(?:born|b\\.|geb(?:oren|\\.)|née?|n\\.|nacid[oa]|nascid[oa]|nat[oa]|ur\\.|род\\.|родил(?:ся|ась)|\\*)';
const DIED = '(?:died|d\\.|gest(?:orben|\\.)|décédée?|†|muert[oa]|fallecid[oa]|falecid[oa]|mort[oa]|m\\.|zm\\.|ум\\.|умер(?:ла)?)';
const LIVED = '(?:flourished|floruit|flor\\.|fl\\.|active|act\\.|reigned|ruled|regn\\.|reg\\.|r\\.)';
const BESIDE = '(?:\\s+(?:on|in|en|am|im|el|le|nel|il|em|from))?\\s*';
/** What a date begins with. */
const DATE = '(?=(?:(?:c|ca|circa|about|um|vers|before|after|vor|nach|early|late|mid)(?:\\.\\s?|\\s))?[\\p{L}\\s]{0,20}\\d)';
const WORD = new RegExp(`^(?:${BORN}|${DIED}|${LIVED})${BESIDE}${DATE}`, 'iu');
const LIFE = new RegExp(
  `^${BORN}${BESIDE}${DATE}(.*?\\d\\)?)[\\s,;/–—-]*(?:and\\s|und\\s|et\\s|y\\s|e\\s)?\\s*${DIED}${BESIDE}${DATE}(.*)$`,
  'iu',
);

/**
 * A date without words before it that say that somebody was born or died then, flourished or reigned; birth and death are a span. Null where there are no such
 * words, which is no word on whether it is a date.
 */
export function withoutLifeWords(text: string): string | null {
  if (text.length > LONGEST) return null;
  const [, from, to] = LIFE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return `${from.trim()} – ${to.trim()}`;
  const [words] = WORD.exec(text) ?? [];
  return words === undefined ? null : text.slice(words.length);
}
