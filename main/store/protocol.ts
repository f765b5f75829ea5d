import type { Input, Output } from '../../shared/contract';
import type { Ack } from '../../shared/contract/ack';
import type { Broadcast } from '../../shared/contract/broadcast';
import type { EventView } from '../../shared/event';
import type { Action } from '../../shared/history';
import type { AppError, Result } from '../../shared/result';
import type { Seal, SealVerdict } from '../../shared/seal';
import type { ImportStart } from '../intake/import-plan';
import type { ImportedSeries } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import type { BackupContents } from './approach/look-into';
import type { Backup, BackupRound, Rotation } from './backups/backup';
import type { ListedBackup } from './backups/backup-list';
import type { CheckReport } from './checking/check';
import type { LookedThrough } from './checking/look-through';
import type { Key } from './cipher/key';
import type { HoldingCopy } from './copies/copies-holding';
import type { Sought } from './copies/copy-kinship';
import type { OtherCopy } from './copies/other-copies';
import type { Erased } from './erasing/erase';
import type { KnownErasure } from './erasing/erased-again';
import type { HistoryQuery } from './history/history-list';
import type { TimeWindow } from './query/windows';
import type { Recovered } from './rescue/rebuild';
import type { Restored, RestoreOptions } from './rescue/restore';
import type { FileCondition, PictureInput } from './timeline-store';

/*
 * What main and the store process say to each other over the process's port. Main sends requests, each is answered once
 * with the same number; broadcasts come unasked. Requests are served one after the other, in the order sent.
 */

/** Methods of the contract that the store answers itself. */
export const SERVED_METHODS = [
  'timeline.snapshot',
  'timeline.index',
  'timeline.edit',
  'events.get',
  'events.byRows',
  'events.page',
  'events.filter',
  'events.order',
  'events.search',
  'events.add',
  'events.edit',
  'events.editMany',
  'events.remove',
  'views.add',
  'views.edit',
  'views.move',
  'views.remove',
  'lanes.add',
  'lanes.edit',
  'lanes.remove',
  'series.add',
  'series.edit',
  'series.remove',
  'series.settle',
  'series.settleAll',
  'series.split',
  'series.makeEvent',
  'events.silences',
  'events.names',
  'history.undo',
  'history.redo',
  'history.list',
] as const;
export type ServedMethod = (typeof SERVED_METHODS)[number];

/** Opens the file, or with `create` makes it first, which fails with `exists` when anything is in its place. Must be the first request. */
export interface OpenInput {
  readonly path: string;
  readonly create?: CreateInput | undefined;
  /** Changes no byte of the file. */
  readonly readOnly?: boolean | undefined;
  /** With readOnly: show a file of a newer format as far as it is understood. */
  readonly newer?: boolean | undefined;
  /** Take the file without the log that is missing or does not belong to it, which is set aside then. */
  readonly withoutLog?: boolean | undefined;
  /** Folder for a verified copy before a migration. */
  readonly backups?: string | undefined;
}

/** What a file starts with: the seed of a first run, or one empty lane. `lock`: with the last key that was given. */
export type CreateInput = ({ readonly seed: true } | { readonly seed: false; readonly title: string; readonly zone: string }) & {
  readonly lock?: boolean | undefined;
};

