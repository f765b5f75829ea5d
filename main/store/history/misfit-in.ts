import { fail, ok, type Result } from '../../../shared/result';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import { firstMisfit } from '../record/misfit';
import { firstMisfitChange } from './misfit-changes';

/** In a sentence, what of the file no row or change may hold; null when there is nothing of the kind. Reads all of it. */
export function misfitIn(engine: Engine): string | null {
  const found = guarded(() => ok(firstMisfit(engine) ?? firstMisfitChange(engine)));
  return found.ok && found.value !== null ? `${found.value} Nothing was changed; recover the file into a new one to go on.` : null;
}

/** A failure that is nobody's mistake but that of a row in the file says which row it is. */
export function explained<T>(engine: Engine, result: Result<T>): Result<T> {
  if (result.ok || result.error.code !== 'internal') return result;
  const words = misfitIn(engine);
  return words === null ? result : fail('damaged', words);
}
