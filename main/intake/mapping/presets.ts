import { UCDP_PRECISIONS } from '../evidence/date-precision';
import type { Preset } from './preset';
import { PRESETS_OF_RECORDS } from './presets-of-records';

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
      precision: ['displaydate'],
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
      precision: ['timeprecision'],
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
    // https://www.start.umd.edu/gtd/downloads/Codebook.pdf; 0 is a month or a day that is not known, and what lasted longer than a day has its end as M/D/YYYY.
    program: 'GTD',
    order: 'mdy',
    known: ['eventid', 'iyear', 'imonth', 'iday', 'attacktype1txt'],
    uses: {
      title: ['attacktype1txt', 'city'],
      year: ['iyear'],
      month: ['imonth'],
      day: ['iday'],
      end: ['resolution'],
      lane: ['regiontxt'],
      places: ['city', 'provstate', 'countrytxt'],
      actors: ['gname'],
      summary: ['summary'],
      kept: ['approxdate', 'nkill', 'latitude', 'longitude', 'eventid'],
    },
  },
  {
    // https://ucdp.uu.se/downloads/ged/ged251.pdf
    program: 'UCDP GED',
    precisions: UCDP_PRECISIONS,
    known: ['datestart', 'dateend', 'dyadname', 'wherecoordinates'],
    uses: {
      title: ['dyadname', 'wherecoordinates'],
      start: ['datestart'],
      end: ['dateend'],
      precision: ['dateprec'],
      lane: ['conflictname'],
      actors: ['sidea', 'sideb'],
      places: ['wherecoordinates', 'adm1', 'country'],
      sources: ['sourcearticle'],
      kept: ['best', 'low', 'high', 'dateprec', 'latitude', 'longitude', 'relid'],
    },
  },
  {
    // https://doc.emdat.be/docs/data-structure-and-content/emdat-public-table/
    program: 'EM-DAT',
    known: ['disno', 'disastertype', 'startyear', 'startmonth', 'startday'],
    uses: {
      title: ['disastertype', 'eventname', 'country'],
      year: ['startyear'],
      month: ['startmonth'],
      day: ['startday'],
      endYear: ['endyear'],
      endMonth: ['endmonth'],
      endDay: ['endday'],
      lane: ['disastertype'],
      places: ['location', 'country'],
      kept: ['magnitude', 'totaldeaths', 'totaldamage000us', 'disno'],
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
      tags: ['categories'],
      summary: ['description'],
      places: ['location'],
      sensitivity: ['sensitivity', 'private'],
      actors: ['meetingorganizer', 'requiredattendees', 'optionalattendees'],
    },
  },
  {
    // What Outlook writes in German.
    program: 'Outlook',
    known: ['betreff', 'beginntam', 'beginntum'],
    uses: {
      title: ['betreff'],
      start: ['beginntam'],
      time: ['beginntum'],
      end: ['endetam'],
      endTime: ['endetum'],
      allDay: ['ganztägigesereignis'],
      tags: ['kategorien'],
      summary: ['beschreibung'],
      places: ['ort'],
      sensitivity: ['vertraulichkeit', 'privat'],
      actors: ['besprechungsplanung', 'erforderlicheteilnehmer', 'optionaleteilnehmer'],
    },
  },
  {
    // What Outlook writes in French: day and time of the start have one header, and so have those of the end.
    program: 'Outlook',
    known: ['objet', 'début', 'début#2'],
    uses: {
      title: ['objet'],
      start: ['début'],
      time: ['début#2'],
      end: ['fin'],
      endTime: ['fin#2'],
      allDay: ['journéeentière'],
      tags: ['catégories'],
      summary: ['description'],
      places: ['emplacement'],
      sensitivity: ['critèredediffusion', 'privé'],
      actors: ['organisateurdelaréunion', 'participantsobligatoires', 'participantsfacultatifs'],
    },
  },
  {
    // https://help.aeontimeline.com, CSV export.
    program: 'Aeon Timeline',
    known: ['eventid', 'title', 'startdate', 'enddate', 'arc'],
    uses: {
      title: ['title'],
      start: ['startdate'],
      end: ['enddate'],
      lane: ['arc'],
      tags: ['tags'],
      summary: ['summary', 'description'],
      actors: ['participant'],
      places: ['location'],
      kept: ['eventid'],
    },
  },
  {
    // https://www.preceden.com, CSV export.
    program: 'Preceden',
    known: ['title', 'startdate', 'enddate', 'layer'],
    uses: {
      title: ['title'],
      start: ['startdate'],
      end: ['enddate'],
      lane: ['layer'],
      summary: ['notes', 'description'],
      url: ['url', 'link'],
    },
  },
  ...PRESETS_OF_RECORDS,
];
