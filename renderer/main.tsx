import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/notifications/styles.css';
import './ui/styles/fonts.css';
import './ui/styles/mantine.css';
import './ui/styles/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { App } from './App';
import { watchCovers } from './shell/covered';
import { strings } from './shell/strings';
import { watchAnswers } from './state/answers/use-answer';
import { watchChecking } from './state/checking-state';
import { connectFilter } from './state/filter/filter-state';
import { watchFound } from './state/found-state';
import { connectGrouping } from './state/grouping/grouping-state';
import { watchLastWindow } from './state/last-window';
import { connectLinks } from './state/links/link-state';
import { watchMarks } from './state/marked-state';
import { showMessages } from './state/messages';
import { loadPreferences, preferencesState } from './state/preferences-state';
import { connectTimeline } from './state/timeline-state';
import { watchAside } from './state/typed/aside';
import { watchLooking } from './state/typed/looking';
import { watchSettled } from './state/typed/settled';
import { watchTyped } from './state/typed/sync';
import { viewState } from './state/view-state';
import { FaultBoundary } from './ui/faults/FaultBoundary';
import { watchFaults } from './ui/faults/watch-faults';
import { watchFocus } from './ui/focus-home';
import { watchOpened } from './ui/focus-opened';
import { leaveKeysToInputMethod } from './ui/input-method';
import { showAtMost } from './ui/notices';
import { keepWindowUnselected } from './ui/select-all';
import { schemeOfPreferences, theme } from './ui/theme';
import { wearTokens } from './ui/tokens';

/** Mantine writes <style> elements; the page's policy admits only those that carry this page's nonce. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * At the left above the status line, where no banner, panel or button of a dialog's foot lies; over a dialog at the top, beside its cross.
 * At most two at once, one over a dialog; the next ones wait.
 */
function Notices() {
  const covered = useStore(viewState, (state) => state.dialog !== null);
  const limit = covered ? 1 : 2;
  useEffect(() => showAtMost(limit), [limit]);
  return <Notifications position="bottom-left" limit={limit} classNames={{ root: covered ? 'notices notices-raised' : 'notices' }} />;
}

function Root() {
  const scheme = useStore(preferencesState, (state) => state.preferences.theme);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      colorSchemeManager={schemeOfPreferences}
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <Notices />
      <FaultBoundary part={strings.parts.window}>
        <App />
      </FaultBoundary>
    </MantineProvider>
  );
}

const host = document.getElementById('root');
if (host === null) throw new Error('index.html has no #root.');
leaveKeysToInputMethod(window);
keepWindowUnselected(document);
watchFaults();
wearTokens();
await loadPreferences();
showMessages();
watchTyped();
watchSettled();
watchAside();
watchLooking();
watchCovers();
watchFocus();
watchOpened();
watchAnswers();
watchChecking();
connectFilter();
watchMarks();
watchLastWindow();
watchFound();
connectGrouping();
connectLinks();
connectTimeline();
createRoot(host).render(<Root />);
