import { dirname, extname, join } from 'node:path';
import type { ImportFormat } from '../../shared/import';
import { ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { nameOnDisk } from '../disk/shown-name';
import type { Imported } from '../intake/imported';
import type { RefusedBeside } from '../intake/outcomes';
import type { OutputRules } from '../output/output-place';
import { writeWhole } from '../output/write-whole';

/**
 * Writes the refused records where they were wished, to be mended and read again; of several files those that fit into no one file with the others beside it, under
 * names made of its own and theirs.
 *
 * @returns where they are
 */
export function writeRefused(path: string, imported: Imported, rules: OutputRules): Result<readonly string[]> {
  const { format, refusedFile, refusedBeside } = imported;
  const stem = nameOnDisk(path, extname(path));
  const besideIt = (name: string, ending: ImportFormat): string => join(dirname(path), fileNameFor(`${stem}${name}`, ending));
  const isMixed = refusedBeside !== undefined && extname(path).slice(1).toLowerCase() !== format;
  const own: OutputRules = { ...rules, replace: rules.replace === 'asked' ? 'ours' : rules.replace };
  const all = [
    { place: isMixed ? besideIt('', format) : path, texts: refusedFile, how: isMixed ? own : rules },
    ...(refusedBeside ?? []).map((one) => ({ place: besideIt(` - ${withoutEnding(one)}`, one.format), texts: one.texts, how: own })),
  ];
  for (const { place, texts, how } of all) {
    const written = writeWhole(place, inBytes(texts()), { ...how, personal: true });
    if (!written.ok) return written;
  }
  return ok(all.map(({ place }) => place));
}

/** “work.ics” and “work.vcs” stay told apart: “work” and “work.vcs”. */
function withoutEnding({ name, format }: RefusedBeside): string {
  return nameOnDisk(name, `.${format}`);
}

function* inBytes(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, 'utf8');
}
