import { describe, expect, it } from 'vitest';
import type { FullEvent } from '../../shared/event';
import { layoutPicture } from '../../shared/picture/layout';
import { parseWhen } from '../../shared/time/edtf';
import { makeInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { PLACES } from '../../testing/time/places';
import { measureText } from './fonts/measure';

describe('marks and axis of a picture lie on one line of wall-clock time', () => {
  it.each(PLACES)('$name', ({ zone, marks }) => {
    const made = makeInput(
      ['A lane'],
      marks.map(([when], at) => ({ title: `Mark ${at}`, when, lane: 0 })),
    );
    const events = made.events.map((event): FullEvent => {
      const when = parseWhen(event.when, zone);
      if (!when.ok) throw new Error(when.error.message);
      return { ...event, bounds: when.value.bounds };
    });
    const input = { ...made, timeline: { ...made.timeline, homeZone: zone }, events };
    const picture = layoutPicture(input, pictureOptions(), { measure: measureText, nowMs: NOW });
    if (!picture.ok) throw new Error(picture.error.message);
    const [strip] = picture.value.strips;
    const places = new Map(strip?.lanes[0]?.plan.items.map(({ mark, shape }) => [mark.title, 'dot' in shape ? shape.dot : Number.NaN]));
    const xs = marks.map((_, at) => places.get(`Mark ${at}`) ?? Number.NaN);
    const [first = 0, last = 0] = [xs[0], xs.at(-1)];
    const [from = 0, to = 0] = [marks[0]?.[1], marks.at(-1)?.[1]];
    expect(last - first).toBeGreaterThan(300);
    const xOf = (wall: number) => first + ((wall - from) * (last - first)) / (to - from);
    // A minute or a second is as good as a point; a day or a year has its dot in the middle.
    for (const [at, [when, wall]] of marks.entries()) expect(Math.abs((xs[at] ?? 0) - xOf(wall)), when).toBeLessThan(0.6);

    // The grid: lines of hours, days, months or years, each where its name says.
    const ticks = strip?.axis.axis.majors.concat(strip.axis.axis.minors) ?? [];
    expect(ticks.length).toBeGreaterThan(3);
    for (const { x, label } of ticks) {
      const wall = from + ((x - first) * (to - from)) / (last - first);
      const hours = /^(\d\d):(\d\d)$/.exec(label);
      if (hours === null) continue;
      const shown = new Date(wall + 90_000);
      expect(Math.abs(shown.getUTCHours() * 60 + shown.getUTCMinutes() - Number(hours[1]) * 60 - Number(hours[2])), label).toBeLessThan(3);
    }
  });
});
