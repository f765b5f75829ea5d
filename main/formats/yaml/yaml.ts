import { constructFromEvents, FAILSAFE_SCHEMA, mapTag, mergeTag, nullCoreTag, parseEvents, seqTag, strTag, YAMLException } from 'js-yaml';
import { MAX_DEPTH, MAX_ROWS } from '../../intake/caps';
import { withQuotes } from './unquoted';
import { commentsWithin } from './yaml-limits';

/*
 * Reads YAML. Numbers, dates and words stay the texts that they are, so that none becomes another (“no”, “012”, “1.10”, a day in a zone); what says
 * nothing is null. Types are passed over, whatever they name: a list, a map or a text is one.
 */
const SCHEMA = FAILSAFE_SCHEMA.withTags(
  nullCoreTag,
  mergeTag,
  [strTag, seqTag, mapTag].map((tag) => ({ ...tag, tagName: '', matchByTagPrefix: true, implicit: false })),
);

interface Yaml {
  /** As JSON has them; those that say nothing are left out. */
  readonly documents: readonly unknown[];
  readonly comments: number;
}

interface ReadYaml extends Yaml {
  /** Lines of texts that were read as if they stood in quotes. */
  readonly quoted: readonly number[];
}

/** Characters that are read again because of texts without quotes, at most. */
const MOST_AGAIN = 20_000_000;

/** What a text of YAML holds; why it is not read, and in which line. */
export function yamlDocuments(text: string): ReadYaml | { readonly problem: string } {
  const quoted: number[] = [];
  let [written, again] = [text, 0];
  for (;;) {
    try {
      return { ...documentsOf(written), quoted };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const next = again > MOST_AGAIN ? null : withQuotes(written, error);
      if (next === null) return { problem: wordsOf(error) };
      written = next;
      again += error.mark?.position ?? 0;
      quoted.push((error.mark?.line ?? 0) + 1);
    }
  }
}

/** @throws YAMLException for what is not read */
function documentsOf(text: string): Yaml {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  const comments = commentsWithin(text, events);
  const documents = constructFromEvents(events, { source: text, schema: SCHEMA, maxTotalMergeKeys: MAX_ROWS });
  return { documents: documents.filter((document) => document !== null && document !== undefined), comments };
}

/** Reasons of the library that are said more plainly. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^nesting exceeded/, `it holds more than ${MAX_DEPTH} lists and maps within each other`],
  [/^duplicated mapping key/, 'a name stands twice in one entry'],
  [/complex keys/, 'a list or a map stands where a name of this entry does'],
];

function wordsOf({ reason, mark }: YAMLException): string {
  const why = WORDS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
  if (mark === undefined) return `${why}.`;
  const written =
    mark.buffer
      .slice(mark.position - mark.column)
      .split(/[\r\n]/, 1)[0]
      ?.trim()
      .slice(0, 60) ?? '';
  return `Line ${mark.line + 1}: ${why}${written === '' ? '' : `: “${written}”`}.`;
}
