import { offsetAt } from '../../../shared/time/zone';
import { zoneNamed } from '../../intake/zones/named-zone';
import type { Component } from '../ics-text';
import { textIn } from '../ics-text';
import { type Clocks, type Zones, zonesOf } from './zones';

/** By which clocks the times of a calendar are meant. */
export interface CalendarClock {
  readonly zones: Zones;
  /** Clocks of times that name no zone, where the calendar says which (X-WR-TIMEZONE) and it is not the timeline's own. */
  readonly floating: Clocks | null;
  /** Clocks by which times in UTC fall on a day: the calendar's, where it says, else the timeline's. */
  readonly home: Clocks;
}

/** @param zone home zone of the timeline */
export function clockOf(calendar: Component, zone: string): CalendarClock {
  const zones = zonesOf(calendar);
  const said = textIn(calendar, 'X-WR-TIMEZONE')?.trim() ?? '';
  const own = said === '' || zoneNamed(said) === zone ? null : zones(said);
  return { zones, floating: own, home: own ?? ((instant) => offsetAt(instant, zone)) };
}
