/** Words and phrases around a date: in English, and as GEDCOM shortens them (ABT, BEF, AFT, BET, EST, CAL). Longer phrases stand before those that they begin with. */

export const BETWEEN = ['between', 'bet', 'betw', 'btw'];
export const SINCE = ['since', 'as of', 'starting from', 'starting in', 'starting on', 'starting', 'from'];
export const UNTIL = ['until', 'till', 'til', 'up to', 'up until', 'through', 'by', 'no later than', 'not later than'];
export const BEFORE = ['before', 'bef', 'prior to', 'earlier than'];
export const AFTER = ['after', 'aft', 'later than'];
export const NOT_BEFORE = [
  'on or after',
  'in or after',
  'not before',
  'not earlier than',
  'no earlier than',
  'at the earliest',
  'earliest',
];
export const NOT_AFTER = ['on or before', 'in or before', 'not after', 'at the latest', 'latest'];
export const NOW = ['now', 'present day', 'the present day', 'present', 'the present', 'ongoing', 'current', 'date', 'today'];
export const APPROXIMATE = [
  'on or about',
  'on or around',
  'in or about',
  'in or around',
  'at or about',
  'some time around',
  'sometime around',
  'c',
  'ca',
  'cca',
  'cir',
  'circa',
  'around',
  'about',
  'approx',
  'approximate',
  'abt',
  'est',
  'estimated',
  'cal',
  'calc',
  'calculated',
  'approximately',
  'roughly',
  'near',
];
export const UNCERTAIN = ['maybe', 'likely', 'perhaps', 'possibly', 'probably', 'presumably', 'reportedly', 'allegedly'];
export const FILLERS = [
  'some time in',
  'some time on',
  'some time during',
  'sometime in',
  'sometime on',
  'sometime',
  'some time',
  'some day in',
  'on',
  'in',
  'at',
  'during',
  'within',
  'dated',
  'the year',
  'year',
  'the',
];
