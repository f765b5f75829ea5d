import { expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

/* Registers of a parish: Latin months, years written once, and who stood beside. */

it('a baptism is called by the child and not by the parents, in the year above', () => {
  const rows = [
    'Nr.,Jahr,getauft,Kind,Familienname,Vater / Mutter',
    '1,1743,14. Jan.,Joh. Georg,Fischer,"Hans F., Bauer, u. Ursula"',
    '2,,12. 7bris,Catharina,Rösslin,Mich. R. u. Agnes geb. Maier',
    '3,,29. 8bris,Michael Ludwig,Bäuerle,"Ludwig B., Schultheiß"',
    '4,1744,17. Maij,Matthäus,Rösslin,Mich. R. u. Agnes geb. Maier',
  ];
  const { drafts, counts } = readTable(`${rows.join('\n')}\n`);
  expect(counts.refused).toBe(0);
  expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual([
    '1743-01-14 Joh. Georg',
    '1743-09-12 Catharina',
    '1743-10-29 Michael Ludwig',
    '1744-05-17 Matthäus',
  ]);
});
