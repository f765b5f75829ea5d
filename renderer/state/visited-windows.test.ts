import { describe, expect, it } from 'vitest';
import { VisitedWindows } from './visited-windows';

const at = (start: number) => ({ start, end: start + 100 });

describe('VisitedWindows', () => {
  it('goes back and forward among the places where the chart rested', () => {
    const visited = new VisitedWindows();
    for (const start of [0, 200, 400]) visited.rested(at(start));
    expect(visited.go(-1)).toEqual(at(200));
    expect(visited.go(-1)).toEqual(at(0));
    expect(visited.hasBack).toBe(false);
    expect(visited.go(-1)).toBeNull();
    expect(visited.go(1)).toEqual(at(200));
    expect(visited.hasForward).toBe(true);
  });

  it('forgets what was ahead once it rests somewhere else, and not where it came back to', () => {
    const visited = new VisitedWindows();
    for (const start of [0, 200, 400]) visited.rested(at(start));
    visited.go(-1);
    visited.rested({ start: 201, end: 301 });
    expect(visited.hasForward).toBe(true);
    visited.rested(at(900));
    expect(visited.hasForward).toBe(false);
    expect(visited.go(-1)).toEqual({ start: 201, end: 301 });
  });

  it('takes another zoom for another place', () => {
    const visited = new VisitedWindows();
    visited.rested({ start: 0, end: 100 });
    visited.rested({ start: -50, end: 150 });
    expect(visited.go(-1)).toEqual({ start: 0, end: 100 });
  });

  it('keeps a hundred', () => {
    const visited = new VisitedWindows();
    for (let start = 0; start < 150; start++) visited.rested(at(start * 1000));
    let steps = 0;
    while (visited.go(-1) !== null) steps += 1;
    expect(steps).toBe(99);
  });
});
