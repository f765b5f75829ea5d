import type { Result } from '../../shared/result';
import { bridge } from '../client';
import { tell } from '../ui/notices';
import { strings } from './strings';

/** Shows what main has to say: a copy saved, a file that is gone. Failures stay longer. */
export function showMessages(): void {
  bridge.on.message(({ tone, title, text }) => tell(text, tone, title));
}

/** Asks main to do something about files; a failure is told and changes nothing on screen. */
export async function ask(call: () => Promise<Result<null>>): Promise<boolean> {
  const result = await call();
  if (!result.ok) tell(result.error.message, 'failed', strings.files.notDone);
  return result.ok;
}
