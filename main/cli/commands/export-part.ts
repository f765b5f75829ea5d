import { viewNamed } from '../../../shared/saved-view';
import type { Timeline } from '../../../shared/timeline';
import { Failure, type Input, UsageError } from '../line/command';
import { type Clock, typedDate } from '../line/dates';

/** Which part of the timeline goes out: EDTF ends and a filter; what is undefined takes all. */
export interface Part {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly filter: string | undefined;
}

const BY_HAND = ['from', 'to', 'filter'] as const;

/** @throws UsageError when a saved view and parts of one are asked for together. */
export function refuseMixedPart(input: Input, option: 'view' | 'views'): void {
  const other = BY_HAND.find((name) => input.text(name) !== undefined);
  if (other !== undefined) throw new UsageError(`--${option} brings its own range and filter: leave --${other} out.`);
}

/** The part that `--view`, or `--from`, `--to` and `--filter`, ask for. @throws Failure naming the option. */
export function partOf(input: Input, timeline: Timeline, clock: Clock): Part {
  const name = input.text('view');
  if (name !== undefined) {
    const view = viewNamed(timeline.views, name);
    if (view !== undefined) return partOfView(view);
    const known = timeline.views.map(({ title }) => title).join(', ');
    throw new Failure(`--view: There is no view “${name}”. ${known === '' ? 'The timeline has none.' : `The views are: ${known}.`}`);
  }
  const edtf = (option: 'from' | 'to'): string | undefined => {
    const text = input.text(option);
    return text === undefined ? undefined : typedDate(text, option, clock).edtf;
  };
  return { from: edtf('from'), to: edtf('to'), filter: input.text('filter') };
}

export function partOfView({ from, to, filter }: Timeline['views'][number]): Part {
  return { from: from ?? undefined, to: to ?? undefined, filter: filter === '' ? undefined : filter };
}
