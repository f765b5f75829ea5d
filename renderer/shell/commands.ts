import type { Keys } from '../../shared/commands/keys';
import type { MenuCommand } from '../../shared/contract';
import { bridge, write } from '../client';
import { lockWindowNow } from '../features/lock/lock-now';
import { repeatEvent } from '../features/reviews/repeat-event';
import { settleSelected } from '../features/reviews/settle-selected';
import { askErase } from '../features/trust/erase-event';
import { chartActions } from '../state/chart-actions';
import { beginDraft } from '../state/drafts/begin-draft';
import { FILTER_ID, QUICK_ADD_ID, SEARCH_ID } from '../state/field-ids';
import { openFilter } from '../state/filter/filter-state';
import { ask } from '../state/messages';
import { preferencesState, setPreferences } from '../state/preferences-state';
import { removeEvent } from '../state/remove-event';
import { findSilences } from '../state/silences-state';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { fileState } from '../state/window-state';
import { strings } from '../strings';
import { announce } from '../ui/announce';
import { continueField, focusField } from '../ui/focus';
import { palette } from './palette/palette';

type FileCommand = 'new-timeline' | 'open' | 'duplicate' | 'save-copy' | 'reveal' | 'back-up' | 'close-window';

export type CommandId =
  | MenuCommand
  | FileCommand
  | 'quick-add'
  | 'remove-selected'
  | 'deselect'
  | 'toggle-overview'
  | 'filter'
  | 'save-view'
  | 'views'
  | 'unfinished'
  | 'repeat-event'
  | 'settle-held'
  | 'settle-missed'
  | 'silences'
  | 'new-lane'
  | 'timeline-settings';

export type CommandGroup = keyof typeof strings.palette.groups;

/** One thing the window can do; palette, shortcuts, menu and the list of keys all read this. */
export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly group: CommandGroup;
  /** The first is shown, all work. */
  readonly keys?: readonly Keys[];
  /** Also while somebody types in a field. */
  readonly whileTyping?: boolean;
  /** Left out: always possible. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

function snapshot() {
  const state = timelineState.getState();
  return state.phase === 'ready' ? state.snapshot : null;
}

function canWrite(): boolean {
  const state = timelineState.getState();
  return state.phase === 'ready' && state.lost === null && !state.snapshot.readOnly;
}

function hasPassphrase(): boolean {
  return fileState.getState().condition?.locked === true;
}

async function undo(): Promise<void> {
  const label = snapshot()?.undo.undo ?? '';
  const result = await write(() => bridge.history.undo());
  if (result.ok) announce(strings.commands.undone(label));
}

async function redo(): Promise<void> {
  const label = snapshot()?.undo.redo ?? '';
  const result = await write(() => bridge.history.redo());
  if (result.ok) announce(strings.commands.redone(label));
}

/** The chart exists only in its own tab: show that first, and act once it is mounted. */
function onChart(act: (chart: NonNullable<ReturnType<typeof chartActions.current>>) => void): void {
  viewState.getState().show('timeline');
  const chart = chartActions.current();
  if (chart !== null) act(chart);
  else
    requestAnimationFrame(() => {
      const mounted = chartActions.current();
      if (mounted !== null) act(mounted);
    });
}

/** Its bar stands over chart and table only, and is there after the next drawing. */
function filter(): void {
  const { tab, show } = view();
  if (tab !== 'timeline' && tab !== 'table') show('timeline');
  openFilter();
  requestAnimationFrame(() => focusField(FILTER_ID));
}

function toggleTheme(): void {
  const shown = document.documentElement.getAttribute('data-mantine-color-scheme');
  setPreferences({ theme: shown === 'dark' ? 'light' : 'dark' });
}

const view = viewState.getState;

