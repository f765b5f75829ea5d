import type { Result } from '../../shared/result';
import type { AskedMethods } from './answers/answers';
import type { SignaturesOf } from './answers/signature';
import type { Portions } from './portions';

/*
 * What a process that a timeline is lent to and the store process say to each other, over a port of their own. Each request is answered once,
 * with the same number.
 */

/** What may be asked, by what a timeline is lent for: to draw it, to find what an article tells that it has, or to bring a file into it. */
export const LENT = {
  picture: ['store.moment', 'timeline.snapshot', 'store.guarded', 'events.order', 'events.byRows'],
  article: ['timeline.snapshot', 'events.values', 'store.eventsInWindow', 'store.readOfText'],
  import: [
    'store.livingIds',
    'timeline.snapshot',
    'store.readSources',
    'store.laneNames',
    'store.idStates',
    'store.lastRead',
    'store.lastReadOf',
    'store.asWritten',
    'store.presentFields',
    'store.importReserve',
    'store.importIdentify',
    'store.importChange',
    'store.importAdd',
    'store.importAddSeries',
    'store.importSettle',
  ],
} as const;

export type LentFor = keyof typeof LENT;

export interface Lend {
  readonly use: LentFor;
}

/** By which main has the store process lend its timeline, over the port that comes along. */
export interface LendRequest {
  readonly id: number;
  readonly method: 'store.lend';
  readonly input: Lend;
  /** The day (EDTF) as of whose end its content is told; absent for now. */
  readonly knownOn?: string;
}

/** Together with the revision it names what readers see: what has the same name has the same content. */
export interface LentMoment {
  readonly name: string;
  /** False while half of an import is in it, which may still be taken back. */
  readonly settled: boolean;
  /** The day (EDTF) as of whose end it is told; null is now. */
  readonly knownOn: string | null;
}

/** What is answered only here. */
type Lent = Portions & { readonly 'store.moment': () => Result<LentMoment> };
type Methods = AskedMethods & SignaturesOf<Lent>;

export type LentMethod<U extends LentFor = LentFor> = (typeof LENT)[U][number];
export type LentInput<M extends LentMethod> = Methods[M]['takes'];
export type LentOutput<M extends LentMethod> = Methods[M]['answers'];

export interface LentRequest {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

export interface LentResponse {
  readonly id: number;
  readonly result: Result<unknown>;
}
