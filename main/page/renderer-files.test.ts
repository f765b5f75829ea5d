import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRendererFile } from './renderer-files';

let parent: string;
let folder: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'annals-renderer-'));
  folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index-1.js'), '');
  writeFileSync(join(folder, 'notes.txt'), 'not part of a window');
  writeFileSync(join(parent, 'secret.js'), 'secret');
  symlinkSync(join(parent, 'secret.js'), join(folder, 'link.js'));
  // A neighbour whose path starts with the same letters as the served folder's.
  mkdirSync(join(parent, 'renderer-old'));
  writeFileSync(join(parent, 'renderer-old', 'secret.js'), 'secret');
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('findRendererFile', () => {
  it.each([
    ['app://annals/', 'index.html', 'text/html; charset=utf-8'],
    ['app://annals/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://annals/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['app://annals/assets/index-1.js', join('assets', 'index-1.js'), 'text/javascript; charset=utf-8'],
    // The address parser itself resolves these inside the folder.
    ['app://annals/../../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('finds %s', async (address, file, type) => {
    const found = await findRendererFile(address, 'annals', folder);
    expect(found?.path.endsWith(file)).toBe(true);
    expect(found?.type).toBe(type);
  });

  it.each([
    'app://annals/../secret.js',
    'app://annals/../../etc/passwd',
    'app://annals/%2e%2e/secret.js',
    'app://annals/%2e%2e%2fsecret.js',
    'app://annals/..%2fsecret.js',
    'app://annals/..%5csecret.js',
    'app://annals/..\\secret.js',
    'app://annals/%252e%252e%252fsecret.js',
    'app://annals/..%2frenderer-old%2fsecret.js',
    'app://annals//etc/passwd',
    'app://annals/C:/secret.js',
    'app://annals/index.html%00.js',
    'app://annals/%E0%A4%A.js',
    'app://annals/link.js',
    'app://annals/notes.txt',
    'app://annals/assets',
    'app://annals/assets/',
    'app://annals/missing.js',
    'app://other/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'not an address',
  ])('has nothing for %s', async (address) => {
    expect(await findRendererFile(address, 'annals', folder)).toBeNull();
  });
});
