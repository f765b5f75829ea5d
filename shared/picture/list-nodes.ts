import { eventMarkOf } from '../look/event-mark';
import { inksOf } from '../look/inks';
import { laneColor } from '../look/lane-colors';
import type { Palette } from '../look/palette';
import { reviewMarkOf } from '../look/review-mark';
import type { Numbers } from './lane-nodes';
import type { PlacedEntry } from './list-place';
import { LIST_DETAIL_LINE, LIST_DETAIL_SIZE, LIST_HEADING_SIZE, spineOf } from './list-text';
import { primitiveNodes } from './mark-nodes';
import { type Drawn, element } from './nodes';
import type { Picture } from './picture';
import { LABEL_LINE, LABEL_SIZE } from './sizes';
import { todayPill } from './small-nodes';

const BAR = 14;
/** Baseline of the first line of an entry, from its top. */
const FIRST = 13;

/** The entries of a list: a line of time down the page, the signs of the lanes on it, text beside it. */
export function listNodes(picture: Picture, list: NonNullable<Picture['list']>, theme: Palette, numbers: Numbers): Drawn {
  const { entries } = list;
  return entries.map((entry, index) => entryNodes(entry, index, picture, list, theme, numbers));
}

function entryNodes(
  entry: PlacedEntry,
  index: number,
  picture: Picture,
  { frame, entries }: NonNullable<Picture['list']>,
  theme: Palette,
  numbers: Numbers,
): Drawn {
  const middle = spineOf(frame);
  const { top } = entry;
  switch (entry.kind) {
    case 'heading':
      return [
        index === 0 ? null : element('line', { x1: picture.frame.margin, x2: frame.right, y1: top + 6, y2: top + 6, stroke: theme.line }),
        element(
          'text',
          {
            x: picture.frame.margin,
            y: top + (entry.height > 40 ? 29 : 26),
            'font-size': LIST_HEADING_SIZE,
            'font-weight': 600,
            fill: theme.ink,
          },
          entry.text,
        ),
      ];
    case 'today':
      return [
        element('line', {
          x1: picture.frame.margin,
          x2: frame.right,
          y1: top + 12,
          y2: top + 12,
          stroke: theme.today,
          'stroke-width': 1.6,
        }),
        todayPill(picture.frame.margin, top + 3, 50, theme),
      ];
    default: {
      const next = entries[index + 1];
      const spine =
        next === undefined || next.kind === 'heading' || next.kind === 'today'
          ? null
          : element('line', { x1: middle, x2: middle, y1: top + 9, y2: top + entry.height + 9, stroke: theme.line, 'stroke-width': 1.5 });
      return [
        spine,
        element('g', { role: 'img', 'data-event': entry.kind === 'event' ? numbers.get(entry.event.id) : undefined }, [
          describe(entry),
          signNodes(entry, middle, top + 9, theme),
          dateNodes(entry, frame.dates, theme),
          lineNodes(entry, frame.text, theme),
        ]),
      ];
    }
  }
}

type Told = Extract<PlacedEntry, { kind: 'event' | 'review' | 'count' }>;

function describe(entry: Told): Drawn {
  if (entry.kind === 'event') {
    const { mark, lane } = entry;
    return [element('title', {}, mark.title), element('desc', {}, [mark.dateWords, mark.status, lane.lane.title].join(' · '))];
  }
  const [first, ...others] = entry.lines.map((line) => line.text);
  return [element('title', {}, first ?? ''), element('desc', {}, [...entry.date, ...others].join(' · '))];
}

function signNodes(entry: Told, x: number, y: number, theme: Palette): Drawn {
  if (entry.kind === 'count')
    return element('circle', { cx: x, cy: y, r: 4, fill: theme.background, stroke: theme.muted, 'stroke-width': 1.6 });
  const inks = inksOf(laneColor(entry.lane.lane.color, entry.lane.index, theme), theme);
  // The line of time stops at the sign.
  const ground = element('rect', { x: x - 15, y: y - 11, width: 30, height: 22, fill: theme.background });
  if (entry.kind === 'event') return [ground, primitiveNodes(eventMarkOf(entry.shape, entry.mark, y, BAR), inks)];
  return [ground, primitiveNodes(reviewMarkOf({ due: x, on: null, link: null }, entry.mark.state, 8, y), inks)];
}

function dateNodes(entry: Told, right: number | null, theme: Palette): Drawn {
  if (right === null) return null;
  const style = { 'text-anchor': 'end', 'font-size': LIST_DETAIL_SIZE, fill: theme.soft } as const;
  return entry.date.map((line, index) => element('text', { x: right, y: entry.top + FIRST + index * LIST_DETAIL_LINE, ...style }, line));
}

function lineNodes(entry: Told, x: number, theme: Palette): Drawn {
  let y = entry.top + FIRST;
  return entry.lines.map(({ text, tone, struck, tail }, index): Drawn => {
    const isTitle = tone === 'title';
    if (index > 0) y += isTitle ? LABEL_LINE : LIST_DETAIL_LINE;
    const soft = { 'font-size': LIST_DETAIL_SIZE, fill: theme.soft };
    const style = isTitle ? ({ 'font-size': LABEL_SIZE, 'font-weight': 500, fill: struck ? theme.soft : theme.ink } as const) : soft;
    const line = struck ? 'line-through' : undefined;
    return [
      element('text', { x, y, ...style, 'text-decoration': line }, text),
      tail === undefined ? null : element('text', { x: x + tail.from, y, ...soft }, tail.text),
    ];
  });
}
