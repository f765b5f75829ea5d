import { LINK_MODES, type LinkMode } from '../../../../shared/preferences';
import { type Command, inMenu } from '../../../state/command';
import { setPreferences } from '../../../state/preferences-state';
import { viewState } from '../../../state/view-state';

export const LINK_COMMANDS: readonly Command[] = LINK_MODES.map((mode: LinkMode) =>
  inMenu(`links-${mode}`, {
    group: 'view',
    run: () => {
      setPreferences({ chartLinks: mode });
      viewState.getState().show('timeline');
    },
  }),
);
