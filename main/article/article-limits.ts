import type { AppError } from '../../shared/result';

/** A document that takes longer is not read to its end: the longest that are sound take some seconds. */
export const MOST_MS = 120_000;

/** The largest documents that are read take a third of it: megabytes. */
export const MOST_MEMORY = 1536;

export const TOO_LONG: AppError = {
  code: 'invalid',
  message:
    'The document was not read: it takes more than two minutes. Nothing was changed. Save the part that you need as a file of its own, or paste its text.',
};

export const UNANSWERED: AppError = {
  code: 'internal',
  message:
    'The document could not be read: the part of Annals that reads it ended before it was done. It may need more memory than there is, or be made to do harm. Nothing was changed. Save the part that you need as a file of its own, or paste its text.',
};
