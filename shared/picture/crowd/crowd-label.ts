import type { EventShape } from '../../look/event-shape';
import { labelRoom, roomBefore } from '../../scene/label-room';
import { LABEL_GAP } from '../../scene/room-of-marks';
import { LEAST_LABEL } from '../../scene/rows';
import { AIR } from '../../scene/wish';
import { type Label, type LabelRoom, lineIn, NO_LABEL } from '../label';
import { CROWD_LABEL_SIZE } from '../sizes';
import type { Measure } from '../text';
import type { CrowdText } from './crowd-texts';

const INSIDE = 9;
const CLEAR_OF_DOT = 14;

/** Where a label of a crowd may stand, places along the plot. */
export interface CrowdPlace {
  readonly shape: EventShape;
  /** What the mark covers, and the ends of the plot. */
  readonly room: LabelRoom;
  /** The scene has it on its bar. */
  readonly inside: boolean;
  /** Where it begins beside its mark. */
  readonly beside: number;
  /** Where the next mark of its row begins; null where none does. */
  readonly next: number | null;
  /** Where what stands before it at its height ends. */
  readonly before: () => number;
}

/** As the scene has it: whole, or cut to the room it has; before its mark where the picture ends too soon behind that. */
export function crowdLabel({ wording, text }: CrowdText, place: CrowdPlace, measure: Measure): Label {
  const widthOf = (words: string): number => measure(words, CROWD_LABEL_SIZE, 400);
  const least = Math.min(text.width, LEAST_LABEL);
  if (place.inside) {
    const { x, end: last } = stretchInside(place);
    const end = place.next === null ? last : Math.min(last, place.next - AIR);
    if (end - x >= least) return lineIn(wording, 'inside', x, end - x, widthOf);
  }
  const { room, beside, next, before } = place;
  const right = labelRoom(beside, Math.min(text.width, room.right - beside), next);
  const left = roomBefore({ width: text.width, labelStart: beside, nextStart: next, edge: room.right, start: room.start, before });
  if (left > right) return lineIn(wording, 'left', room.start - LABEL_GAP, left, widthOf);
  return right <= 0 || room.right - beside < least ? NO_LABEL : lineIn(wording, 'right', beside, right, widthOf);
}

/** The core of a bar, or of what is vague the half before the mark in its middle. */
function stretchInside({ shape, room }: CrowdPlace): { readonly x: number; readonly end: number } {
  if (shape.kind === 'bar') {
    const core = room.core ?? { start: 0, end: 0 };
    return { x: core.start + INSIDE, end: core.end - INSIDE };
  }
  const end = shape.kind !== 'bracket' ? 0 : (shape.dotless === true ? shape.end : shape.dot) - CLEAR_OF_DOT;
  return { x: room.start + LABEL_GAP, end };
}
