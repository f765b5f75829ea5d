import type { z } from 'zod';

/**
 * For `safeParse(input, IN_WORDS)`: says what breaks a rule in our words where the schema has none of its own, instead of
 * "Too small: expected number to be >=320".
 */
export const IN_WORDS = { error: schemaWords } as const;

/** Undefined leaves it to the library. */
export function schemaWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return Number(issue.minimum) === 1 ? 'This is missing.' : undefined;
      return `The least is ${said(issue.minimum)}.`;
    case 'too_big':
      if (issue.origin === 'string') return `This is too long: at most ${said(issue.maximum)} characters.`;
      if (issue.origin === 'array') return `These are too many: at most ${said(issue.maximum)}.`;
      return `The most is ${said(issue.maximum)}.`;
    case 'invalid_value':
      return `It is one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return TYPES[issue.expected];
    case 'invalid_format':
      return issue.format === 'uuid' ? 'This is not an id that Annals gives.' : undefined;
    case 'invalid_union':
      return 'This is none of what it may be.';
    case 'invalid_key':
    case 'unrecognized_keys':
      return 'This has a name that nothing here has.';
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'This takes a number.',
  int: 'This takes a whole number.',
  string: 'This takes text.',
  boolean: 'This is yes or no.',
  array: 'This takes a list.',
  object: 'This takes a group of named fields.',
  record: 'This takes a group of named fields.',
};

function said(limit: number | bigint): string {
  return limit.toLocaleString('en');
}
