import { expect, it } from 'vitest';
import { isSlight } from './slight';
import { statementsIn } from './statements';

/** Each dated statement of a text, and whether there is little of an event in it. */
function weighed(text: string): boolean[] {
  return statementsIn({ text, published: '2026-03-12' }).map((one) => isSlight(text, one));
}

it.each([
  'In 2023, 45 % of households had savings of less than a month.',
  'Unemployment stood at 6.1 percent in January 2026.',
  'Exports amounted to $38 billion in 2025.',
  'The population was 5.4 million in 2020.',
  '2025 lag der Anteil der Container bei 38 Prozent.',
  'Kaplan et al. (2020) counted forty of them.',
  'As Figure 3 (2019) shows, the young leave.',
  'Table 2. Growth in 2025',
  'Smith, J. (2014). Ageing and saving. Journal of Money.',
  'A report on ports. Retrieved 4 May 2025.',
  'Ports of the coast, accessed May 4, 2025.',
  'Regional Council, Displacement Tracking Matrix, round 18, 5 June 2025, p. 4.',
  'Settlement · Population 2022 · Displaced (Dec 2023) · Returned (May 2025)',
  'Tonnes at the port of Lund, January 2025 | 120 | 45',
])('has little of an event in it: %s', (text) => expect(new Set(weighed(text))).toEqual(new Set([true])));

it.each([
  'The bank raised its rate to 4.5 percent in February 2026.',
  'The party won 31 percent of the vote in 2021.',
  'In March 2025 some 12,000 people fled the town; 45 percent of its houses were damaged.',
  'Prices rose by 4 percent on 5 February 2026.',
  'The minister resigned in January 2026.',
  'Figure 1 shows the number of displaced people by month. On 4 May 2025 the Ansa bridge was crossed by 9,300 people.',
  'The fleet (sold in 2014) was old.',
  'The EU adopted the Copyright Directive on 17 April 2019.',
  'Police searched the house on 5 May 2024, accessed the server and arrested two men.',
  'The wreck was found, retrieved from the sea on 3 June 2009 and shown.',
  'He is charged with taking $2 million from clients in 2024.',
  'The port was closed in 2022. Two years later it had 40 percent of the trade.',
  'Both sides agreed to review it every 90 days, at 5 percent each.',
])('is an event: %s', (text) => expect(new Set(weighed(text))).toEqual(new Set([false])));
