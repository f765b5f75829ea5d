import { createStore } from 'zustand/vanilla';
import type { Broadcast } from '../../../shared/contract/broadcast';
import { type LinkColumns, LinkIndex } from '../../../shared/view/link-index';
import { bridge } from '../../client';
import { isAnotherTimeline } from '../another-timeline';
import { type TimelineState, timelineState } from '../timeline-state';

interface LinkState {
  /** All links of what is shown; null until somebody wanted them and they have come. */
  readonly index: LinkIndex | null;
}

export const linkState = createStore<LinkState>()(() => ({ index: null }));

/** Rows that one question may name. */
const MOST_ROWS = 500;
/** After a step that changed more events than this, all links are asked for anew. */
const MOST_CHANGED = 5000;

let wanted = false;
/** The latest gathering: what an older one brings later is no longer wanted. */
let asked = 0;
/** Rows that changed while all were being gathered; null when they are not. */
let meanwhile: Set<number> | null = null;
let last: Promise<void> = Promise.resolve();

/** Has all links read, in portions so that saves get in between; from then on they follow what changes. Again where that failed before. */
export function wantLinks(): void {
  wanted = true;
  const isKnown = linkState.getState().index !== null || meanwhile !== null;
  if (!isKnown && timelineState.getState().phase === 'ready') void gather();
}

/** Keeps the links true to the timeline; call once at start. */
export function connectLinks(): void {
  timelineState.subscribe(follow);
}

function follow(state: TimelineState, old: TimelineState): void {
  if (state.phase !== 'ready') {
    forget();
    return;
  }
  const isAnother = isAnotherTimeline(state, old);
  if (isAnother) forget();
  if (!wanted || state === old) return;
  if (!isAnother && old.phase === 'ready' && state.snapshot.revision === old.snapshot.revision && state.index === old.index) return;
  if (state.latest === null) void gather();
  else if (old.phase !== 'ready' || state.latest !== old.latest) apply(state.latest);
}

/** What is known may no longer be true. It is gathered anew when links are next wanted, or something changes. */
function forget(): void {
  asked += 1;
  meanwhile = null;
  if (linkState.getState().index !== null) linkState.setState({ index: null });
}

async function gather(): Promise<void> {
  asked += 1;
  const mine = asked;
  meanwhile = new Set();
  const portions: LinkColumns[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof bridge.links.list>> = await bridge.links.list({ after });
    if (mine !== asked) return;
    if (!answer.ok) return forget();
    portions.push(answer.value);
    after = answer.value.next;
  }
  const missed = [...meanwhile];
  meanwhile = null;
  linkState.setState({ index: LinkIndex.from(portions) });
  look(missed);
}

function apply({ changed, removed }: Broadcast): void {
  const rows = [...changed.map(({ row }) => row), ...removed];
  if (meanwhile !== null) for (const row of rows) meanwhile.add(row);
  else if (rows.length > MOST_CHANGED || linkState.getState().index === null) void gather();
  else look(rows);
}

/** Asks for the links of these rows as they are by now: one question after the other, so that none brings back what was. */
function look(rows: readonly number[]): void {
  if (rows.length === 0) return;
  const mine = asked;
  last = last.then(async () => {
    for (let at = 0; at < rows.length; at += MOST_ROWS) {
      const portion = rows.slice(at, at + MOST_ROWS);
      const answer = await bridge.links.ofRows({ rows: portion });
      const { index } = linkState.getState();
      if (mine !== asked || index === null) return;
      if (!answer.ok) return forget();
      const next = index.with(portion, answer.value);
      if (next !== index) linkState.setState({ index: next });
    }
  });
}
