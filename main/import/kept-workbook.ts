import { statSync } from 'node:fs';
import { readWorkbook } from '../formats/workbook/read-workbook';
import { remembering } from '../formats/workbook/remembering';
import type { Workbook } from '../formats/workbook/workbook';
import type { ImportContext, Imported } from '../intake/imported';

/** The workbook that was read last, as long as the dialog is open, for the next choice of a person. */
export class KeptWorkbook {
  #kept: { readonly stamp: string; readonly workbook: Workbook } | null = null;

  /** Reads the file at this place from what is kept of it; null where it has to be opened, since it is another file or was written meanwhile. */
  read(path: string, context: ImportContext): Imported | null {
    const kept = this.#kept;
    return kept === null || kept.stamp !== stampOf(path) ? null : readWorkbook(() => kept.workbook, context);
  }

  /** Keeps what was opened at this place. @param stamp of the file before it was opened, see stampOf */
  keep(stamp: string | null, workbook: Workbook): Workbook {
    this.#kept = null;
    if (stamp === null) return workbook;
    this.#kept = { stamp, workbook: remembering(workbook) };
    return this.#kept.workbook;
  }

  forget(): void {
    this.#kept = null;
  }
}

/** What tells that a file was written since: its place, number, size and times. Null where it is not there. */
export function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : [path, stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ');
}
