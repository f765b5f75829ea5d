import type { Box } from '../../../../shared/scene/box';
import { isSeen, type SeenLink } from '../../../../shared/scene/links';
import { canWrite } from '../../../state/conditions';
import { eventCache } from '../../../state/event-cache';
import { goToEvent } from '../../../state/go-to-event';
import { linkState } from '../../../state/links/link-state';
import { preferencesState } from '../../../state/preferences-state';
import type { EventItem } from '../chart-item';
import { onCanvasScheme } from '../crowd/canvas-scheme';
import { HANDLE_SIZE, handlePlace, type OwnStretches } from './handle-place';
import { LinkCanvas } from './link-canvas';
import { LinkHandle } from './link-handle';
import { linkAt } from './link-hits';
import { linkMenuState } from './link-menu-state';
import { createLinkScene, type LinkedChart, type LinkScene } from './link-scene';
import { movedBy, ownStretches } from './own-stretches';
import { eventsOf, saidOf } from './shown-links';
import { strings } from './strings';
import { type NamedStub, Stubs } from './stubs';
import { boxesBeside, takenBoxes } from './taken-boxes';

/** The links of a chart: drawn under its marks, named at its edges, told under the hand, and made by dragging a handle. */
export interface ChartLinks {
  /** After anything has changed or moved. */
  show(): void;
  /** While the view moves: lines and handle are where it has them; all else waits until it rests. */
  follow(): void;
  /** Whether a line is where the hand last was, so that a click means it and nothing else. */
  isUnderHand(): boolean;
  /** Opens the menu of the line there; false where there is none. */
  open(clientX: number, clientY: number): boolean;
  dispose(): void;
}

/** The handle stands no farther above or below its event, pixels. */
const NEAR = 2 * HANDLE_SIZE;

