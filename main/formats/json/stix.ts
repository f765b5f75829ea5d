import { understandDate } from '../../../shared/time/typed-date';
import { wordTable } from '../../../shared/word-table';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { type EntryEvent, gatherEvent, uuidIn } from '../entry-events';
import { confidenceWords, sensitivityOfTlp } from './confidence';
import { writtenEntries } from './refused-entries';
import { at, isObject, type JsonObject, objectsOf, textAt, textsAt } from './values';

/** Where each type of object says when it was: OASIS STIX 2.1, chapters 4 and 5. Others say no time but that of their writing. */
const TIMES: Readonly<Record<string, readonly [start: string, end: string | null]>> = wordTable({
  campaign: ['first_seen', 'last_seen'],
  infrastructure: ['first_seen', 'last_seen'],
  'intrusion-set': ['first_seen', 'last_seen'],
  malware: ['first_seen', 'last_seen'],
  'threat-actor': ['first_seen', 'last_seen'],
  sighting: ['first_seen', 'last_seen'],
  'observed-data': ['first_observed', 'last_observed'],
  indicator: ['valid_from', 'valid_until'],
  relationship: ['start_time', 'stop_time'],
  report: ['published', null],
});

/** Markings that every bundle knows: STIX 2.1, 7.2.1.4. */
const KNOWN_MARKINGS: ReadonlyMap<string, string> = new Map([
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'tlp:white'],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'tlp:green'],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'tlp:amber'],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'tlp:red'],
]);

/** What is read of objects, and what only programs need. */
const READ = new Set(
  'type id spec_version created modified created_by_ref name description labels confidence revoked lang external_references object_marking_refs granular_markings first_seen last_seen first_observed last_observed valid_from valid_until start_time stop_time published pattern pattern_type pattern_version relationship_type source_ref target_ref sighting_of_ref where_sighted_refs object_refs count'.split(
    ' ',
  ),
);

/** Keys of events of which nothing is taken, each once. */
function leftOf(objects: readonly JsonObject[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))].filter((key) => !READ.has(key)).sort();
}

/** Reads a STIX bundle: what was seen, observed, valid or published at a time. Null where it is none. */
export function readStix(root: unknown, context: ImportContext): Imported | null {
  if (textAt(root, 'type') !== 'bundle' || !Array.isArray(at(root, 'objects'))) return null;
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a STIX bundle: what has a time of its own is an event; times of writing are none.');
  const bundle = new Bundle(at(root, 'objects') as readonly unknown[]);
  gathered.writeRefused = (records) =>
    writtenEntries(records, { type: 'bundle', id: textAt(root, 'id') }, 'objects', { beside: (refused) => bundle.namedBy(refused) });
  for (const [index, object] of bundle.objects.entries()) {
    const row = index + 1;
    const why = bundle.whyNoEvent(object);
    if (why !== null) gathered.outcomes.notEvent(row, why);
    else
      gathered.record(
        row,
        () => JSON.stringify(object),
        () => gatherEvent(gathered, row, bundle.eventOf(object as JsonObject, context), context),
      );
  }
  const left = leftOf(objectsOf(bundle.objects).filter((object) => bundle.whyNoEvent(object) === null));
  if (left.length > 0)
    gathered.note(`Of its objects these were not taken over: ${left.slice(0, 20).join(', ')}${left.length > 20 ? ' …' : ''}.`);
  if (bundle.related > 0)
    gathered.note(
      `${bundle.related.toLocaleString('en')} relationships without a time were taken as links where both sides are events; what they say stands in the summary of the first.`,
    );
  if (bundle.graded > 0)
    gathered.note(`Confidences (${bundle.graded.toLocaleString('en')}) stand in the summaries, in words; none was taken as a grading.`);
  return gathered.result('json');
}

class Bundle {
  related = 0;
  graded = 0;
  readonly #newest = new Map<string, JsonObject>();
  readonly #from = new Map<string, JsonObject[]>();

