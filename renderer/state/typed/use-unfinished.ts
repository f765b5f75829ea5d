import { useStore } from 'zustand';
import { ok, type Result } from '../../../shared/result';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../answers/use-answer';
import { useSnapshot } from '../hooks';
import { strings } from '../strings';
import { viewState } from '../view-state';
import { nameOfGroup } from './group-name';
import { groupsOf, typedIn, typedState } from './keeper';
import { isInSight, placeOf } from './places';

/**
 * All groups, the one typed in last first, as the list of them has them, once a person should be told of one: it was refused, comes from
 * before, or is somewhere else than what is on screen. What is being typed in plain sight needs no telling as long as it is all there is.
 */
export function useUnfinished(): string[] {
  const entries = useStore(typedState, (state) => state.entries);
  const selection = useStore(viewState, (state) => state.selection);
  const dialog = useStore(viewState, (state) => state.dialog);
  const groups = groupsOf(entries);
  const isToBeTold = groups.some((group) => {
    const refused = typedIn(entries, group).some(([, { problem, restored }]) => problem !== null || restored);
    return refused || !isInSight(placeOf(group), { selection, dialog });
  });
  return isToBeTold ? groups : [];
}

/** What a person would call each group. Names of events are asked for; until they are there, a group has none. */
export function useGroupNames(groups: readonly string[]): (group: string) => string {
  const snapshot = useSnapshot();
  const ids = groups.flatMap((group) => {
    const place = placeOf(group);
    return place?.kind === 'event' ? [place.id] : [];
  });
  const titles = useTitles(ids);
  const entries = useStore(typedState, (state) => state.entries);
  return (group) => nameOfGroup(group, snapshot, entries, titles);
}

function useTitles(ids: readonly string[]): ReadonlyMap<string, string> {
  return useLast(useAnswer(titlesOf, ids).value) ?? NO_TITLES;
}

const NO_TITLES: ReadonlyMap<string, string> = new Map();

async function titlesOf(ids: readonly string[]): Promise<Result<ReadonlyMap<string, string>>> {
  const answers = await Promise.all(ids.map(async (id) => [id, await bridge.events.get({ id })] as const));
  return ok(new Map(answers.map(([id, answer]) => [id, answer.ok ? answer.value.title : strings.typed.gone.event])));
}
