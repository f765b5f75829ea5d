import type { Engine } from '../database/engine';
import { liftQueryOnly } from '../database/query-only';

/*
 * Two letters begin so many words of a large timeline that gathering all their places, which the word index does before it tells the first, takes half a second of a million
 * events. Whole words it reads as they come, and stops when it has enough. So the first letters that are typed are replaced by the words that begin so.
 */

/** More letters begin few words. */
const SHORT = 3;
/** Words that are asked for together; each takes some hundredths of a millisecond to find. */
const MOST_WORDS = 400;

/** Whether more may follow: one Latin letter begins thousands of words and means none of them; in other scripts it may be a word. */
export function isOpen(word: string): boolean {
  return !/^[a-z]$/i.test(word);
}

/**
 * Words in the language of the word index as whole words; null where nothing is to be gained by that. `isAll` is false where more words begin so than are asked for:
 * then it finds no more than some of what there is.
 */
export function matchWholeWords(engine: Engine, words: readonly string[]): { readonly match: string; readonly isAll: boolean } | null {
  if (tellingWords(engine, words).length === words.length) return null;
  let isAll = true;
  const parts = words.map((word) => {
    if (!isShort(word)) return isOpen(word) ? `"${word}"*` : `"${word}"`;
    const found = wordsBeginning(engine, word.toLowerCase());
    if (found.length > MOST_WORDS) isAll = false;
    // No word at all is found as quickly either way.
    return found.length === 0 ? `"${word}"*` : `(${found.slice(0, MOST_WORDS).map(quoted).join(' OR ')})`;
  });
  return { match: parts.join(' AND '), isAll };
}

/** The words without those of few letters, which say little and would have all their places gathered; all of them where that costs nothing. */
export function tellingWords(engine: Engine, words: readonly string[]): readonly string[] {
  return !words.some(isShort) || hasBeginnings(engine) ? words : words.filter((word) => !isShort(word));
}

/** Whether it is of few letters, and of such as the word index keeps as they are but for their case. */
function isShort(word: string): boolean {
  const lower = word.toLowerCase();
  const isKept = lower.normalize('NFD') === lower && lower.toUpperCase().toLowerCase() === lower && !/[\p{M}\p{Co}]/u.test(word);
  return isOpen(word) && Array.from(word).length <= SHORT && isKept && (lower === word || /^[\0-\u04ff]+$/.test(word));
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** Older files keep beginnings of words in their index, which is as quick. */
function hasBeginnings(engine: Engine): boolean {
  return engine.get("SELECT 1 FROM sqlite_schema WHERE name = 'event_fts' AND instr(sql, 'prefix=') > 0") !== undefined;
}

/** Words of the index that begin so, one more than are asked for at most, each found from the one before: to list them at once would count all their places. */
function wordsBeginning(engine: Engine, beginning: string): string[] {
  // Within a transaction that is taken back, it goes with that.
  liftQueryOnly(engine, () =>
    engine.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab('main', 'event_fts', 'instance')"),
  );
  const words: string[] = [];
  for (let from = beginning; words.length <= MOST_WORDS; ) {
    const found = engine.get<{ term: string }>('SELECT term FROM temp.indexed_word WHERE term >= ? LIMIT 1', [from]);
    if (found === undefined || !found.term.startsWith(beginning)) break;
    words.push(found.term);
    from = `${found.term}\u0001`;
  }
  return words;
}
