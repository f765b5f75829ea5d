import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWith } from '../../testing/article/known';
import { SEED_ARTICLE } from '../../testing/article/seed-article';
import { propose } from './propose';

/** The titles of a sentence's proposals, in the order of its dates. */
function titlesOf(text: string): string[] {
  const proposals = propose({ ...SEED_ARTICLE, text, published: '2026-05-06' }, knownWith({ lanes: ['One'] }));
  return proposals.sort((one, other) => one.date.start - other.date.start).map(({ title }) => title);
}

describe('a title is what a careful person would draft of', () => {
  it.each([
    ['The treaty, which was signed in Vienna on 2 June 2024, is under review.', ['The treaty was signed in Vienna']],
    [
      'The treaty, which entered into force on 1 January 2025, was amended on 4 March 2026.',
      ['The treaty entered into force', 'The treaty was amended'],
    ],
    [
      'Ministers discussed the border accord, which was signed on 2 June 2024 after long talks.',
      ['The border accord was signed after long talks'],
    ],
    ['She succeeded Karl Brandt, who resigned on 2 October 2023 over the scandal.', ['Karl Brandt resigned over the scandal']],
    ['The general, who had been in exile, returned to the capital on 9 May 2024.', ['The general returned to the capital']],
    [
      'The flood barrier that is meant to protect 340,000 people failed its third inspection on 4 May 2026.',
      ['The flood barrier that is meant to protect 340,000 people failed its third inspection'],
    ],
    ['3 January 2026 · Workers walk out · Norvik Post', ['Workers walk out · Norvik Post']],
    ['Town hall · First round · 9 January 2026', ['Town hall · First round']],
    ['| 3 January 2026 | Workers walk out |', ['Workers walk out']],
    ['Most families who returned did so in the spring of 2025.', ['Most families who returned did so']],
    ['“It rains,” said Johanna Friis, 71, who has lived on the Fish Quay since the 1980s.', ['Johanna Friis has lived on the Fish Quay']],
    [
      'The last time all gates were closed at once was on 19 August 2025, during a visit.',
      ['The last time all gates were closed at once was on 19 August 2025'],
    ],
    ['The dispute began when villagers blocked the canal in March 2023.', ['Villagers blocked the canal']],
    ['The bridge that collapsed in August 2018 was rebuilt by 2020.', ['The bridge collapsed', 'The bridge was rebuilt']],
    [
      'An inquiry was ordered in February 2024 by the then minister after the death of Isla Penrose, who was born on 2 November 2022.',
      ['An inquiry was ordered by the then minister after the death of Isla Penrose', 'Isla Penrose was born'],
    ],
  ])('relative clauses: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    [
      'If it fails to do so, a second package will take effect on 1 June 2026.',
      ['If it fails to do so, a second package will take effect'],
    ],
    ['“I do not know if I will be here in 2027.”', ['I do not know if I will be here']],
    ['“By last month nobody expected it.”', ['Nobody expected it']],
    ['“Since March we have asked for one thing.”', ['We have asked for one thing']],
    ['The changes made since 2023 are working.', ['The changes made']],
    ['Talks took place in Geneva on 7 and 9 July 2025.', ['Talks took place in Geneva', 'Talks took place in Geneva']],
    [
      'Der Rat der Stadt war am 9. Februar 2026 nicht da, und die „Freunde“ hatten das von ihm zu sich.',
      ['Der Rat der Stadt war am 9. Februar 2026 nicht da, und die „Freunde“ hatten das von ihm zu sich'],
    ],
  ])('as it was meant: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    ['The company bought the mine in 2014 and sold it in 2019.', ['The company bought the mine', 'The company sold it']],
    ['Talks opened on 13 January 2025 and were suspended on 20 February 2025.', ['Talks opened', 'Talks were suspended']],
    ['He was arrested on 3 May 2024 and charged on 6 May 2024.', ['He was arrested', 'He was charged']],
    ['They were expelled in 2022 and returned in 2024.', ['They were expelled', 'They returned']],
    [
      'Parliament passed the bill on 9 May 2025, but the president vetoed it on 20 May 2025.',
      ['Parliament passed the bill', 'The president vetoed it'],
    ],
    [
      'The court dismissed the claim on 17 November 2023, and the claimants appealed on 1 December 2023.',
      ['The court dismissed the claim', 'The claimants appealed'],
    ],
    ['The strike started on 4 March 2026; the union called it off on 6 March 2026.', ['The strike started', 'The union called it off']],
    ['The council met on 5 May 2025, heard both sides and adjourned the session.', ['The council met']],
  ])('sentences side by side: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    ['The agreement was signed on 4 May 2026 in Geneva.', ['The agreement was signed in Geneva']],
    ['A monitor was appointed on 29 April 2026 for three years.', ['A monitor was appointed for three years']],
    ['The law was adopted by the senate on 21 October 2024.', ['The law was adopted by the senate']],
    ['The firm was fined in December 2021 for late notification.', ['The firm was fined for late notification']],
    ['On 30 September 2025, the court ordered the firm to pay damages.', ['The court ordered the firm to pay damages']],
    ['In March 2024 the embassy was closed.', ['The embassy was closed']],
    ['Yesterday, rescuers reached the village.', ['Rescuers reached the village']],
    ['The hearing will take place on 17 November 2026.', ['The hearing will take place']],
  ])('the passive, and dates at either end: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    [
      'The steps are:\n\n- 14 April 2026: opening session in Geneva\n- 5 June 2026: exchange of maps',
      ['Opening session in Geneva', 'Exchange of maps'],
    ],
    ['- Signing of the protocol (12 June 2026)', ['Signing of the protocol']],
    ['Founded in 1999, the commission met in March 2000.', ['The commission founded', 'The commission met']],
    ['Castellan, founded in 2009, runs eleven terminals.', ['Castellan founded']],
    ['A report by the auditors, published on 22 February 2023, found two errors.', ['A report by the auditors published']],
    ['The markers placed in 1998 were still valid.', ['The markers placed']],
    ['The party will leave the accord if it wins the election scheduled for 11 October 2026.', ['The election scheduled']],
    ['Its chairman, Aleksi Virtanen, resigned on 5 December 2025.', ['Its chairman, Aleksi Virtanen, resigned']],
  ])('lists, and what is said of a noun: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    ['“We signed the settlement on 20 April 2026,” the chief executive said.', ['We signed the settlement']],
    ['The minister said that the base was attacked on 3 March 2026.', ['The base was attacked']],
    ['The company said it will close the plant in June 2026.', ['The company will close the plant']],
    ['The Union announced on 4 March 2026 that it will send observers.', ['The Union announced that it will send observers']],
    ['According to the mediator, Urs Keller, talks began in January 2026.', ['Talks began']],
    ['Two guards were killed when a convoy was attacked on 12 January 2026, police said.', ['A convoy was attacked']],
    ['The purchase goes back to 12 August 2022, when Norvik announced it.', ['Norvik announced it']],
    ['The port reopened on 3 May 2026, ending a blockade of two months.', ['The port reopened']],
    ['“When the ministers met on 2 March 2026, they agreed on a truce,” he said.', ['The ministers met']],
  ])('who says it, and when it was: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    ['The embassy, where two diplomats were held in 1979, reopened in June 2015.', ['Two diplomats were held', 'The embassy reopened']],
    [
      'The sanctions imposed in 2019 and tightened in 2022 were lifted on 1 March 2026.',
      ['The sanctions imposed', 'The sanctions tightened', 'The sanctions were lifted'],
    ],
    ['It remains unclear who ordered the attack on 3 April 2026.', ['It remains unclear who ordered the attack']],
    ['Under a plan adopted on 3 March 2026, the port will be sold by 2030.', ['A plan adopted', 'The port will be sold']],
    ['Two missiles were fired on 12 March 2026, a day before talks began.', ['Two missiles were fired, a day before talks began']],
    ['The deal, announced on 2 February 2026 and worth billions, closed in April 2026.', ['The deal announced', 'The deal closed']],
  ])('nouns that more is said of: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));

  it.each([
    ['Under the ceasefire that took effect on 27 November 2024, both armies must withdraw.', ['The ceasefire took effect']],
    ['On 11 February 2026, a day after the vote, the minister resigned.', ['The minister resigned']],
    ['In a ruling dated 12 May 2025, the court ordered a retrial.', ['The court ordered a retrial']],
    ['The memorandum signed in 2019 expired in December 2024.', ['The memorandum signed', 'The memorandum signed in 2019 expired']],
    ['France recalled its envoy on 30 April 2026, a move that Rome regretted.', ['France recalled its envoy']],
    ['The ship left Odesa on 1 August 2022 carrying 26,000 tonnes of corn.', ['The ship left Odesa carrying 26,000 tonnes of corn']],
    ['In a statement on 9 April 2026, the ministry rejected the report.', ['The ministry rejected the report']],
    ['The judge adjourned the case to 14 September 2026.', ['The judge adjourned the case']],
    ['Moscow, whose troops withdrew in 2008, denied it on 3 May 2026.', ['Troops withdrew', 'Moscow denied it']],
    ['The bill passed on 14 April 2026 by 212 votes to 190.', ['The bill passed by 212 votes to 190']],
    ['“I will not run,” the president said in Quito on 3 May 2026.', ['“I will not run,” the president said in Quito']],
  ])('what stands around a date: %s', (sentence, titles) => expect(titlesOf(sentence)).toEqual(titles));
});

