import { lookInto } from '../../main/store/approach/look-into';
import { openTimeline } from '../../main/store/timeline-store';
import { isAsAsked } from './harness-keys';

/** What became of what a victim acknowledged. */
export interface Aftermath {
  /** Acknowledged actions and backups that are not there. */
  readonly lost: number;
  /** What is wrong with the file; null when it is sound. */
  readonly corrupt: string | null;
  /** Actions in the file beyond those acknowledged and its making: one may have been committed and not yet told. */
  readonly extra: number;
}

/** Opens what a killed store left, has everything checked, and looks for every action that was acknowledged. */
export function aftermathOf(path: string, acknowledged: readonly string[]): Aftermath {
  if (!isAsAsked(path)) return { lost: acknowledged.length, corrupt: 'it is not encrypted', extra: 0 };
  const opened = openTimeline(path, { who: 'check' });
  if (!opened.ok) return { lost: acknowledged.length, corrupt: opened.error.message, extra: 0 };
  const store = opened.value;
  try {
    const checked = store.ask('store.check');
    const problem = checked.ok ? checked.value.problems[0] : checked.error.message;
    const found = new Set<string>();
    for (let before = Number.MAX_SAFE_INTEGER; before > 1; ) {
      const page = store.ask('history.list', { before, limit: 500 });
      if (!page.ok) return { lost: acknowledged.length, corrupt: page.error.message, extra: 0 };
      for (const action of page.value) found.add(action.id);
      before = page.value.at(-1)?.seq ?? 0;
    }
    const backups = acknowledged.filter((line) => line.startsWith('backup ')).map((line) => line.slice('backup '.length));
    const actions = acknowledged.filter((line) => !line.startsWith('backup '));
    const spoiled = backups.filter((backup) => !lookInto(backup, true).ok).length;
    const lost = actions.filter((id) => !found.has(id)).length;
    return { lost: lost + spoiled, corrupt: problem ?? null, extra: found.size - actions.length - 1 };
  } finally {
    store.close();
  }
}
