import type { Status } from '../event';
import { STATUSES } from '../event';

/**
 * The `flags` byte of the packed index: bits 0–2 the status (its place in STATUSES), bit 3 pinned, bit 4 open start,
 * bit 5 open end.
 */
const PINNED = 1 << 3;
const OPEN_START = 1 << 4;
const OPEN_END = 1 << 5;

export interface IndexFlags {
  readonly status: Status;
  readonly pinned: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export function packFlags(flags: IndexFlags): number {
  return STATUSES.indexOf(flags.status) | (flags.pinned ? PINNED : 0) | (flags.openStart ? OPEN_START : 0) | (flags.openEnd ? OPEN_END : 0);
}

export function isPinned(flags: number): boolean {
  return (flags & PINNED) !== 0;
}
