import type { Ack } from '../../../shared/contract/ack';
import { offerUndo } from '../../state/offer-undo';
import { showNewRows } from '../../state/show-new-rows';
import { announce } from '../../ui/announce';
import type { Counted } from './again/use-taken-records';
import { strings } from './strings';

/**
 * Says what came in, shows it, and offers to take it back; or says that nothing did.
 *
 * @param lastRow that was there before
 */
export function announceImport({ events, series, changes }: Counted, name: string, ack: Ack | null, lastRow: number): void {
  const text = strings.import;
  if (ack === null) {
    announce(text.cancelled);
    return;
  }
  const back = events > 0 ? showNewRows(lastRow, ack.revision) : [];
  offerUndo(text.imported(text.counted(events, series, changes), name, events > 0), ack.revision, text.takeBack, back);
}
