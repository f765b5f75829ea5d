import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const read = (content: unknown): Imported => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);
const message = (id: number, date: string, unix: number, others: object) => ({
  id,
  type: 'message',
  date,
  ...(unix === 0 ? {} : { date_unixtime: String(unix) }),
  from: 'Lena',
  from_id: 'user1',
  text: '',
  ...others,
});
const chat = (name: string, ...messages: object[]) => ({ name, type: 'private_group', id: 77, messages });
const SUMMER = 1_720_000_000; // 2024-07-03T09:46:40Z

it('a chat of Telegram has its messages as events, each by its sender and at its instant', () => {
  const imported = read(
    chat(
      'Hiking',
      {
        id: 1,
        type: 'service',
        date: '2024-07-03T11:46:40',
        date_unixtime: String(SUMMER),
        actor: 'Lena',
        action: 'create_group',
        title: 'Hiking',
        text: '',
      },
      message(2, '2024-07-03T11:46:41', SUMMER + 1, {
        text: ['See ', { type: 'link', text: 'https://example.org' }],
        edited: '2024-07-03T12:00:00',
      }),
      message(3, '2024-12-24T10:46:40', Date.UTC(2024, 11, 24, 9, 46, 40) / 1000, { photo: 'photos/photo_1.jpg' }),
    ),
  );
  expect(imported.counts).toMatchObject({ read: 3, accepted: 3, repaired: 0 });
  expect(imported.drafts.map(({ draft: { title, when, actors }, lane }) => ({ title, when, actors, lane }))).toEqual([
    { title: 'create group: Hiking', when: '2024-07-03T11:46:40+02:00', actors: ['Lena'], lane: 'Hiking' },
    { title: 'See https://example.org', when: '2024-07-03T11:46:41+02:00', actors: ['Lena'], lane: 'Hiking' },
    { title: 'photos/photo_1.jpg', when: '2024-12-24T10:46:40+01:00', actors: ['Lena'], lane: 'Hiking' },
  ]);
  expect(imported.drafts.at(1)?.draft.summary).toContain('Edited: 2024-07-03T12:00:00');
  expect(imported.notes.join('\n')).toContain('Telegram');
});

it('all chats of an export are read, and what else it holds is told', () => {
  const imported = read({
    personal_information: { first_name: 'Lena' },
    contacts: { list: [{ first_name: 'Ben' }] },
    chats: {
      list: [
        chat('One', message(1, '2024-07-03T11:46:40', SUMMER, { text: 'a' })),
        chat('Two', message(1, '2024-07-03T11:46:41', SUMMER + 1, { text: 'b' })),
      ],
    },
  });
  expect(imported.drafts.map(({ draft, lane }) => `${lane}: ${draft.title}`)).toEqual(['One: a', 'Two: b']);
  expect(imported.notes.join('\n')).toContain('contacts.list (1)');
});

it('without seconds since 1970 the times of a chat are those of no zone, which is told', () => {
  const imported = read(
    chat('Old', message(1, '2019-07-03T11:46:40', 0, { text: 'a' }), message(2, '2019-07-03T11:50:00', 0, { text: 'b' })),
  );
  expect(imported.drafts.at(0)?.draft.when).toBe('2019-07-03T11:46:40');
  expect(imported.notes.join('\n')).toContain('times without a zone');
});
