import { expect, it } from 'vitest';
import { programArguments } from './arguments.mjs';

it('makes paths absolute from where the user is', () => {
  expect(programArguments(['notes/case.annals'], '/home/ana')).toEqual(['/home/ana/notes/case.annals']);
  expect(programArguments(['--screenshot', 'a.png', '--user-data-dir=../profile'], '/home/ana')).toEqual([
    '--screenshot=/home/ana/a.png',
    '--user-data-dir=/home/profile',
  ]);
});

it('leaves the address of a file to the program', () => {
  expect(programArguments(['file:///notes/case.annals'], '/home/ana')).toEqual(['file:///notes/case.annals']);
});

it('takes the value after a space or after "=", and never for a path when it is none', () => {
  expect(programArguments(['--theme', 'dark', '--size=1280x800', '--today', '2026-11-22'], '/home/ana')).toEqual([
    '--theme=dark',
    '--size=1280x800',
    '--today=2026-11-22',
  ]);
});

it('leaves a missing value for the program to complain about', () => {
  expect(programArguments(['--screenshot'], '/home/ana')).toEqual(['--screenshot=']);
});

it('passes unknown switches on', () => {
  expect(programArguments(['--force-device-scale-factor=2'], '/home/ana')).toEqual(['--force-device-scale-factor=2']);
});