  constructor(readonly objects: readonly unknown[]) {
    for (const object of objectsOf(objects)) {
      const id = textAt(object, 'id');
      const known = this.#newest.get(id);
      if (known === undefined || textAt(object, 'modified') > textAt(known, 'modified')) this.#newest.set(id, object);
    }
    for (const object of this.#newest.values()) {
      if (textAt(object, 'type') !== 'relationship' || this.#hasTime(object)) continue;
      const source = textAt(object, 'source_ref');
      this.#from.set(source, [...(this.#from.get(source) ?? []), object]);
      this.related += 1;
    }
  }

  /** Why an object is no event; null where it is one. */
  whyNoEvent(object: unknown): string | null {
    if (!isObject(object)) return 'This is no object with keys and values.';
    const type = textAt(object, 'type');
    if (this.#newest.get(textAt(object, 'id')) !== object) return 'This is an older version of an object.';
    if (this.#hasTime(object)) return null;
    if (type === 'relationship') return 'This is a relationship without a time; it was taken as a link.';
    return `This ${type === '' ? 'object' : type} has no time of its own.`;
  }

  /** What objects name (authors, markings, what was sighted) and what links them, without which their author, sensitivity and links would be lost. */
  namedBy(objects: readonly unknown[]): JsonObject[] {
    const ids = new Set(objects.map((object) => textAt(object, 'id')));
    const links = [...ids].flatMap((id) => this.#from.get(id) ?? []);
    const named = [...objects, ...links].flatMap((object) => refsOf(object));
    const found = [...new Set(named)].map((id) => this.#newest.get(id)).filter((object) => object !== undefined);
    return [...new Set([...links, ...found])].filter((object) => !ids.has(textAt(object, 'id')));
  }

  eventOf(object: JsonObject, context: ImportContext): EntryEvent {
    const type = textAt(object, 'type');
    const [start = '', end = null] = TIMES[type] ?? [];
    const links = (this.#from.get(textAt(object, 'id')) ?? []).map((relationship) => ({
      words: `${textAt(relationship, 'relationship_type')} ${this.#nameOf(textAt(relationship, 'target_ref'))}`,
      to: this.#isEvent(textAt(relationship, 'target_ref')) ? uuidIn(textAt(relationship, 'target_ref')) : undefined,
    }));
    const confidence = at(object, 'confidence');
    const words = confidenceWords(typeof confidence === 'number' ? confidence : null);
    if (words !== '') this.graded += 1;
    const author = this.#nameOf(textAt(object, 'created_by_ref'));
    return {
      title: this.#titleOf(object),
      start: moment(textAt(object, start), context),
      end: end === null ? undefined : moment(textAt(object, end), context),
      summary: [
        textAt(object, 'description'),
        textAt(object, 'pattern'),
        type === 'sighting' && textAt(object, 'count') !== '' ? `Seen ${textAt(object, 'count')} times.` : '',
        ...links.map((link) => link.words),
        at(object, 'revoked') === true ? 'Revoked by its author.' : '',
        words,
      ],
      lane: type.replaceAll('-', ' '),
      id: uuidIn(textAt(object, 'id')),
      tags: [...textsAt(object, 'labels'), ...(at(object, 'revoked') === true ? ['revoked'] : [])],
      actors: textsAt(object, 'where_sighted_refs').map((ref) => this.#nameOf(ref)),
      sources: [
        ...objectsOf(at(object, 'external_references')).map((reference) => ({
          title: [textAt(reference, 'source_name'), textAt(reference, 'external_id')].filter((part) => part !== '').join(' '),
          url: textAt(reference, 'url'),
          note: textAt(reference, 'description'),
        })),
        { title: author === '' ? '' : `STIX ${type} of ${author}`, publisher: author },
      ],
      links: links.flatMap(({ to }) => (to === undefined ? [] : [{ type: 'related', to }])),
      sensitivity: sensitivityOfTlp(textsAt(object, 'object_marking_refs').map((ref) => this.#markingOf(ref))),
    };
  }

  #hasTime(object: JsonObject): boolean {
    const [start = '', end = null] = TIMES[textAt(object, 'type')] ?? [];
    return textAt(object, start) !== '' || (end !== null && textAt(object, end) !== '');
  }

  #isEvent(id: string): boolean {
    const object = this.#newest.get(id);
    return object !== undefined && this.#hasTime(object);
  }

  #titleOf(object: JsonObject): string {
    const name = textAt(object, 'name');
    if (name !== '') return name;
    const type = textAt(object, 'type');
    if (type === 'sighting') return `Sighting of ${this.#nameOf(textAt(object, 'sighting_of_ref'))}`;
    if (type === 'relationship')
      return `${this.#nameOf(textAt(object, 'source_ref'))} ${textAt(object, 'relationship_type')} ${this.#nameOf(textAt(object, 'target_ref'))}`;
    const seen = textsAt(object, 'object_refs').map((ref) => this.#nameOf(ref));
    return seen.length === 0 ? type.replaceAll('-', ' ') : `${type.replaceAll('-', ' ')}: ${seen.slice(0, 3).join(', ')}`;
  }

  #nameOf(ref: string): string {
    const object = this.#newest.get(ref);
    return ['name', 'value', 'key', 'path', 'user_id', 'subject'].map((key) => textAt(object, key)).find((name) => name !== '') ?? ref;
  }

  #markingOf(ref: string): string {
    const marking = this.#newest.get(ref);
    const tlp = textAt(marking, 'definition', 'tlp');
    return KNOWN_MARKINGS.get(ref) ?? (tlp === '' ? textAt(marking, 'name') : `tlp:${tlp}`);
  }
}

/** The ids that an object names under whatever key. */
function refsOf(object: unknown): string[] {
  if (!isObject(object)) return [];
  return Object.keys(object).flatMap((key) =>
    key.endsWith('_ref') ? [textAt(object, key)] : key.endsWith('_refs') ? textsAt(object, key) : [],
  );
}

/** A timestamp as EDTF; whatever it is not stays as it is, to be refused. */
export function moment(text: string, context: ImportContext): string {
  if (text === '') return '';
  const understood = understandDate(text, context);
  return understood.ok ? understood.value.edtf : text;
}
