/** What a column can hold. `start` and `end` are two halves of a `when`; `url` is the address of the one source. */
export type ColumnField =
  | 'title'
  | 'when'
  | 'start'
  | 'end'
  | 'status'
  | 'lane'
  | 'summary'
  | 'actors'
  | 'places'
  | 'tags'
  | 'sources'
  | 'url'
  | 'links'
  | 'learned'
  | 'pinned'
  | 'sensitivity'
  | 'id';

/** Headers under which other programs and people keep the same thing, letters and digits only. */
const HEADERS: Readonly<Record<ColumnField, readonly string[]>> = {
  title: ['title', 'event', 'headline', 'name', 'subject'],
  when: ['when', 'date', 'dates', 'edtf', 'eventdate'],
  start: ['start', 'startdate', 'begin', 'begins', 'from'],
  end: ['end', 'enddate', 'finish', 'until', 'to'],
  status: ['status', 'state'],
  lane: ['lane', 'group', 'category', 'track', 'type'],
  summary: ['summary', 'description', 'text', 'notes', 'details', 'body'],
  actors: ['actors', 'actor', 'people', 'who', 'participants'],
  places: ['places', 'place', 'location', 'locations', 'where'],
  tags: ['tags', 'tag', 'keywords', 'labels'],
  sources: ['sources', 'source', 'reference'],
  url: ['url', 'sourceurl', 'web', 'address', 'link'],
  links: ['links'],
  learned: ['learned', 'known', 'reportedon'],
  pinned: ['pinned', 'pin'],
  sensitivity: ['sensitivity', 'classification'],
  id: ['id', 'uid', 'uuid'],
};

export interface Columns {
  /** Index of the column of each field; of several the first. */
  readonly columns: ReadonlyMap<ColumnField, number>;
  /** Names of the columns that mean nothing to us, or say again what another column said. */
  readonly unused: readonly string[];
}

/** Created and Updated are our own; the store stamps an import with its own time. */
const IGNORED = new Set(['created', 'updated']);

export function columnsOf(names: readonly string[]): Columns {
  const columns = new Map<ColumnField, number>();
  const unused: string[] = [];
  for (const [index, name] of names.entries()) {
    const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const field = (Object.keys(HEADERS) as ColumnField[]).find((one) => HEADERS[one].includes(plain));
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
    else if (!IGNORED.has(plain)) unused.push(name);
  }
  // "Summary" beside "Title" is the text; alone it is what calendars call the title.
  const summary = columns.get('summary');
  if (!columns.has('title') && summary !== undefined && names[summary]?.toLowerCase() === 'summary') {
    columns.delete('summary');
    columns.set('title', summary);
  }
  return { columns, unused };
}
