import type { Gathering } from '../../intake/imported';
import type { Component } from '../ics-text';
import type { CalendarClock } from './clock';

/** What everything that reads a calendar needs: where it puts what it reads, by which clocks, and what day it is. */
export interface Reading {
  readonly gathered: Gathering;
  readonly clock: CalendarClock;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** How many events are protected because the calendar says so, by level. */
  readonly classed: number[];
}

/** "Line 12: “Committee” …" */
export function noteOf({ gathered }: Reading, { line }: Component, title: string, said: string): void {
  gathered.note(`Line ${line}: “${shortened(title)}” ${said}`);
}

export function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
