import { describe, expect, it } from 'vitest';
import type { FullEvent, Link } from '../../shared/event';
import type { PictureOptionsInput } from '../../shared/picture/options';
import { idOf, makeInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { renderPicture } from './render';

/** Storm, Landing (undated, between the two), Thaw, and a letter of which nothing is known. */
function story(sensitivityOfStorm: 0 | 3): Parameters<typeof renderPicture>[0] {
  const input = makeInput(
    ['A lane'],
    [
      { title: 'Storm', when: '2026-01', lane: 0, sensitivity: sensitivityOfStorm },
      { title: 'Landing', when: 'XXXX', lane: 0 },
      { title: 'Thaw', when: '2026-03-05', lane: 0 },
      { title: 'Lost letter', when: 'XXXX', lane: 0 },
    ],
  );
  const links: Link[] = [
    { type: 'follows', to: idOf(2, 0) },
    { type: 'precedes', to: idOf(2, 2) },
  ];
  const events = input.events.map((event): FullEvent => (event.title === 'Landing' ? { ...event, links } : event));
  return { ...input, events };
}

function drawn(input: ReturnType<typeof story>, options: PictureOptionsInput = {}) {
  const picture = renderPicture(input, pictureOptions(options), NOW);
  if (!picture.ok) throw new Error(picture.error.message);
  return picture.value;
}

describe('events without a date in pictures', () => {
  it.each([{}, { layout: 'list' }, { theme: 'print' }] as const)(
    'are drawn between what they follow and precede, never as a date: %j',
    (options) => {
      const { svg, completeness } = drawn(story(0), options);
      expect(completeness).toContain('3 of 4 events');
      expect(completeness).toContain('1 undated event not drawn');
      expect(svg).toContain('<desc>undated · after Storm, before Thaw · reported · A lane</desc>');
      expect(svg).toContain('undated, somewhere in between');
      expect(svg).not.toContain('Lost letter');
      expect(svg).not.toContain('XXXX');
    },
  );

  it('say nothing of what is withheld, neither its title nor its date', () => {
    const options = { maxSensitivity: 0 } as const;
    const withheld = drawn(story(3), options);
    expect(withheld.svg).toContain('<desc>undated · before Thaw · reported · A lane</desc>');
    expect(withheld.html()).not.toContain('Storm');
    // As if the event had never been there.
    const without = story(3);
    const { svg } = drawn({ ...without, events: without.events.filter((event) => event.title !== 'Storm') }, options);
    const marksOf = (text: string) => text.match(/stroke-dasharray="0 7"[^>]*/g);
    expect(marksOf(withheld.svg)).toEqual(marksOf(svg));
  });
});
