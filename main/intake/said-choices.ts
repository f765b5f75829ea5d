import type { ImportChoices } from '../../shared/import';
import { saidFiscal } from '../../shared/time/typed/fiscal';
import type { ImportContext } from './imported';

/** A context in which a person's choices are in force; what they leave open stays as it was. */
export function withChoices(context: ImportContext, choices: ImportChoices): ImportContext {
  const { order, century, zone, years, pairs, numbers, fiscal, year, undated, columns, tables, header, lane, sheets, encoding } = choices;
  return {
    ...context,
    order: order ?? context.order,
    undated: undated ?? context.undated,
    header: header ?? context.header,
    sheets: sheets === null ? context.sheets : sheets.map(String),
    encoding: encoding ?? context.encoding,
    dates: {
      ...context.dates,
      by: { ...context.dates?.by, ...(order === null ? {} : { order: 'person' }) },
      century: century ?? context.dates?.century,
      timesIn: zone ?? context.dates?.timesIn,
      negativeYears: years === null ? context.dates?.negativeYears : years === 'iso' ? 'astronomical' : 'historical',
      yearPairs: pairs === null ? context.dates?.yearPairs : pairs === 'years',
      fiscal: (fiscal === null ? null : saidFiscal(fiscal)) ?? context.dates?.fiscal,
      firstYear: year ?? context.dates?.firstYear,
      numbersCount: numbers === null ? context.dates?.numbersCount : numbers === 'counts',
    },
    columns:
      columns === null && tables === null && lane === null
        ? context.columns
        : {
            uses: new Map(),
            keepOthers: false,
            ...context.columns,
            exact: columns ?? undefined,
            exactBy: tables === null ? context.columns?.exactBy : new Map(tables.map((one) => [one.headers, one.columns])),
            lane: lane ?? context.columns?.lane,
          },
  };
}
