import type { Preferences } from '../preferences';
import type { Keys } from './keys';

/*
 * The commands that stand in the program's menu. Main draws the menu and the window draws palette, toolbar, key sheet and tooltips, all from
 * here, so that no key and no name is said twice. What a command does stands with its feature (renderer/features/…/commands.ts), or, for those
 * that main carries out itself, in the menu of the main process.
 */

/**
 * What must be there for a command to do something. `window`: any window, `timeline`: one that shows a timeline, `edits`: one that may be
 * edited; `plain` and `passphrase` as well, and by whether it has a passphrase; `lockable`: a timeline with a passphrase, edits or not;
 * `program`: nothing.
 */
export type Need = 'program' | 'window' | 'timeline' | 'edits' | 'plain' | 'passphrase' | 'lockable';

/** What counts of a timeline for a need. */
export interface Shown {
  /** Whether edits are possible now. */
  readonly editable: boolean;
  /** Whether it has a passphrase. */
  readonly locked: boolean;
}

/** Whether a command does something in a window that shows such a timeline. */
export function isMet(need: Need, { editable, locked }: Shown): boolean {
  switch (need) {
    case 'edits':
      return editable;
    case 'plain':
      return editable && !locked;
    case 'passphrase':
      return editable && locked;
    case 'lockable':
      return locked;
    case 'program':
    case 'window':
    case 'timeline':
      return true;
  }
}

/** Submenu and, between its lines, the part. Within a part the commands stand in the order of the table. */
export type MenuPlace = readonly [menu: 'file' | 'recent' | 'edit' | 'view' | 'lanes' | 'rows' | 'links' | 'help', part: number];

/** A choice that bears a mark while it holds: the preference it is about, and as what. One of several, or on and off. */
export type MenuMark = {
  [P in 'density' | 'chartLinks' | 'wheel']: {
    readonly kind: 'radio' | 'checkbox';
    readonly preference: P;
    readonly value: Preferences[P];
  };
}['density' | 'chartLinks' | 'wheel'];

export interface MenuRow {
  /** As the palette and the key sheet call it. */
  readonly name: string;
  /** As the menu calls it, where what stands around it says the rest or its writing is another. */
  readonly inMenu?: string;
  readonly inMenuOnMac?: string;
  /** The first is shown, all work. */
  readonly keys?: readonly Keys[];
  /**
   * Who listens for the keys. The window, where what they do depends on the focus (Ctrl+Z in a text field undoes typing): the menu shows them
   * and leaves them alone. Else the menu does, so that they also work where a window shows no timeline.
   */
  readonly heardBy?: 'window' | 'menu';
  /** Main carries it out itself when it is chosen in the menu. */
  readonly doneBy?: 'main';
  readonly needs: Need;
  readonly place: MenuPlace;
  readonly mark?: MenuMark;
}

