import type { Ack } from '../../../shared/contract/ack';
import type { ImportPreview } from '../../../shared/import';
import { offerUndo } from '../../state/offer-undo';
import { announce } from '../../ui/announce';
import { strings } from './strings';

/** Says what came in and offers to take it back, or that nothing did. */
export function announceImport({ events, series }: ImportPreview, name: string, ack: Ack | null): void {
  const text = strings.import;
  if (ack === null) announce(text.cancelled);
  else offerUndo(text.imported(text.counted(events, series), name), ack.revision, text.takeBack);
}
