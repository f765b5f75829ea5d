import { at, type EventOrNot, isObject, type JsonObject, objectsOf, textAt, textsAt } from './values';

/*
 * Records of patients as FHIR has them, releases 3 to 5: a bundle, or resources one a line (Bulk Data). What happened is told by the kind of resource; times of
 * writing count only where nothing says when that was: https://hl7.org/fhir/resourcelist.html.
 */

/** Kinds that tell of somebody, of something or of the exchange itself. */
const NO_EVENTS = new Set(
  'Patient Person Practitioner PractitionerRole RelatedPerson Organization OrganizationAffiliation Location HealthcareService Endpoint Group Device DeviceDefinition DeviceMetric Medication MedicationKnowledge Substance Specimen BodyStructure Schedule Slot Binary List Basic Provenance AuditEvent OperationOutcome Parameters Bundle MessageHeader Linkage Library Measure ValueSet CodeSystem ConceptMap NamingSystem StructureDefinition StructureMap SearchParameter CapabilityStatement OperationDefinition ImplementationGuide Questionnaire PlanDefinition ActivityDefinition InsurancePlan Subscription'.split(
    ' ',
  ),
);

/** Where resources say when what they tell of was, the first that is said; each may be a choice of types (`effective[x]`). */
const HAPPENED = [
  'effective',
  'performed',
  'occurrence',
  'occurred',
  'onset',
  'actualPeriod',
  'period',
  'executionPeriod',
  'context.period',
  'billablePeriod',
  'servicedPeriod',
  'started',
  'whenHandedOver',
  'whenPrepared',
  'identified',
  'sent',
  'startDate',
  'plannedPeriod',
  'dateTime',
  'date',
] as const;

/** When a prescription or an answer was written, which is what happened, unless doses say from when on something was to be taken. */
const AUTHORED = ['authoredOn', 'authored'] as const;

/** When something was noted that was before. */
const NOTED = ['recordedDate', 'dateRecorded', 'assertedDate', 'dateAsserted', 'issued', 'created'] as const;

/** What only bounds of a dosage say: for how long something was to be taken, told from when it was prescribed. */
const DOSES = ['dosageInstruction', 'dosage'];

const TITLES = [
  'code',
  'vaccineCode',
  'medicationCodeableConcept',
  'medication',
  'medicationReference',
  'title',
  'description',
  'type',
  'serviceType',
  'appointmentType',
  'class',
  'category',
  'reasonCode',
  'reason',
  'scope',
];

/** Events of the resources of such a file, and what of it is none; null where it is none. */
export function fhirEntries(root: unknown): EventOrNot[] | null {
  const list = textAt(root, 'resourceType') === 'Bundle' ? objectsOf(at(root, 'entry')).map((entry) => at(entry, 'resource')) : root;
  const resources = Array.isArray(list) ? list : [];
  return resources.length > 0 && resources.every(isResource) ? resources.map(ofResource) : null;
}

/** What was read of such a file, in a sentence. */
export const FHIR_NOTE =
  'These are health records (FHIR): each resource was read as an event on the day on which what it tells of was, by its kind (of prescriptions, as their doses say, or when they were written); where nothing says when that was, on the day on which it was noted, which the summary says. Kinds are lanes.';

export function isResource(value: unknown): value is JsonObject {
  return isObject(value) && /^[A-Z][A-Za-z]{2,40}$/.test(textAt(value, 'resourceType'));
}

export function ofResource(resource: JsonObject): EventOrNot {
  const kind = textAt(resource, 'resourceType');
  if (NO_EVENTS.has(kind)) return { notEvent: `A ${kind} is nothing that happened.` };
  if (isInError(resource)) return { notEvent: 'This says of itself that it was entered in error.' };
  const { start, end, said } = whenOf(resource);
  const status = textAt(resource, 'status');
  return {
    event: {
      title: TITLES.map((key) => words(at(resource, key))).find(Boolean) ?? kind,
      start,
      end,
      status: CANCELLED.has(status) ? 'cancelled' : '',
      lane: kind,
      actors: actorsOf(resource),
      places: [words(at(resource, 'location')), ...objectsOf(at(resource, 'location')).map((one) => words(at(one, 'location')))].filter(
        Boolean,
      ),
      summary: besides(resource, said),
      id: textAt(resource, 'id') === '' ? '' : `${kind}/${textAt(resource, 'id')}`,
    },
  };
}

const CANCELLED = new Set(['cancelled', 'not-done', 'noshow', 'revoked', 'declined', 'rejected']);

function isInError(resource: JsonObject): boolean {
  const said = [textAt(resource, 'status'), ...objectsOf(at(resource, 'verificationStatus', 'coding')).map((one) => textAt(one, 'code'))];
  return said.includes('entered-in-error');
}

interface Times {
  readonly start: string;
  readonly end: string;
  /** What is said of when besides: an age, the bounds of a repetition. */
  readonly said: readonly (readonly [string, string])[];
}

