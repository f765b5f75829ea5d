import type { EventMark } from '../view/mark';
import { QUESTION, ROUND } from './room-of-marks';
import type { KnownText } from './scene';

/** Stands for an open end; stays clear of the last Date so that nothing that is added to it can overflow. */
const FAR_MS = 8e15;

/**
 * What a scene has to know of an event whose text is there.
 *
 * @param limits as in the index, open ends no further than can be reckoned with
 * @param widths of its whole label, and of its title alone, in pixels
 */
export function knownTextOf(
  mark: EventMark,
  limits: { readonly start: number; readonly end: number },
  { width, titleWidth }: Pick<KnownText, 'width' | 'titleWidth'>,
): KnownText {
  const { before, after } = mark.margin;
  const core = coreOf(mark, limits);
  return {
    width,
    titleWidth,
    before,
    after,
    around: (mark.approximate ? ROUND : 0) + (mark.uncertain ? QUESTION : 0),
    vague: mark.shape !== 'span',
    core: core === null || core.start <= core.end ? core : { start: limits.start, end: limits.start },
  };
}

function coreOf(
  { shape, status, startMax, endMin, endMax }: EventMark,
  limits: { readonly start: number; readonly end: number },
): KnownText['core'] {
  if (shape === 'instant' || shape === 'ordered') return null;
  if (shape === 'vague') return { start: limits.start, end: limits.end };
  return { start: startMax ?? -FAR_MS, end: (status === 'planned' ? endMax : endMin) ?? FAR_MS };
}
