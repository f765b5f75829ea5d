import { tell } from '../ui/notices';
import { eventsOfRows } from './events-of-rows';
import { clearMarks, markedState } from './marked-state';
import { removeEvents } from './remove-event';

let isUnderWay = false;

/** Deletes the marked events as one action, and forgets the marks. Answers whether they are gone; says why where they could not be read. A second time meanwhile does nothing. */
export async function removeMarked(): Promise<boolean> {
  if (isUnderWay) return false;
  isUnderWay = true;
  try {
    return await removeAll();
  } finally {
    isUnderWay = false;
  }
}

async function removeAll(): Promise<boolean> {
  const events = await eventsOfRows([...markedState.getState().rows]);
  if (!events.ok) tell(events.error.message, 'failed');
  if (!events.ok || !(await removeEvents(events.value.map(({ id }) => id)))) return false;
  clearMarks();
  return true;
}
