import { EVENT_FIELDS } from '../../../shared/event';
import { recordOf } from '../../../shared/fields/record';
import { SERIES_FIELDS } from '../../../shared/series';
import type { Imported } from '../imported';
import type { ImportedEvent, SaidOfBefore } from '../imported-event';
import type { Likeness } from './matching';
import type { EntityFields, NamedLane, ReadEntity } from './questions';

/** What a file holds, as one list: events, then series. Numbers count from 0. */
export class Records {
  readonly length: number;

  constructor(
    private readonly imported: Imported,
    private readonly lanes: readonly NamedLane[],
    /** Entries of the timeline by the ids that the file has for them, where these differ. */
    private readonly here: ReadonlyMap<string, string>,
  ) {
    this.length = imported.drafts.length + imported.series.length;
  }

  entityOf(n: number): ReadEntity {
    return n < this.imported.drafts.length ? 'event' : 'series';
  }

  /** The id that the file gives it. */
  idOf(n: number): string | null {
    const { drafts, series } = this.imported;
    return (n < drafts.length ? drafts.ids[n] : series[n - drafts.length]?.id) ?? null;
  }

  /** Where it stands in the file, what it is called, and when it is. */
  nameOf(n: number): { readonly row: number; readonly title: string; readonly when: string } {
    const record = this.eventAt(n) ?? this.seriesAt(n);
    return {
      row: record?.row ?? 0,
      title: record?.draft.title ?? '',
      when: record === undefined ? '' : 'when' in record.draft ? record.draft.when : record.draft.anchor,
    };
  }

  /** What an event is compared by; undefined of a series, which is known by its id alone. */
  likenessOf(n: number): Likeness | undefined {
    const event = this.eventAt(n);
    if (event === undefined) return undefined;
    const { title, when, summary } = event.draft;
    return { title, when, summary, lane: event.lane === null ? null : (this.laneIdOf(event.lane) ?? event.lane) };
  }

  saidBefore(n: number): SaidOfBefore {
    return this.eventAt(n)?.before ?? {};
  }

  /**
   * The fields that the file speaks of, as history holds them. A lane that the timeline does not have stands with its title.
   *
   * @param reference what the record said before, or is now: what follows from the day of reading alone is left out
   */
  saidOf(n: number, reference: EntityFields): EntityFields {
    const event = this.eventAt(n);
    if (event === undefined) return this.saidOfSeries(n);
    const { draft, lane, before } = event;
    const fields: Record<string, unknown> = { ...recordOf(EVENT_FIELDS, { ...draft, lane: '' }) };
    fields['links'] = draft.links.flatMap((link) => this.linkOf(link, reference['links']));
    const { says } = this.imported;
    const isKept = (name: string): boolean => {
      if (name === 'lane') return lane !== null;
      if (name === 'learned') return draft.learned !== undefined;
      if (name === 'status' && isImplied(event, reference)) return false;
      return says === null || says.has(name) || before?.was?.[name] !== undefined;
    };
    if (lane !== null) fields['lane'] = this.laneIdOf(lane) ?? lane;
    return Object.fromEntries(Object.entries(fields).filter(([name]) => isKept(name)));
  }

  private saidOfSeries(n: number): EntityFields {
    const one = this.seriesAt(n);
    if (one === undefined) return {};
    const fields: Record<string, unknown> = { ...recordOf(SERIES_FIELDS, { ...one.draft, lane: '' }) };
    if (one.lane === null) delete fields['lane'];
    else fields['lane'] = this.laneIdOf(one.lane) ?? one.lane;
    fields['outcomes'] = Object.fromEntries(
      Object.entries(one.draft.outcomes).map(([number, outcome]) => {
        const eventId = outcome.eventId === undefined ? undefined : (this.here.get(outcome.eventId) ?? outcome.eventId);
        return [number, eventId === undefined ? outcome : { ...outcome, eventId }];
      }),
    );
    return fields;
  }

  /** A link as the timeline has it. One that it left out, since it led nowhere, is no change of the file. */
  private linkOf(link: ImportedEvent['draft']['links'][number], before: unknown): object[] {
    const here = { ...link, to: this.here.get(link.to) ?? link.to };
    const had =
      Array.isArray(before) && before.some((one: { type?: unknown; to?: unknown }) => one.type === here.type && one.to === here.to);
    return had || this.targets.has(link.to) ? [here] : [];
  }

  /** Ids that the file itself gives to events. */
  private get targets(): ReadonlySet<string> {
    this.#targets ??= new Set(this.imported.drafts.ids.filter((id) => id !== null));
    return this.#targets;
  }
  #targets: ReadonlySet<string> | undefined;

  /** The lane of this title: a living one, else the one that was called so last. */
  laneIdOf(title: string): string | null {
    const wanted = title.toLowerCase();
    const isCalled = ({ titles }: NamedLane): boolean => titles.some((one) => one.toLowerCase() === wanted);
    const lane =
      this.lanes.find(({ living, titles }) => living && titles[0]?.toLowerCase() === wanted) ??
      this.lanes.find((one) => one.living && isCalled(one)) ??
      this.lanes.find(isCalled);
    return lane?.id ?? null;
  }

  /** What a lane is called that saidOf tells of. */
  laneTitleOf(said: unknown): string {
    return this.lanes.find(({ id }) => id === said)?.titles[0] ?? String(said ?? '');
  }

  private eventAt(n: number): ImportedEvent | undefined {
    return n < this.imported.drafts.length ? this.imported.drafts.at(n) : undefined;
  }

  private seriesAt(n: number): Imported['series'][number] | undefined {
    return this.imported.series[n - this.imported.drafts.length];
  }
}

/** A status that only says whether the date lies ahead, of the same date: that time has passed is no change of the file. */
function isImplied({ draft, before }: ImportedEvent, reference: EntityFields): boolean {
  if (before?.impliedStatus !== true || draft.when !== reference['when']) return false;
  return draft.status === 'planned' || reference['status'] === 'planned';
}
