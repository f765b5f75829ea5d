/** Machines without a battery begin in 1970 or 1980 until they have asked for the time or found satellites: no year before this one is of what they recorded. */
export const EARLIEST_YEAR = 1990;
