import { folded } from '../folded';

/** Words that say nothing of what a sentence is about. */
const COMMON: ReadonlySet<string> = new Set(
  `about above after again against also although among and another any are around because been before being between both but
   can could did does doing down during each either even every few first for from further had has have having her here hers him his how
   into its itself just last later less made make many may might more most much must near never next nor not now off once one only onto
   other our out over own per said same says several shall she should since some still such than that the their them then there these
   they this those three through today two under until upon very was week were what when where which while who whom whose why will with
   within without would year years yesterday you your day days month months time times new part according reported reportedly told
   der die das und ein eine den dem des mit von zum zur les des une dans pour sur avec est los las una del con por para que`.split(/\s+/),
);

/** What a text is about: its words folded and without endings of number, each once. Two letters of Chinese or Japanese count as a word. */
export function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
      for (let at = 0; at + 1 < word.length; at += 1) words.add(word.slice(at, at + 2));
    } else if (word.length >= 3 && !COMMON.has(word) && !/^\d+$/.test(word)) words.add(stem(word));
  }
  return words;
}

/** "posts" is "post", "agreed" and "agreement" stay what they are: words that are no plural would come to be others. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
