/** The most that a title, a source's title and a name may have; longer ones are shortened and stand whole in the summary. */
const MOST_TITLE = 500;
const MOST_NAME = 200;
const UNTITLED = 90;

/** Fields that were mended so that the store takes them, and what was done to which. */
export interface Mended {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lane: string | null;
  readonly repairs: readonly { readonly field: string; readonly message: string }[];
}

/** Shortens what is too long for its field, keeping the whole text in the summary, and gives an event without a title the first words of its summary. @param lane as the file calls it */
export function mendDraft(fields: Readonly<Record<string, unknown>>, lane: string | null): Mended {
  const repairs: { field: string; message: string }[] = [];
  const whole: string[] = [];
  const shortened = <T>(text: T, field: string, most: number): T | string => {
    if (typeof text !== 'string' || text.trim().length <= most) return text;
    whole.push(text.trim());
    repairs.push({
      field,
      message: `This has ${text.trim().length.toLocaleString('en')} characters; it was shortened, and stands whole in the summary.`,
    });
    return shortenedTo(text.trim(), most);
  };
  const list = (value: unknown, each: (member: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(each) : value);
  const summary = typeof fields['summary'] === 'string' ? fields['summary'] : '';
  const isUntitled = typeof fields['title'] === 'string' && fields['title'].trim() === '' && summary.trim() !== '';
  if (isUntitled) repairs.push({ field: 'title', message: 'There is no title; the first words of the summary were taken.' });
  const mended: Record<string, unknown> = {
    ...fields,
    title: isUntitled ? shortenedTo(summary.trim().replace(/\s+/g, ' '), UNTITLED) : shortened(fields['title'], 'title', MOST_TITLE),
    ...Object.fromEntries(['actors', 'places', 'tags'].map((name) => [name, list(fields[name], (one) => shortened(one, name, MOST_NAME))])),
    sources: list(fields['sources'], (source) => {
      if (typeof source !== 'object' || source === null || !('title' in source)) return source;
      return { ...source, title: shortened(source.title, 'sources', MOST_TITLE) };
    }),
  };
  const mendedLane = shortened(lane, 'lane', MOST_NAME);
  if (whole.length > 0) mended['summary'] = [...whole, summary].filter((text) => text !== '').join('\n\n');
  return { fields: mended, lane: mendedLane, repairs };
}

/** Cut at a word where there is one. */
function shortenedTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
