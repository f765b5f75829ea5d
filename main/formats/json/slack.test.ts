import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const read = (content: unknown): Imported => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);
const message = (ts: string, text: string, others: object = {}) => ({ type: 'message', user: 'U02', text, ts, ...others });

it('messages of Slack are events at their seconds, with their texts in plain words', () => {
  const imported = read([
    message('1700139600.000020', 'RCA: index missing on <http://x|sessions> table &amp; <@U03>', { user_profile: { real_name: 'Lena' } }),
    message('1700002100.000106', 'rollback done', { thread_ts: '1700001100.000103' }),
    message('1700001100.000103', 'Suspect the 22:05 migration <#C1|ops>', {
      user: 'U03',
      thread_ts: '1700001100.000103',
      edited: { user: 'U03', ts: '1700001200.000000' },
      reactions: [{ name: 'eyes', users: ['U02'], count: 1 }],
    }),
    message('1700000060.000200', '<@U02> has joined the channel', { subtype: 'channel_join' }),
  ]);
  expect(imported.problems).toEqual([]);
  expect(imported.drafts.map(({ draft: { title, when, actors, summary } }) => ({ title, when, actors, summary }))).toEqual([
    { title: 'RCA: index missing on sessions (http://x) table & @U03', when: '2023-11-16T13:00:00Z', actors: ['Lena'], summary: '' },
    {
      title: 'rollback done',
      when: '2023-11-14T22:48:20Z',
      actors: ['Lena'],
      summary: 'Reply to the message of: 2023-11-14T22:31:40Z',
    },
    {
      title: 'Suspect the 22:05 migration #ops',
      when: '2023-11-14T22:31:40Z',
      actors: ['U03'],
      summary: 'Edited: 2023-11-14T22:33:20Z\nReactions: eyes (1)',
    },
    { title: '@Lena has joined the channel', when: '2023-11-14T22:14:20Z', actors: ['Lena'], summary: '' },
  ]);
  expect(imported.notes).toEqual([expect.stringContaining('messages of Slack')]);
});

it('so are those that its interface answers; other lists with seconds are none', () => {
  const answered = read({ ok: true, messages: [message('1700139600.000020', '', { files: [{ name: 'plan.pdf' }] })], has_more: false });
  expect(answered.drafts.map(({ draft: { title, when } }) => `${title} ${when}`)).toEqual(['plan.pdf 2023-11-16T13:00:00Z']);
  const others = read([
    { type: 'alarm', ts: '1700139600.000020', text: 'Door' },
    { type: 'alarm', ts: '1700139601.500000', text: 'Window' },
  ]);
  expect(others.drafts.map(({ draft: { when } }) => when)).toEqual(['2023-11-16T13:00:00.000020Z', '2023-11-16T13:00:01.500000Z']);
});
