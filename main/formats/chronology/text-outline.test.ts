import { expect, it } from 'vitest';
import { runOf } from '../../../testing/formats/long-runs';
import { outlineOfText } from './text-outline';

const headingsOf = (text: string): string[] =>
  [...outlineOfText(text)].filter(({ kind }) => kind === 'heading').map(({ depth, text: said }) => `${depth} ${said}`);

it('headings are those of Markdown and of MediaWiki, without the marks that close them', () => {
  expect(headingsOf('# The year 2014 ##\n\n##\t June  \n\n== War ==\n\n===May===\n\n# Issue #7\n')).toEqual([
    '1 The year 2014',
    '2 June',
    '2 War',
    '3 May',
    '1 Issue #7',
  ]);
});

it('lines of blanks that may be headings, as many as a text has of them, come to an end', () => {
  for (const line of [`== A${runOf('\t', 1990)}!`, `# A${runOf('\t', 1990)}!`, `# A${runOf(' #', 1990)}!`])
    expect(headingsOf(`${line}\n\n`.repeat(2000)).length % 2000).toBe(0);
});

it('numbers of a list are no days, where they stand before what is set off from them or count lines with whole dates', () => {
  const itemsOf = (text: string): string[] => [...outlineOfText(text)].filter(({ kind }) => kind === 'item').map(({ text: said }) => said);
  expect(itemsOf('11. **1612**: Founded\n12. **Novembro de 1614**: Battle\n15. [February 1630](#a): Landing\n')).toEqual([
    '1612: Founded',
    'Novembro de 1614: Battle',
    'February 1630: Landing',
  ]);
  expect(itemsOf('1. 10 March 1534: Given\n2. 1535: Taken\n\n3. November 1614: Battle\n')).toEqual([
    '10 March 1534: Given',
    '1535: Taken',
    'November 1614: Battle',
  ]);
  expect(itemsOf('## 1914\n\n1. August: Alpha\n2. August: Beta\n3. August: Gamma\n')).toEqual([]);
});
