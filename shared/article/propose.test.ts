import { describe, expect, it } from 'vitest';
import { knownEvent, knownWith } from '../../testing/article/known';
import { SEED_ARTICLE } from '../../testing/article/seed-article';
import { dayFrom } from '../time/day';
import { readForm } from '../time/edtf';
import { findDates } from '../time/found/find-dates';
import type { Known } from './known';
import { type Proposal, proposalSchema } from './proposal';
import { propose, rangesOf } from './propose';
import { statementsIn } from './statements';

const KNOWN = knownWith({
  lanes: ['Attacks', 'Diplomacy', 'Reviews'],
  actors: ['Mohsin Naqvi', 'Ishaq Dar', 'Ministry of Public Security'],
  places: ['Beijing', 'Gwadar'],
});

function proposed(text: string, known: Known = KNOWN, published: string | null = '2026-01-08'): Proposal[] {
  return propose({ ...SEED_ARTICLE, text, published }, known);
}

/** Title and date of each. */
function drafts(text: string, published?: string | null): (readonly [string, string])[] {
  return proposed(text, KNOWN, published).map(({ title, when }) => [title, when]);
}

describe('the article behind the seed', () => {
  const all = propose(SEED_ARTICLE, KNOWN);
  const { text } = SEED_ARTICLE;

  it('proposes the attacks, the dialogue, the agreement and the review series, and nothing of its line of publication', () => {
    expect(all.map(({ n, kind, when, cadence, certain, anchor, status }) => [n, kind, when, cadence, certain, anchor, status])).toEqual([
      [1, 'event', '2014/..', null, true, null, 'reported'],
      [2, 'event', '2026-01~', null, false, 'publication', 'reported'],
      [3, 'event', '2026-01~', null, false, 'publication', 'reported'],
      [4, 'event', '2026-01%', null, false, 'publication', 'reported'],
      [5, 'event', '2026-01%', null, false, 'publication', 'reported'],
      [6, 'series', '2026-01-08', 'FREQ=DAILY;INTERVAL=90', false, 'publication', 'planned'],
    ]);
    expect(all.map(({ title }) => title)).toEqual([
      'Around 90 Chinese citizens working on CPEC and related projects have been killed in Pakistan',
      "7th Foreign Ministers' Strategic Dialogue in Beijing",
      "Interior Minister Mohsin Naqvi reportedly signed a confidential security agreement with China's Ministry of Public…",
      'Pakistan has agreed to layered, localised Chinese "inner posts" beyond the outposts of the military',
      'Deputy Prime Minister Ishaq Dar and Naqvi assured their hosts of strong measures at all levels',
      'Both sides agreed to review their security cooperation',
    ]);
    expect(all[2]).toMatchObject({ actors: ['Mohsin Naqvi', 'Ministry of Public Security'], places: ['Beijing'] });
  });

  it('finds every date of the seed', () => {
    const found = findDates(text, dayFrom(2026, 1, 8)).map(({ text: said, edtf, cadence }) => [said, edtf ?? cadence ?? null]);
    expect(found).toEqual([
      ['January 08, 2026', '2026-01-08'],
      ['since 2014', '2014/..'],
      ['2014', '2014'],
      ['recent', null],
      ['recent', null],
      ['every 90 days', 'FREQ=DAILY;INTERVAL=90'],
    ]);
  });

  it('invents no day, and no word of a title', () => {
    for (const { title, when, kind, quotation, date } of all) {
      const sentence = text.slice(quotation.start, quotation.end);
      expect(sentence).toContain(text.slice(date.start, date.end));
      expect(sentence.toLowerCase()).toContain(title.replace(/…$/, '').toLowerCase());
      if (kind === 'event') expect(when).not.toMatch(/\d{4}-\d\d-\d\d/);
    }
  });

  it('is what its shape says, and the same each time', () => {
    for (const one of all) expect(proposalSchema.parse(one)).toEqual(one);
    expect(propose(SEED_ARTICLE, KNOWN)).toEqual(all);
  });
});

