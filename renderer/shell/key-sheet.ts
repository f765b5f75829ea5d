import type { Keys } from '../../shared/commands/keys';
import type { Preferences } from '../../shared/preferences';
import type { Command } from '../state/command';
import { strings as stateStrings } from '../state/strings';
import { strings } from './strings';

export interface KeyRow {
  readonly label: string;
  readonly keys: readonly Keys[];
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** Every key of the window, by what it is for: those of commands, then those that only chart and fields listen for. */
export function keySheet(commands: readonly Command[], wheel: Preferences['wheel']): KeyGroup[] {
  const ofCommands = Object.entries(stateStrings.commands.groups).map(([group, title]) => ({
    title,
    rows: commands.flatMap((command) =>
      command.group === group && command.keys !== undefined ? [{ label: command.name, keys: command.keys }] : [],
    ),
  }));
  return [
    ...ofCommands.filter(({ rows }) => rows.length > 0),
    { title: strings.keys.chart, rows: eitherOf(strings.keys.chartKeys) },
    { title: strings.keys.overview, rows: eitherOf(strings.keys.overviewKeys) },
    { title: strings.keys.lanes, rows: eitherOf(strings.keys.laneKeys) },
    { title: strings.keys.wheel, rows: eitherOf(strings.keys.wheelKeys[wheel]) },
    { title: strings.keys.article, rows: eitherOf(strings.keys.articleKeys) },
    { title: strings.keys.fields, rows: strings.keys.fieldKeys.map(({ label, keys }) => ({ label, keys: [keys] })) },
  ];
}

/** Keys that do the like stand in one row. */
function eitherOf(rows: readonly { readonly keys: string; readonly label: string }[]): KeyRow[] {
  return rows.map(({ label, keys }) => ({ label, keys: keys.split(' / ') }));
}
