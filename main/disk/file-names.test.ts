import { describe, expect, it } from 'vitest';
import { freeNameBeside, namesOf, withExtension } from './file-names';

describe('names of files', () => {
  it('leaves out the ending that all timelines have, and no other', () => {
    expect(namesOf('/x/y/Notes.annals')).toEqual({ name: 'Notes', folder: '/x/y' });
    expect(namesOf('/x/Notes.v2.annals').name).toBe('Notes.v2');
    expect(namesOf('/x/Notes.txt').name).toBe('Notes.txt');
  });

  it('adds the ending only where there is none', () => {
    expect(withExtension('/x/Notes')).toBe('/x/Notes.annals');
    expect(withExtension('/x/Notes.annals')).toBe('/x/Notes.annals');
  });

  it('counts on until a name is free', () => {
    const taken = new Set(['/x/Notes copy.annals', '/x/Notes copy 2.annals']);
    expect(freeNameBeside('/x/Notes.annals', 'copy', (path) => taken.has(path))).toBe('/x/Notes copy 3.annals');
    expect(freeNameBeside('/x/Notes.annals', 'copy', () => false)).toBe('/x/Notes copy.annals');
  });
});