describe('a title', () => {
  it('is the clause around the date, without the date at its edge', () => {
    expect(drafts('On 3 May 2025, the ministers met Mr. Li in Beijing.')).toEqual([['The ministers met Mr. Li in Beijing', '2025-05-03']]);
    expect(drafts('The plant will reopen in March 2026, the ministry said.')).toEqual([['The plant will reopen', '2026-03']]);
    expect(drafts('The plant was shut in 2014, sources told CNN-News18.')).toEqual([['The plant was shut', '2014']]);
    expect(drafts('Officials said that two posts were opened last week in Gwadar.')).toEqual([
      ['Two posts were opened in Gwadar', '[2025-12-29..2026-01-04]'],
    ]);
    expect(drafts('After the attack on 3 March 2024, Beijing demanded answers.')).toEqual([['The attack', '2024-03-03']]);
    expect(drafts('An inspection will be held on 1 March 2026.')).toEqual([['An inspection will be held', '2026-03-01']]);
    expect(drafts('On the weekend of the storm they met.').map(([title]) => title)).toEqual(['On the weekend of the storm they met']);
    expect(drafts('On the weekend of the 14th they met.').map(([title]) => title)).toEqual(['They met']);
    expect(drafts('It must report no later than 15 March 2027.')).toEqual([['It must report', '../2027-03-15']]);
    expect(drafts('A recent attack killed two.')).toEqual([['A recent attack killed two', '2026-01~']]);
    expect(drafts('2026年1月3日，习近平会见了客人。')).toEqual([['习近平会见了客人', '2026-01-03']]);
  });

  it('is of the one of several dates that it belongs to', () => {
    expect(drafts('Talks began in 2015 and China left them in 2017.')).toEqual([
      ['Talks began', '2015'],
      ['China left them', '2017'],
    ]);
  });

  it('ends at a word where it is long', () => {
    const [[title] = ['']] = drafts(`In 2020 ${'the ministers spoke of roads '.repeat(20)}.`);
    expect(title?.length).toBeLessThanOrEqual(121);
    expect(title).toMatch(/ (?:the|ministers|spoke|of|roads)…$/);
  });
});

describe('what is proposed', () => {
  it('is a span once, and what bounds a date as typed dates have it', () => {
    expect(drafts('The force grew from 3 to 5 March 2025.')).toEqual([['The force grew', '2025-03-03/2025-03-05']]);
    expect(drafts('Talks took place in Geneva on 7 and 8 July 2025.')).toEqual([['Talks took place in Geneva', '2025-07-07/2025-07-08']]);
    expect(proposed('The port will be finished by 2030.')).toMatchObject([{ when: '../2030', status: 'planned' }]);
  });

  it('is planned where it lies ahead, or is said to', () => {
    const status = (text: string) => proposed(text).map((one) => one.status);
    expect(status('The port opens in March 2026.')).toEqual(['planned']);
    expect(status('The port will be opened this month.')).toEqual(['planned']);
    expect(status('The port is due to open in January 2026.')).toEqual(['planned']);
    expect(status('The owner has until 15 February to open the port.')).toEqual(['planned']);
    expect(status('The port was opened this month.')).toEqual(['reported']);
    expect(status('They agreed in 2020 that the port will be opened.')).toEqual(['reported']);
  });

  it('is a series with its cadence, counted from the day that the sentence says', () => {
    expect(proposed('The committee meets annually, starting 1 March 2026.')).toMatchObject([
      { kind: 'series', title: 'The committee meets', when: '2025-03-01', cadence: 'FREQ=YEARLY', certain: true },
    ]);
    expect(proposed('Ministers will review it every 90 days, with the first review set for 9 April 2026.')).toMatchObject([
      { kind: 'series', when: '2026-01-09', cadence: 'FREQ=DAILY;INTERVAL=90' },
    ]);
    expect(proposed('The reviews are held quarterly.')).toMatchObject([{ when: '2026-01-08', certain: false, anchor: 'publication' }]);
    // They recur more often than a rule says, on days that nobody names, or are nothing that is reviewed.
    expect(proposed('It is checked twice a year. They meet every spring. He runs daily.')).toEqual([]);
  });

  it('is nothing that tells of the text itself', () => {
    expect(
      drafts(`BEIJING, Jan 8 (Reuters) — The port was opened on 5 January.

By Ana Li, 7 January 2026

Photo: A rally on 2 May 2024 (AFP)

Updated: 8 January 2026, 14:00

Weserland-Zeitung, 7. Januar 2026, 17:30 Uhr

This article was amended on 9 January 2026 to correct a name.

8 January 2026 | 13:16 IST`),
    ).toEqual([['The port was opened', '2026-01-05']]);
    expect(drafts('Imports fell by 62% in the third quarter of 2025 compared with the same period last year.')).toHaveLength(1);
    expect(proposed('Prices rose 5 percent from a year earlier. They now stand there for 90 days.')).toEqual([]);
  });

  it('counts from nothing where the day of publication is not known', () => {
    expect(drafts('He came in 2014. She came yesterday. They met recently, and meet every 90 days.', null)).toEqual([['He came', '2014']]);
  });

  it('is what a news text reports as signed or agreed without a date, about its month and not certain', () => {
    expect(proposed('The ministers reportedly signed a secret agreement, officials said.')).toMatchObject([
      { title: 'The ministers reportedly signed a secret agreement', when: '2026-01%', certain: false, anchor: 'publication' },
    ]);
    // Not done, no verb, a headline, and a text that tells of a time long ago.
    expect(proposed('It is to be signed. They never agreed. An agreed plan lies there.\n\nMinisters agreed on posts')).toEqual([]);
    expect(drafts('They met in 1854. The peace was signed.')).toEqual([['They met', '1854']]);
  });

  it('is numbered in order of time', () => {
    expect(drafts('It ended in 2024. It began in 2014. Since 2009 it was planned.').map(([, when]) => when)).toEqual([
      '2009/..',
      '2014',
      '2024',
    ]);
    expect(drafts('It must end by 2030. It began in 2014. It is planned for 2031.').map(([, when]) => when)).toEqual([
      '2014',
      '../2030',
      '2031',
    ]);
  });
});

