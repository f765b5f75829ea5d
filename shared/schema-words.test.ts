import { describe, expect, it } from 'vitest';
import { eventDraftSchema } from './event';
import { pictureOptionsSchema } from './picture/options';
import { IN_WORDS } from './schema-words';
import { outcomeSchema } from './series';

const LANE = '01970000-0000-7000-8000-000000000000';

describe('what breaks a rule, in words', () => {
  it('names the limit or the choices', () => {
    const cases = [
      [pictureOptionsSchema.safeParse({ width: 12 }, IN_WORDS), 'The least is 320.'],
      [pictureOptionsSchema.safeParse({ width: 50_000 }, IN_WORDS), 'The most is 40,000.'],
      [pictureOptionsSchema.safeParse({ width: 400.5 }, IN_WORDS), 'This takes a whole number.'],
      [pictureOptionsSchema.safeParse({ width: 'wide' }, IN_WORDS), 'This takes a number.'],
      [pictureOptionsSchema.safeParse({ theme: 'blue' }, IN_WORDS), 'It is one of light, dark, print, grey, colour-blind.'],
      [
        eventDraftSchema.safeParse({ title: 'x'.repeat(501), when: '2026', lane: LANE }, IN_WORDS),
        'This is too long: at most 500 characters.',
      ],
      [eventDraftSchema.safeParse({ title: 'x', when: '2026', lane: LANE, tags: [''] }, IN_WORDS), 'This is missing.'],
      [eventDraftSchema.safeParse({ title: 'x', when: '2026', lane: 'z' }, IN_WORDS), 'This is not an id that Annals gives.'],
    ] as const;
    for (const [parsed, words] of cases) expect(parsed.error?.issues[0]?.message).toBe(words);
  });

  it('leaves a schema its own words', () => {
    const parsed = eventDraftSchema.safeParse({ title: ' ', when: '2026', lane: LANE }, IN_WORDS);
    expect(parsed.error?.issues[0]?.message).toBe('An event needs a title.');
    const outcome = outcomeSchema.safeParse({ outcome: 'great' }, IN_WORDS);
    expect(outcome.error?.issues[0]?.message).toBe('An outcome is held, missed, moved or cancelled.');
  });
});
