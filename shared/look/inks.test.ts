import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_COLORS } from '../lane';
import { contrast, LEAST_OF_GRAPHICS, LEAST_OF_TEXT, mix } from './contrast';
import { type Color, inksOf } from './inks';
import { laneColor } from './lane-colors';
import { PALETTES, type Palette } from './palette';
import { bandMarkOf } from './profile-mark';
import { WINDOW_PALETTES } from './window-palette';

const THEMES: readonly (readonly [string, Palette])[] = [
  ...Object.entries(PALETTES),
  ...Object.entries(WINDOW_PALETTES).map(([name, palette]) => [`the ${name} window`, palette] as const),
];
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 1];
const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Every text that stands on a mark or on the ground, and what it stands on. */
function textsOn(lane: string, palette: Palette): { readonly what: string; readonly ink: string; readonly ground: string }[] {
  const inks = inksOf(lane, palette);
  const seen = ({ hex, opacity }: Color): string => mix(palette.background, hex, opacity);
  const bar = seen(inks.bar);
  const pale = seen(inks.pale);
  const counts = SHARES.map((share) => {
    const counted = inksOf(lane, palette, share);
    return { what: `a count, ${share} full`, ink: counted['on-count'].hex, ground: seen(counted.count) };
  });
  return [
    { what: 'a title on a bar', ink: inks['on-bar'].hex, ground: bar },
    { what: 'a date on a bar', ink: inks['on-bar-soft'].hex, ground: bar },
    { what: 'a title on a planned bar', ink: palette.ink, ground: pale },
    { what: 'a date on a planned bar', ink: inks['on-pale-soft'].hex, ground: pale },
    { what: 'a title on a cancelled bar', ink: palette.soft, ground: mix(palette.background, palette.muted, 0.08) },
    { what: 'a sign in a dot', ink: inks['on-solid'].hex, ground: seen(inks.solid) },
    { what: 'the number of unconfirmed reviews', ink: palette.warning, ground: palette.background },
    { what: 'a title beside a mark', ink: palette.ink, ground: palette.background },
    { what: 'a date beside a mark', ink: palette.faint, ground: palette.background },
    { what: 'a date beside a review', ink: palette.soft, ground: palette.background },
    { what: 'a title ahead of today', ink: palette.ink, ground: palette.future },
    { what: 'a date ahead of today', ink: palette.faint, ground: palette.future },
    { what: 'today', ink: palette.todayInk, ground: palette.today },
    ...counts,
  ];
}

function tooFaint(lane: string, palette: Palette): string[] {
  return textsOn(lane, palette)
    .filter(({ ink, ground }) => contrast(ink, ground) < LEAST_OF_TEXT)
    .map(({ what, ink, ground }) => `${what}: ${ink} on ${ground} is ${contrast(ink, ground).toFixed(2)}`);
}

describe('text on marks', () => {
  it.each(THEMES)('can be read on the colours that lanes are given, in %s', (_, palette) => {
    const lanes = LANE_COLORS.map((own, index) => laneColor(own, index, palette));
    expect(lanes.flatMap((lane) => tooFaint(lane, palette))).toEqual([]);
  });

  it.each(THEMES)('can be read on any colour that somebody gives a lane, in %s', (_, palette) => {
    fc.assert(
      fc.property(anyColor, fc.nat(20), (own, index) => {
        expect(tooFaint(laneColor(own, index, palette), palette)).toEqual([]);
      }),
    );
  });

  it('is found wanting where white is put on every bar', () => {
    const { background } = WINDOW_PALETTES.light;
    const faint = LANE_COLORS.filter((own) => contrast('#ffffff', mix(background, own, 0.92)) < LEAST_OF_TEXT);
    expect(faint).toHaveLength(8);
  });
});

describe('marks', () => {
  it.each(THEMES)('stand out from the ground, in %s', (_, palette) => {
    fc.assert(
      fc.property(anyColor, fc.nat(20), (own, index) => {
        const lane = laneColor(own, index, palette);
        expect(contrast(lane, palette.background)).toBeGreaterThanOrEqual(LEAST_OF_GRAPHICS);
      }),
    );
    for (const color of [palette.muted, palette.warning, palette.accent])
      expect(contrast(color, palette.background)).toBeGreaterThanOrEqual(LEAST_OF_GRAPHICS);
  });

  it.each(THEMES)('of a collapsed lane stand out from the ground on either side of today, in %s', (_, palette) => {
    fc.assert(
      fc.property(anyColor, fc.nat(20), (own, index) => {
        const lane = laneColor(own, index, palette);
        for (const ground of [palette.background, palette.future]) {
          const { hex, opacity } = bandOn(lane, palette);
          // A lane that is itself as pale as it may be is so ahead of today, too.
          const most = Math.min(LEAST_OF_GRAPHICS, contrast(lane, ground));
          expect(contrast(mix(ground, hex, opacity), ground)).toBeGreaterThanOrEqual(most);
        }
      }),
    );
  });
});

/** What the band of a collapsed lane is filled with. */
function bandOn(lane: string, palette: Palette): Color {
  const profile = { start: 0, step: 1, counts: Uint32Array.of(1) };
  const [band] = bandMarkOf({ profile, toX: (time) => time, left: 0, right: 2, base: 0, height: 12 }, 9);
  if (band?.kind !== 'path' || band.fill === undefined) throw new Error('A band is an outline that is filled.');
  const { hex, opacity } = inksOf(lane, palette)[band.fill.ink];
  return { hex, opacity: opacity * (band.fill.opacity ?? 1) };
}