describe('what the timeline knows', () => {
  const dialogue = knownEvent({
    title: 'Strategic Dialogue of the foreign ministers',
    when: '2026-01',
    lane: 'Diplomacy',
    places: ['Beijing'],
  });
  const attack = knownEvent({ title: 'Convoy attacked near the port', when: '2024', lane: 'Attacks' });
  const known = knownWith({ lanes: ['Attacks', 'Diplomacy', 'Reviews'], places: ['Beijing'], events: [attack, dialogue] });

  it('gives the lane: by its name, else by the words of its events, else by those of the whole text, else the first, as a guess', () => {
    const lane = (text: string) => proposed(text, known)[0]?.lane;
    expect(lane('Nothing of it was seen in 2025. A dialogue of ministers was held.')).toBe('Diplomacy');
    expect(proposed('Nothing of it was seen in 2025.', known)[0]).toMatchObject({ lane: 'Attacks', laneGuessed: true });
    expect(proposed('A new dialogue began in 2025.', known)[0]).not.toHaveProperty('laneGuessed');
    expect(lane('Two attacks were counted in 2025, reviews followed.')).toBe('Attacks');
    expect(lane('A new dialogue began in 2025.')).toBe('Diplomacy');
    expect(lane('Nothing of it was seen in 2025.')).toBe('Attacks');
  });

  it('recognises names: short ones as they are written, and persons by their family names', () => {
    const names = knownWith({
      lanes: ['One'],
      actors: ['Mohsin Naqvi', 'SPU', 'US', 'Foreign Ministry'],
      places: ['Gilgit', 'Gilgit-Baltistan'],
    });
    expect(proposed('In 2025 Naqvi told us of the SPU in Gilgit-Baltistan, the ministry said.', names)).toMatchObject([
      { actors: ['Mohsin Naqvi', 'SPU'], places: ['Gilgit-Baltistan'] },
    ]);
  });

  it('tells what may be the same: on the same day, with names or words in common', () => {
    const same = (text: string) => proposed(text, known).flatMap((one) => one.same.map(({ title }) => title));
    expect(same('The Strategic Dialogue took place in Beijing on 4 January 2026.')).toEqual([dialogue.title]);
    expect(same('The Strategic Dialogue took place in Beijing on 4 January 2025.')).toEqual([]);
    expect(same('The port was opened on 4 January 2026.')).toEqual([]);
  });

  it('tells what was added from the very sentence: by date or title where it has two, whatever it was made where it has one', () => {
    const text = 'He came in 2014 and left in 2016. She was elected in 2020.';
    const [event, other] = ['Arrival', 'Another'].map((title) => knownEvent({ title, when: '2014', lane: 'One' }));
    if (event === undefined || other === undefined) throw new Error('no events');
    const passages = [
      { passage: '0-33', event },
      { passage: '34-58', event: { ...other, when: '2021-03' } },
    ];
    const read = proposed(text, knownWith({ lanes: ['One'], readBefore: { at: 0, passages } })).map(({ same }) =>
      same.map(({ title }) => title),
    );
    expect(read).toEqual([['Arrival'], [], ['Another']]);
  });

  it('tells what review series may be the same: it recurs alike, and has words or its first day in common', () => {
    const every = { count: 90, unit: 'day' as const };
    const one = { title: 'Review of the security cooperation', anchor: '2025-12-01', every, notes: '' };
    const id = '0190a1b2-0000-7000-8000-000000000001';
    const same = (series: Known['series']) =>
      proposed('They review their cooperation every 90 days.', knownWith({ lanes: ['One'], series })).map((proposal) => proposal.same);
    expect(same([{ id, ...one }])).toEqual([[{ id, title: one.title, when: '2025-12-01' }]]);
    expect(same([{ id, ...one, every: { count: 30, unit: 'day' } }])).toEqual([[]]);
    expect(same([{ id, ...one, title: 'Elections' }])).toEqual([[]]);
    expect(same([{ id, ...one, title: 'Elections', anchor: '2026-01-08' }])).toMatchObject([[{ id }]]);
    expect(same([{ id, ...one, title: 'Elections', notes: '“They review their cooperation every 90 days.” (A text)' }])).toMatchObject([
      [{ id, read: true }],
    ]);
  });

  it('is asked for once for each date', () => {
    const statements = statementsIn({ text: 'It began in 2014. It was seen in 2014, and ended in 2024.', published: null });
    expect(rangesOf(statements, 'UTC')).toEqual([
      { from: Date.UTC(2014, 0), to: Date.UTC(2015, 0) },
      { from: Date.UTC(2024, 0), to: Date.UTC(2025, 0) },
    ]);
  });
});

