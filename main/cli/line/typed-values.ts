import { typedCadence } from '../../../shared/cadence/typed-cadence';
import { SENSITIVITIES } from '../../../shared/event';
import type { Cadence } from '../../../shared/series';
import { Failure } from './command';

/** What “90 days”, “2 weeks”, “first Tuesday” or “15th and last day” mean. @throws Failure naming the option. */
export function typedInterval(text: string, option: string): Cadence {
  const read = typedCadence(text);
  if (!read.ok) throw new Failure(`--${option}: ${read.error.message}`);
  return read.value;
}

/** A level of sensitivity by name or number. @throws Failure naming the option. */
export function typedLevel(text: string, option: string): number {
  const named = SENSITIVITIES.findIndex((name, level) => name === text.toLowerCase() || String(level) === text);
  if (named < 0) throw new Failure(`--${option}: It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
  return named;
}
