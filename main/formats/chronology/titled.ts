import { sentencesOf } from '../../../shared/article/sentences';

/** A longer text gives its first sentence as the title, and stands whole in the summary. */
const LONGEST_TITLE = 160;
/** A first sentence that is shorter says too little. */
const LEAST_TITLE = 10;

/** A text as a title, and whole. */
export function titled(text: string): { readonly title: string; readonly whole: string } {
  const whole = text.replace(/\s+/g, ' ');
  const [first] = whole.length > LONGEST_TITLE ? sentencesOf(whole) : [];
  const title = first === undefined || first.end - first.start < LEAST_TITLE ? whole : whole.slice(first.start, first.end);
  return { title, whole };
}
