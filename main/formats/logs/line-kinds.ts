/*
 * Texts of which each line is a record of its own form and no line names the columns: what servers, systems, programs and chats write.
 */

/** What a line says of an event. */
export interface LineCells {
  readonly when: string;
  readonly title: string;
  readonly actors: string;
  /** What no field is for, under its name. */
  readonly besides: readonly (readonly [name: string, text: string])[];
}

export interface LineKind {
  /** What writes such texts, as it is told. */
  readonly name: string;
  /** A line that begins a record; its groups are for `cells`. */
  readonly line: RegExp;
  readonly cells: (groups: Readonly<Record<string, string | undefined>>) => LineCells;
  /** Lines that begin none go on with the record above; else they are records without a date, which are refused. */
  readonly goesOn: boolean;
  /** Whether its lines say no year: that of the first is to be said by a person. */
  readonly isYearless?: boolean;
}

const ISO = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d)?`;
const CHAT_DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const CHAT_TIME = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?`;
/** What the log itself did has no program: `last message repeated 2 times`, `-- MARK --`. */
const SYSLOG_REST = String.raw`(?<host>\S+) (?:(?<program>[^\s:[\]]{1,100})(?:\[(?<process>\d+)\])?: ?(?<text>.*)|(?<ofLog>last message repeated .*|-- MARK --))$`;
/** What PostgreSQL calls a message; what it says more of one (DETAIL, STATEMENT) goes on with it. */
const SEVERITY = 'LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DEBUG[1-5]?';
const LEVEL = 'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE';

const syslogCells: LineKind['cells'] = ({ when = '', text, ofLog = '', host = '', program = '', process = '', priority = '' }) => ({
  when: when === '-' ? '' : when,
  title: (text ?? ofLog).replace(/^\ufeff/, ''),
  actors: '',
  besides: [
    ['Host', host],
    ['Program', program],
    ['Process', process],
    ['Priority', priority],
  ],
});

const chatCells: LineKind['cells'] = ({ day = '', time = '', who = '', text = '' }) => ({
  when: `${day} ${time.replace(/\s/g, ' ')}`,
  title: text.replace(/^\u200e/, ''),
  actors: who.trim(),
  besides: [],
});

