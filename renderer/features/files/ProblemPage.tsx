import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Offer, Problem } from '../../../shared/files';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { ask } from '../../state/messages';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { strings } from './strings';
import '../../ui/problem-page.css';

const text = strings.files;

/** What a window shows whose file did not open: what happened, what was kept, and what can be done. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const [busy, setBusy] = useState<Offer | null>(null);
  useEffect(() => {
    // Ready for a screenshot, as the chart is once it is drawn.
    document.documentElement.dataset['ready'] = 'true';
  }, []);

  async function choose(offer: Offer): Promise<void> {
    if (offer === 'restore') return viewState.getState().open({ kind: 'backups' });
    setBusy(offer);
    await ask(() => bridge.window.choose({ offer }));
    setBusy(null);
  }

  const { name, code, message, path, offers } = problem;
  const titles: Readonly<Record<string, (name: string) => string>> = strings.files.problems;
  const kept: Readonly<Record<string, string>> = strings.files.kept;
  return (
    <main className="problem" aria-labelledby="problem-title">
      <div className="problem-card">
        <h1 id="problem-title">{(titles[code] ?? text.problems.other)(name)}</h1>
        <p role="alert">{message}</p>
        <p className="quiet">{kept[code] ?? text.kept.other}</p>
        <p className="problem-path">{shownText(path)}</p>
        <fieldset className="problem-offers" aria-label={stateStrings.files.offersLabel}>
          {offers.map((offer, index) => (
            <Button
              key={offer}
              size="sm"
              fullWidth
              variant={index === 0 ? 'filled' : 'default'}
              autoFocus={index === 0}
              loading={busy === offer}
              disabled={busy !== null && busy !== offer}
              onClick={() => void choose(offer)}
            >
              {stateStrings.files.offers[offer]}
            </Button>
          ))}
        </fieldset>
      </div>
    </main>
  );
}
