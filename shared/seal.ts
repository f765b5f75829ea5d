import { z } from 'zod';
import { fail, ok, type Result } from './result';

/**
 * A seal says what the history of a timeline was up to a revision, kept where nobody who can write the file can write: on paper as a
 * code, or as a small file with the whole digest. How the digest is made: main/store/query/seal.ts.
 */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const mark = z.object({ revision: z.number().int().min(1), digest });

export const sealSchema = z.object({
  annals: z.literal('seal'),
  version: z.literal(1),
  /** Id of the timeline. */
  timeline: z.uuid(),
  /** Number of actions that the seal covers. */
  revision: z.number().int().min(1),
  /** When the last of them was made, and when the seal was; ISO 8601 in UTC. */
  lastChange: z.string(),
  sealed: z.string(),
  /** The same to write down. */
  code: z.string(),
  digest,
  /** The same of some revisions before, oldest first: they show where a history that was rewritten first differs. */
  marks: z.array(mark).max(64),
});
export type Seal = z.infer<typeof sealSchema>;

/** How a history compares with a seal. */
export const sealVerdictSchema = z.object({
  /** `other`: the seal is of another timeline. */
  state: z.enum(['unchanged', 'rewritten', 'shorter', 'other']),
  /** One sentence, and what else is to be known. */
  headline: z.string(),
  details: z.array(z.string()),
  revision: z.number().int(),
  /** Steps since the seal; 0 when there are fewer than were sealed. */
  added: z.number().int(),
});
export type SealVerdict = z.infer<typeof sealVerdictSchema>;

/** A verdict with what a check of the whole file found; it counts only where that is nothing. */
export const checkedSealSchema = z.object({ verdict: sealVerdictSchema, problems: z.array(z.string()) });
export type CheckedSeal = z.infer<typeof checkedSealSchema>;

/** What a code or a seal file says. */
export interface GivenSeal {
  readonly revision: number;
  /** The digest in hexadecimal, as much of it as was given: all 64 digits, or the 25 of a code. */
  readonly digest: string;
  readonly timeline: string | null;
  readonly sealed: string | null;
  readonly marks: Seal['marks'];
}

/** Digits of base 32 that are not taken for each other (Crockford): no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TAKEN_FOR: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const GROUP = 5;
/** 100 bits. */
const LETTERS = 20;
const HEX_OF_CODE = (LETTERS * 5) / 4;

/** `65-7K3QD-9FXWM-2C4RT-8HJZN-5V`: revision, 100 bits of the digest, and two letters that show a slip of the pen. */
export function sealCode(revision: number, digestHex: string): string {
  const bits = BigInt(`0x${digestHex.slice(0, HEX_OF_CODE)}`);
  const letters = Array.from({ length: LETTERS }, (_, n) => DIGITS[Number((bits >> BigInt(5 * (LETTERS - 1 - n))) & 31n)]).join('');
  const groups = letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
  return [String(revision), ...groups, checkLetters(revision, letters)].join('-');
}

/** A weighted sum by a prime: one wrong letter or two that changed places never pass, anything else once in a thousand times. */
function checkLetters(revision: number, letters: string): string {
  const PRIME = 1021;
  const values = [...String(revision), '-', ...letters].map((letter) => DIGITS.indexOf(letter) + 2);
  const sum = values.reduce((total, value) => (total * 37 + value) % PRIME, 7);
  return `${DIGITS[sum >> 5]}${DIGITS[sum & 31]}`;
}

/**
 * Understands a code as people write it (small letters, spaces, O for 0) or the text of a seal file. Errors: `invalid` in one sentence.
 */
export function parseSeal(text: string): Result<GivenSeal> {
  return text.trim().startsWith('{') ? parseSealFile(text) : parseCode(text);
}

function parseSealFile(text: string): Result<GivenSeal> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail('invalid', 'The seal file cannot be read; it is cut short or damaged.');
  }
  const parsed = sealSchema.safeParse(content);
  if (!parsed.success) return fail('invalid', 'This is not a seal file of Annals, or one of a newer version.');
  const { revision, digest: whole, timeline, sealed, marks, code } = parsed.data;
  if (code !== sealCode(revision, whole)) return fail('invalid', 'The seal file contradicts itself: its code is not that of its digest.');
  return ok({ revision, digest: whole, timeline, sealed, marks });
}

function parseCode(text: string): Result<GivenSeal> {
  const [first = '', ...rest] = text
    .trim()
    .toUpperCase()
    .split(/[\s-]+/);
  const letters = rest.join('').replace(/[ILO]/g, (letter) => TAKEN_FOR[letter] ?? letter);
  const wrong = [...letters].find((letter) => !DIGITS.includes(letter));
  if (!/^[1-9]\d{0,14}$/.test(first) || letters.length !== LETTERS + 2 || wrong !== undefined) {
    return fail('invalid', 'A code is a number, four groups of five letters or digits, and two more, as in 65-7K3QD-9FXWM-2C4RT-8HJZN-5V.');
  }
  const revision = Number(first);
  const body = letters.slice(0, LETTERS);
  if (letters.slice(LETTERS) !== checkLetters(revision, body))
    return fail('invalid', 'This is not a code as Annals gave it: a letter or digit is mistyped. Compare it with what was written down.');
  const bits = [...body].reduce((value, letter) => (value << 5n) | BigInt(DIGITS.indexOf(letter)), 0n);
  return ok({ revision, digest: bits.toString(16).padStart(HEX_OF_CODE, '0'), timeline: null, sealed: null, marks: [] });
}
