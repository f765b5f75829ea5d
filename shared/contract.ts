import type { z } from 'zod';
import { articleRows } from './contract/articles';
import { backupRows } from './contract/backups';
import { eventRows } from './contract/events';
import { fileRows } from './contract/files';
import { historyRows } from './contract/history';
import { importRows } from './contract/imports';
import { laneRows } from './contract/lanes';
import { linkRows } from './contract/links';
import { lockRows } from './contract/locks';
import { pictureRows } from './contract/pictures';
import { preferenceRows } from './contract/preferences';
import { sealRows } from './contract/seals';
import { seriesRows } from './contract/series';
import { timelineRows } from './contract/timeline';
import { viewRows } from './contract/views';
import { windowRows } from './contract/window';

/**
 * Everything that crosses from the window to the main process and back, written once: the bridge, what main passes on to the store, the
 * handlers and the client's types are derived from this table, and both sides parse with it.
 */
export const contract = {
  ...timelineRows,
  ...eventRows,
  ...viewRows,
  ...linkRows,
  ...laneRows,
  ...seriesRows,
  ...sealRows,
  ...historyRows,
  ...pictureRows,
  ...importRows,
  ...articleRows,
  ...windowRows,
  ...fileRows,
  ...lockRows,
  ...backupRows,
  ...preferenceRows,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** Methods that are answered so: `Answered<{ by: 'store'; does: 'write' }>`. */
export type Answered<R> = { [M in Method]: Contract[M] extends R ? M : never }[Method];

/** A table of literals has its keys and no others. */
export const METHODS = Object.keys(contract) as readonly Method[];
