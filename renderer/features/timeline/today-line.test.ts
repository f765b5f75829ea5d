import { describe, expect, it } from 'vitest';
import { pillPlace } from './today-line';

describe('pillPlace', () => {
  it('stands over its line, and whole at both edges of the view', () => {
    expect(pillPlace(400, 900)).toBe(400);
    expect(pillPlace(3, 900)).toBe(23);
    expect(pillPlace(898, 900)).toBe(877);
  });
});
