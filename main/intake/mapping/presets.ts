import type { ColumnUse } from '../../../shared/mapping';

/** How the tables of another program are read: which of its columns, by plain header, hold what. */
export interface Preset {
  readonly program: string;
  /** Headers by which its tables are known. */
  readonly known: readonly string[];
  /** Of a use with several columns the first is the first part. */
  readonly uses: Partial<Record<ColumnUse, readonly string[]>>;
  readonly order?: 'mdy';
  readonly negativeYears?: 'historical';
  readonly notEvents?: { readonly column: string; readonly word: string };
}

export const PRESETS: readonly Preset[] = [
  {
    // https://timeline.knightlab.com/docs/using-spreadsheets.html
    program: 'TimelineJS',
    known: ['year', 'month', 'day', 'displaydate', 'headline', 'text', 'media'],
    uses: {
      title: ['headline'],
      summary: ['text'],
      year: ['year'],
      month: ['month'],
      day: ['day'],
      time: ['time'],
      endYear: ['endyear'],
      endMonth: ['endmonth'],
      endDay: ['endday'],
      endTime: ['endtime'],
      lane: ['group'],
      sources: ['mediacredit'],
      url: ['media'],
      kept: ['displaydate', 'mediacaption'],
    },
    negativeYears: 'historical',
    notEvents: { column: 'type', word: 'title' },
  },
  {
    // https://acleddata.com/methodology/acled-codebook
    program: 'ACLED',
    known: ['eventdate', 'disordertype', 'eventtype', 'subeventtype', 'actor1'],
    uses: {
      title: ['subeventtype', 'location'],
      when: ['eventdate'],
      lane: ['eventtype'],
      actors: ['actor1', 'assocactor1', 'actor2', 'assocactor2'],
      places: ['location', 'admin2', 'admin1', 'country'],
      summary: ['notes'],
      sources: ['source'],
      tags: ['tags'],
      kept: ['fatalities', 'latitude', 'longitude', 'timeprecision', 'civiliantargeting', 'eventidcnty'],
    },
  },
  {
    // https://www.gdeltproject.org/data/documentation/GDELT-Event_Codebook-V2.0.pdf
    program: 'GDELT',
    known: ['globaleventid', 'actor1name', 'eventcode'],
    uses: {
      title: ['actor1name', 'eventcode', 'actor2name'],
      when: ['sqldate', 'day'],
      actors: ['actor1name', 'actor2name'],
      places: ['actiongeofullname'],
      url: ['sourceurl'],
      kept: ['globaleventid', 'goldsteinscale', 'avgtone', 'actiongeolat', 'actiongeolong'],
    },
  },
  {
    // https://timesketch.org/guides/user/import-from-json-csv/
    program: 'Timesketch',
    known: ['message', 'datetime', 'timestampdesc'],
    uses: { title: ['message'], when: ['datetime'], lane: ['timestampdesc'], tags: ['tag'], kept: ['sourceshort', 'timestamp'] },
  },
  {
    // https://forensics.wiki/l2t_csv
    program: 'plaso (l2tcsv)',
    // MM/DD/YYYY whatever the machine.
    order: 'mdy',
    known: ['date', 'time', 'macb', 'sourcetype', 'short'],
    uses: {
      title: ['short'],
      when: ['date'],
      time: ['time'],
      zone: ['timezone'],
      lane: ['source'],
      summary: ['desc'],
      actors: ['user'],
      kept: ['timezone', 'macb', 'sourcetype', 'type', 'host', 'filename', 'notes'],
    },
  },
  {
    program: 'DFIR-IRIS',
    known: ['eventtitle', 'eventdate', 'eventcontent'],
    uses: {
      title: ['eventtitle'],
      when: ['eventdate'],
      zone: ['eventtz'],
      summary: ['eventcontent'],
      sources: ['eventsource'],
      lane: ['eventcategory'],
      tags: ['eventtags'],
      kept: ['eventraw', 'linkedassets', 'linkediocs', 'eventtz'],
    },
  },
  {
    // https://github.com/cyb3rfox/Aurora-Incident-Response
    program: 'Aurora',
    known: ['datetimeutc', 'timestamptype', 'hostip'],
    uses: {
      title: ['eventdata', 'comment'],
      when: ['datetimeutc'],
      lane: ['timestamptype'],
      kept: ['hostip', 'direction', 'size', 'notes'],
    },
  },
  {
    // What Outlook writes and Google Calendar reads: https://support.google.com/calendar/answer/37118
    program: 'Outlook',
    known: ['subject', 'startdate', 'starttime'],
    uses: {
      title: ['subject'],
      start: ['startdate'],
      time: ['starttime'],
      end: ['enddate'],
      endTime: ['endtime'],
      allDay: ['alldayevent'],
      lane: ['categories'],
      summary: ['description'],
      places: ['location'],
      sensitivity: ['sensitivity'],
      actors: ['meetingorganizer', 'requiredattendees', 'optionalattendees'],
    },
  },
];
