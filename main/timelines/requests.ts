import { contract, type Method } from '../../shared/contract';
import type { ErrorCode } from '../../shared/result';
import type { StoreMethod } from '../store/protocol';

/* What the requests to a store are, as far as it matters to what is known of disk and file. */

/** Failures of the disk or the file, not of what was asked. */
export const TROUBLE: ReadonlySet<ErrorCode> = new Set(['damaged', 'disk-full', 'io', 'overwritten']);

/** What writes elsewhere: a full disk there keeps no edit from being saved here. */
export const COPIES: ReadonlySet<string> = new Set([
  'store.backup',
  'store.rotateBackups',
  'store.planBackup',
  'store.placeBackup',
  'store.saveCopy',
]);

/** Edits that the store makes for a method of main's. */
const STORE_EDITS: ReadonlySet<string> = new Set(['store.eventErase', 'store.importBegin']);

/** Writes that are no edits: possible while the window shows the past, and as good a sign that the disk takes writes again. */
export const ASIDE: ReadonlySet<StoreMethod | 'store.lend'> = new Set([
  'store.keepUnfinished',
  'articles.keepProgress',
  'articles.keepSaid',
]);

export function isEdit(method: string): boolean {
  return STORE_EDITS.has(method) || (isContracted(method) && contract[method].does === 'write');
}

function isContracted(method: string): method is Method {
  return Object.hasOwn(contract, method);
}
