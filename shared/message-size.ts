import { fail, type Result } from './result';

/**
 * The most that a page may hand over in one message, in characters or bytes. The largest that the program's own page has reason
 * for (ten thousand events edited at once, an event with everything filled in) is a tenth of it. A message of several hundred
 * megabytes would be copied between processes for minutes, and beyond what Chromium carries it gets no answer at all.
 */
export const MOST_IN_MESSAGE = 32_000_000;

/** What every value takes besides its text, so that a list of a million empty things counts, too. */
const EACH = 8;

/** Null when a message may be sent; else why not. Looks at no more of it than the limit. */
export function refuseTooLarge(message: unknown, most = MOST_IN_MESSAGE): Result<never> | null {
  let left = most;
  const waiting: unknown[] = [message];
  while (waiting.length > 0) {
    const value = waiting.pop();
    left -= EACH;
    if (typeof value === 'string') left -= value.length;
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) left -= value.byteLength;
    else if (Array.isArray(value) || value instanceof Map || value instanceof Set) {
      left -= EACH * ('size' in value ? value.size : value.length);
      if (left >= 0) for (const one of value) waiting.push(one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        left -= name.length;
        waiting.push(one);
      }
    }
    if (left < 0) {
      const megabytes = (most / 1_000_000).toLocaleString('en');
      return fail(
        'invalid',
        `This is more than Annals takes at once (over ${megabytes} million characters). Nothing was changed; do it in parts.`,
      );
    }
  }
  return null;
}
