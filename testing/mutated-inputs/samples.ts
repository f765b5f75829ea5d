import type { ImportFormat } from '../../shared/import';
import { odsOf, xlsxOf, xlsxRows } from '../formats/workbooks';

/*
 * Small files of the formats that are read, sound as they are; each of their records has a mark in its title by which it is found again. Pages, mails
 * and contacts are not among them: where a mark of theirs is damaged, what stands behind it is a comment, a text or another's, and nothing proves more.
 */

export interface Sample {
  readonly name: string;
  readonly format: ImportFormat;
  /** Its text; of a workbook the text of its sheet, and how a file is made of that. */
  readonly text: string;
  readonly pack?: (text: string) => Uint8Array;
}

/** What stands in a title, and nowhere else. */
export const MARK = /qx\d{3}z/g;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'] as const;

const RECORDS = Array.from({ length: 9 }, (_, at) => ({
  title: `Storm qx${String(at).padStart(3, '0')}z`,
  day: `2026-0${at + 1}-1${at}`,
  lane: at % 2 === 0 ? 'Weather' : 'Politics',
  note: at % 3 === 0 ? 'Müller said “no”, then left' : `Note ${at}`,
}));

const csv = (separator: string): string =>
  [
    ['Title', 'Date', 'Lane', 'Description'],
    ...RECORDS.map(({ title, day, lane, note }) => [title, day, lane, note.includes(separator) ? `"${note}"` : note]),
  ]
    .map((cells) => cells.join(separator))
    .join('\n');

