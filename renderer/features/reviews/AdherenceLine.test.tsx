import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AdherenceLine } from './AdherenceLine';

const NOTHING = { onTime: 0, late: 0, missed: 0, unconfirmed: 0, moved: 0, cancelled: 0, longestGap: null, lastHeld: null };

const drawn = (part: Partial<typeof NOTHING>): string => renderToStaticMarkup(<AdherenceLine adherence={{ ...NOTHING, ...part }} />);
/** The kinds of which the bar is made, with the share of each. */
const bar = (html: string): string[] =>
  [...html.matchAll(/class="adherence-([\w-]+)" style="flex-grow:(\d+)"/g)].map(([, kind, share]) => `${kind} ${share}`);
const words = (html: string): string[] =>
  [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, said]) => (said ?? '').replace(/<[^>]*>/g, ''));

describe('how well a series was kept', () => {
  test('is not said before anything fell due or was said', () => {
    expect(drawn({})).toBe('');
  });

  test('is a bar of what fell due, and the same in words; what is none of a kind is left out', () => {
    const html = drawn({ onTime: 3, late: 1, unconfirmed: 2 });
    expect(bar(html)).toEqual(['on-time 3', 'late 1', 'unconfirmed 2']);
    expect(words(html)).toEqual(['4 of 6 held', '3 on time', '1 late', '2 unconfirmed']);
  });

  test('has no bar where nothing fell due, and still says what was moved and cancelled', () => {
    const html = drawn({ moved: 1, cancelled: 2 });
    expect(bar(html)).toEqual([]);
    expect(html).not.toContain('adherence-bar');
    expect(words(html)).toEqual(['1 moved', '2 cancelled']);
  });
});
