import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ariaKeys } from '../../shared/commands/keys';
import { MENU_IDS, menuRow } from '../../shared/commands/menu';

// The preload's door is read when the client is loaded; the commands themselves call nothing.
vi.stubGlobal('window', { annals: undefined });
const { COMMANDS, commandOf, runCommand } = await import('./commands');
const { isEnabled, runIfEnabled } = await import('../state/command');
const { keySheet } = await import('./key-sheet');

describe('the commands of all features', () => {
  it('are each there once', () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all that any feature says', async () => {
    const features = new URL('../features/', import.meta.url);
    const files = readdirSync(features).filter((feature) => existsSync(new URL(`${feature}/commands.ts`, features)));
    expect(files).toContain('timeline');
    for (const feature of files) {
      const said: Record<string, unknown> = await import(new URL(`${feature}/commands.ts`, features).href);
      for (const command of Object.values(said).flat()) expect(COMMANDS, feature).toContain(command);
    }
  });

  it('hold all that the menu has, by the same name and keys', () => {
    for (const id of MENU_IDS) {
      const { name, keys } = menuRow(id);
      expect(commandOf(id)).toMatchObject({ name, ...(keys === undefined ? {} : { keys }) });
    }
  });

  it('gives no keys to two commands', () => {
    const keys = COMMANDS.flatMap((command) => command.keys ?? []).map((one) => ariaKeys(one, 'linux'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps plain keys out of text fields', () => {
    // F3 and its like write nothing.
    const plain = COMMANDS.filter((command) => command.keys?.some((keys) => !/^(mod\+|(Shift\+)?F\d)/.test(keys)));
    expect(plain.map((command) => command.id)).toEqual(expect.arrayContaining(['keys', 'remove-selected', 'deselect']));
    for (const command of plain) expect(command.whileTyping).not.toBe(true);
  });

  it('move the chart also while somebody types, by keys that mean nothing in a field', () => {
    const moving = ['zoom-in', 'zoom-out', 'fit', 'fit-selection', 'today', 'go-to-date'] as const;
    expect(moving.filter((id) => commandOf(id)?.whileTyping !== true)).toEqual([]);
    // In a field they move its caret.
    for (const id of ['next-event', 'previous-event', 'window-back', 'window-forward'] as const)
      expect(commandOf(id)?.whileTyping).not.toBe(true);
  });

  it('let Escape drop a plan only while its series is there to be tried out', async () => {
    const { timelineState } = await import('../state/timeline-state');
    const { whatIfState } = await import('../state/what-if-state');
    const before = timelineState.getState();
    const deselect = COMMANDS.find((one) => one.id === 'deselect');
    const canClose = (series: readonly object[]): boolean => {
      timelineState.setState({ phase: 'ready', snapshot: { series } } as unknown as typeof before, true);
      return deselect !== undefined && isEnabled(deselect);
    };
    whatIfState.setState({ whatIf: { seriesId: 's', every: { count: 1, unit: 'month' }, anchor: '2026-01-08' } });
    expect(canClose([{ id: 's' }])).toBe(true);
    expect(canClose([{ id: 'other' }])).toBe(false);
    whatIfState.setState({ whatIf: null });
    expect(canClose([{ id: 's' }])).toBe(false);
    timelineState.setState(before, true);
  });

  it('write nothing before a timeline is open', () => {
    const writing = [
      'add-event',
      'undo',
      'redo',
      'import',
      'new-series',
      'erase-selected',
      'lock',
      'change-passphrase',
      'remove-passphrase',
    ];
    for (const id of ['remove-selected', 'new-lane', 'save-view', 'repeat-event', 'settle-held', 'settle-missed', ...writing]) {
      const command = COMMANDS.find((one) => one.id === id);
      expect(command === undefined ? id : isEnabled(command)).toBe(false);
      expect(command === undefined ? id : runIfEnabled(command)).toBe(false);
    }
    expect(runCommand('undo')).toBe(false);
  });
});

describe('the key sheet', () => {
  it('has every key that the menu shows, and every other of a command', () => {
    const rows = keySheet(COMMANDS, 'zooms').flatMap(({ rows: ofGroup }) => ofGroup);
    for (const id of MENU_IDS) {
      const { name, keys } = menuRow(id);
      if (keys !== undefined) expect(rows).toContainEqual({ label: name, keys });
    }
    for (const { name, keys } of COMMANDS) if (keys !== undefined) expect(rows).toContainEqual({ label: name, keys });
    for (const label of ['Open…', 'New timeline…', 'Save a copy…']) expect(rows.map((row) => row.label)).toContain(label);
  });
});
