import { lastBefore, type Moment, textOf } from './moments';

/** What a diagram says of one thing that is done, or of a milestone. */
export interface Task {
  readonly row: number;
  readonly title: string;
  readonly lane: string;
  readonly status: string;
  /** Null where it follows from what the diagram does not say. */
  readonly start: Moment | null;
  readonly until: Moment | null;
  /** The end is a day that is written, and not the beginning of the next thing. */
  readonly isEndWritten: boolean;
  /** As it is written. */
  readonly written: string;
}

export const TASK_NAMES = ['Start', 'End', 'Title', 'Lane', 'Status'];

export function cellsOfTask({ start, until, isEndWritten, title, lane, status, written }: Task): string[] {
  // What is written there is no date: it is refused with that.
  if (start === null) return [`(${written})`, '', title, lane, status];
  const end = until === null || until.at <= start.at ? null : isEndWritten ? until : lastBefore(start, until);
  return [textOf(start), end === null || end.at === start.at ? '' : textOf(end), title, lane, status];
}
