import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, isCommand } from '../cli/run';
import { parseArguments, unknownWord } from './arguments';

describe('parseArguments', () => {
  it('opens a window without words', () => {
    expect(parseArguments([])).toEqual({ kind: 'window', options: {} });
  });

  it('reads every option in both spellings, and the other words as files', () => {
    const options = { paths: ['b.annals'], screenshot: 'out.png', size: { width: 1280, height: 800 }, theme: 'dark', today: '2026-11-22' };
    expect(parseArguments(['--screenshot=out.png', '--size=1280x800', '--theme=dark', '--today=2026-11-22', 'b.annals'])).toEqual({
      kind: 'window',
      options,
    });
    expect(
      parseArguments(['b.annals', '--screenshot', 'out.png', '--size', '1280x800', '--theme', 'dark', '--today', '2026-11-22']),
    ).toEqual({ kind: 'window', options });
  });

  it('takes the address of a file for its path, as Linux desktops hand it over, and any other address for a mistake', () => {
    expect(parseArguments(['file:///notes/M%C3%A4rz%202026.annals', 'b.annals'])).toEqual({
      kind: 'window',
      options: { paths: ['/notes/März 2026.annals', 'b.annals'] },
    });
    expect(parseArguments(['file://elsewhere/a.annals'])).toMatchObject({ kind: 'wrong', message: expect.stringContaining('elsewhere') });
  });

  it('pictures one timeline, not several', () => {
    expect(parseArguments(['--screenshot=a.png', 'a.annals', 'b.annals'])).toMatchObject({ kind: 'wrong' });
  });

  it('passes over switches that belong to Electron and Chromium', () => {
    expect(parseArguments(['--no-sandbox', '--user-data-dir=/tmp/x', '--remote-debugging-port=0', 'a.annals'])).toEqual({
      kind: 'window',
      options: { paths: ['a.annals'] },
    });
  });

  it('hands the words of the command line on whole', () => {
    expect(parseArguments(['list', 'a.annals', '--json'])).toEqual({ kind: 'command', words: ['list', 'a.annals', '--json'] });
    expect(parseArguments(['--no-sandbox', '--user-data-dir=/x', 'date', '2026'])).toEqual({ kind: 'command', words: ['date', '2026'] });
    expect(parseArguments(['--theme', 'dark', 'list'])).toEqual({ kind: 'window', options: { theme: 'dark', paths: ['list'] } });
    expect(parseArguments(['a.annals', 'list'])).toEqual({ kind: 'window', options: { paths: ['a.annals', 'list'] } });
  });

  it('keeps switches of Electron away from the command line, wherever they stand', () => {
    expect(parseArguments(['list', '--no-sandbox', 'a.annals', '--user-data-dir=/x', '--json'])).toEqual({
      kind: 'command',
      words: ['list', 'a.annals', '--json'],
    });
  });

  it('knows a mistyped command from a file', () => {
    const isThere = (path: string): boolean => path === 'notes.txt';
    expect(unknownWord({ paths: ['a.annals', 'frob'] }, isThere)).toMatch(/^“frob” is neither a command nor a file\..* list,/);
    for (const options of [{}, { paths: ['notes.txt'] }, { paths: ['notes.txt', 'gone.annals'] }])
      expect(unknownWord(options, isThere)).toBeNull();
  });

  it.each([...COMMAND_NAMES, ...['help', '--help', '-h', '--version', 'window', 'a.annals', '--no-sandbox']])(
    'takes %s for a command exactly when the command line does',
    (word) => {
      expect(parseArguments([word]).kind === 'command').toBe(isCommand(word));
    },
  );

  it.each([
    ['--size=wide', '--size'],
    ['--size=0x0', '--size'],
    ['--size=1280x9999', '--size'],
    ['--theme=print', '--theme'],
    ['--today=2026-02-30', '--today'],
    ['--today=today', '--today'],
    ['--screenshot=', '--screenshot'],
    ['--screenshot', '--screenshot'],
  ])('refuses %s with a line that names it', (word, named) => {
    const start = parseArguments([word]);
    expect(start.kind).toBe('wrong');
    expect(start.kind === 'wrong' && start.message).toContain(named);
  });
});
