import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const read = (content: unknown): Imported => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);
const readLines = (entries: readonly object[]): Imported =>
  readImport(Buffer.from(entries.map((entry) => JSON.stringify(entry)).join('\n')), 'jsonl', CONTEXT);
const titlesOf = ({ drafts }: Imported): string[] => drafts.map(({ draft }) => draft.title);

describe('a text that is kept in pieces', () => {
  it('is read as the text that it is, with the addresses behind what leads to them', () => {
    const texts = [
      ['Meet at ', { type: 'bold', text: 'nine' }, ', route ', { type: 'text_link', text: 'here', href: 'https://example.org/7' }],
      [
        { type: 'plain', text: 'Only ' },
        { type: 'link', text: 'https://example.org/8' },
      ],
      [{ type: 'text', text: { content: 'Notion page' }, annotations: { bold: false }, plain_text: 'Notion page', href: null }],
      {
        type: 'doc',
        version: 1,
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Pump ' },
              { type: 'text', text: 'fails' },
            ],
          },
        ],
      },
    ];
    expect(titlesOf(read(texts.map((title) => ({ title, date: '2024-03-29' }))))).toEqual([
      'Meet at nine, route here (https://example.org/7)',
      'Only https://example.org/8',
      'Notion page',
      'Pump fails',
    ]);
  });

  it('has lines where its paragraphs end', () => {
    const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const [first] = read([
      { title: 'a', date: '2024', summary: { type: 'doc', content: [line('one'), line('two')] } },
      { title: 'b', date: '2025' },
    ]).drafts;
    expect(first?.draft.summary).toBe('one\ntwo');
  });

  it('is no list of texts and objects that say something besides', () => {
    const notes = ['a', { text: 'b', date: '2024-05-05' }];
    const [first] = read([
      { title: 'a', date: '2024', summary: notes },
      { title: 'b', date: '2025' },
    ]).drafts;
    expect(first?.draft.summary).toContain('2024-05-05');
  });

  it('is no list of objects that say something besides', () => {
    const comments = [
      { type: 'note', text: 'a', author: 'x' },
      { type: 'note', text: 'b', author: 'y' },
    ];
    const [first] = read([
      { title: 'a', date: '2024', summary: comments },
      { title: 'b', date: '2025' },
    ]).drafts;
    expect(first?.draft.summary).toBe(JSON.stringify(comments));
  });
});

describe('a text that is kept as bytes', () => {
  const bytes = [...Buffer.from('\u001b[32mJob für Köln done.\u001b[0m', 'utf8')];

  it('is read in the journal of systemd, without its colours', () => {
    const at = (__REALTIME_TIMESTAMP: string, MESSAGE: unknown) => ({ __CURSOR: 's', __REALTIME_TIMESTAMP, MESSAGE, _HOSTNAME: 'vps' });
    const imported = readLines([at('1709618400123456', 'Listening on port 22.'), at('1709618401000000', bytes)]);
    expect(titlesOf(imported)).toEqual(['Listening on port 22.', 'Job für Köln done.']);
    expect(imported.drafts.at(0)?.draft.when).toBe('2024-03-05T06:00:00.123456Z');
  });

  it('is read where Node writes it', () => {
    expect(
      titlesOf(
        read([
          { date: '2024', title: { type: 'Buffer', data: [...Buffer.from('Disk full')] } },
          { date: '2025', title: 'b' },
        ]),
      ),
    ).toEqual(['Disk full', 'b']);
  });

  it('elsewhere numbers stay numbers', () => {
    const [first] = read([
      { title: 'Scores', date: '2024', summary: [65, 70, 80, 90] },
      { title: 'b', date: '2025' },
    ]).drafts;
    expect(first?.draft.summary).toBe('65; 70; 80; 90');
  });
});