export const COMMANDS: readonly Command[] = [
  {
    id: 'add-event',
    label: strings.commands.addEvent,
    group: 'edit',
    keys: ['mod+N'],
    whileTyping: true,
    enabled: canWrite,
    run: () => beginDraft(),
  },
  {
    id: 'quick-add',
    label: strings.commands.quickAdd,
    group: 'edit',
    keys: ['mod+I'],
    whileTyping: true,
    run: () => continueField(QUICK_ADD_ID),
  },
  {
    id: 'undo',
    label: strings.commands.undo,
    group: 'edit',
    keys: ['mod+Z'],
    enabled: () => canWrite() && snapshot()?.undo.undo !== null,
    run: () => void undo(),
  },
  {
    id: 'redo',
    label: strings.commands.redo,
    group: 'edit',
    keys: ['mod+Shift+Z', 'mod+Y'],
    enabled: () => canWrite() && snapshot()?.undo.redo !== null,
    run: () => void redo(),
  },
  {
    id: 'remove-selected',
    label: strings.commands.removeSelected,
    group: 'edit',
    keys: ['Delete'],
    enabled: () => canWrite() && view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void removeEvent(selection.id);
    },
  },
  {
    id: 'erase-selected',
    label: strings.commands.eraseSelected,
    group: 'edit',
    enabled: () => canWrite() && view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void askErase(selection.id);
    },
  },
  {
    id: 'deselect',
    label: strings.commands.deselect,
    group: 'edit',
    keys: ['Escape'],
    enabled: () => view().selection.kind !== 'none',
    run: () => view().select({ kind: 'none' }),
  },
  { id: 'search', label: strings.commands.search, group: 'go', keys: ['mod+F'], whileTyping: true, run: () => focusField(SEARCH_ID) },
  { id: 'filter', label: strings.commands.filter, group: 'view', keys: ['mod+Shift+F'], whileTyping: true, run: filter },
  {
    id: 'save-view',
    label: strings.commands.saveView,
    group: 'view',
    enabled: canWrite,
    run: () => view().open({ kind: 'save-view' }),
  },
  { id: 'views', label: strings.commands.views, group: 'view', run: () => view().open({ kind: 'views' }) },
  {
    id: 'tab-timeline',
    label: strings.commands.tabTimeline,
    group: 'go',
    keys: ['mod+1'],
    whileTyping: true,
    run: () => view().show('timeline'),
  },
  { id: 'tab-table', label: strings.commands.tabTable, group: 'go', keys: ['mod+2'], whileTyping: true, run: () => view().show('table') },
  {
    id: 'tab-reviews',
    label: strings.commands.tabReviews,
    group: 'go',
    keys: ['mod+3'],
    whileTyping: true,
    run: () => view().show('reviews'),
  },
  {
    id: 'tab-history',
    label: strings.commands.tabHistory,
    group: 'go',
    keys: ['mod+4'],
    whileTyping: true,
    run: () => view().show('history'),
  },
  { id: 'today', label: strings.commands.today, group: 'go', keys: ['mod+T'], run: () => onChart((chart) => chart.goToday()) },
  {
    id: 'zoom-in',
    label: strings.commands.zoomIn,
    group: 'view',
    keys: ['mod++', 'mod+='],
    run: () => onChart((chart) => chart.zoom(1 / 1.5)),
  },
  { id: 'zoom-out', label: strings.commands.zoomOut, group: 'view', keys: ['mod+-'], run: () => onChart((chart) => chart.zoom(1.5)) },
  { id: 'fit', label: strings.commands.fit, group: 'view', keys: ['mod+0'], run: () => onChart((chart) => chart.fit()) },
  { id: 'toggle-theme', label: strings.commands.toggleTheme, group: 'view', keys: ['mod+Shift+L'], run: toggleTheme },
  {
    id: 'toggle-overview',
    label: strings.commands.toggleOverview,
    group: 'view',
    run: () => setPreferences({ showOverview: !preferencesState.getState().preferences.showOverview }),
  },
  {
    id: 'import',
    label: strings.commands.import,
    group: 'organize',
    keys: ['mod+Shift+O'],
    whileTyping: true,
    enabled: canWrite,
    run: () => view().open({ kind: 'import', file: null }),
  },
  {
    id: 'export',
    label: strings.commands.export,
    group: 'organize',
    keys: ['mod+E'],
    whileTyping: true,
    run: () => view().open({ kind: 'export' }),
  },
  {
    id: 'new-series',
    label: strings.commands.newSeries,
    group: 'organize',
    keys: ['mod+Shift+R'],
    enabled: canWrite,
    run: () => view().open({ kind: 'series', id: null }),
  },
  {
    id: 'settle-held',
    label: strings.commands.settleHeld,
    group: 'edit',
    keys: ['H'],
    enabled: () => canWrite() && view().selection.kind === 'occurrence',
    run: () => void settleSelected('held'),
  },
  {
    id: 'settle-missed',
    label: strings.commands.settleMissed,
    group: 'edit',
    keys: ['M'],
    enabled: () => canWrite() && view().selection.kind === 'occurrence',
    run: () => void settleSelected('missed'),
  },
  {
    id: 'repeat-event',
    label: strings.commands.repeatEvent,
    group: 'organize',
    enabled: () => canWrite() && view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void repeatEvent(selection.id);
    },
  },
  { id: 'unfinished', label: strings.typed.title, group: 'go', run: () => view().open({ kind: 'unfinished' }) },
  { id: 'silences', label: strings.commands.silences, group: 'view', run: findSilences },
  {
    id: 'new-lane',
    label: strings.commands.newLane,
    group: 'organize',
    enabled: canWrite,
    run: () => view().open({ kind: 'lane', id: null }),
  },
  { id: 'timeline-settings', label: strings.commands.timelineSettings, group: 'organize', run: () => view().open({ kind: 'timeline' }) },
  { id: 'new-timeline', label: strings.files.commands.create, group: 'files', run: () => void ask(() => bridge.files.create()) },
  {
    id: 'new-locked',
    label: strings.lock.commands.create,
    group: 'files',
    run: () => view().open({ kind: 'passphrase', task: 'new' }),
  },
  { id: 'open', label: strings.files.commands.open, group: 'files', run: () => void ask(() => bridge.files.open({})) },
  { id: 'open-recent', label: strings.files.commands.openRecent, group: 'files', run: () => view().open({ kind: 'recent' }) },
  { id: 'duplicate', label: strings.files.commands.duplicate, group: 'files', run: () => void ask(() => bridge.files.duplicate()) },
  { id: 'save-copy', label: strings.files.commands.saveCopy, group: 'files', run: () => void ask(() => bridge.files.saveCopy()) },
  { id: 'reveal', label: strings.files.commands.reveal, group: 'files', run: () => void ask(() => bridge.files.reveal()) },
  { id: 'restore-backup', label: strings.files.commands.restoreBackup, group: 'files', run: () => view().open({ kind: 'backups' }) },
  { id: 'seal', label: strings.commands.seal, group: 'files', run: () => view().open({ kind: 'seal' }) },
  { id: 'check-seal', label: strings.commands.checkSeal, group: 'files', run: () => view().open({ kind: 'check-seal' }) },
  { id: 'back-up', label: strings.files.commands.backUp, group: 'files', run: () => void ask(() => bridge.backups.make()) },
  {
    id: 'lock',
    label: strings.lock.commands.lock,
    group: 'files',
    enabled: () => canWrite() && !hasPassphrase(),
    run: () => view().open({ kind: 'passphrase', task: 'lock' }),
  },
  {
    id: 'change-passphrase',
    label: strings.lock.commands.change,
    group: 'files',
    enabled: () => canWrite() && hasPassphrase(),
    run: () => view().open({ kind: 'passphrase', task: 'change' }),
  },
  {
    id: 'remove-passphrase',
    label: strings.lock.commands.remove,
    group: 'files',
    enabled: () => canWrite() && hasPassphrase(),
    run: () => view().open({ kind: 'passphrase', task: 'remove' }),
  },
  {
    id: 'lock-now',
    label: strings.lock.commands.now,
    group: 'files',
    keys: ['mod+L'],
    whileTyping: true,
    enabled: hasPassphrase,
    run: () => void lockWindowNow(),
  },
  { id: 'close-window', label: strings.files.commands.close, group: 'files', run: () => void ask(() => bridge.files.close()) },
  { id: 'palette', label: strings.commands.palette, group: 'help', keys: ['mod+K'], whileTyping: true, run: () => palette.toggle() },
  { id: 'keys', label: strings.commands.keys, group: 'help', keys: ['?'], run: () => view().open({ kind: 'keys' }) },
];

export function commandOf(id: CommandId): Command {
  const command = COMMANDS.find((one) => one.id === id);
  // The ids are a closed union and each has its row above; commands.test.ts holds the table to it.
  if (command === undefined) throw new Error(`No command ${id}.`);
  return command;
}

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** Does it if it can be done now; answers whether it did. */
export function runCommand(id: CommandId): boolean {
  const command = commandOf(id);
  if (!isEnabled(command)) return false;
  command.run();
  return true;
}
