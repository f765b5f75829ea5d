import type { FullEvent } from '../../event';
import { knownTextOf } from '../../scene/known-text';
import type { KnownText } from '../../scene/scene';
import { indexExtent } from '../../time/placement';
import { drawnByClock } from '../../time/stand';
import { type EventMark, eventMark } from '../../view/mark';
import { gradingOf } from '../grading';
import { type Wording, wordingOf } from '../label';
import { CROWD_LABEL_SIZE } from '../sizes';
import type { Measure } from '../text';

/** An event of a crowd with its words, measured. */
export interface CrowdText {
  readonly event: FullEvent;
  readonly mark: EventMark;
  readonly wording: Wording;
  readonly text: KnownText;
}

const FARTHEST = 8e15;

/** Events with their words, made when they are first asked for: a picture is laid out several times until it fits. */
export class CrowdTexts {
  readonly #known = new Map<number, CrowdText>();
  readonly #eventOf: (row: number) => FullEvent | undefined;
  readonly #edges: { readonly homeZone: string; readonly measure: Measure; readonly gradings: boolean };

  constructor(eventOf: (row: number) => FullEvent | undefined, edges: CrowdTextEdges) {
    this.#eventOf = eventOf;
    this.#edges = edges;
  }

  of(row: number): CrowdText | undefined {
    const known = this.#known.get(row);
    if (known !== undefined) return known;
    const event = this.#eventOf(row);
    if (event === undefined) return undefined;
    const made = crowdText(event, this.#edges);
    this.#known.set(row, made);
    return made;
  }
}

export interface CrowdTextEdges {
  readonly homeZone: string;
  readonly measure: Measure;
  readonly gradings: boolean;
}

function crowdText(event: FullEvent, { homeZone, measure, gradings }: CrowdTextEdges): CrowdText {
  const mark = eventMark(event, homeZone);
  const wording = wordingOf(mark, gradings ? gradingOf(event.sources) : '');
  const { start, end } = indexExtent(event, homeZone);
  const limits = { start: Math.max(start, -FARTHEST), end: Math.min(end, FARTHEST) };
  const widthOf = (text: string): number => measure(text, CROWD_LABEL_SIZE, 400);
  const widths = { width: widthOf(wording.full), titleWidth: widthOf(wording.full.slice(0, wording.titleEnd)) };
  const drawn = drawnByClock(event.when, event.bounds, homeZone);
  const text = knownTextOf(mark, drawn ?? limits, widths);
  return { event, mark, wording, text: drawn === null ? text : { ...text, limits: drawn } };
}
