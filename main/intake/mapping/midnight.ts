/** Whether a date has a time of day that is midnight: programs write days so. */
export function isMidnight(text: string): boolean {
  return MIDNIGHT.test(text);
}

/** A date without the midnight that a program wrote behind its day. */
export function withoutMidnight(text: string): string {
  return text.replace(MIDNIGHT, '');
}

const MIDNIGHT = /(?<=\d)[T\s]+(?:00?:00(?::00(?:\.0+)?)?|12:00(?::00)?\s*am)\s*(?:Z|UTC|\+00:?00)?\s*$/i;