/** The kinds of texts that are known, each told by most of its first lines. */
export const LINE_KINDS: readonly LineKind[] = [
  {
    // Common Log Format and what Apache and nginx call combined: https://httpd.apache.org/docs/2.4/logs.html#accesslog
    name: 'an access log of a web server',
    line: /^(?<host>\S+) \S+ (?<user>.{1,200}?) \[(?<when>\d\d\/[A-Za-z]{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] "(?<request>(?:[^"\\]|\\.)*)" (?<status>\d{3}|-) (?<bytes>\d+|-)(?: "(?<referrer>(?:[^"\\]|\\.)*)" "(?<agent>(?:[^"\\]|\\.)*)")?/,
    cells: ({ host = '', user = '', when = '', request = '', status = '', bytes = '', referrer = '', agent = '' }) => ({
      when,
      title: request === '' || request === '-' ? `Request of ${host}` : request,
      actors: user === '-' ? host : `${host}; ${user}`,
      besides: [
        ['Status', status],
        ['Bytes', bytes],
        ['Referrer', referrer],
        ['Agent', agent],
      ],
    }),
    goesOn: false,
  },
  {
    // https://www.rfc-editor.org/rfc/rfc5424#section-6
    name: 'a syslog (RFC 5424)',
    line: /^<(?<priority>\d{1,3})>\d{1,2} (?<when>\S+) (?<host>\S+) (?<program>\S+) (?<process>\S+) \S+ (?:-|(?:\[(?:[^\]\\]|\\.)*\])+)(?: (?<text>.*))?$/,
    cells: syslogCells,
    goesOn: false,
  },
  {
    // What rsyslog and journald write by default in newer systems.
    name: 'a syslog',
    line: new RegExp(`^(?<when>${ISO}) ${SYSLOG_REST}`),
    cells: syslogCells,
    goesOn: false,
  },
  {
    name: 'a syslog with years',
    line: new RegExp(
      String.raw`^(?<when>(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d{4}|\d{4} [A-Z][a-z]{2} {1,2}\d{1,2}) \d\d:\d\d:\d\d(?:\.\d+)?) ${SYSLOG_REST}`,
    ),
    cells: (groups) => {
      const [, year = '', month, day, time] = /^(\d{4}) ([A-Z][a-z]{2}) +(\d{1,2}) (.*)$/.exec(groups['when'] ?? '') ?? [];
      return syslogCells(year === '' ? groups : { ...groups, when: `${month} ${day} ${year} ${time}` });
    },
    goesOn: false,
  },
  {
    // https://www.rfc-editor.org/rfc/rfc3164#section-4.1.2: the time of a line has no year.
    name: 'a syslog (RFC 3164)',
    line: new RegExp(String.raw`^(?:<\d{1,3}>)?(?<when>[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)?) ${SYSLOG_REST}`),
    cells: syslogCells,
    goesOn: false,
    isYearless: true,
  },
  {
    name: 'a WhatsApp chat',
    line: new RegExp(String.raw`^\u200e?\[(?<day>${CHAT_DAY}),? (?<time>${CHAT_TIME})\] (?:(?<who>[^:]{1,80}): )?(?<text>.*)$`, 'iu'),
    cells: chatCells,
    goesOn: true,
  },
  {
    name: 'a WhatsApp chat',
    line: new RegExp(String.raw`^\u200e?(?<day>${CHAT_DAY}),? (?<time>${CHAT_TIME}) [-–] (?:(?<who>[^:]{1,80}): )?(?<text>.*)$`, 'iu'),
    cells: chatCells,
    goesOn: true,
  },
  {
    // As it is copied out of a browser.
    name: 'a WhatsApp chat',
    line: new RegExp(String.raw`^\u200e?\[(?<time>${CHAT_TIME}), (?<day>${CHAT_DAY})\] (?:(?<who>[^:]{1,80}): )?(?<text>.*)$`, 'iu'),
    cells: chatCells,
    goesOn: true,
  },
  {
    // `%m [%p] ` and what is put behind it: https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-LINE-PREFIX
    name: 'a log of PostgreSQL',
    line: new RegExp(
      String.raw`^(?<when>${ISO}(?: [A-Z]{3,5})?) \[(?<process>\d+)(?:-\d+)?\]:? (?:\[\d+-\d+\] )?(?:(?<user>[^\s:]*@[^\s:]*),? )?(?:${SEVERITY}):\s+(?<text>.*)$`,
    ),
    cells: ({ when = '', text = '', user = '', process = '' }) => ({
      when,
      title: text,
      actors: '',
      besides: [
        ['User', user],
        ['Process', process],
      ],
    }),
    goesOn: true,
  },
  {
    // nginx's log of errors, and what the `log` of Go writes: https://pkg.go.dev/log#pkg-constants
    name: 'a log of a program',
    line: /^(?<when>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (?:\[(?<level>\w+)\] )?(?:(?<process>\d+)#\d+: )?(?<text>[^\s,;\t|].*)$/,
    cells: ({ when = '', level = '', process = '', text = '' }) => ({
      when,
      title: text,
      actors: '',
      besides: [
        ['Level', level],
        ['Process', process],
      ],
    }),
    goesOn: true,
  },
  {
    name: 'a log of a program',
    line: new RegExp(
      String.raw`^\[?(?<when>${ISO})\]? (?=[^,;\t]{0,60}\b(?:${LEVEL})\b)(?:\[[^\]]*\] *)?[[(]?(?<level>${LEVEL})?[\])]?[ :-]*(?<text>.*)$`,
    ),
    cells: ({ when = '', level = '', text = '' }) => ({ when, title: text, actors: '', besides: [['Level', level]] }),
    goesOn: true,
  },
];