const objects = RECORDS.map(({ title, day, lane, note }) => ({ title, date: day, lane, description: note }));

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:Mitteleuropa',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
  ...RECORDS.flatMap(({ title, day, note }, at) => [
    'BEGIN:VEVENT',
    `UID:${at}@example.org`,
    `SUMMARY:${title}`,
    at % 2 === 0 ? `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}` : `DTSTART;TZID=Mitteleuropa:${day.replaceAll('-', '')}T101500`,
    ...(at === 3 ? ['RRULE:FREQ=MONTHLY;COUNT=5', 'EXDATE;VALUE=DATE:20260613'] : []),
    `DESCRIPTION:${note.replaceAll(',', '\\,')}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n');

const dateOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });

const story = {
  events: RECORDS.map(({ title, day, lane, note }) => ({
    start_date: dateOf(day),
    text: { headline: title, text: `<p>${note}</p>` },
    group: lane,
  })),
};

const oldStory = {
  timeline: {
    headline: 'A story',
    date: RECORDS.map(({ title, day, note }) => ({ startDate: day.replaceAll('-', ','), headline: title, text: note })),
  },
};

const stix = {
  type: 'bundle',
  id: 'bundle--1',
  objects: RECORDS.map(({ title, day, note }, at) => ({
    type: at % 2 === 0 ? 'campaign' : 'malware',
    id: `campaign--0000000${at}-0000-4000-8000-000000000000`,
    name: title,
    description: note,
    created: `${day}T00:00:00Z`,
    first_seen: `${day}T00:00:00Z`,
    confidence: 80,
  })),
};

const misp = {
  response: RECORDS.map(({ title, day }, at) => ({
    Event: { uuid: `0000000${at}-0000-4000-8000-000000000000`, info: title, date: day, threat_level_id: '2', analysis: '1', Attribute: [] },
  })),
};

const project = `<?xml version="1.0" encoding="utf-8"?>\n<timeline>\n<version>2.9.0</version>\n<timetype>gregoriantime</timetype>\n<categories><category><name>Weather</name></category></categories>\n<events>\n${RECORDS.map(
  ({ title, day, note }) =>
    `<event>\n<start>${day} 00:00:00</start>\n<end>${day} 00:00:00</end>\n<text>${title}</text>\n<description>${note}</description>\n<category>Weather</category>\n</event>\n`,
).join('')}</events>\n</timeline>\n`;

const xlsxSheet = xlsxRows([['Title', 'Date', 'Lane'], ...RECORDS.map(({ title, lane }, at) => [title, 46_030 + at, lane])]);

const odsSheet = [['Title', 'Date', 'Lane'], ...RECORDS.map(({ title, day, lane }) => [title, day, lane])]
  .map(
    (cells) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  )
  .join('');

const gedcom = `Title,Date\n${RECORDS.map(({ title }, at) => `${title},${['ABT 1862', 'BEF 3 MAR 1871', 'BET 1880 AND 1890', '12 JAN 1901', 'AFT 1910'][at % 5] ?? ''}`).join('\n')}\n`;

const timesketch = RECORDS.map(({ title, day }, at) =>
  JSON.stringify({ message: title, datetime: `${day}T13:16:0${at}+00:00`, timestamp_desc: 'Logon', timestamp: 1_767_878_160_000_000 + at }),
).join('\n');

const markwhen = [
  'title: A story',
  ...RECORDS.map(({ title, day, note }, at) => `${at % 4 === 0 ? `# Part ${at}\n` : ''}${day}: ${title} #tag${at}\n${note}`),
].join('\n');

const chronology = `# What happened\n\n## 2026\n\n${RECORDS.map(({ title, note }, at) => `- ${at + 1} ${MONTHS[at]}: ${title}. ${note}\n`).join('')}`;

const tracks = `<?xml version="1.0"?>\n<gpx version="1.1" creator="x">\n${RECORDS.map(
  ({ title, day }) => `<wpt lat="51.5" lon="-0.1"><time>${day}T10:00:00Z</time><name>${title}</name></wpt>\n`,
).join('')}</gpx>\n`;

const syslog = RECORDS.map(({ title }, at) => `2026-0${at + 1}-03T10:00:0${at}+01:00 gate sshd[${at}]: ${title}`).join('\n');

const yaml = `# Kept by hand\nusual: &usual\n  lane: Weather\nevents:\n${RECORDS.map(({ title, day, note }, at) =>
  at % 3 === 0
    ? `- {title: ${title}, date: ${day}, description: "${note}", <<: *usual}\n`
    : `- title: ${at % 2 === 0 ? `'${title}'` : title}\n  date: ${day}\n  <<: *usual\n  description: >-\n    ${note}\n    and more\n  tags: [a, 'b']\n`,
).join('')}`;

const yamlDocuments = RECORDS.map(({ title, day, lane }) => `---\ntitle: ${title}\ndate: ${day}\nlane: ${lane}\n`).join('');

const json = (content: unknown): string => JSON.stringify(content, null, 1);

export const SAMPLES: readonly Sample[] = [
  { name: 'commas.csv', format: 'csv', text: csv(',') },
  { name: 'semicolons.csv', format: 'csv', text: csv(';') },
  { name: 'tabs.tsv', format: 'csv', text: csv('\t') },
  { name: 'gedcom.csv', format: 'csv', text: gedcom },
  { name: 'chronology.md', format: 'csv', text: chronology },
  { name: 'messages.log', format: 'csv', text: syslog },
  { name: 'track.gpx', format: 'csv', text: tracks },
  { name: 'list.json', format: 'json', text: json(objects) },
  { name: 'within.json', format: 'json', text: json({ data: { items: objects }, total: 9 }) },
  { name: 'story.json', format: 'json', text: json(story) },
  { name: 'old-story.json', format: 'json', text: json(oldStory) },
  { name: 'stix.json', format: 'json', text: json(stix) },
  { name: 'misp.json', format: 'json', text: json(misp) },
  { name: 'list.yaml', format: 'json', text: yaml },
  { name: 'documents.yaml', format: 'json', text: yamlDocuments },
  { name: 'timesketch.jsonl', format: 'jsonl', text: timesketch },
  { name: 'calendar.ics', format: 'ics', text: calendar },
  { name: 'story.mw', format: 'mw', text: markwhen },
  { name: 'project.timeline', format: 'timeline', text: project },
  {
    name: 'sheet.xlsx',
    format: 'xlsx',
    text: xlsxSheet,
    pack: (rows) =>
      xlsxOf({
        sheets: [
          { name: 'Events', rows },
          { name: 'Notes', rows: xlsxRows([['Read me']]) },
        ],
        formats: [14],
      }),
  },
  { name: 'sheet.ods', format: 'ods', text: odsSheet, pack: (rows) => odsOf({ sheets: [{ name: 'Events', rows }] }) },
];
