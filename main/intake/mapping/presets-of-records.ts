import { WIKIBASE_PRECISIONS } from '../evidence/date-precision';
import type { Preset } from './preset';

/** Tables of machines, weather services, museums and collections of facts, whose rows are records of something else than events. */
export const PRESETS_OF_RECORDS: readonly Preset[] = [
  {
    // What the Event Viewer of Windows writes: the description, last in each row, has no header.
    program: 'Windows Event Viewer',
    known: ['level', 'dateandtime', 'source', 'eventid', 'taskcategory'],
    uses: {
      title: ['source', 'eventid'],
      when: ['dateandtime'],
      lane: ['level'],
      summary: ['column6'],
      kept: ['taskcategory'],
    },
  },
  {
    // `journalctl -o json`: https://www.freedesktop.org/software/systemd/man/latest/systemd.journal-fields.html
    program: 'the journal of systemd',
    known: ['realtimetimestamp', 'message', 'cursor'],
    uses: {
      title: ['message'],
      when: ['realtimetimestamp'],
      kept: ['hostname', 'systemdunit', 'syslogidentifier', 'comm', 'pid', 'uid', 'priority'],
    },
  },
  {
    // https://data.police.uk/about/#columns: the month is all that is said of when.
    program: 'the police of England, Wales and Northern Ireland',
    known: ['crimeid', 'month', 'reportedby', 'fallswithin', 'lsoaname', 'crimetype'],
    uses: {
      title: ['crimetype', 'location'],
      when: ['month'],
      places: ['location', 'lsoaname'],
      sources: ['reportedby'],
      kept: ['lastoutcomecategory', 'context', 'latitude', 'longitude', 'crimeid'],
    },
  },
  {
    // Issues and pull requests as the REST API gives them: https://docs.github.com/en/rest/issues/issues
    program: 'GitHub',
    known: ['htmlurl', 'nodeid', 'number', 'title', 'state', 'createdat', 'closedat'],
    uses: {
      title: ['title'],
      start: ['createdat'],
      end: ['closedat'],
      summary: ['body'],
      actors: ['userlogin', 'assignees'],
      tags: ['labels'],
      url: ['htmlurl'],
      id: ['nodeid'],
      kept: ['state', 'number', 'statereason', 'milestonetitle'],
    },
  },
  {
    // https://www.ncdc.noaa.gov/stormevents/ftp.jsp
    program: 'NOAA Storm Events',
    known: ['begindatetime', 'enddatetime', 'episodeid', 'eventtype', 'czname'],
    uses: {
      title: ['eventtype', 'czname', 'state'],
      start: ['begindatetime'],
      end: ['enddatetime'],
      zone: ['cztimezone'],
      lane: ['eventtype'],
      places: ['czname', 'state'],
      summary: ['eventnarrative', 'episodenarrative'],
      sources: ['source'],
      kept: ['cztimezone', 'eventid', 'episodeid', 'injuriesdirect', 'deathsdirect', 'damageproperty', 'beginlat', 'beginlon'],
    },
  },
  {
    // https://github.com/metmuseum/openaccess: begin and end are the years between which a thing was made, or those of its maker.
    program: 'Metropolitan Museum of Art',
    known: ['objectnumber', 'objectid', 'title', 'objectdate', 'objectbegindate', 'objectenddate'],
    uses: {
      title: ['title'],
      when: ['objectdate'],
      lane: ['department'],
      actors: ['artistdisplayname'],
      places: ['city', 'country'],
      url: ['linkresource'],
      summary: ['medium'],
      kept: ['objectname', 'objectbegindate', 'objectenddate', 'creditline', 'objectnumber'],
    },
  },
  {
    // https://github.com/MuseumofModernArt/collection: begin and end are those of the life of the artist.
    program: 'MoMA',
    known: ['title', 'artist', 'constituentid', 'begindate', 'enddate', 'date', 'dateacquired'],
    uses: {
      title: ['title'],
      when: ['date'],
      actors: ['artist'],
      lane: ['classification'],
      url: ['url'],
      summary: ['medium'],
      kept: ['artistbio', 'creditline', 'accessionnumber', 'dateacquired', 'objectid'],
    },
  },
  {
    // https://query.wikidata.org, with the usual names of its labels and points in time.
    program: 'Wikidata',
    known: ['item', 'itemlabel', 'pointintime'],
    precisions: WIKIBASE_PRECISIONS,
    uses: {
      title: ['itemlabel'],
      when: ['pointintime'],
      precision: ['pointintimeprecision', 'dateprecision', 'timeprecision', 'precision', 'prec'],
      url: ['item'],
      summary: ['itemdescription'],
      places: ['locationlabel', 'countrylabel'],
    },
  },
];
