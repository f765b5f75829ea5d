import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { type EntryEvent, gatherEvent } from '../entry-events';
import { WHY } from '../refused-table';
import { sensitivityOfTlp } from './confidence';
import { CONTEXT_ONLY, withoutParts, writtenMisp } from './refused-misp';
import { moment } from './stix';
import { at, isObject, type JsonObject, objectsOf, textAt } from './values';

/**
 * Reads MISP events (misp-standard.org, core format): each event on its date, and of its attributes and objects those that say when they were seen
 * first or last. Null where it is no MISP export.
 */
export function readMisp(root: unknown, context: ImportContext): Imported | null {
  const list = Array.isArray(root) ? root : Array.isArray(at(root, 'response')) ? (at(root, 'response') as readonly unknown[]) : [root];
  const events = list.map((entry) => at(entry, 'Event'));
  if (!events.some(isObject) || !events.some((event) => textAt(event, 'info') !== '' || at(event, 'Attribute') !== undefined)) return null;
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('These are MISP events. Times of writing and publishing, distribution, correlations and warning lists are not taken over.');
  gathered.writeRefused = writtenMisp;
  let row = 0;
  let graded = 0;
  const outside = [...new Set([root, ...list].flatMap((entry) => (isObject(entry) ? Object.keys(entry) : [])))].filter(
    (key) => key !== 'Event' && key !== 'response' && key !== WHY,
  );
  if (outside.length > 0) gathered.note(`What stands beside the events was not taken over: ${outside.slice(0, 20).join(', ')}.`);
  /** @param written the entry as it is kept where it is refused */
  const take = (entry: JsonObject, make: () => EntryEvent, written: unknown): void => {
    row += 1;
    gathered.record(
      row,
      () => JSON.stringify(written),
      () => {
        const event = make();
        if (gradingsOf(entry) !== '') graded += 1;
        gatherEvent(gathered, row, { ...event, summary: [...event.summary, gradingsOf(entry)] }, context);
      },
    );
  };
  for (const [index, event] of events.entries()) {
    if (!isObject(event)) {
      row += 1;
      gathered.record(
        row,
        () => JSON.stringify(list[index]) ?? 'null',
        () => gathered.problem(row, 'Event', 'This entry of the list is no MISP event.'),
      );
      continue;
    }
    if (at(event, CONTEXT_ONLY) === true) {
      row += 1;
      gathered.outcomes.notEvent(row, 'This event stands here for its parts, which were refused; it was read before.');
    } else take(event, () => eventOf(event, context), { event: withoutParts(event), beside: list[index] });
    for (const [entry, kind] of partsOf(event))
      if (textAt(entry, 'first_seen') === '' && textAt(entry, 'last_seen') === '') {
        row += 1;
        gathered.outcomes.notEvent(row, `This ${kind} does not say when it was seen.`);
      } else take(entry, () => partOf(entry, kind, event, context), { event: withoutParts(event), [kind]: entry });
  }
  if (graded > 0)
    gathered.note(`Gradings and estimates (${graded.toLocaleString('en')}) stand in the summaries, in words; none was taken as a grading.`);
  return gathered.result('json');
}

function partsOf(event: JsonObject): (readonly [JsonObject, 'attribute' | 'object'])[] {
  return [
    ...objectsOf(at(event, 'Attribute')).map((entry) => [entry, 'attribute'] as const),
    ...objectsOf(at(event, 'Object')).flatMap((entry) => [
      [entry, 'object'] as const,
      ...objectsOf(at(entry, 'Attribute')).map((inner) => [inner, 'attribute'] as const),
    ]),
  ];
}

const THREAT = ['', 'high', 'medium', 'low', 'undefined'];
const ANALYSIS = ['initial', 'ongoing', 'completed'];

function eventOf(event: JsonObject, context: ImportContext): EntryEvent {
  const publisher = textAt(event, 'Orgc', 'name') || textAt(event, 'Org', 'name');
  const threat = THREAT[Number(textAt(event, 'threat_level_id') || 0)] ?? '';
  const analysis = ANALYSIS[Number(textAt(event, 'analysis') || -1)] ?? '';
  return {
    title: textAt(event, 'info'),
    start: moment(textAt(event, 'date'), context),
    summary: [threat === '' ? '' : `Threat level in MISP: ${threat}.`, analysis === '' ? '' : `Analysis in MISP: ${analysis}.`],
    ...common(event, event),
    actors: objectsOf(at(event, 'Galaxy')).flatMap((galaxy) =>
      objectsOf(at(galaxy, 'GalaxyCluster')).map((cluster) => textAt(cluster, 'value')),
    ),
    sources: [{ title: `MISP event ${textAt(event, 'uuid') || textAt(event, 'id')}`.trim(), publisher }],
  };
}

function partOf(entry: JsonObject, kind: 'attribute' | 'object', event: JsonObject, context: ImportContext): EntryEvent {
  const values = objectsOf(at(entry, 'Attribute')).map(
    (inner) => `${textAt(inner, 'object_relation') || textAt(inner, 'type')}: ${textAt(inner, 'value')}`,
  );
  const what =
    kind === 'attribute'
      ? `${textAt(entry, 'type')}: ${textAt(entry, 'value')}`
      : `${textAt(entry, 'name')}${values.length === 0 ? '' : ` (${values[0]})`}`;
  const [first, last] = [moment(textAt(entry, 'first_seen'), context), moment(textAt(entry, 'last_seen'), context)];
  const to = textAt(event, 'uuid').toLowerCase();
  return {
    title: what,
    // What is known is only that it was seen until then.
    start: first === '' ? `../${last}` : first,
    end: first === '' ? undefined : last,
    summary: [textAt(entry, 'comment'), ...values],
    ...common(entry, event),
    sources: [{ title: `MISP event ${textAt(event, 'info') || to}`.trim(), publisher: textAt(event, 'Orgc', 'name') }],
    links: isUuid(to) ? [{ type: 'part-of', to }] : [],
  };
}

/** What events and their parts say alike. An attribute is no less sensitive than its event. */
function common(entry: JsonObject, event: JsonObject): Pick<EntryEvent, 'id' | 'tags' | 'sensitivity'> {
  const id = textAt(entry, 'uuid').toLowerCase();
  return {
    id: isUuid(id) ? id : undefined,
    tags: [...tagsOf(entry).filter((tag) => !GRADING.test(tag)), textAt(entry, 'category')],
    sensitivity: sensitivityOfTlp([...tagsOf(entry), ...tagsOf(event)]),
  };
}

function tagsOf(entry: JsonObject): string[] {
  return objectsOf(at(entry, 'Tag')).map((tag) => textAt(tag, 'name'));
}

/** Taxonomies of MISP that grade: github.com/MISP/misp-taxonomies. */
const GRADING = /^(?:admiralty-scale|estimative-language|false-positive|misp:confidence-level)\b/i;

function gradingsOf(entry: JsonObject): string {
  const gradings = tagsOf(entry).filter((tag) => GRADING.test(tag));
  return gradings.length === 0 ? '' : `Graded in MISP: ${gradings.join(', ')}. It was not taken as a grading.`;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
