import { describe, expect, it } from 'vitest';
import { VisitedWindows } from './visited-windows';

const at = (start: number) => ({ start, end: start + 100 });

describe('VisitedWindows', () => {
  it('goes back and forward among the places where the chart rested', () => {
    const visited = new VisitedWindows();
    for (const start of [0, 200, 400]) visited.rested(at(start));
    expect(visited.go(-1, null)).toEqual(at(200));
    expect(visited.go(-1, null)).toEqual(at(0));
    expect(visited.hasBack).toBe(false);
    expect(visited.go(-1, null)).toBeNull();
    expect(visited.go(1, null)).toEqual(at(200));
    expect(visited.hasForward).toBe(true);
  });

  it('forgets what was ahead once it rests somewhere else, and not where it came back to', () => {
    const visited = new VisitedWindows();
    for (const start of [0, 200, 400]) visited.rested(at(start));
    visited.go(-1, null);
    visited.rested({ start: 201, end: 301 });
    expect(visited.hasForward).toBe(true);
    visited.rested(at(900));
    expect(visited.hasForward).toBe(false);
    expect(visited.go(-1, null)).toEqual({ start: 201, end: 301 });
  });

  it('takes another zoom for another place', () => {
    const visited = new VisitedWindows();
    visited.rested({ start: 0, end: 100 });
    visited.rested({ start: -50, end: 150 });
    expect(visited.go(-1, null)).toEqual({ start: 0, end: 100 });
  });

  it('keeps a hundred', () => {
    const visited = new VisitedWindows();
    for (let start = 0; start < 150; start++) visited.rested(at(start * 1000));
    let steps = 0;
    while (visited.go(-1, null) !== null) steps += 1;
    expect(steps).toBe(99);
  });

  it('comes back to what was left before it rested there', () => {
    const visited = new VisitedWindows();
    visited.setOut(at(0), at(400));
    expect(visited.go(-1, at(400))).toEqual(at(0));
    expect(visited.go(1, at(0))).toEqual(at(400));
  });

  it('takes what it passes on its way for no place, in whatever direction it turns', () => {
    const visited = new VisitedWindows();
    visited.rested(at(0));
    visited.setOut(at(0), at(400));
    expect(visited.go(-1, at(200))).toEqual(at(0));
    expect(visited.go(1, at(200))).toEqual(at(400));
    // Twice, before the chart has shown where the first leads.
    visited.rested(at(800));
    expect(visited.go(-1, at(800))).toEqual(at(400));
    expect(visited.go(-1, at(800))).toEqual(at(0));
    expect(visited.hasBack).toBe(false);
  });

  it('keeps one place of several moves in a row', () => {
    const visited = new VisitedWindows();
    visited.setOut(at(0), at(400));
    visited.setOut(at(300), at(800));
    visited.setOut(at(500), at(1200));
    expect(visited.go(-1, at(900))).toEqual(at(0));
    expect(visited.go(1, at(900))).toEqual(at(1200));
  });
});
