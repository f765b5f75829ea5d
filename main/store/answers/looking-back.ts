import { fail } from '../../../shared/result';

/** What an edit is answered while the past is shown. */
export const LOOKING_BACK = fail(
  'read-only',
  'You are looking at the timeline as it was known then. Go back to now to edit it. Nothing was changed.',
);
