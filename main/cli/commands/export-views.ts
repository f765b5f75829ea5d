import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_ENDINGS } from '../../../shared/data-export';
import type { PictureInput } from '../../../shared/picture/input';
import { PICTURE_FORMATS } from '../../../shared/picture/options';
import { withheldNames } from '../../../shared/withheld-names';
import { plainName } from '../../disk/plain-name';
import { Failure, type Input, type Io, orFail, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { json, printable } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';
import { partOfView, refuseMixedPart } from './export-part';
import { maxSensitivityOf, refuseUnfit, writeExport } from './write-export';

const FORMATS: readonly string[] = [...PICTURE_FORMATS, ...DATA_ENDINGS];

/**
 * `annals export --views`: a file for each saved view, in one folder. One view that cannot be written does not keep the others
 * from it; the command then fails, and says which.
 */
export function exportViews(input: Input, io: Io): void {
  const folder = input.required('out-dir');
  const format = (input.text('format') ?? 'png').toLowerCase();
  if (!FORMATS.includes(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}.`);
  for (const other of ['out', 'view', 'series'])
    if (input.text(other) !== undefined) throw new UsageError(`--views goes without --${other}.`);
  refuseMixedPart(input, 'views');
  refuseUnfit(input, `x.${format}`);
  withTimeline(input, io, 'read', (store) => {
    const content = orFail(store.ask('store.pictureInput'));
    const { views, homeZone } = content.timeline;
    if (views.length === 0) throw new Failure('The timeline has no saved view. Nothing was written; add one with: annals views FILE --add');
    const clock = clockOf(input, io, homeZone);
    makeFolder(folder);
    const names = fileNames(titlesFor(content, input), format);
    const reports: object[] = [];
    const failures: string[] = [];
    for (const [index, view] of views.entries()) {
      try {
        const { report, line } = writeExport({ content, clock, part: partOfView(view), out: join(folder, names[index] ?? '') }, input, io);
        reports.push({ view: view.title, ...report });
        if (!input.flag('json')) io.out(printable(line));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(`“${view.title}”: ${error.message}`);
      }
    }
    if (input.flag('json')) io.out(json({ views: reports, failed: failures, ...missingIn(store) }));
    if (failures.length > 0) {
      throw new Failure(`${reports.length} of ${views.length} views were written; each file is whole. Not written: ${failures.join(' ')}`);
    }
  });
}

/** What the views' files are called after: a view that is named after what is withheld is only numbered. */
function titlesFor({ timeline, events }: PictureInput, input: Input): string[] {
  const most = maxSensitivityOf(input) ?? 3;
  const namesWithheld = withheldNames(
    events.filter(({ sensitivity }) => sensitivity > most),
    events.filter(({ sensitivity }) => sensitivity <= most),
  );
  return timeline.views.map(({ title }, index) => (namesWithheld(title) ? `View ${index + 1}` : title));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Failure(`--out-dir: ${folder} is not a folder and cannot be made one. Nothing was written.`);
  }
}

/**
 * File names made of titles, the same for the same views. Names that a file system might take for one, since it passes over
 * case or the way accents are written, are numbered: "Talks.png", "talks 2.png".
 */
export function fileNames(titles: readonly string[], format: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = plainName(title);
    for (let number = 1; ; number++) {
      const name = `${number === 1 ? base : `${base} ${number}`}.${format}`;
      const key = name.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