export function createChartLinks(linked: LinkedChart): ChartLinks {
  const { host, chart, crowd } = linked;
  const frame = host.parentElement ?? host;
  const layOut = createLinkScene(linked);
  const canvas = new LinkCanvas(host);
  const stubs = new Stubs(frame);
  let scene: LinkScene | null = null;
  let marked: SeenLink | null = null;
  let draft: SeenLink | null = null;
  /** The selected event as it was last drawn at rest, where links were joined to it then, and where others were drawn. */
  let own: { readonly drawn: OwnStretches; readonly at: number; readonly others: readonly Box[] } | null = null;
  /** Where the view lies in the frame. */
  let area = { left: 0, top: 0 };
  /** Where the hand last was, on the page. */
  let hand = { x: -1, y: -1 };

  const handle = new LinkHandle(frame, {
    onDrag(clientX, clientY) {
      draft = draftTo(clientX, clientY);
      paint();
      const target = eventAt(clientX, clientY);
      return target === null ? null : strings.links.target(target.event.title);
    },
    onDropped(clientX, clientY) {
      const [from, to] = [selected(), eventAt(clientX, clientY)];
      if (from !== null && to !== null)
        linkMenuState.setState({ menu: { from: from.event, to: to.event, type: null, x: clientX, y: clientY } });
    },
    onEnd() {
      draft = null;
      show();
    },
  });

  /** In pixels of the view, as the lines are. */
  function pointIn(clientX: number, clientY: number): { readonly x: number; readonly y: number } | null {
    const area = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (area === undefined || scene === null) return null;
    if (clientX < area.left || clientX > area.right || clientY < area.top || clientY > area.bottom) return null;
    return { x: clientX - area.left, y: clientY - area.top + scene.frame.top };
  }

  /** Where links end that a mark covers, the mark is meant. */
  function lineAt(clientX: number, clientY: number): SeenLink | null {
    if (scene === null || scene.lines.length === 0 || itemAt(clientX, clientY) !== null) return null;
    const point = pointIn(clientX, clientY);
    return point === null ? null : linkAt(scene.lines, point.x, point.y);
  }

  function itemAt(clientX: number, clientY: number): string | null {
    if (crowd.contents !== null) return crowd.at(clientX, clientY);
    const under = document.elementsFromPoint(clientX, clientY).find((element) => element.closest('.vis-item[data-id]') !== null);
    return under?.closest<HTMLElement>('.vis-item[data-id]')?.dataset['id'] ?? null;
  }

  /** What a link may lead to: any event but the selected one. */
  function eventAt(clientX: number, clientY: number): EventItem | null {
    const item = linked.items().get(itemAt(clientX, clientY) ?? '');
    return item?.kind === 'event' && item.row !== scene?.selected ? item : null;
  }

  function selected(): EventItem | null {
    for (const item of linked.items().values()) if (item.kind === 'event' && item.row === scene?.selected) return item;
    return null;
  }

  function draftTo(clientX: number, clientY: number): SeenLink | null {
    const point = pointIn(clientX, clientY);
    const from = scene?.selected == null ? null : scene.standOf(scene.selected);
    if (scene?.selected == null || point === null || from === null) return null;
    const x = Math.min(Math.max(point.x, from.left), from.right);
    return {
      link: { type: 'causes', from: scene.selected, to: scene.selected },
      from: { x, y: from.y, left: from.left - from.reach, reach: from.reach },
      to: { ...point, left: point.x, reach: 0 },
    };
  }

  function show(): void {
    scene = layOut();
    if (scene === null) {
      canvas.hide();
      stubs.hide();
      handle.place(null);
      marked = null;
      tell(false);
      return;
    }
    area = originIn(frame, host);
    own = ownOf(scene);
    draw(scene);
    stubs.show(
      scene.stubs.flatMap((stub) => named(stub, linked.bringKeyboard)),
      {
        ...{ area, scrollTop: scene.frame.top, taken: () => takenBoxes(host, crowd) },
        size: { width: scene.frame.width, height: scene.frame.bottom - scene.frame.top },
        drawn: `${chart.view.start} ${chart.view.end} ${crowd.painting}`,
      },
    );
    tell(scene.tooMany);
  }

  function draw(now: LinkScene): void {
    const before = marked;
    marked = before === null ? null : (now.lines.find(({ link }) => isSame(link, before.link)) ?? null);
    paint();
    const stand = now.selected === null ? null : now.standOf(now.selected);
    const isInHand = stand !== null && isSeen(stand, now.frame) && canWrite() && host.dataset['drag'] === undefined;
    const by = own === null || stand === null ? 0 : stand.right - own.at;
    const drawn = own === null ? null : movedBy(own.drawn, by);
    const others = (own?.others ?? []).map((box) => ({ ...box, left: box.left + by, right: box.right + by }));
    const at = isInHand && stand !== null ? handlePlace(stand, drawn, now.frame.width, others) : null;
    handle.place(at === null ? null : { ...at, x: area.left + at.x, y: area.top + at.y - now.frame.top });
  }

  function ownOf(now: LinkScene): typeof own {
    const [item, stand] = [selected(), now.selected === null ? null : now.standOf(now.selected)];
    const drawn = item === null || stand === null ? null : ownStretches(host, item.id);
    if (item === null || drawn === null || stand === null) return null;
    const { top: scrolled } = now.frame;
    const near = boxesBeside(host, crowd, item.id).map((box) => ({ ...box, top: box.top + scrolled, bottom: box.bottom + scrolled }));
    return { drawn, at: stand.right, others: near.filter(({ top, bottom }) => top < stand.y + NEAR && bottom > stand.y - NEAR) };
  }

  function follow(): void {
    const moved = scene === null ? null : layOut();
    if (moved === null) return;
    scene = moved;
    draw(moved);
  }

  function paint(): void {
    if (scene === null) return;
    canvas.paint({ lines: scene.lines, marked, draft, scrollTop: scene.frame.top });
  }

  function onHover(event: PointerEvent): void {
    hand = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0) return;
    const found = event.type === 'pointerleave' ? null : lineAt(event.clientX, event.clientY);
    host.classList.toggle('on-link', found !== null);
    handle.say(found === null ? null : saidOf(found.link), event.clientX, event.clientY);
    if (found === marked) return;
    marked = found;
    paint();
  }

  host.addEventListener('pointermove', onHover);
  host.addEventListener('pointerleave', onHover);
  const unsubscribe = [
    // What an event is called says how many it has.
    linkState.subscribe(() => chart.redraw()),
    eventCache.subscribe(show),
    onCanvasScheme(paint),
    preferencesState.subscribe((state, old) => {
      if (state.preferences.chartLinks !== old.preferences.chartLinks) show();
    }),
  ];

  return {
    show,
    follow,
    isUnderHand: () => lineAt(hand.x, hand.y) !== null,
    open(clientX, clientY) {
      const line = lineAt(clientX, clientY);
      if (line === null) return false;
      const events = eventsOf(line.link);
      if (events !== null) linkMenuState.setState({ menu: { ...events, type: line.link.type, x: clientX, y: clientY } });
      return true;
    },
    dispose() {
      host.removeEventListener('pointermove', onHover);
      host.removeEventListener('pointerleave', onHover);
      for (const end of unsubscribe) end();
      handle.dispose();
      stubs.dispose();
      canvas.hide();
      linkMenuState.setState({ menu: null, tooMany: false });
    },
  };
}

/** Those whose event can be named; the others are, once their texts have come. */
function named(stub: NamedStub['stub'], bringKeyboard: LinkedChart['bringKeyboard']): NamedStub[] {
  const events = eventsOf(stub.link);
  if (events === null) return [];
  const other = stub.other === stub.link.from ? events.from : events.to;
  const open = () => {
    goToEvent(other.id);
    // From the name, which goes when its event is seen.
    bringKeyboard();
  };
  return [{ stub, title: other.title, words: saidOf(stub.link) ?? '', open }];
}

function isSame(one: SeenLink['link'], other: SeenLink['link']): boolean {
  return one.type === other.type && one.from === other.from && one.to === other.to;
}

function tell(tooMany: boolean): void {
  if (linkMenuState.getState().tooMany !== tooMany) linkMenuState.setState({ tooMany });
}

/** Where the view lies in the frame around the chart. */
function originIn(frame: HTMLElement, host: HTMLElement): { readonly left: number; readonly top: number } {
  const [outer, inner] = [frame.getBoundingClientRect(), host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect()];
  return { left: (inner?.left ?? outer.left) - outer.left, top: (inner?.top ?? outer.top) - outer.top };
}