export const MENU_ROWS = {
  'new-timeline': {
    name: 'New timeline…',
    keys: ['mod+Shift+N'],
    doneBy: 'main',
    needs: 'program',
    place: ['file', 1],
  },
  'new-locked': { name: 'New locked timeline…', inMenu: 'New Locked Timeline…', needs: 'window', place: ['file', 1] },
  open: { name: 'Open…', keys: ['mod+O'], doneBy: 'main', needs: 'program', place: ['file', 1] },
  'open-recent': { name: 'Open a recent timeline…', inMenu: 'Manage the List…', needs: 'window', place: ['recent', 1] },
  duplicate: { name: 'Duplicate this timeline', inMenu: 'Duplicate', doneBy: 'main', needs: 'timeline', place: ['file', 2] },
  'save-copy': {
    name: 'Save a copy…',
    inMenu: 'Save a Copy…',
    keys: ['mod+Shift+S'],
    doneBy: 'main',
    needs: 'timeline',
    place: ['file', 2],
  },
  reveal: {
    name: 'Show the file in its folder',
    inMenu: 'Show in Folder',
    inMenuOnMac: 'Show in Finder',
    doneBy: 'main',
    needs: 'window',
    place: ['file', 2],
  },
  'restore-backup': { name: 'Restore a backup…', inMenu: 'Restore a Backup…', needs: 'timeline', place: ['file', 3] },
  seal: { name: 'Seal the history…', inMenu: 'Seal…', needs: 'timeline', place: ['file', 3] },
  'check-seal': { name: 'Check a seal…', inMenu: 'Check a Seal…', needs: 'timeline', place: ['file', 3] },
  lock: { name: 'Lock with a passphrase…', inMenu: 'Lock with a Passphrase…', needs: 'plain', place: ['file', 4] },
  'change-passphrase': { name: 'Change the passphrase…', inMenu: 'Change Passphrase…', needs: 'passphrase', place: ['file', 4] },
  'remove-passphrase': { name: 'Remove the passphrase…', inMenu: 'Remove Passphrase…', needs: 'passphrase', place: ['file', 4] },
  'lock-now': { name: 'Lock now', inMenu: 'Lock Now', keys: ['mod+L'], heardBy: 'window', needs: 'lockable', place: ['file', 4] },
  import: { name: 'Import…', keys: ['mod+Shift+O'], heardBy: 'window', needs: 'edits', place: ['file', 5] },
  'read-article': {
    name: 'Read an article…',
    inMenu: 'Read an Article…',
    keys: ['mod+Shift+A'],
    heardBy: 'window',
    needs: 'edits',
    place: ['file', 5],
  },
  export: { name: 'Export…', keys: ['mod+E'], heardBy: 'window', needs: 'timeline', place: ['file', 5] },
  'close-window': { name: 'Close window', inMenu: 'Close Window', keys: ['mod+W'], doneBy: 'main', needs: 'program', place: ['file', 6] },
  undo: { name: 'Undo', keys: ['mod+Z'], heardBy: 'window', needs: 'edits', place: ['edit', 1] },
  redo: { name: 'Redo', keys: ['mod+Shift+Z', 'mod+Y'], heardBy: 'window', needs: 'edits', place: ['edit', 1] },
  'add-event': { name: 'Add event', keys: ['mod+N'], heardBy: 'window', needs: 'edits', place: ['edit', 2] },
  'erase-selected': {
    name: 'Erase the selected event for good…',
    inMenu: 'Erase the event for good…',
    needs: 'edits',
    place: ['edit', 2],
  },
  'new-series': { name: 'New review series…', keys: ['mod+Shift+R'], needs: 'edits', place: ['edit', 2] },
  search: { name: 'Search events', inMenu: 'Search', keys: ['mod+F'], heardBy: 'window', needs: 'timeline', place: ['edit', 3] },
  'find-next': {
    name: 'Next of what is found',
    inMenu: 'Next Found',
    keys: ['F3'],
    heardBy: 'window',
    needs: 'timeline',
    place: ['edit', 3],
  },
  'find-previous': {
    name: 'Previous of what is found',
    inMenu: 'Previous Found',
    keys: ['Shift+F3'],
    heardBy: 'window',
    needs: 'timeline',
    place: ['edit', 3],
  },
  palette: { name: 'Command palette', keys: ['mod+K'], heardBy: 'window', needs: 'timeline', place: ['edit', 3] },
  // On most keyboards plus needs Shift, and is meant without it.
  'zoom-in': { name: 'Zoom in', keys: ['mod++', 'mod+='], needs: 'timeline', place: ['view', 1] },
  'zoom-out': { name: 'Zoom out', keys: ['mod+-'], needs: 'timeline', place: ['view', 1] },
  fit: { name: 'Show everything', keys: ['mod+0'], needs: 'timeline', place: ['view', 1] },
  today: { name: 'Go to today', keys: ['mod+T'], needs: 'timeline', place: ['view', 1] },
  'fit-selection': { name: 'Show what is selected', keys: ['mod+9'], needs: 'timeline', place: ['view', 1] },
  'fit-view': { name: 'Show all of the saved view', needs: 'timeline', place: ['view', 1] },
  'go-to-date': { name: 'Go to a date…', inMenu: 'Go to Date…', keys: ['mod+G'], needs: 'timeline', place: ['view', 2] },
  // Where the selected event has the focus on the chart, Alt with an arrow moves that: the second key always goes back.
  'window-back': {
    name: 'Back to the window before',
    inMenu: 'Back',
    keys: ['Alt+ArrowLeft', 'mod+['],
    heardBy: 'window',
    needs: 'timeline',
    place: ['view', 2],
  },
  'window-forward': {
    name: 'Forward to the window after',
    inMenu: 'Forward',
    keys: ['Alt+ArrowRight', 'mod+]'],
    heardBy: 'window',
    needs: 'timeline',
    place: ['view', 2],
  },
  'next-event': {
    name: 'Next event in time',
    inMenu: 'Next Event',
    keys: ['mod+ArrowRight'],
    heardBy: 'window',
    needs: 'timeline',
    place: ['view', 2],
  },
  'previous-event': {
    name: 'Previous event in time',
    inMenu: 'Previous Event',
    keys: ['mod+ArrowLeft'],
    heardBy: 'window',
    needs: 'timeline',
    place: ['view', 2],
  },
  measure: { name: 'Measure time on the chart', inMenu: 'Measure Time', keys: ['mod+Shift+M'], needs: 'timeline', place: ['view', 2] },
  'new-lane': { name: 'New lane…', inMenu: 'New Lane…', needs: 'edits', place: ['lanes', 1] },
  'merge-lane': {
    name: 'Merge the lane of what is selected…',
    inMenu: 'Merge This Lane…',
    needs: 'edits',
    place: ['lanes', 2],
  },
  'only-lane': { name: 'Show only the lane of what is selected', inMenu: 'Only This Lane', needs: 'timeline', place: ['lanes', 2] },
  'clear-filter': { name: 'Clear the filter', inMenu: 'Clear the Filter', needs: 'timeline', place: ['lanes', 2] },
  'collapse-lanes': { name: 'Collapse all lanes', inMenu: 'Collapse All', needs: 'timeline', place: ['lanes', 3] },
  'expand-lanes': { name: 'Expand all lanes', inMenu: 'Expand All', needs: 'timeline', place: ['lanes', 3] },
  'rows-fit': {
    name: 'Rows: all lanes in view',
    inMenu: 'All Lanes in View',
    needs: 'timeline',
    place: ['rows', 1],
    mark: { kind: 'radio', preference: 'density', value: 'fit' },
  },
  'rows-compact': {
    name: 'Rows: compact',
    inMenu: 'Compact',
    needs: 'timeline',
    place: ['rows', 1],
    mark: { kind: 'radio', preference: 'density', value: 'compact' },
  },
  'rows-comfortable': {
    name: 'Rows: comfortable',
    inMenu: 'Comfortable',
    needs: 'timeline',
    place: ['rows', 1],
    mark: { kind: 'radio', preference: 'density', value: 'comfortable' },
  },
  'links-none': {
    name: 'Show no links',
    inMenu: 'None',
    needs: 'timeline',
    place: ['links', 1],
    mark: { kind: 'radio', preference: 'chartLinks', value: 'none' },
  },
  'links-selected': {
    name: 'Show links of what is selected',
    inMenu: 'Of What Is Selected',
    needs: 'timeline',
    place: ['links', 1],
    mark: { kind: 'radio', preference: 'chartLinks', value: 'selected' },
  },
  'links-all': {
    name: 'Show all links',
    inMenu: 'All',
    needs: 'timeline',
    place: ['links', 1],
    mark: { kind: 'radio', preference: 'chartLinks', value: 'all' },
  },
  wheel: {
    name: 'Wheel on the chart: zoom, or scroll the lanes',
    inMenu: 'Wheel Scrolls Lanes',
    needs: 'timeline',
    place: ['view', 4],
    mark: { kind: 'checkbox', preference: 'wheel', value: 'scrolls' },
  },
  'tab-timeline': { name: 'Timeline', keys: ['mod+1'], needs: 'timeline', place: ['view', 3] },
  'tab-table': { name: 'Table', keys: ['mod+2'], needs: 'timeline', place: ['view', 3] },
  'tab-reviews': { name: 'Reviews', keys: ['mod+3'], needs: 'timeline', place: ['view', 3] },
  'tab-history': { name: 'History', keys: ['mod+4'], needs: 'timeline', place: ['view', 3] },
  'toggle-theme': {
    name: 'Switch between light and dark',
    inMenu: 'Light or dark',
    keys: ['mod+Shift+L'],
    needs: 'timeline',
    place: ['view', 5],
  },
  keys: { name: 'Keyboard shortcuts', keys: ['?'], heardBy: 'window', needs: 'timeline', place: ['help', 1] },
} as const satisfies Record<string, MenuRow>;

type Rows = typeof MENU_ROWS;
/** Any command of the menu. */
export type MenuId = keyof Rows;
/** One that main carries out itself. */
export type MainCommand = { [Id in MenuId]: Rows[Id] extends { readonly doneBy: 'main' } ? Id : never }[MenuId];
/** One that the menu asks the window for. */
export type WindowCommand = Exclude<MenuId, MainCommand>;

export function isMenuId(id: string): id is MenuId {
  return Object.hasOwn(MENU_ROWS, id);
}

export function menuRow(id: MenuId): MenuRow {
  return MENU_ROWS[id];
}

export function isWindowCommand(id: MenuId): id is WindowCommand {
  return menuRow(id).doneBy !== 'main';
}

/** All commands of the menu, in the order of the table. */
export const MENU_IDS: readonly MenuId[] = Object.keys(MENU_ROWS).filter(isMenuId);
