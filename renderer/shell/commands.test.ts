import { describe, expect, it, vi } from 'vitest';
import { ariaKeys } from '../../shared/commands/keys';
import { MENU_COMMANDS } from '../../shared/contract';

// The preload's door is read when the client is loaded; the table itself calls nothing.
vi.stubGlobal('window', { annals: undefined });
const { COMMANDS, commandOf, isEnabled, runCommand } = await import('./commands');

describe('the command table', () => {
  it('names each command once and carries out all that the menu can ask for', () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of MENU_COMMANDS) expect(commandOf(id).label).not.toBe('');
  });

  it('gives no keys to two commands', () => {
    const keys = COMMANDS.flatMap((command) => command.keys ?? []).map((one) => ariaKeys(one, 'linux'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps plain keys out of text fields', () => {
    const plain = COMMANDS.filter((command) => command.keys?.some((keys) => !keys.startsWith('mod+')));
    expect(plain.map((command) => command.id)).toEqual(expect.arrayContaining(['keys', 'remove-selected', 'deselect']));
    for (const command of plain) expect(command.whileTyping).not.toBe(true);
  });

  it('writes nothing before a timeline is open', () => {
    for (const id of ['add-event', 'undo', 'redo', 'new-lane', 'new-series', 'remove-selected'] as const) {
      expect(isEnabled(commandOf(id))).toBe(false);
      expect(runCommand(id)).toBe(false);
    }
  });
});
