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
