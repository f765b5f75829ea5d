import { DATA_ENDINGS, endingWords, SERIES_ENDINGS } from '../../../shared/data-export';
import { SENSITIVITIES } from '../../../shared/event';
import { PICTURE_FORMATS } from '../../../shared/picture/options';
import { type Command, FLAG, orFail, TEXT, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { json, printable } from '../line/output';
import { PICTURE_OPTIONS, PICTURE_USAGE } from '../line/picture-options';
import { missingIn, withTimeline } from '../line/with-timeline';
import { partOf, refuseMixedPart } from './export-part';
import { exportViews } from './export-views';
import { refusePlace, refuseUnfit, writeExport } from './write-export';

export const exportCommand: Command = {
  usage: `FILE (--out X.(${[...PICTURE_FORMATS, ...DATA_ENDINGS].join('|')}) | --views --out-dir DIR [--format F]) [--view NAME | [--from W] [--to W] [--filter Q]] ${PICTURE_USAGE} [--title T] [--series ID] [--max-sensitivity ${SENSITIVITIES.join('|')}] [--today W] [--force] [--json]`,
  summary: `save a picture or the data of the timeline: all of it, a range, or a saved view; --views: each saved view into a folder; --series: one series as ${endingWords(SERIES_ENDINGS)}`,
  positionals: ['FILE'],
  options: {
    ...PICTURE_OPTIONS,
    ...{
      out: TEXT,
      from: TEXT,
      to: TEXT,
      title: TEXT,
      filter: TEXT,
      series: TEXT,
      'max-sensitivity': TEXT,
      today: TEXT,
      force: FLAG,
      json: FLAG,
    },
    ...{ view: TEXT, views: FLAG, 'out-dir': TEXT, format: TEXT },
  },
  run(input, io) {
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
  },
};
