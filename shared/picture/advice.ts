import { figure, plural } from './footer';
import type { EventItem } from './lanes';
import type { PictureOptions } from './options';
import { pageSizeOf } from './page';
import type { Picture } from './picture';

/** Ways to give a crowded picture the room it lacks; the dialog offers them, the command line has an option for each. */
export const PICTURE_REMEDIES = ['several-pages', 'automatic-height'] as const;
export type PictureRemedy = (typeof PICTURE_REMEDIES)[number];

export interface Advice {
  readonly warnings: readonly string[];
  readonly remedies: readonly PictureRemedy[];
}

/** What did not fit into a document, in words, and what would make room for it. */
export function adviceOf(pages: readonly Picture[], options: PictureOptions): Advice {
  const [first] = pages;
  if (first === undefined) return { warnings: [], remedies: [] };
  const all = plural(first.counts.drawn + first.counts.counted, 'event');
  // What stands in a collapsed lane is there because somebody wants it so.
  const counted = first.counts.counted - first.counts.collapsed;
  const open = pages.flatMap((page) => page.strips.flatMap(({ lanes }) => lanes.filter(({ plan }) => plan.crowd?.collapsed !== true)));
  const items = open.flatMap(({ plan }) => plan.items);
  const numberOf = (wanted: (item: EventItem) => boolean): number => new Set(items.filter(wanted).map(({ event }) => event.id)).size;
  const cut = numberOf(({ label, standing }) => label.cut && standing === undefined);
  const short = numberOf(({ label, standing }) => label.cut && standing !== undefined);
  const warnings = [
    ...first.warnings,
    ...(counted === 0
      ? []
      : [`${figure(counted)} of ${all} ${counted === 1 ? 'is' : 'are'} counted, not named: there is no room for more.`]),
    ...(short === 0
      ? []
      : [`${figure(short)} of ${all} ${short === 1 ? 'has' : 'have'} a shortened name or none: there is no room for more.`]),
    ...(cut === 0
      ? []
      : [`${plural(cut, 'title')} ${cut === 1 ? 'is' : 'are'} too long for this width and ${cut === 1 ? 'ends' : 'end'} in “…”.`]),
  ];
  if (warnings.length === 0 || options.pages === 'several') return { warnings, remedies: [] };
  const isFixed = pageSizeOf(options).height !== null;
  return { warnings, remedies: isFixed ? ['several-pages', 'automatic-height'] : ['several-pages'] };
}
