import type { Answered, Input, Output } from '../../../shared/contract';
import { fail, ok, type Result } from '../../../shared/result';
import { articleWrites } from '../commands/articles';
import { eventWrites } from '../commands/events';
import { laneWrites } from '../commands/lanes';
import { linkWrites } from '../commands/links';
import type { Planned, Writes } from '../commands/plan';
import { reviewWrites } from '../commands/reviews';
import { withSeenTitles } from '../commands/seen-title';
import { seriesWrites } from '../commands/series';
import { historyWrites } from '../commands/take-back';
import { timelineWrites } from '../commands/timeline';
import { viewWrites } from '../commands/views';
import type { StoreContext } from '../database/context';
import { guarded } from '../database/errors';
import { explained } from '../history/misfit-in';
import { eventReads } from '../query/event-reads';
import { linkReads } from '../query/link-reads';
import type { Reads, Shown } from '../query/shown';
import { contentReads, timelineReads } from '../query/timeline-reads';
import { checkingAnswers } from './checking';
import { conditionAnswers } from './condition';
import { copyAnswers } from './copies';
import { erasingAnswers } from './erasing';
import { historyAnswers } from './history';
import { keptAnswers } from './kept';
import { LOOKING_BACK } from './looking-back';
import type { FileReads, OpenStore } from './open-store';
import { pastAnswers } from './past';
import { readBeforeAnswers } from './read-before';
import { sealAnswers } from './seals';
import type { Signature, SignaturesOf } from './signature';

/*
 * All that an open timeline can be asked, put together from where it is answered. Methods of the contract have its types; those that begin
 * with `store.` are asked by main and the command line alone, and have the types of what answers them.
 */

const WRITES = {
  ...timelineWrites,
  ...eventWrites,
  ...articleWrites,
  ...linkWrites,
  ...viewWrites,
  ...laneWrites,
  ...seriesWrites,
  ...reviewWrites,
  ...historyWrites,
} satisfies Writes;

/** Asked of what is shown: the present, or the past. */
const OF_SHOWN = { ...timelineReads, ...eventReads, ...linkReads, ...contentReads } satisfies Reads;

/** Asked of the file, whatever is shown. */
const OF_FILE = {
  ...historyAnswers,
  ...sealAnswers,
  ...checkingAnswers,
  ...copyAnswers,
  ...keptAnswers,
  ...erasingAnswers,
  ...conditionAnswers,
  ...pastAnswers,
  ...readBeforeAnswers,
} satisfies FileReads;

type Own = Pick<typeof OF_SHOWN, keyof typeof contentReads> & Omit<typeof OF_FILE, keyof FileReads>;
type Served = Answered<{ by: 'store' }>;

/** What an open timeline answers, by name. */
export type AskedMethods = { readonly [M in Served]: Signature<Input<M>, Output<M>> } & SignaturesOf<Own, [over: unknown]>;
export type Asked = keyof AskedMethods;

type Over<T, V> = ReadonlyMap<string, (over: T, input: never) => Result<V>>;

const PLANS: Over<StoreContext, Planned> = new Map(Object.entries(WRITES));
const READS: Over<Shown, unknown> = new Map(Object.entries(OF_SHOWN));
const ANSWERS: Over<OpenStore, unknown> = new Map(Object.entries(OF_FILE));

/**
 * Answers what an open timeline is asked. `input` is what the method takes: parsed by the contract's schema, or compiled against its type.
 *
 * @param day the content is told as it was known at its end (EDTF); null is now
 */
export function answer(open: OpenStore, method: string, input: unknown, day: string | null = null): Result<unknown> {
  // The tables relate each method's input to its answer; looking it up by name cannot express that.
  const given = input as never;
  const plan = PLANS.get(method);
  if (plan !== undefined && day !== null) return LOOKING_BACK;
  if (plan !== undefined)
    return explained(
      open.context.engine,
      open.writer.write(() => withSeenTitles(plan(open.context, given))),
    );
  return explained(
    open.context.engine,
    guarded(() => {
      const read = READS.get(method);
      if (read === undefined) return ANSWERS.get(method)?.(open, given) ?? fail('internal', `The store has no method ${method}.`);
      const shown = day === null ? ok(open.shown) : open.pasts.on(day);
      return shown.ok ? read(shown.value, given) : shown;
    }),
  );
}
