import { PICTURE_LAYOUTS, PICTURE_SHAPES, PICTURE_THEMES, type PictureOptionsInput, ROW_PERIODS } from '../../../shared/picture/options';
import { FLAG, type Input, TEXT, UsageError } from './command';

/** The options of a picture that are not also those of data: how it is shaped and drawn. */
export const PICTURE_OPTIONS = {
  ...{ shape: TEXT, width: TEXT, height: TEXT, scale: TEXT, dpi: TEXT, pages: TEXT, layout: TEXT, 'rows-per': TEXT },
  ...{ theme: TEXT, links: FLAG, gradings: FLAG, 'hide-withheld': FLAG },
} as const;

export const PICTURE_USAGE = [
  `[--shape ${PICTURE_SHAPES.join('|')}] [--width N|Nmm] [--height N|Nmm] [--scale N | --dpi N] [--pages one|several]`,
  `[--layout ${PICTURE_LAYOUTS.join('|')}] [--rows-per ${ROW_PERIODS.join('|')}] [--theme ${PICTURE_THEMES.join('|')}]`,
  '[--links] [--gradings] [--hide-withheld]',
].join(' ');

/** Names and numbers as typed; whether they are within bounds is for the schema to say. */
export function pictureOptionsFrom(input: Input): Record<string, unknown> {
  const options: { [K in keyof PictureOptionsInput]: unknown } = {
    shape: input.text('shape'),
    ...lengthOf(input, 'width'),
    ...lengthOf(input, 'height'),
    scale: numberOf(input, 'scale'),
    dpi: input.count('dpi'),
    pages: input.text('pages'),
    layout: input.text('layout'),
    rowsPer: input.text('rows-per'),
    theme: input.text('theme'),
    links: input.flag('links') ? true : undefined,
    gradings: input.flag('gradings') ? true : undefined,
    showWithheld: input.flag('hide-withheld') ? false : undefined,
  };
  return options;
}

/** "1600" is CSS pixels, "210mm" is millimetres. */
function lengthOf(input: Input, name: 'width' | 'height'): Record<string, number | undefined> {
  const millimetres = /^(\d+(?:\.\d+)?)mm$/.exec(input.text(name) ?? '')?.[1];
  return millimetres === undefined ? { [name]: input.count(name) } : { [`${name}Mm`]: Number(millimetres) };
}

function numberOf(input: Input, name: string): number | undefined {
  const text = input.text(name);
  if (text !== undefined && !/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--${name} takes a number, not “${text}”.`);
  return text === undefined ? undefined : Number(text);
}
