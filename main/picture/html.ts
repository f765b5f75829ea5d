import { createHash } from 'node:crypto';
import type { FullEvent, LINK_TYPES, Source } from '../../shared/event';
import { countedWhere, figure } from '../../shared/picture/footer';
import { gradingOf } from '../../shared/picture/grading';
import type { Picture } from '../../shared/picture/picture';
import { svgDocument } from '../../shared/picture/svg-document';
import { escapeXml } from '../../shared/picture/xml';
import { parseWhen } from '../../shared/time/edtf';
import { indexExtent } from '../../shared/time/placement';
import { beyondMillisecondsOf } from '../../shared/time/stand';
import { longWords } from '../../shared/time/words';
import type { Timeline } from '../../shared/timeline';
import { longDate, shortDate } from '../../shared/view/event-words';
import { WEIGHTS } from './fonts/fonts';
import { PAGE_SCRIPT, pageStyle } from './html-style';
import { drawingOf } from './svg/drawing';
import { fontFaces } from './svg/svg-file';

interface ListedEvent {
  readonly event: FullEvent;
  readonly lane: string;
}

/**
 * A page that needs nothing but itself: the picture, the list of its events with their details, usable by keyboard and
 * on paper. Its policy forbids it every request and every script but its own. Every event in range is told about, also those that the picture only counts, and no other;
 * ids of the timeline's file do not leave it, and addresses of sources are text, so that nobody visits one by a slip.
 */
export function htmlOf(pages: readonly Picture[], timeline: Timeline): string {
  const listed = listedEvents(pages, timeline.homeZone);
  const numbers = new Map(listed.map(({ event }, index) => [event.id, index + 1]));
  const titles = new Map(listed.map(({ event }) => [event.id, event.title]));
  const drawings = pages.map((page) => drawingOf(page, numbers));
  const svgs = drawings.map(({ picture, markup }, index) => svgDocument(picture, markup(), { idPrefix: `p${index + 1}-` }));
  const items = listed.map((one, index) => itemOf(one, index + 1, titles, timeline.homeZone)).join('\n');
  const [first] = pages;
  const title = escapeXml(first?.header.titles.map((line) => line.text).join(' ') ?? timeline.title);
  const counted = first === undefined ? [] : countedWhere(first.counts);
  const silent = counted.map(({ count, where }) => ` · ${figure(count)} of them inside ${where} of the picture`).join('');
  const body = `<div class="picture" role="region" aria-label="Timeline" tabindex="0">
${svgs.join('\n')}
</div>
<div class="bar" role="search">
<label>Find <input id="find" type="search" autocomplete="off"></label><span id="found" role="status"></span>
<button id="size" type="button" aria-pressed="false">Full size</button>
<span>${figure(listed.length)} events in this list${silent} · <kbd>←</kbd> <kbd>→</kbd> next event · <kbd>Enter</kbd> details · <kbd>Esc</kbd> back to the picture</span>
</div>
<ol aria-label="Events">
${items}
</ol>`;
  // The letters of its tags are among those of any page; what is written as an entity is named.
  const style = fontFaces(`${body}&<>"'`, WEIGHTS) + pageStyle(first?.theme ?? 'light');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Annals">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function policyFor(style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(PAGE_SCRIPT)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Each event in range once, in order of time. */
function listedEvents(pages: readonly Picture[], homeZone: string): ListedEvent[] {
  const found = (pages[0]?.within ?? []).flatMap(({ lane, events }) => events.map((event) => ({ event, lane: lane.title })));
  const start = ({ event }: ListedEvent): number => indexExtent(event, homeZone).start;
  return found.sort((one, other) => {
    const [a, b] = [start(one), start(other)];
    const beyond = beyondMillisecondsOf(one.event.when) - beyondMillisecondsOf(other.event.when);
    return a === b ? beyond || one.event.row - other.event.row : a < b ? -1 : 1;
  });
}

const LINK_WORDS: Readonly<Record<(typeof LINK_TYPES)[number], string>> = {
  causes: 'Causes',
  follows: 'Follows from',
  precedes: 'Comes before',
  'part-of': 'Part of',
  contradicts: 'Contradicts',
  related: 'Related to',
};

function itemOf({ event, lane }: ListedEvent, number: number, titles: ReadonlyMap<string, string>, homeZone: string): string {
  const facts: (readonly [string, readonly string[]])[] = [
    ['When', [longDate(event, homeZone)]],
    ['Status', [event.status]],
    ['Lane', [lane]],
    ['Actors', event.actors.length === 0 ? [] : [event.actors.join(', ')]],
    ['Places', event.places.length === 0 ? [] : [event.places.join(', ')]],
    ['Tags', event.tags.length === 0 ? [] : [event.tags.join(', ')]],
    ['Sources', event.sources.map((source) => sourceWords(source, homeZone))],
  ];
  for (const { type, to } of event.links) {
    const target = titles.get(to);
    if (target !== undefined) facts.push([LINK_WORDS[type], [target]]);
  }
  const list = facts.flatMap(([term, values]) =>
    values.map((value, index) => `<dt>${index === 0 ? term : ''}</dt><dd>${escapeXml(value)}</dd>`),
  );
  const summary = event.summary === '' ? '' : `<p>${event.summary.split('\n').map(escapeXml).join('\n')}</p>`;
  const date = escapeXml(shortDate(event, homeZone));
  return `<li data-event="${number}"><button type="button"><time>${date}</time><span>${escapeXml(event.title)}</span><span class="lane">${escapeXml(lane)}</span></button><article>${summary}<dl>${list.join('')}</dl></article></li>`;
}

function sourceWords(source: Source, homeZone: string): string {
  const published = source.published === undefined ? null : parseWhen(source.published, homeZone);
  const claim = source.when === undefined ? null : parseWhen(source.when, homeZone);
  return [
    source.title,
    source.publisher ?? '',
    published?.ok ? longWords(published.value) : '',
    gradingOf([source]),
    claim?.ok ? `dates it ${longWords(claim.value)}` : '',
    source.url ?? '',
    source.note ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
