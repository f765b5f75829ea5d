import { expect, it } from 'vitest';
import { doorSwitch } from './debug-switches';

it.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-port',
  '-remote-debugging-pipe',
  '--REMOTE-DEBUGGING-PORT=1',
  '--inspect',
  '--inspect-brk=0',
  '--inspect-publish-uid=http',
  '--js-flags=--allow-natives-syntax',
  '--renderer-cmd-prefix=gdb',
  '--browser-subprocess-path=/tmp/x',
  '--load-extension=/tmp/x',
])('finds a door in %s', (word) => {
  expect(doorSwitch(['--no-sandbox', 'a.annals', word], 'linux')).toBe(word.replace(/=.*/, ''));
});

it.each([
  '--no-sandbox',
  '--user-data-dir=/tmp/--inspect',
  '--ozone-platform=wayland',
  '--today=2026-11-22',
  '--screenshot=inspect.png',
  '/home/ana/inspect',
  '/inspect',
  'inspect',
  '--inspector',
  '--title',
])('finds none in %s', (word) => {
  expect(doorSwitch([word], 'linux')).toBeNull();
});

it('knows how switches are written on Windows', () => {
  expect(doorSwitch(['/inspect=1'], 'win32')).toBe('/inspect');
});

it('looks no further than where switches end', () => {
  expect(doorSwitch(['--', '--inspect'])).toBeNull();
});