/** Pieces of sentences, in which clauses begin, end and have dates. */
const PIECES = [
  'the ministers',
  'Karl Brandt',
  'the border accord',
  'two guards',
  'it',
  'they',
  'met',
  'was signed',
  'were arrested',
  'sold',
  'will report',
  'signed',
  'founded',
  'said',
  'announced',
  'goes back to',
  'in Vienna',
  'the mine',
  'to parliament',
  'on 3 May 2024',
  'in June 2025',
  'since 2014',
  'last week',
  'by 2030',
  ',',
  ', which',
  ', who',
  'that',
  'who',
  ', when',
  'after',
  'and',
  ', and',
  'but',
  ';',
  '–',
  ', whose',
  'under',
  '“',
  ',”',
  '(',
  ')',
  'dated',
];

it('whatever a sentence is made of, its titles are of its words, and not too long', () => {
  const sentences = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(sentences, (pieces) => {
      const sentence = `${pieces.join(' ').replaceAll(' ,', ',')} on 5 May 2023.`;
      const words = new Set(wordsOf(sentence));
      for (const title of titlesOf(sentence)) {
        expect(wordsOf(title).filter((word) => !words.has(word))).toEqual([]);
        expect(title.trim()).not.toBe('');
        expect(title.length).toBeLessThanOrEqual(121);
      }
    }),
    { numRuns: 500 },
  );
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
