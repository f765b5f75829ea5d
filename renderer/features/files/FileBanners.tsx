import { Fragment } from 'react';
import { useStore } from 'zustand';
import { bridge } from '../../client';
import { useHomeZone } from '../../state/hooks';
import { ask } from '../../state/messages';
import { timelineState } from '../../state/timeline-state';
import { viewState } from '../../state/view-state';
import { fileState } from '../../state/window-state';
import { Banner, BannerButton } from '../../ui/Banner';
import { type BannerChoice, bannersOf } from './banners';
import { strings } from './strings';

/** Lines under the toolbar: what keeps edits from being saved, and what is unusual about the file's place. */
export function FileBanners() {
  const condition = useStore(fileState, (state) => state.condition);
  const lost = useStore(timelineState, (state) => (state.phase === 'ready' ? state.lost : null));
  const zone = useHomeZone();
  if (lost !== null) {
    return (
      <Banner tone="trouble">
        {strings.files.lost(lost)} <ChoiceButton choice={{ does: { offer: 'try-again' }, says: strings.files.openAgain }} />
      </Banner>
    );
  }
  if (condition === null) return null;
  return bannersOf(condition, zone, Date.now()).map(({ about, tone, says, choices, dismissable }) => (
    <Banner key={about} tone={tone} dismissable={dismissable}>
      {says}
      {choices.map((choice) => (
        <Fragment key={choice.says}>
          {' '}
          <ChoiceButton choice={choice} />
        </Fragment>
      ))}
    </Banner>
  ));
}

function ChoiceButton({ choice }: { readonly choice: BannerChoice }) {
  return <BannerButton onClick={() => doIt(choice.does)}>{choice.says}</BannerButton>;
}

function doIt(does: BannerChoice['does']): void {
  if (does === 'restore') viewState.getState().open({ kind: 'backups' });
  else if (does === 'save-copy') void ask(() => bridge.files.saveCopy());
  else if (does === 'back-up') void ask(() => bridge.backups.make());
  else if (does === 'choose-backup-folder') void ask(() => bridge.backups.chooseFolder());
  else void ask(() => bridge.window.choose(does));
}
