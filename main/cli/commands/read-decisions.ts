import type { Decision, Proposal } from '../../../shared/article/proposal';
import { Failure, type Input, UsageError } from '../line/command';

/** What becomes of the proposals of a text, as the options say it. */
export interface Wanted {
  readonly accept: 'all' | readonly number[];
  /** Into which event; null into the one that may be the same first of all. */
  readonly merge: ReadonlyMap<number, string | null>;
}

const MERGE = /^([1-9]\d{0,5})(?:\s*=\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/i;

/** What `--accept` and `--merge` say; null where nothing is to be entered. @throws UsageError */
export function wantedBy(input: Input): Wanted | null {
  const accepted = input.text('accept')?.trim() ?? 'none';
  if (accepted !== 'none' && accepted !== 'all' && !/^[1-9]\d{0,5}(\s*,\s*[1-9]\d{0,5})*$/.test(accepted))
    throw new UsageError('--accept is all, none, or numbers of proposals such as 1,3.');
  const merge = mergedBy(input.text('merge'));
  if (accepted === 'none') return merge.size === 0 ? null : { accept: [], merge };
  const accept = accepted === 'all' ? accepted : [...new Set(accepted.split(',').map(Number))];
  const twice = accept === 'all' ? undefined : accept.find((n) => merge.has(n));
  if (twice !== undefined) throw new UsageError(`Proposal ${twice} is both accepted and merged: say one of the two.`);
  return { accept, merge };
}

function mergedBy(said: string | undefined): ReadonlyMap<number, string | null> {
  const merge = new Map<number, string | null>();
  for (const one of said === undefined ? [] : said.split(',')) {
    const [, n, id = null] = MERGE.exec(one.trim()) ?? [];
    if (n === undefined || merge.has(Number(n)))
      throw new UsageError(
        '--merge is numbers of proposals, each once, with the id of an event where it is not the first that may be the same: 3,5=ID.',
      );
    merge.set(Number(n), id?.toLowerCase() ?? null);
  }
  return merge;
}

/** @throws Failure for a number that no proposal has, and for one to be merged of which no event is known that it may be */
export function decisionsOn(proposals: readonly Proposal[], { accept, merge }: Wanted): Decision[] {
  const byNumber = new Map(proposals.map((one) => [one.n, one]));
  const accepted = (accept === 'all' ? [...byNumber.keys()] : accept).filter((n) => !merge.has(n));
  const refuseMissing = (option: string, numbers: readonly number[]): void => {
    const missing = numbers.find((n) => !byNumber.has(n));
    if (missing === undefined) return;
    throw new Failure(`${option}: There is no proposal ${missing}; there are ${proposals.length}. Nothing was changed.`);
  };
  refuseMissing('--accept', accepted);
  refuseMissing('--merge', [...merge.keys()]);
  const merged = [...merge].map(([n, id]): Decision => {
    const proposal = byNumber.get(n);
    const into = id ?? (proposal?.kind === 'event' ? proposal.same[0]?.id : undefined);
    if (into !== undefined) return { n, take: 'merge', into };
    throw new Failure(
      `--merge: No event is known that proposal ${n} may be the same as. Say which by its id, ${n}=ID. Nothing was changed.`,
    );
  });
  return [...accepted.map((n): Decision => ({ n, take: 'accept' })), ...merged].sort((one, other) => one.n - other.n);
}
