import { unfinishedSources } from '../inspector/unfinished-sources';
import { unsavedTexts } from '../inspector/use-saved-field';

/** Drops what was typed about an event and not saved: it would be offered again, or saved when its field disappears. */
export function forgetUnsavedOf(eventId: string): void {
  for (const field of [...unsavedTexts.keys()]) if (field.startsWith(eventId)) unsavedTexts.delete(field);
  for (const [keepAs] of unfinishedSources.all()) if (keepAs.startsWith(eventId)) unfinishedSources.drop(keepAs);
}
