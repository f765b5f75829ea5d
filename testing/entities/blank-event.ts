import { eventDraftSchema } from '../../shared/event';

/** The fields of an event of which nothing is said, as the table has them: for tests that are about others, to begin with. */
export const BLANK = eventDraftSchema.omit({ title: true, when: true, lane: true, learned: true }).parse({});
