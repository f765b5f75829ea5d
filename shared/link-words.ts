import type { Link } from './event';

/** How a link is said from the event that it begins at, and from the one that it leads to. */
export const LINK_WORDS = {
  causes: { out: 'causes', in: 'is caused by' },
  follows: { out: 'follows', in: 'is followed by' },
  precedes: { out: 'comes before', in: 'comes after' },
  'part-of': { out: 'is part of', in: 'has as a part' },
  contradicts: { out: 'contradicts', in: 'is contradicted by' },
  related: { out: 'is related to', in: 'is related to' },
} as const satisfies Record<Link['type'], { readonly out: string; readonly in: string }>;

/** The kinds that a person chooses from. That an event precedes another is only said of one without a date, where it is placed. */
export const CHOSEN_LINKS = ['causes', 'follows', 'part-of', 'contradicts', 'related'] as const satisfies readonly Link['type'][];
