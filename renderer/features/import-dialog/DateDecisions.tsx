import { Radio, Select } from '@mantine/core';
import type { Decision, ImportChoices } from '../../../shared/import';
import { useHomeZone, useToday } from '../../state/hooks';
import { oneOfEach } from './open-questions';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import;

interface DateDecisionsProps {
  readonly flow: ImportFlow;
  /** Of the table that is looked at, and what is asked of others. */
  readonly decisions: readonly Decision[];
  /** Rows without a date. */
  readonly undated: number;
}

/** How the dates were read, with the proof; what nothing proves is asked. */
export function DateDecisions({ flow, decisions: all, undated }: DateDecisionsProps) {
  const decisions = oneOfEach(all);
  const first = decisions.find(({ by }) => by === 'nobody');
  if (decisions.length === 0 && undated === 0) return null;
  return (
    <section className="import-section" aria-label={text.dates.label}>
      <h3>{text.dates.label}</h3>
      {decisions.map((decision) => (
        <Question key={decision.about} decision={decision} first={decision === first} flow={flow} />
      ))}
      {undated > 0 && <Undated count={undated} flow={flow} />}
    </section>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly patch: Partial<ImportChoices>;
}

interface QuestionProps {
  readonly decision: Decision;
  readonly first: boolean;
  readonly flow: ImportFlow;
}

function Question({ decision, first, flow }: QuestionProps) {
  const home = useHomeZone();
  const { about, column, value, by, words } = decision;
  const open = by === 'nobody';
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const label = text.dates.of(column, sentence);
  // A year that stands first leaves nothing to choose.
  if (about === 'order' && value === 'ymd' && decision.choices === undefined)
    return (
      <p className="import-decision">
        <span>{label}</span> <strong>{text.dates.orders.ymd}</strong>
      </p>
    );
  const options = optionsOf(about, home, decision.choices);
  // What was just chosen stands there at once, not when the file has been read in that way.
  const chosen = flow.choices[about];
  const shown = chosen !== null ? String(chosen) : open ? '' : value;
  return (
    <div className="import-question" data-open={open}>
      <Radio.Group
        size="xs"
        label={open ? `${label} ${text.dates.ask[about]}` : label}
        value={shown}
        onChange={(answer) => flow.change(options.find((option) => option.value === answer)?.patch ?? {})}
      >
        <div className="import-answers">
          {options.map((option, index) => (
            <Radio
              key={option.value}
              size="xs"
              value={option.value}
              label={option.label}
              {...(first && index === 0 ? { 'data-import-first': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Others about={about} value={shown === '' || options.some((option) => option.value === shown) ? null : shown} flow={flow} />
    </div>
  );
}

/** What else can be answered to questions that have more answers than are shown. */
const OTHERS: Partial<Record<Decision['about'], { readonly label: string; readonly data: (today: string) => readonly Option[] }>> = {
  zone: {
    label: text.dates.otherZone,
    data: () => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone, patch: { zone } })),
  },
  fiscal: {
    label: text.dates.otherMonth,
    data: () =>
      Array.from({ length: 12 }, (_, at) => [`${at + 1}-ends`, `${at + 1}-begins`])
        .flat()
        .filter((fiscal) => fiscal !== '1-begins')
        .map((fiscal) => ({ value: fiscal, label: text.dates.fiscal(fiscal), patch: { fiscal } })),
  },
  year: {
    label: text.dates.otherYear,
    data: (today) =>
      // Of plans the next one, and of what happened any.
      Array.from({ length: Number(today.slice(0, 4)) + 1 }, (_, at) => Number(today.slice(0, 4)) + 1 - at).map((year) => ({
        value: String(year),
        label: String(year),
        patch: { year },
      })),
  },
};

function Others({ about, value, flow }: { readonly about: Decision['about']; readonly value: string | null; readonly flow: ImportFlow }) {
  const { day: today } = useToday();
  const others = OTHERS[about];
  if (others === undefined) return null;
  const data = others.data(today);
  return (
    <Select
      size="xs"
      className="import-zone"
      aria-label={others.label}
      placeholder={others.label}
      searchable
      selectFirstOptionOnChange
      limit={60}
      data={data.map(({ value: one, label }) => ({ value: one, label }))}
      value={value}
      onChange={(chosen) => flow.change(data.find((one) => one.value === chosen)?.patch ?? {})}
    />
  );
}

function optionsOf(about: Decision['about'], home: string, choices: Decision['choices']): readonly Option[] {
  const words = text.dates;
  switch (about) {
    case 'order':
      return (['dmy', 'mdy', 'ymd'] as const)
        .filter((order) => (choices ?? ['dmy', 'mdy']).includes(order))
        .map((order) => ({ value: order, label: words.orders[order], patch: { order } }));
    case 'century':
      return [
        { value: 'past', label: words.past, patch: { century: 'past' } },
        ...[1800, 1900, 2000].map((century) => ({ value: String(century), label: words.century(century), patch: { century } })),
      ];
    case 'zone':
      return [
        { value: home, label: words.homeZone(home), patch: { zone: home } },
        ...(home === 'UTC' ? [] : [{ value: 'UTC', label: 'UTC', patch: { zone: 'UTC' } }]),
      ];
    case 'fiscal':
      return ['1-ends', '4-ends', '4-begins', '7-ends', '10-ends'].map((fiscal) => ({
        value: fiscal,
        label: words.fiscal(fiscal),
        patch: { fiscal },
      }));
    case 'year':
      return (choices ?? []).map((year) => ({ value: year, label: year, patch: { year: Number(year) } }));
    case 'years':
      return (['historical', 'iso'] as const).map((years) => ({ value: years, label: words.years[years], patch: { years } }));
    case 'pairs':
      return (['years', 'parts'] as const).map((pairs) => ({ value: pairs, label: words.pairs[pairs], patch: { pairs } }));
    case 'numbers':
      return (['counts', 'years'] as const).map((numbers) => ({ value: numbers, label: words.numbers[numbers], patch: { numbers } }));
  }
}

function Undated({ count, flow }: { readonly count: number; readonly flow: ImportFlow }) {
  return (
    <div className="import-question">
      <Radio.Group
        size="xs"
        label={text.dates.undated(count)}
        value={flow.choices.undated ?? 'refuse'}
        onChange={(chosen) => flow.change({ undated: chosen === 'take' ? 'take' : 'refuse' })}
      >
        <div className="import-answers">
          <Radio size="xs" value="refuse" label={text.dates.refuseUndated} />
          <Radio size="xs" value="take" label={text.dates.takeUndated} />
        </div>
      </Radio.Group>
    </div>
  );
}
