import { SENSITIVITIES } from '../../../shared/event';
import { namesOf } from '../../../shared/withheld-names';
import type { Guarded } from '../../../shared/withhold';
import type { Engine } from '../database/engine';
import { eventsIn } from './queries';

/** What events that are not public are called, by their sensitivity; nothing without a database to look into. */
export function guardedNames(engine: Engine | null): Guarded[] {
  return engine === null ? [] : SENSITIVITIES.flatMap((_, level) => (level === 0 ? [] : guardedAt(engine, level)));
}

function guardedAt(engine: Engine, sensitivity: number): Guarded[] {
  const rows = engine.all<{ seq: number }>('SELECT seq FROM event WHERE deleted = 0 AND sensitivity = ?', [sensitivity]);
  const names = new Set<string>();
  for (const event of eventsIn(
    engine,
    rows.map(({ seq }) => seq),
  ))
    for (const name of namesOf(event)) names.add(name);
  return names.size === 0 ? [] : [{ sensitivity, names: [...names] }];
}
