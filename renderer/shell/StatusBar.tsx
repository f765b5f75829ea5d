import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconLayoutBottombar, IconLock, IconMoon, IconSun } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { shortDayWords } from '../../shared/reviews/days';
import { parseWhen } from '../../shared/time/edtf';
import { shortWords } from '../../shared/time/words';
import { checkingState } from '../state/checking-state';
import { filterState } from '../state/filter/filter-state';
import { useSnapshot, useToday } from '../state/hooks';
import { preferencesState, setPreferences } from '../state/preferences-state';
import { saveWords } from '../state/save-line';
import { saveState } from '../state/save-state';
import { timelineState } from '../state/timeline-state';
import { useUnfinished } from '../state/typed/use-unfinished';
import { useReviewStatus } from '../state/use-review-status';
import { viewState } from '../state/view-state';
import { fileState } from '../state/window-state';
import { announcement } from '../ui/announce';
import { strings } from './strings';
import './status-bar.css';

const THEMES = ['system', 'light', 'dark'] as const;
const THEME_ICONS = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

export function StatusBar() {
  const { total, lanes, timeline } = useSnapshot();
  const { day } = useToday();
  const { unconfirmed, next } = useReviewStatus();
  const shown = useStore(filterState, (state) => state.applied?.index.size ?? null);
  return (
    <footer className="status-bar">
      <SaveLine />
      <PassphraseMark />
      <UnfinishedLink />
      <CheckingLine />
      <span className="status-counts">
        {shown === null ? strings.status.counts(total, lanes.length) : strings.status.filteredCounts(shown, total)}
      </span>
      {unconfirmed > 0 && (
        <button type="button" className="status-link warn" onClick={() => viewState.getState().show('reviews')}>
          {strings.status.unconfirmed(unconfirmed)}
        </button>
      )}
      {next !== null && <span className="status-next">{strings.status.next(dayLabel(next.day), next.inDays)}</span>}
      <span className="status-zone" title={strings.status.homeZone}>
        {timeline.homeZone} · {shortDayWords(day)}
      </span>
      <ViewToggles />
      <Announcer />
    </footer>
  );
}

/** "3 Jan 2027" */
function dayLabel(day: string): string {
  const when = parseWhen(day, 'UTC');
  return when.ok ? shortWords(when.value) : day;
}

/** That the timeline has a passphrase, which nothing else shows while it is open. */
function PassphraseMark() {
  const has = useStore(fileState, (state) => state.condition?.locked === true);
  if (!has) return null;
  return (
    <span className="status-passphrase" title={strings.status.passphraseTitle}>
      <IconLock size={13} stroke={1.8} aria-hidden="true" />
      <span>{strings.status.passphrase}</span>
    </span>
  );
}

/** What is typed somewhere and not saved; leads to the list of it. */
function UnfinishedLink() {
  const count = useUnfinished().length;
  if (count === 0) return null;
  return (
    <button type="button" className="status-link warn" onClick={() => viewState.getState().open({ kind: 'unfinished' })}>
      {strings.status.unfinished(count)}
    </button>
  );
}

/** How far the look behind the window has come, as long as it goes on. */
function CheckingLine() {
  const share = useStore(checkingState, (state) => state.share);
  if (share === null) return null;
  return (
    <span className="status-checking" title={strings.status.checkingTitle}>
      {strings.status.checking(Math.floor(share * 100))}
    </span>
  );
}

/** See saveWords. */
function SaveLine() {
  const { pending, error } = useStore(saveState);
  const condition = useStore(fileState, (state) => state.condition);
  const isLost = useStore(timelineState, (state) => state.phase === 'ready' && state.lost !== null);
  const { state, words } = saveWords({ pending, error, condition, isLost });
  return (
    <span className={`save-line ${state}`}>
      <span className="save-dot" aria-hidden="true" />
      <span role="status" {...(error === null ? {} : { title: error })}>
        {words}
      </span>
    </span>
  );
}

function ViewToggles() {
  const theme = useStore(preferencesState, (state) => state.preferences.theme);
  const showOverview = useStore(preferencesState, (state) => state.preferences.showOverview);
  const Icon = THEME_ICONS[theme];
  const following = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <span className="status-tools">
      <Tooltip label={strings.status.overview}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={strings.status.overview}
          aria-pressed={showOverview}
          onClick={() => setPreferences({ showOverview: !showOverview })}
        >
          <IconLayoutBottombar size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={strings.status.theme[theme]}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={strings.status.themeNext(strings.status.theme[theme])}
          onClick={() => setPreferences({ theme: following })}
        >
          <Icon size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

/** No role: the one `status` of the window is the save line. */
function Announcer() {
  const text = useStore(announcement, (state) => state.text);
  return (
    <span className="visually-hidden" aria-live="polite">
      {text}
    </span>
  );
}
