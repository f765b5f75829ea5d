import { useStore } from 'zustand';
import { dayWords } from '../../shared/reviews/days';
import { bridge } from '../client';
import { useAnswer } from './answers/use-answer';
import { useCanWrite } from './hooks';
import { strings } from './strings';
import { fileState } from './window-state';

/** What is known of why something is not to be seen. */
interface Absence {
  /** The day as of which the timeline is shown; null when that is now. */
  readonly knownOn: string | null;
  /** What would bring it back as the next step. */
  readonly by: 'undo' | 'redo' | null;
}

/** Says that it is not there and, only where that is true, what brings it back. */
export function goneWords(what: keyof typeof strings.gone.what, { knownOn, by }: Absence): string {
  const { gone } = strings;
  const name = gone.what[what];
  if (knownOn !== null) return gone.notKnown(name, dayWords(knownOn));
  return by === null ? gone.absent(name) : gone[by](name);
}

/** The same of what is selected here and now; null while that is being asked. */
export function useGoneWords(what: keyof typeof strings.gone.what, id: string): string | null {
  const knownOn = useStore(fileState, ({ condition }) => condition?.knownOn?.day ?? null);
  const canWrite = useCanWrite();
  const asks = knownOn === null && canWrite;
  const { value, error } = useAnswer(bridge.history.broughtBackBy, asks ? { id } : null);
  if (asks && value === undefined && error === null) return null;
  return goneWords(what, { knownOn, by: asks ? (value ?? null) : null });
}
