import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LightFrames } from './light-frames';

/** As much of vis-timeline as is reached into. */
function timelineOf(lanes: { a: object; b: object }) {
  const listeners = new Map<string, (() => void)[]>();
  const item = { displayed: true, parent: lanes.a, repositionX: vi.fn() };
  const style = { transform: '' };
  const said = new Map<string, string>();
  const foreground = {
    style,
    setAttribute: (name: string, value: string) => void said.set(name, value),
    removeAttribute: (name: string) => void said.delete(name),
  };
  const whole = vi.fn();
  const timeline = {
    initialDrawDone: true,
    timeAxis: { redraw: vi.fn() },
    itemSet: { dom: { foreground }, items: { one: item } },
    on: (event: string, listener: () => void) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    off: (event: string) => void listeners.delete(event),
    emit: (event: string) => {
      for (const listener of listeners.get(event) ?? []) listener();
    },
    _redraw: vi.fn(),
    _origRedraw: whole,
  };
  // What it draws of itself for each new window.
  timeline.on('rangechange', () => timeline._redraw());
  return { timeline, item, style, said, whole };
}

describe('what is drawn of a window that moves', () => {
  const lanes = { a: {}, b: {} };
  let shown = { start: 0, end: 1000 };
  let mayMove = true;
  let frames: (() => void)[] = [];
  const onMoved = vi.fn();
  const onRest = vi.fn();

  function started() {
    const made = timelineOf(lanes);
    const light = new LightFrames(made.timeline, { window: () => shown, width: () => 500, mayMove: () => mayMove, onMoved, onRest });
    made.timeline.emit('changed');
    return { ...made, light };
  }
  const moveTo = (timeline: { emit(event: string): void }, start: number, end: number) => {
    shown = { start, end };
    timeline.emit('rangechange');
  };
  const frame = () => {
    const due = frames;
    frames = [];
    for (const draw of due) draw();
  };

  beforeEach(() => {
    shown = { start: 0, end: 1000 };
    mayMove = true;
    frames = [];
    vi.clearAllMocks();
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is the axis, with all items moved at once; everything only when it rests', () => {
    const { timeline, item, style, said } = started();
    moveTo(timeline, 100, 1100);
    expect([...said]).toEqual([['aria-busy', 'true']]);
    moveTo(timeline, 200, 1200);
    frame();
    expect(timeline.timeAxis.redraw).toHaveBeenCalledTimes(1);
    expect(style.transform).toBe('translateX(-100px)');
    expect(item.repositionX).not.toHaveBeenCalled();
    expect(onMoved).toHaveBeenCalledTimes(1);
    expect(timeline._redraw).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
    expect(timeline._redraw).toHaveBeenCalledTimes(1);
    timeline.emit('changed');
    expect(style.transform).toBe('');
    expect([...said]).toEqual([]);
  });

  it('is each item where it has another scale, and from there on all of them moved at once again', () => {
    const { timeline, item, style } = started();
    moveTo(timeline, 0, 500);
    frame();
    expect(item.repositionX).toHaveBeenCalledTimes(1);
    expect(style.transform).toBe('');
    moveTo(timeline, 50, 550);
    frame();
    expect(item.repositionX).toHaveBeenCalledTimes(1);
    expect(style.transform).toBe('translateX(-50px)');
  });

  it('is everything after a jump, and where items find their own rows', () => {
    const { timeline, light } = started();
    light.jump(() => moveTo(timeline, 5000, 6000));
    expect(timeline._redraw).toHaveBeenCalledTimes(1);
    mayMove = false;
    moveTo(timeline, 5100, 6100);
    expect(timeline._redraw).toHaveBeenCalledTimes(2);
    expect(frames).toHaveLength(0);
  });

  it('is of lanes that are scrolled nothing but that they move; everything once they rest', () => {
    const made = timelineOf(lanes);
    const { timeline } = made;
    const heard: { listener: () => void; capture: boolean }[] = [];
    const leftContainer = {
      addEventListener: (_: string, listener: () => void, { capture = false } = {}) => void heard.push({ listener, capture }),
    };
    const center = { style: { transform: '' } };
    const inside = { ...timeline, dom: { center, leftContainer }, props: { scrollTop: 0 } };
    const whole = inside._redraw;
    leftContainer.addEventListener('scroll', () => inside._redraw());
    new LightFrames(inside, { window: () => shown, width: () => 500, mayMove: () => mayMove, onMoved, onRest });
    const scrollTo = (to: number) => {
      inside.props.scrollTop = -to;
      for (const capture of [true, false]) for (const one of heard) if (one.capture === capture) one.listener();
    };
    timeline.emit('changed');
    scrollTo(40);
    frame();
    expect(center.style.transform).toBe('translateY(-40px)');
    expect(onMoved).toHaveBeenCalledWith(40);
    expect(timeline.timeAxis.redraw).not.toHaveBeenCalled();
    expect(whole).not.toHaveBeenCalled();
    expect([...made.said]).toEqual([['aria-busy', 'true']]);
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
    expect(whole).toHaveBeenCalledTimes(1);
    // What is drawn for another reason, or where items find their own rows, is drawn whole.
    inside._redraw();
    expect(whole).toHaveBeenCalledTimes(2);
    mayMove = false;
    scrollTo(60);
    expect(whole).toHaveBeenCalledTimes(3);
  });

  it('is nothing any more once the chart is gone', () => {
    const { timeline, light } = started();
    moveTo(timeline, 100, 1100);
    light.dispose();
    frame();
    vi.runAllTimers();
    expect(onMoved).not.toHaveBeenCalled();
    expect(onRest).not.toHaveBeenCalled();
  });

  it('is of a drag only what is dragged, unless that changes its lane', () => {
    const { timeline, item, whole, light } = started();
    light.dragging('one', () => undefined);
    timeline._origRedraw();
    expect(item.repositionX).toHaveBeenCalledTimes(1);
    expect(whole).not.toHaveBeenCalled();
    light.dragging('one', () => {
      item.parent = lanes.b;
    });
    timeline._origRedraw();
    expect(whole).toHaveBeenCalledTimes(1);
    // What is drawn for another reason is drawn whole.
    timeline._origRedraw();
    expect(whole).toHaveBeenCalledTimes(2);
  });
});
