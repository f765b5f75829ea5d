import type { Offer, Problem } from '../../shared/files';
import type { AppError, ErrorCode } from '../../shared/result';
import { namesOf } from '../disk/file-names';

/** What may help with each kind of failure, most helpful first. Deleting the file is nowhere among it. */
const HELPFUL: Readonly<Partial<Record<ErrorCode, readonly Offer[]>>> = {
  'not-found': ['try-again', 'restore'],
  'not-a-timeline': ['restore'],
  // A backup may be older than what can still be read.
  damaged: ['recover', 'restore'],
  // The page asks for the passphrase itself.
  'needs-passphrase': [],
  // Bringing the log is the best; what is there can be looked at meanwhile.
  'missing-log': ['try-again', 'read-only', 'without-log'],
  // Its journal has to be brought; whatever else was done with the file would be done to half an edit.
  'half-written': ['try-again'],
  'stray-log': ['set-log-aside', 'try-again'],
  'newer-schema': ['read-only'],
  locked: ['try-again'],
  'disk-full': ['try-again', 'read-only'],
  io: ['try-again', 'restore'],
};

export interface Circumstances {
  /** There are backups that belong to the path. */
  readonly hasBackups: boolean;
  /** It is the timeline made on the first start, which is then not offered instead. */
  readonly isStartTimeline: boolean;
}

/** Why a file did not open, and what can be done about it. */
export function problemOf(path: string, { code, message }: AppError, { hasBackups, isStartTimeline }: Circumstances): Problem {
  const helpful = (HELPFUL[code] ?? ['try-again']).filter((offer) => offer !== 'restore' || hasBackups);
  const others: readonly Offer[] = [
    'choose',
    ...(code === 'not-found' ? [] : (['reveal'] as const)),
    ...(isStartTimeline ? [] : (['start-timeline'] as const)),
    'close',
  ];
  return { path, name: namesOf(path).name, code, message, offers: [...helpful, ...others] };
}
