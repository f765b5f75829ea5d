import { quoted } from '../commands/plan';
import { PREFIX } from '../history/history';
import type { Fields } from '../record/apply';

/* Taking every mention of an event out of what other entities and labels say. Pure. */

type Parts = Readonly<Record<string, unknown>>;

/** Fields of an event or series without links to an event and without outcomes that name it. The same object when there were none. */
export function fieldsWithout(fields: Fields, eventId: string): Fields {
  const links = linksWithout(fields.links, eventId);
  const outcomes = outcomesWithout(fields.outcomes, eventId);
  if (links === fields.links && outcomes === fields.outcomes) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === 'links' ? links : name === 'outcomes' ? outcomes : value]),
  );
}

/** The same for a stored text; other texts stay byte for byte what they are. */
export function jsonWithout(json: string | null, eventId: string): string | null {
  if (json === null || !json.includes(eventId)) return json;
  const fields = JSON.parse(json) as Fields;
  const without = fieldsWithout(fields, eventId);
  return without === fields ? json : JSON.stringify(without);
}

function linksWithout(links: unknown, eventId: string): unknown {
  if (!Array.isArray(links)) return links;
  const kept = links.filter((link: Parts) => link.to !== eventId);
  return kept.length === links.length ? links : kept;
}

function outcomesWithout(outcomes: unknown, eventId: string): unknown {
  if (typeof outcomes !== 'object' || outcomes === null) return outcomes;
  const entries = Object.entries(outcomes as Readonly<Record<string, Parts>>);
  if (!entries.some(([, outcome]) => outcome.eventId === eventId)) return outcomes;
  return Object.fromEntries(
    entries.map(([n, outcome]) => {
      const { eventId: named, ...rest } = outcome;
      return [n, named === eventId ? rest : outcome];
    }),
  );
}

/** What a step is called that was about nothing but an erased event. */
export const ERASED_STEP = 'A step on an erased event';
const ERASED_TITLE = '(an erased event)';

/**
 * A label that no longer speaks of the event.
 *
 * @param alone whether the step was about nothing else: then its date or status may be in the label, too
 * @param titles all that the event was ever called
 */
export function labelWithout(kind: keyof typeof PREFIX | 'do', label: string, alone: boolean, titles: readonly string[]): string {
  if (alone) return `${kind === 'do' ? '' : PREFIX[kind]}${ERASED_STEP}`;
  return titles.reduce((text, title) => text.replaceAll(quoted(title), ERASED_TITLE), label);
}
