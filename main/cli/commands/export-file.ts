import { type Input, type Io, orFail, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { json, printable } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';
import { partOf, refuseMixedPart } from './export-part';
import { exportViews } from './export-views';
import { refusePlace, refuseUnfit, writeExport } from './write-export';

/** Does what is typed behind `annals export`. @throws Failure where a file could not be written */
export function exportFile(input: Input, io: Io): void {
  if (input.flag('views')) {
    exportViews(input, io);
    return;
  }
  const out = input.required('out');
  for (const alone of ['out-dir', 'format']) if (input.text(alone) !== undefined) throw new UsageError(`--${alone} goes with --views.`);
  if (input.text('view') !== undefined) refuseMixedPart(input, 'view');
  refuseUnfit(input, out);
  refusePlace(input, out);
  withTimeline(input, io, 'read', (store) => {
    const content = orFail(store.ask('store.pictureInput'));
    const clock = clockOf(input, io, content.timeline.homeZone);
    const { report, line } = writeExport({ content, clock, part: partOf(input, content.timeline, clock), out }, input, io);
    io.out(input.flag('json') ? json({ ...report, ...missingIn(store) }) : printable(line));
  });
}
