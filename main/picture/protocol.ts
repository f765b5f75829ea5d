import type { DataOptions } from '../../shared/data-export';
import type { Holds } from '../../shared/holds';
import type { PictureRemedy } from '../../shared/picture/advice';
import type { PictureOptions } from '../../shared/picture/options';
import type { Result } from '../../shared/result';
import type { DataFile } from '../formats/export';
import type { OutputRules } from '../output/output-place';
import type { WrittenPicture } from './render';

/* What main asks of the picture process. With each request comes a port to the store of the timeline; it is answered once, with the same number. */

interface Work {
  readonly options: PictureOptions;
  /** UTC milliseconds: the clock, for pictures whose options name no day. */
  readonly nowMs: number;
}

export type PictureRequest =
  | (Work & {
      readonly task: 'image';
      /** Pixels; the picture is drawn smaller when it would be wider. Undefined draws it at its own scale. */
      readonly maxWidth?: number | undefined;
      /** From 0; undefined is the first. */
      readonly page?: number | undefined;
    })
  /** The format follows from the path's ending. */
  | (Work & { readonly task: 'write'; readonly path: string; readonly rules: OutputRules })
  /** Writes data in place of a picture; without a path it only tells what would be in the file. */
  | {
      readonly task: 'data';
      readonly options: DataOptions;
      readonly nowMs: number;
      readonly to: { readonly path: string; readonly rules: OutputRules } | null;
    };

export interface WrittenData extends Omit<DataFile, 'bytes'> {
  /** Bytes that were written. */
  readonly length: number;
}

export interface PictureImage {
  readonly png: Uint8Array<ArrayBuffer>;
  /** Pixels of what would be saved, whatever the size of `png`. */
  readonly width: number;
  readonly height: number;
  /** How many pages there are. */
  readonly pages: number;
  readonly completeness: string;
  /** The events in it that are not public. */
  readonly holds: Holds;
  readonly warnings: readonly string[];
  readonly remedies: readonly PictureRemedy[];
}

/** Told while a picture is written, unasked; 0 to 1. */
export interface PictureProgress {
  readonly done: number;
}

export interface PictureResults {
  image: PictureImage;
  write: WrittenPicture;
  data: WrittenData;
}

export interface PictureResponse {
  readonly id: number;
  readonly result: Result<PictureResults[PictureRequest['task']]>;
}
