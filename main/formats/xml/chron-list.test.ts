import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';

function eventsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const { drafts } = readImport(bytes, importFormatOf('chronology.xml', bytes) ?? 'csv', CONTEXT);
  return [...drafts].map(({ draft: { when, title, places } }) => [when, title, ...places].join(' | '));
}

it('each event of a chronology in EAC or EAD has the date of its item, and the place behind it', () => {
  expect(
    eventsOf(
      '<chronList><chronItem><date standardDate="1909-08-31">August 31, 1909</date><event>The party leaves</event><place>Naples</place></chronItem><chronItem><date standardDate="1909-09">September 1909</date><chronItemSet><event>They arrive</event><place>Mombasa</place><event>They buy supplies</event><place>Nairobi</place></chronItemSet></chronItem></chronList>',
    ),
  ).toEqual(['1909-08-31 | The party leaves | Naples', '1909-09 | They arrive | Mombasa', '1909-09 | They buy supplies | Nairobi']);
  expect(
    eventsOf(
      '<?xml version="1.0"?><ead><archdesc><bioghist><chronlist><chronitem><date>1864</date><eventgrp><event>Born in Ohio</event><event>Baptised</event></eventgrp></chronitem><chronitem><daterange><fromdate standarddate="1890">1890</fromdate><todate standarddate="1894">1894</todate></daterange><event>Studies</event></chronitem></chronlist></bioghist></archdesc></ead>',
    ),
  ).toEqual(['1864 | Born in Ohio', '1864 | Baptised', '1890/1894 | Studies']);
});

it('a timeline of somebody’s own is read by its records', () => {
  const event = (date: string, title: string): string => `<event><date>${date}</date><title>${title}</title></event>`;
  expect(eventsOf(`<timeline>${event('2017-12-06', 'Founded')}${event('2011-04-26', 'Planned')}</timeline>`)).toEqual([
    '2017-12-06 | Founded',
    '2011-04-26 | Planned',
  ]);
});
