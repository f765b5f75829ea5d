import type { EventPatch, FullEvent, Status } from '../../../shared/event';

/** What is to be changed about every event; what is absent stays as it is. */
export interface BulkChange {
  readonly lane?: string;
  readonly status?: Status;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

/** One patch for each event that the change makes different. */
export function editsFor(
  events: readonly Pick<FullEvent, 'id' | 'lane' | 'status' | 'tags'>[],
  change: BulkChange,
): { readonly id: string; readonly patch: EventPatch }[] {
  return events.flatMap((event) => {
    const kept = event.tags.filter((tag) => !change.removeTags.includes(tag));
    const tags = [...kept, ...change.addTags.filter((tag) => !kept.includes(tag))];
    const patch: EventPatch = {
      ...(change.lane !== undefined && change.lane !== event.lane ? { lane: change.lane } : {}),
      ...(change.status !== undefined && change.status !== event.status ? { status: change.status } : {}),
      ...(tags.join('\u0000') === event.tags.join('\u0000') ? {} : { tags }),
    };
    return Object.keys(patch).length === 0 ? [] : [{ id: event.id, patch }];
  });
}
