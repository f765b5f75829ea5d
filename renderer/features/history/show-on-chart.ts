import type { Change } from '../../../shared/history';
import { bridge } from '../../client';
import { goToEvent } from '../../state/go-to-event';
import { tell } from '../../ui/notices';
import { strings } from './strings';

/**
 * Opens the event that a step changed and shows it on the chart; where there is none, says why, and what brings it back.
 *
 * @param canRestore a version can be put back now
 */
export async function showOnChart({ entityId, entityTitle }: Change, canRestore: boolean): Promise<void> {
  const event = await bridge.events.get({ id: entityId });
  if (event.ok) goToEvent(entityId);
  else tell(strings.history.notThere(entityTitle, event.error.message, canRestore), 'refused');
}