it('whatever is in a text, each proposal is a date that can be entered', () => {
  const odd = `On 31 February 2025 “it (began. (On 3 March 2025 ${'x'.repeat(6000)} 4 March 2025)\n\n\n2024\n\n- 5 May 2023\n- 6 May 2023\n٣ مئی 2020۔ every 31 days from 31 January 2026. On 8 June 2024 it ended.`;
  const all = proposed(odd);
  expect(all.length).toBeGreaterThan(3);
  for (const { when, title, quotation } of all) {
    expect(readForm(when).ok).toBe(true);
    expect(title.length).toBeLessThanOrEqual(121);
    expect(quotation.end - quotation.start).toBeLessThanOrEqual(2100);
  }
});

it.each(['on 3 May 2025, ', '\n', '“', 'a, and ', 'He said, '])('comes to an end with very much of “%s”', (piece) => {
  expect(() => proposed(`${piece.repeat(Math.ceil(20_000 / piece.length))} in 2014`)).not.toThrow();
});

it('a line of place and day tells of the text, and what leads a date goes with it in Spanish and French', () => {
  const titles = (text: string) => proposed(text).map(({ title }) => title);
  expect(
    titles('La ley de puertos\n\nMadrid, 2 de octubre de 2025\n\nBruselas tomará una decisión antes del 30 de noviembre de 2026.'),
  ).toEqual(['Bruselas tomará una decisión']);
  expect(titles('La loi des ports\n\nLe port de la ville sera fermé jusqu’au 30 novembre 2026.')).toEqual([
    'Le port de la ville sera fermé',
  ]);
});

it('a series begins with the day that the sentence says so of, and not with one of another statement in it', () => {
  const read = proposed(
    'Since 1 July 2025, no damage is paid, and the insurers announced in May 2026 that they would review it every six months.',
  );
  expect(read.map(({ when, kind }) => [when, kind])).toContainEqual(['2025-07-01/..', 'event']);
  expect(proposed('From 1 July 2025 it is reviewed every six months.')).toMatchObject([{ kind: 'series' }]);
});
