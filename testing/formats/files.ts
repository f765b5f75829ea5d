import type { FileToRead } from '../../main/formats/files/one-file';
import { readFiles } from '../../main/formats/files/read-files';
import { heldOnce } from '../../main/formats/source-bytes';
import type { ImportContext, Imported } from '../../main/intake/imported';
import { ok } from '../../shared/result';

const CONTEXT: ImportContext = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' };

/** Files as they would lie in a folder, by their names. */
export function filesOf(contents: Readonly<Record<string, string | Uint8Array>>): FileToRead[] {
  return Object.entries(contents).map(([name, content]) => {
    const bytes = Buffer.from(content);
    return { name, head: () => ok(bytes.subarray(0, 4096)), read: () => ok(heldOnce(bytes)) };
  });
}

/** Reads them as one import. */
export function readAsOne(contents: Readonly<Record<string, string | Uint8Array>>, said: Partial<ImportContext> = {}): Imported {
  return readFiles(filesOf(contents), { ...CONTEXT, ...said });
}

/** A table as text. */
export function csvOf(rows: readonly (readonly string[])[], separator = ','): string {
  return `${rows.map((cells) => cells.join(separator)).join('\n')}\n`;
}

/** A calendar of such events. */
export function icsOf(events: readonly { readonly uid: string; readonly start: string; readonly title: string }[]): string {
  const lines = events.flatMap(({ uid, start, title }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:${start}`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}
