import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { bridge } from '../client';
import { keptOf } from '../inspector/draft-state';
import { useSnapshot } from '../state/hooks';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { erasedIn, rowsIn } from './go-to-typed';
import { groupsOf, type TypedEntry, typedIn, typedState } from './keeper';
import { isInSight, placeOf } from './places';

const names = strings.typed.names;

/**
 * Groups that a person should be told of, the one typed in last first: those that were refused, that come from before, or that are
 * somewhere else than what is on screen. What is being typed in plain sight needs no telling.
 */
export function useUnfinished(): string[] {
  const entries = useStore(typedState, (state) => state.entries);
  const selection = useStore(viewState, (state) => state.selection);
  const dialog = useStore(viewState, (state) => state.dialog);
  return groupsOf(entries).filter((group) => {
    const refused = typedIn(entries, group).some(([, { problem, restored }]) => problem !== null || restored);
    return refused || !isInSight(placeOf(group), { selection, dialog });
  });
}

/** What a person would call each group. Names of events are asked for; until they are there, a group has none. */
export function useGroupNames(groups: readonly string[]): (group: string) => string {
  const { series, lanes, timeline } = useSnapshot();
  const ids = groups.flatMap((group) => {
    const place = placeOf(group);
    return place?.kind === 'event' ? [place.id] : [];
  });
  const titles = useTitles(ids);
  const entries = useStore(typedState, (state) => state.entries);
  const gone = strings.typed.gone;
  return (group) => {
    const place = placeOf(group);
    if (place === null) return names.unknown;
    switch (place.kind) {
      case 'event':
        return names.event(titles.get(place.id) ?? '…');
      case 'review':
        return names.review(series.find(({ id }) => id === place.seriesId)?.title ?? gone, place.n);
      case 'lane':
        return names.lane(place.id === null ? null : (lanes.find(({ id }) => id === place.id)?.title ?? gone));
      case 'series':
        return names.series(place.id === null ? null : (series.find(({ id }) => id === place.id)?.title ?? gone));
      case 'view':
        return names.view(timeline.views.find(({ id }) => id === place.id)?.title ?? gone);
      case 'draft':
        return names.draft(keptOf(group)?.title ?? '');
      case 'erase':
        return names.erase(
          typedIn(entries, group)
            .map(([, { value }]: readonly [string, TypedEntry]) => erasedIn(value))
            .join(''),
        );
      case 'bulk-edit':
        return names['bulk-edit'](
          Math.max(0, ...typedIn(entries, group).map(([, { value }]: readonly [string, TypedEntry]) => rowsIn(value).length)),
        );
      default:
        return names[place.kind];
    }
  };
}

function useTitles(ids: readonly string[]): ReadonlyMap<string, string> {
  const { revision } = useSnapshot();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: every action may have renamed one, or deleted it
  useEffect(() => {
    let current = true;
    const asked = wanted === '' ? [] : wanted.split(' ');
    void Promise.all(asked.map(async (id) => [id, await bridge.events.get({ id })] as const)).then((answers) => {
      if (current) setTitles(new Map(answers.map(([id, answer]) => [id, answer.ok ? answer.value.title : strings.typed.gone])));
    });
    return () => {
      current = false;
    };
  }, [wanted, revision]);
  return titles;
}
