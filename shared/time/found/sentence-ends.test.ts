import { describe, expect, it } from 'vitest';
import { dayFrom } from '../day';
import { findDates } from './find-dates';

const PUBLISHED = dayFrom(2005, 12, 12);

/** What sentences end with, and what the next ones begin with, that could be taken together for a date. */
const ENDS = `in May | on 5 May | in 2004 | last week | on Friday | in the spring | the first quarter | in late May | on May 5 | two years ago | a decade | the same
 | it was early | she was late | the next | he came first | finished fourth | in March 2004 | of the year | at the end | It was the last | the second half | a year later
 | for two years | in the fall | Christmas | in fiscal 2004 | since then | for the year | every | He left on the 5th | by the end of | the 1990s | over the past | the previous | this`;
const BEGINNINGS = `May was cold | Fourth-quarter sales fell | First he left | Friday was bad | Last year it fell | Next week it ends | The next day he left | A year earlier it rose
 | Two days later she left | Earlier he said | The following week it closed | Ago was | Years passed | The year before it fell | June sales | March 5 was | Spring came
 | Quarter horses run | Months later | Second came | Through June it | Until May he`;
const listed = (text: string) => text.split('|').map((one) => one.trim());

describe('no date goes on across the end of a sentence', () => {
  it.each(listed(ENDS))('“… %s.”', (end) => {
    for (const beginning of listed(BEGINNINGS)) {
      const text = `They met ${end}. ${beginning} then, and so on.`;
      const cut = text.indexOf(`. ${beginning}`);
      expect(findDates(text, PUBLISHED).filter((found) => found.start < cut && found.end > cut + 2)).toEqual([]);
    }
  });

  it('nor of a paragraph', () => {
    const found = findDates('What happened on Friday\n\nMarch 5 was quiet', PUBLISHED);
    expect(found.map(({ text }) => text)).toEqual(['Friday', 'March 5']);
  });

  it('and both are found', () => {
    const found = findDates('It was 5% as it forecast in November. Fourth-quarter sales fell.', PUBLISHED);
    expect(found.map(({ text, edtf }) => [text, edtf])).toEqual([
      ['November', '2005-11'],
      ['Fourth-quarter', '2005-36'],
    ]);
  });
});
