import { DATA_ENDINGS, endingWords, SERIES_ENDINGS } from '../../../shared/data-export';
import { SENSITIVITIES } from '../../../shared/event';
import { PICTURE_FORMATS } from '../../../shared/picture/options';
import { type Command, FLAG, TEXT } from '../line/command';
import { PICTURE_OPTIONS, PICTURE_USAGE } from '../line/picture-options';

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
  // With what draws and writes, which no other command needs.
  run: async (input, io) => (await import('./export-file')).exportFile(input, io),
};
