import { afterEach, expect, it } from 'vitest';
import { parentPort } from './parent-port';

afterEach(() => void Reflect.deleteProperty(process, 'parentPort'));

it('is the port that Electron gives a process of its own', () => {
  const port = { on: () => undefined, postMessage: () => undefined };
  Reflect.set(process, 'parentPort', port);
  expect(parentPort()).toBe(port);
});

it.each([undefined, null, 'port', {}, { on: () => undefined }])('is refused where %o stands in its place', (found) => {
  Reflect.set(process, 'parentPort', found);
  expect(() => parentPort()).toThrow('not started by Electron');
});
