/** In a class of a regular expression: what is not seen, or has the rest read in another order. Joiners stay: letters and emoji need them. */
export const HIDDEN = String.raw`\p{Bidi_Control}\u00AD\u180E\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}`;

/*
 * Text of others as it may be shown: names of files above all. What is hidden ("x\u202Etxt.exe" looks like "xexe.txt"), moves the cursor of a
 * terminal or ends a line is shown as a mark.
 */
const UNSEEN = new RegExp(String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}${HIDDEN}]`, 'gu');

/** On one line, with nothing hidden in it. */
export function shownText(text: string): string {
  return text.replace(UNSEEN, '\uFFFD');
}

/** The same for a text whose lines are to stay. */
export function shownLines(text: string): string {
  return text.split('\n').map(shownText).join('\n');
}

/** The same characters in JSON, where they can be written so that whoever reads it gets them back. */
export function shownJson(json: string): string {
  return json.replace(UNSEEN, (found) => (found === '\n' ? found : escaped(found)));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