function whenOf(resource: JsonObject): Times {
  if (typeof resource['start'] === 'string') return { start: textAt(resource, 'start'), end: textAt(resource, 'end'), said: [] };
  const happened = saidOf(resource, HAPPENED);
  const ended = choiceOf(resource, 'abatement');
  const doses = DOSES.flatMap((key) => objectsOf(resource[key])).map((one) => at(one, 'timing', 'repeat', 'boundsPeriod'));
  const bounds = happened === null ? doses.find((one) => textAt(one, 'start') !== '') : undefined;
  const found = happened ?? saidOf(resource, AUTHORED) ?? notedOf(resource) ?? { start: '', end: '', said: [] };
  if (bounds !== undefined) return { start: textAt(bounds, 'start'), end: textAt(bounds, 'end'), said: [['Written on', found.start]] };
  return { start: found.start, end: found.end || (ended?.start ?? ''), said: [...found.said, ...(ended?.said ?? [])] };
}

/** What the first of some keys says that says when; where none does, an age. */
function saidOf(resource: JsonObject, keys: readonly string[]): Times | null {
  const all = keys.map((key) => choiceOf(resource, key)).filter((one) => one !== null);
  return all.find(({ start, end }) => start !== '' || end !== '') ?? all[0] ?? null;
}

function notedOf(resource: JsonObject): Times | null {
  const noted = saidOf(resource, NOTED);
  return noted === null ? null : { ...noted, said: [['When it was', 'not said; this is when it was noted']] };
}

/** What a key says of when, whichever of its types it has: a moment, a span, moments of a repetition, or words; null where it says none. */
function choiceOf(resource: JsonObject, key: string): Times | null {
  const whole = at(resource, ...key.split('.'));
  const period = isObject(whole) ? whole : resource[`${key}Period`];
  const moments = [whole, resource[`${key}DateTime`], resource[`${key}Instant`], resource[`${key}Date`], resource[`${key}String`]];
  const moment = moments.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  if (moment !== undefined) return { start: moment, end: '', said: [] };
  if (isObject(period) && (textAt(period, 'start') !== '' || textAt(period, 'end') !== ''))
    return { start: textAt(period, 'start'), end: textAt(period, 'end'), said: [] };
  const timing = resource[`${key}Timing`];
  const [first = '', ...others] = textsAt(timing, 'event');
  if (first !== '') return { start: first, end: '', said: others.length === 0 ? [] : [['Also at', others.join('; ')]] };
  const bounds = at(timing, 'repeat', 'boundsPeriod');
  if (textAt(bounds, 'start') !== '') return { start: textAt(bounds, 'start'), end: textAt(bounds, 'end'), said: [] };
  const age = words(resource[`${key}Age`]) || rangeOf(resource[`${key}Range`]);
  return age === '' ? null : { start: '', end: '', said: [[`Age (${key})`, age]] };
}

/** “4 years – 5 years”, or the one end that is said. */
function rangeOf(range: unknown): string {
  const [low, high] = [words(at(range, 'low')), words(at(range, 'high'))];
  if (low === '' || high === '') return low === '' ? high && `up to ${high}` : `from ${low}`;
  return `${low} – ${high}`;
}

/** What a coded concept, a reference, a quantity or a list of such says in words. */
function words(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join('; ');
  if (!isObject(value)) return '';
  const said = textAt(value, 'text') || textAt(value, 'display');
  if (said !== '') return said;
  if ('value' in value)
    return [textAt(value, 'comparator'), textAt(value, 'value'), textAt(value, 'unit') || textAt(value, 'code')].filter(Boolean).join(' ');
  const coding = objectsOf(value['coding']);
  const shown = coding.map((one) => textAt(one, 'display')).find(Boolean) ?? coding.map((one) => textAt(one, 'code')).find(Boolean);
  return shown ?? (words(value['concept']) || textAt(value, 'code'));
}

/** Who took part, as far as names are said; nobody is named by a reference alone. */
function actorsOf(resource: JsonObject): string[] {
  const parts = ['participant', 'performer', 'recorder', 'requester', 'asserter', 'author', 'sender'].flatMap((key) => {
    const said = resource[key];
    return Array.isArray(said) ? said : [said];
  });
  const names = parts.flatMap((part) => [part, at(part, 'individual'), at(part, 'actor')]).map((one) => textAt(one, 'display'));
  return [...new Set(names.filter(Boolean))];
}

function besides(resource: JsonObject, when: Times['said']): string {
  const values = Object.entries(resource).filter(([key]) => /^value[A-Z]/.test(key));
  const parts = objectsOf(resource['component']).map((one) => [words(one['code']), words(saidIn(one))] as const);
  const said: readonly (readonly [string, string])[] = [
    ...values.map(([, value]) => ['Value', words(value)] as const),
    ...parts,
    ['Interpretation', words(resource['interpretation'])],
    ['Conclusion', textAt(resource, 'conclusion')],
    ['Reason', words(at(resource, 'reasonCode'))],
    ['Comment', textAt(resource, 'comment')],
    ['Patient', textAt(resource, 'subject', 'display') || textAt(resource, 'patient', 'display')],
    ['Status', textAt(resource, 'status') || words(resource['clinicalStatus'])],
    ...when,
    ...objectsOf(resource['note']).map((one) => ['Note', textAt(one, 'text')] as const),
  ];
  return said
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}

function saidIn(part: JsonObject): unknown {
  return Object.entries(part).find(([key]) => /^value[A-Z]/.test(key))?.[1];
}
