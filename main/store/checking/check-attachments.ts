import { attachmentsAfter, bytesIn } from '../database/attachments';
import type { Engine } from '../database/engine';

/** Whether each text that is kept is the one that its name, the hash of its bytes, says. */
export function attachmentsFit(engine: Engine): string[] {
  for (const attachment of attachmentsAfter(engine, 0)) {
    if (bytesIn(attachment) === null)
      return [`The text that is kept in row ${attachment.seq} of attachment is not the one that was read: its bytes do not have its hash.`];
  }
  return [];
}