interface ControlMethods {
  'store.open': { input: OpenInput; output: null };
  /** Checkpoints, answers, and ends the process with exit code 0. */
  'store.close': { input: undefined; output: null };
  /** How the file was found: closed properly, in a shared folder, with conflicted copies beside it. */
  'store.condition': { input: undefined; output: FileCondition };
  /** What keeps anything from being written any more, by a look at the file itself. */
  'store.trouble': { input: undefined; output: AppError | null };
  'store.pictureInput': { input: undefined; output: PictureInput };
  /** The timeline as it was known at the end of a day (EDTF). */
  'store.asKnownOn': { input: { readonly day: string }; output: PictureInput };
  'store.eventsInWindow': { input: TimeWindow; output: EventView[] };
  /** History by person, time, kind and event, newest first. */
  'store.historyFind': { input: HistoryQuery; output: Action[] };
  /** Everybody who made a change, by name. */
  'store.historyPeople': { input: undefined; output: string[] };
  'store.erasures': { input: undefined; output: KnownErasure[] };
  'store.eventErase': { input: { readonly id: string; readonly reason: string }; output: Erased };
  'store.seal': { input: undefined; output: Seal };
  'store.compareWithSeal': { input: { readonly seal: string }; output: SealVerdict };
  'store.eventRestore': { input: { readonly id: string; readonly changeId: string }; output: Ack };
  'store.backup': { input: { readonly folder: string }; output: Backup };
  'store.rotateBackups': { input: BackupRound; output: Rotation };
  /** With `unfinished`, that text is kept in the copy. */
  'store.saveCopy': { input: { readonly path: string; readonly unfinished?: string | undefined }; output: null };
  /** What was typed and not saved; empty when nothing was. */
  'store.unfinished': { input: undefined; output: string };
  /** No edit: durable, but without an action, a revision or a broadcast. */
  'store.keepUnfinished': { input: { readonly text: string }; output: null };
  /** Which of these ids belong to an event or a review series that is there. */
  'store.livingIds': { input: { readonly ids: readonly string[] }; output: string[] };
  'store.lookThrough': { input: undefined; output: LookedThrough };
  'store.quickCheck': { input: undefined; output: string | null };
  'store.check': { input: undefined; output: CheckReport };
  /** An import in portions; meanwhile other writes are refused (`locked`) and reads see what has come in so far. */
  'store.importBegin': { input: ImportStart; output: null };
  'store.importReserve': { input: { readonly ids: readonly string[] }; output: null };
  'store.importAdd': { input: { readonly events: readonly ImportedEvent[] }; output: number };
  'store.importAddSeries': { input: { readonly series: readonly ImportedSeries[] }; output: null };
  'store.importFinish': { input: undefined; output: Ack };
  'store.importCancel': { input: undefined; output: null };
}

/** What a store process does without an open timeline. */
interface JobMethods {
  /** What may open locked files from now on; the first request where there is any. */
  'store.giveKeys': { input: { readonly keys: readonly Key[] }; output: null };
  /** Gives a file another key, its first, or none; `to` must be among those given. */
  'store.changeLock': { input: { readonly path: string; readonly from: Key | null; readonly to: Key | null }; output: null };
  /** Copies in these folders that the file's key does not protect. */
  'store.otherCopies': { input: { readonly path: string; readonly folders: readonly string[] }; output: OtherCopy[] };
  'store.lockCopies': { input: { readonly paths: readonly string[]; readonly to: Key }; output: { readonly failed: readonly string[] } };
  'store.copiesHolding': {
    input: Sought;
    output: HoldingCopy[];
  };
  'store.removeCopy': { input: Sought & { readonly copy: string }; output: null };
  'store.listBackups': { input: { readonly folders: readonly string[] }; output: ListedBackup[] };
  /** Erasures that the history of a file that is not open knows; none where it cannot be read. */
  'store.erasuresInside': { input: { readonly path: string }; output: KnownErasure[] };
  /** Which of these erased events each file still holds. */
  'store.heldAgain': { input: { readonly paths: readonly string[]; readonly erasures: readonly KnownErasure[] }; output: KnownErasure[][] };
  'store.lookInto': { input: { readonly path: string }; output: BackupContents };
  'store.restore': {
    input: { readonly path: string; readonly backup: string; readonly folder: string } & RestoreOptions;
    output: Restored;
  };
  'store.recover': { input: { readonly path: string; readonly into: string }; output: Recovered };
}

/** Methods that are answered by the open timeline, besides those of the contract. */
export type TimelineMethod = Exclude<keyof ControlMethods, 'store.open' | 'store.close'>;
export type JobMethod = keyof JobMethods;

type Methods = ControlMethods & JobMethods & { [M in ServedMethod]: { input: Input<M>; output: Output<M> } };

/** Everything that can be asked of the store process. */
export type StoreMethod = keyof Methods;
export type StoreInput<M extends StoreMethod> = Methods[M]['input'];
export type StoreOutput<M extends StoreMethod> = Methods[M]['output'];

export interface StoreRequest<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly method: M;
  readonly input: StoreInput<M>;
}

export interface StoreResponse<M extends StoreMethod = StoreMethod> {
  readonly id: number;
  readonly result: Result<StoreOutput<M>>;
}

/** What the store process sends. */
export type StoreMessage = StoreResponse | { readonly broadcast: Broadcast };
