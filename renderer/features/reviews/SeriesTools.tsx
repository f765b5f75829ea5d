import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DATA_FORMATS, SERIES_ENDINGS, type SeriesFormat } from '../../../shared/data-export';
import { beyondRules } from '../../../shared/reviews/rrule';
import type { Series } from '../../../shared/series';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { viewState } from '../../state/view-state';
import { startWhatIf } from '../../state/what-if-state';
import { announce } from '../../ui/announce';
import { tell } from '../../ui/notices';
import { strings } from './strings';

/** What can be done with a series as a whole. */
export function SeriesTools({ series, canWrite }: { readonly series: Series; readonly canWrite: boolean }) {
  return (
    <span className="series-tools">
      <ExportMenu series={series} />
      <Button size="xs" variant="default" aria-label={strings.reviews.whatIfOf(series.title)} onClick={() => startWhatIf(series)}>
        {strings.reviews.whatIf}
      </Button>
      {canWrite && (
        <Button
          size="xs"
          variant="default"
          aria-label={strings.reviews.editSeriesOf(series.title)}
          onClick={() => viewState.getState().open({ kind: 'series', id: series.id })}
        >
          {strings.reviews.editSeries}
        </Button>
      )}
    </span>
  );
}

/** The dates for a calendar or a table; says beforehand when they leave as single dates, because no rule can say what the series does. */
function ExportMenu({ series }: { readonly series: Series }) {
  const words = strings.reviews;
  const reasons = beyondRules(series);
  const save = async (format: SeriesFormat) => {
    const result = await bridge.series.export({ id: series.id, format });
    if (result.ok && result.value === null) return;
    const message = result.ok ? words.exported(shownText(result.value?.path ?? '')) : result.error.message;
    announce(message);
    tell(message, result.ok ? 'done' : 'failed');
  };
  return (
    // The placeholder Mantine focuses first is not an item, which a menu may not hold (axe: aria-required-children).
    <Menu position="bottom-end" shadow="md" width={250} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={words.exportDatesOf(series.title)}
          rightSection={<IconChevronDown size={12} stroke={1.8} aria-hidden="true" />}
        >
          {words.exportDates}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SERIES_ENDINGS.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {words.exportFormat(DATA_FORMATS[format].ofOneSeries, format)}
            {format === 'ics' && reasons.length > 0 && (
              <span className="menu-hint">
                {words.notARule} {reasons.join(' ')}
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
