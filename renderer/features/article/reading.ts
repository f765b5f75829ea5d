import type { Article } from '../../../shared/article/article';
import type { Decision, Proposal } from '../../../shared/article/proposal';
import type { Edit, Reading } from '../../../shared/article/reading';

/*
 * What a person has said of the proposals of an article so far. All of it makes a new reading of the one before and changes nothing in place.
 */

export type Take = Decision['take'];

/** How many proposals are accepted, merged, skipped, and still open. */
export interface Counts {
  readonly accepted: number;
  readonly merged: number;
  readonly skipped: number;
  readonly open: number;
}

/** A reading of which nothing is decided. */
export function begun(article: Article, proposals: readonly Proposal[]): Reading {
  return { key: crypto.randomUUID(), article, proposals: [...proposals], decisions: [], edits: [] };
}

/** Proposals with little of an event in them, which are shown behind the others and may be left as they are; none where there are no others. */
export function slightOf({ proposals }: Pick<Reading, 'proposals'>): readonly Proposal[] {
  const slight = proposals.filter((one) => one.slight === true);
  return slight.length === proposals.length ? [] : slight;
}

export function countsOf(reading: Reading): Counts {
  const { decisions } = reading;

  const of = (take: Take): number => decisions.filter((one) => one.take === take).length;
  const counts = { accepted: of('accept'), merged: of('merge'), skipped: of('skip') };
  return { ...counts, open: openOf(reading).length };
}

/** What is still to be decided. */
function openOf(reading: Reading): Proposal[] {
  const said = new Set(reading.decisions.map(({ n }) => n));
  const slight = new Set(slightOf(reading));
  return reading.proposals.filter((one) => !said.has(one.n) && !slight.has(one));
}

/** Says what becomes of a proposal, in the place of what was said of it before. */
export function decided(reading: Reading, decision: Decision): Reading {
  const proposal = reading.proposals.find(({ n }) => n === decision.n);
  // Lanes that are chosen later are of other proposals.
  const lane = proposal?.laneGuessed === true && decision.take === 'accept' ? laneChosen(reading) : undefined;
  const said = lane === undefined ? decision : { lane, ...decision };
  return { ...reading, decisions: [...reading.decisions.filter(({ n }) => n !== decision.n), said] };
}

/** Leaves a proposal open again; what was made of it stays. */
export function reopened(reading: Reading, n: number): Reading {
  return { ...reading, decisions: reading.decisions.filter((one) => one.n !== n) };
}

/** The lane that the person chose last: another that nothing tells the lane of may belong there, too. */
function laneChosen({ edits }: Reading): string | undefined {
  return edits.findLast(({ lane }) => lane !== undefined)?.lane;
}

/** A proposal with what the person made of it. */
export function asEdited(reading: Reading, proposal: Proposal): Proposal {
  const { title, when, status, lane: own } = reading.edits.find(({ n }) => n === proposal.n) ?? {};
  const decision = reading.decisions.find(({ n }) => n === proposal.n);
  const guess = proposal.laneGuessed === true && decision === undefined ? laneChosen(reading) : decision?.lane;
  const lane = own ?? guess;
  return {
    ...proposal,
    ...(title === undefined ? {} : { title }),
    ...(when === undefined ? {} : { when }),
    ...(status === undefined ? {} : { status }),
    ...(lane === undefined ? {} : { lane }),
  };
}

/** Makes something else of a proposal; null takes all of that back. */
export function edited(reading: Reading, n: number, patch: Omit<Edit, 'n'> | null): Reading {
  const others = reading.edits.filter((one) => one.n !== n);
  if (patch === null) return { ...reading, edits: others };
  return { ...reading, edits: [...others, { ...reading.edits.find((one) => one.n === n), ...patch, n }] };
}

/** What was made of a proposal; null for nothing. */
export function editOf({ edits }: Reading, n: number): Edit | null {
  return edits.find((one) => one.n === n) ?? null;
}

/** Has a proposal be what was made of it at another time; null for as proposed. */
export function replaced(reading: Reading, n: number, made: Omit<Edit, 'n'> | null): Reading {
  return edited(edited(reading, n, null), n, made);
}

/** The open proposal behind this one in time, else the first open one; null where all are decided. From one with little of an event in it, others of that kind are next, too. */
export function nextOpen(reading: Reading, n: number): number | null {
  const said = new Set(reading.decisions.map((one) => one.n));
  const isSlight = reading.proposals.find((one) => one.n === n)?.slight === true;
  const open = isSlight ? reading.proposals.filter((one) => !said.has(one.n)) : openOf(reading);
  return (open.find((one) => one.n > n) ?? open[0])?.n ?? null;
}

/**
 * The same reading once the article was read anew, such as for another day of publication. What was said and made of a proposal goes over to the one that
 * rests on the same words of the same kind; where the date of such a one became another, an acceptance holds no longer, since it was of another date.
 */
export function readAnew(before: Reading, text: string, proposals: readonly Proposal[]): Reading {
  const article = { ...before.article, text };
  if (text !== before.article.text) return begun(article, proposals);
  const old = new Map(before.proposals.map((one) => [placeOf(one), one]));
  const pairs = proposals.flatMap((one) => {
    const same = old.get(placeOf(one));
    return same === undefined ? [] : [{ one, same }];
  });
  const stays = (take: Take, one: Proposal, same: Proposal): boolean => take === 'skip' || one.when === same.when;
  return {
    ...begun(article, proposals),
    decisions: pairs.flatMap(({ one, same }) =>
      before.decisions.filter(({ n, take }) => n === same.n && stays(take, one, same)).map((said) => ({ ...said, n: one.n })),
    ),
    edits: pairs.flatMap(({ one, same }) => before.edits.filter(({ n }) => n === same.n).map((made) => ({ ...made, n: one.n }))),
  };
}

function placeOf({ kind, date }: Proposal): string {
  return `${kind} ${date.start} ${date.end}`;
}

/** The event that a proposal is merged into: what was chosen, as long as it may be the same as that; null where there is none. */
export function intoOf({ same }: Pick<Proposal, 'same'>, chosen: string | undefined): string | null {
  return (same.find(({ id }) => id === chosen) ?? same[0])?.id ?? null;
}

/** What is to be done with the timeline: everything accepted or merged, with what the person made of it. */
export function taken({ decisions, edits }: Reading): Decision[] {
  return decisions
    .filter(({ take }) => take !== 'skip')
    .map((said) => {
      const made = edits.find(({ n }) => n === said.n);
      return { ...made, ...said, ...(made?.lane === undefined ? {} : { lane: made.lane }) };
    })
    .sort((one, other) => one.n - other.n);
}

/** What is left to be read once that is done; null where every proposal was decided. */
export function leftOpen(reading: Reading): Reading | null {
  if (openOf(reading).length === 0) return null;
  const said = new Set(reading.decisions.map(({ n }) => n));
  const proposals = reading.proposals.filter(({ n }) => !said.has(n));
  return { ...reading, proposals, decisions: [], edits: reading.edits.filter(({ n }) => !said.has(n)) };
}

/** Whether nothing of it is left to be decided or added: every proposal was skipped, but for those with little of an event in them. */
export function isSpent(reading: Reading): boolean {
  const { accepted, merged, skipped, open } = countsOf(reading);
  return skipped > 0 && accepted + merged + open === 0;
}
