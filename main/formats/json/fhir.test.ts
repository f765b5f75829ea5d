import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const read = (content: unknown): Imported =>
  readImport(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), 'json', CONTEXT);
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource, at) => ({
    fullUrl: `urn:uuid:${at}`,
    resource: { id: `r${at}`, meta: { lastUpdated: '2026-01-01T00:00:00Z' }, ...resource },
  })),
});
const code = (text: string) => ({ code: { text } });
const datesOf = (...resources: object[]): string[] => {
  const { problems, drafts } = read(bundle(...resources));
  expect(problems).toEqual([]);
  return drafts.map(({ draft: { title, when } }) => `${title} ${when}`);
};

describe('health records', () => {
  it('are events when what they tell of was, by their kinds', () => {
    const imported = read(
      bundle(
        { resourceType: 'Patient', birthDate: '1961-02-19', name: [{ family: 'Nguyen' }] },
        {
          resourceType: 'Encounter',
          status: 'finished',
          type: [{ text: 'Inpatient stay' }],
          period: { start: '2022-11-04T08:15:00+11:00', end: '2022-11-09T10:30:00+11:00' },
          participant: [{ individual: { display: 'Dr Ito' } }],
        },
        {
          resourceType: 'Observation',
          ...code('Potassium'),
          effectiveDateTime: '2022-11-06T07:30:00+11:00',
          valueQuantity: { value: 3.1, unit: 'mmol/L' },
        },
        { resourceType: 'Observation', status: 'entered-in-error', ...code('Height'), effectiveDateTime: '2022-11-04' },
      ),
    );
    expect(imported.problems).toEqual([]);
    expect(imported.counts).toEqual({ read: 4, accepted: 2, repaired: 0, refused: 0, notEvents: 2 });
    expect(imported.drafts.map(({ draft: { title, when, actors, summary }, lane }) => ({ title, when, actors, summary, lane }))).toEqual([
      {
        title: 'Inpatient stay',
        when: '2022-11-04T08:15:00+11:00/2022-11-09T10:30:00+11:00',
        actors: ['Dr Ito'],
        summary: 'Status: finished',
        lane: 'Encounter',
      },
      {
        title: 'Potassium',
        when: '2022-11-06T07:30:00+11:00',
        actors: [],
        summary: 'Value: 3.1 mmol/L',
        lane: 'Observation',
      },
    ]);
    expect(imported.notes.join()).toContain('health records (FHIR)');
  });

  it.each([
    [
      'a procedure of release 4',
      { resourceType: 'Procedure', ...code('x'), performedPeriod: { start: '2020-03-01', end: '2020-03-02' } },
      '2020-03-01/2020-03-02',
    ],
    ['of release 5', { resourceType: 'Procedure', ...code('x'), occurrenceDateTime: '2020-03-01' }, '2020-03-01'],
    [
      'a condition',
      { resourceType: 'Condition', ...code('x'), onsetDateTime: '1998', abatementDateTime: '2001-05', recordedDate: '2020-01-01' },
      '1998/2001-05',
    ],
    ['of which only the writing is known', { resourceType: 'Condition', ...code('x'), recordedDate: '2020-01-01' }, '2020-01-01'],
    ['a vaccine', { resourceType: 'Immunization', vaccineCode: { coding: [{ display: 'x' }] }, occurrenceDateTime: '2021-05' }, '2021-05'],
    [
      'an appointment',
      { resourceType: 'Appointment', description: 'x', start: '2022-11-23T14:00:00Z', end: '2022-11-23T14:30:00Z' },
      '2022-11-23T14:00:00Z/2022-11-23T14:30:00Z',
    ],
    [
      'a prescription',
      { resourceType: 'MedicationRequest', medicationCodeableConcept: { text: 'x' }, authoredOn: '2022-11-05' },
      '2022-11-05',
    ],
    [
      'and for how long',
      {
        resourceType: 'MedicationRequest',
        medication: { concept: { text: 'x' } },
        authoredOn: '2022-11-05',
        dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2022-11-06', end: '2022-11-08' } } } }],
      },
      '2022-11-06/2022-11-08',
    ],
    [
      'a medicine is handed over when it was, whatever its doses say',
      {
        resourceType: 'MedicationDispense',
        medicationCodeableConcept: { text: 'x' },
        whenHandedOver: '2021-05-01',
        dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2021-05-10', end: '2021-06-10' } } } }],
      },
      '2021-05-01',
    ],
    [
      'and taken for as long as is said',
      {
        resourceType: 'MedicationStatement',
        medicationCodeableConcept: { text: 'x' },
        effectivePeriod: { start: '2019-01-01', end: '2020-01-01' },
        dateAsserted: '2021-01-01',
        dosage: [{ timing: { repeat: { boundsPeriod: { start: '2019-03-01' } } } }],
      },
      '2019-01-01/2020-01-01',
    ],
    [
      'or, where only the writing is said, as its doses say',
      {
        resourceType: 'MedicationStatement',
        medicationCodeableConcept: { text: 'x' },
        dateAsserted: '2021-01-01',
        dosage: [{ timing: { repeat: { boundsPeriod: { start: '2019-03-01' } } } }],
      },
      '2019-03-01',
    ],
    ['a period that goes on', { resourceType: 'CarePlan', title: 'x', period: { start: '2022-01' } }, '2022-01'],
  ])('%s', (_, resource, when) => expect(datesOf(resource)).toEqual([`x ${when}`]));

  it('without a time are refused, but for kinds that are nothing that happened', () => {
    const { counts, problems } = read(bundle({ resourceType: 'Observation', ...code('x') }, { resourceType: 'Organization', name: 'y' }));
    expect(counts).toMatchObject({ refused: 1, notEvents: 1 });
    expect(problems.map(({ message }) => message)).toEqual(['There is no date.']);
  });

  it('an age says when, and a day of writing beside it does not; of writing alone it is told', () => {
    const range = { low: { value: 4, unit: 'years' }, high: { value: 5, unit: 'years' } };
    const aged = [{ onsetRange: range }, { onsetAge: { value: 4, unit: 'years' } }, { onsetString: 'as a child' }];
    for (const onset of aged) {
      const { counts, drafts } = read(bundle({ resourceType: 'Condition', ...code('Measles'), ...onset, recordedDate: '2020-03-04' }));
      expect(drafts.map(({ draft: { when } }) => when)).toEqual([]);
      expect(counts.refused).toBe(1);
    }
    const { drafts, notes } = read(
      bundle(
        { resourceType: 'Condition', ...code('Asthma'), recordedDate: '2021-03-04' },
        { resourceType: 'Condition', ...code('Gout'), onsetDateTime: '2001', abatementRange: range, recordedDate: '2020-03-04' },
      ),
    );
    expect(drafts.map(({ draft: { when, summary } }) => `${when} ${summary}`)).toEqual([
      '2021-03-04 When it was: not said; this is when it was noted',
      '2001 Age (abatement): 4 years – 5 years',
    ]);
    expect(notes.join()).toContain('on the day on which it was noted');
    expect(notes.join()).not.toContain('times of writing are none');
  });

  it('may stand one a line', () => {
    const line = (title: string, effectiveDateTime: string) =>
      JSON.stringify({ resourceType: 'Observation', ...code(title), effectiveDateTime });
    const { drafts, format } = read(`${line('a', '2020-01-02')}\n${line('b', '2021')}\n`);
    expect(format).toBe('jsonl');
    expect(drafts.map(({ draft: { title, when } }) => `${title} ${when}`)).toEqual(['a 2020-01-02', 'b 2021']);
  });
});
