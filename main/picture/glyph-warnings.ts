import { fallbackFor } from './fonts/fallback-fonts';
import { missingGlyphs } from './fonts/missing';

/**
 * What to say of the letters of a picture that Inter lacks: they come from fonts of the computer, or from none, and whoever
 * publishes should look at them. Where they cannot be shown they can still be read about: by script, or by number.
 * `isHere`: whether some font of this computer has the letter.
 */
export function glyphWarnings(
  letters: string,
  isHere = (character: string) => fallbackFor(character.codePointAt(0) ?? 0) !== null,
): string[] {
  const missing = missingGlyphs(letters);
  const borrowed = missing.filter(isHere);
  const lacking = missing.filter((character) => !borrowed.includes(character));
  return [
    ...(borrowed.length === 0 ? [] : [`The bundled font has no glyph for ${named(borrowed)}: fonts of this computer are used.`]),
    ...(lacking.length === 0 ? [] : [`No font of this computer has a glyph for ${named(lacking)}: empty boxes are drawn.`]),
  ];
}

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['Chinese characters', /\p{Script_Extensions=Han}/u],
  ['Japanese', /[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u],
  ['Korean', /\p{Script_Extensions=Hangul}/u],
  ['Arabic', /\p{Script_Extensions=Arabic}/u],
  ['Hebrew', /\p{Script_Extensions=Hebrew}/u],
  ['Cyrillic', /\p{Script_Extensions=Cyrillic}/u],
  ['Greek', /\p{Script_Extensions=Greek}/u],
  ['Devanagari', /\p{Script_Extensions=Devanagari}/u],
  ['Bengali', /\p{Script_Extensions=Bengali}/u],
  ['Tamil', /\p{Script_Extensions=Tamil}/u],
  ['Thai', /\p{Script_Extensions=Thai}/u],
  ['Georgian', /\p{Script_Extensions=Georgian}/u],
  ['Armenian', /\p{Script_Extensions=Armenian}/u],
  ['Ethiopic', /\p{Script_Extensions=Ethiopic}/u],
  ['emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u],
];
const OTHERS = 'other characters';

/** Of each kind. */
const MOST_SHOWN = 6;

/** "Chinese characters (中 国 …) and emoji (🎉)"; what has no kind by its numbers: "U+10FFF0". */
function named(characters: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const character of characters) {
    const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHERS;
    kinds.set(kind, [...(kinds.get(kind) ?? []), kind === OTHERS ? numbered(character) : character]);
  }
  const parts = [...kinds].map(([kind, shown]) => {
    const listed = shown.slice(0, MOST_SHOWN).join(' ') + (shown.length > MOST_SHOWN ? ' …' : '');
    return kind === OTHERS ? listed : `${kind} (${listed})`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** With the character itself where it is one that stands alone: "₿ (U+20BF)", but "U+20E3", which is drawn round another. */
function numbered(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{S}\p{P}\p{N}]/u.test(character) ? `${character} (${number})` : number;
}
