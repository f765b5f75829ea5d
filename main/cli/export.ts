import { SENSITIVITIES } from '../../shared/event';
import { pictureOptionsSchema } from '../../shared/picture/options';
import { writePicture } from '../picture/render';
import { validate } from '../store/validate';
import { type Command, FLAG, type Input, orFail, TEXT, UsageError } from './command';
import { type Clock, clockOf, typedDate } from './dates';
import { sensitivityOf } from './event-options';
import { dataFormatOf, exportDataFile } from './export-data';
import { json, printable } from './output';
import { PICTURE_OPTIONS, PICTURE_USAGE, pictureOptionsFrom } from './picture-options';
import { withTimeline } from './with-timeline';

export const exportCommand: Command = {
  usage: `FILE --out X.(png|svg|pdf|html|csv|json|ics|md) [--from W] [--to W] ${PICTURE_USAGE} [--title T] [--filter Q] [--series ID] [--max-sensitivity ${SENSITIVITIES.join('|')}] [--today W] [--json]`,
  summary: 'save a picture or the data of the timeline; without --from and --to, of all of it; --series: one series as .csv or .ics',
  positionals: ['FILE'],
  options: {
    ...PICTURE_OPTIONS,
    ...{ out: TEXT, from: TEXT, to: TEXT, title: TEXT, filter: TEXT, series: TEXT, 'max-sensitivity': TEXT, today: TEXT, json: FLAG },
  },
  run(input, io) {
    const out = input.required('out');
    const data = dataFormatOf(out);
    if (data !== null) {
      exportDataFile(input, io, out, data);
      return;
    }
    if (input.text('series') !== undefined) throw new UsageError('--series is for .csv and .ics.');
    const shaped = pictureOptionsFrom(input);
    withTimeline(input, io, 'read', (store) => {
      const picture = orFail(store.pictureInput());
      const clock = clockOf(input, io, picture.timeline.homeZone);
      const level = input.text('max-sensitivity');
      const options = orFail(
        validate(pictureOptionsSchema, {
          from: edtfOf(input, 'from', clock),
          to: edtfOf(input, 'to', clock),
          ...shaped,
          title: input.text('title'),
          filter: input.text('filter'),
          maxSensitivity: level === undefined ? undefined : sensitivityOf(level, 'max-sensitivity'),
          today: input.text('today') === undefined ? undefined : clock.today,
        }),
      );
      const written = orFail(writePicture(picture, options, out, io.now()));
      for (const warning of written.warnings) io.error(printable(`annals: ${warning}`));
      io.out(
        input.flag('json')
          ? json({ path: out, ...written })
          : printable(`${written.paths.join(', ')}: ${written.width} × ${written.height}, ${written.completeness}`),
      );
    });
  },
};

function edtfOf(input: Input, option: string, clock: Clock): string | undefined {
  const text = input.text(option);
  return text === undefined ? undefined : typedDate(text, option, clock).edtf;
}
