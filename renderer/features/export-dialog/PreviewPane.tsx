import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { type Holds, holdsWords } from '../../../shared/holds';
import type { PictureRemedy } from '../../../shared/picture/advice';
import type { AppError } from '../../../shared/result';
import { fileState } from '../../state/window-state';
import type { ExportForm } from './export-form';
import { strings } from './strings';
import type { Preview } from './use-preview';

interface PreviewPaneProps {
  readonly preview: Preview;
  readonly blocked: boolean;
  readonly format: ExportForm['format'];
  readonly refused: AppError | null;
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onRemedy: (remedy: PictureRemedy) => void;
}

/** Higher than this many times its width a picture would be a thread if all of it were to be seen at once. */
const TALL = 1.7;
const SCROLLED = { tabIndex: 0, role: 'region', 'aria-label': strings.export.previewScroll } as const;

/** The picture as it will be saved, its size, what does not fit and what would make room for it. */
export function PreviewPane({ preview, blocked, format, refused, page, onPage, onRemedy }: PreviewPaneProps) {
  const words = strings.export;
  const { picture, loading } = preview;
  const isTall = picture !== null && picture.height > TALL * picture.width;
  const problem = refused !== null && (
    <p className="export-error" role="alert">
      {refused.message}
    </p>
  );
  return (
    <section className="export-preview" aria-label={words.preview} aria-busy={loading}>
      <div className="export-paper" data-stale={loading || blocked || undefined} data-tall={isTall || undefined} {...(isTall && SCROLLED)}>
        {picture !== null && <img src={picture.address} alt={words.previewAlt(picture.completeness)} />}
        {picture === null && loading && <Loader size="sm" role="img" aria-label={words.previewWait} />}
        {loading && picture !== null && <Loader size="xs" className="export-drawing" role="img" aria-label={words.previewWait} />}
        {picture === null && blocked && refused === null && <p>{words.previewNone}</p>}
        {picture === null && problem}
      </div>
      {picture !== null && problem}
      {picture !== null && (
        <div className="export-size" data-stale={loading || blocked || undefined}>
          <strong>{words.pixels(picture.width, picture.height)}</strong>
          {format !== 'png' && <> · {words.vector}</>}
          {picture.pages > 1 && <PageTurner page={page} pages={picture.pages} onPage={onPage} />}
          <span className="export-complete">{picture.completeness}</span>
          <LeavesLine holds={picture.holds} />
        </div>
      )}
      {picture !== null && picture.warnings.length > 0 && (
        <div className="export-warnings">
          <ul>
            {picture.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          {picture.remedies.map((remedy) => (
            <Button key={remedy} size="compact-xs" variant="light" disabled={loading} onClick={() => onRemedy(remedy)}>
              {words.remedies[remedy]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** What would be seen by whoever gets the picture: what is not public, in the words of the command line, and that no lock goes with it. */
function LeavesLine({ holds }: { readonly holds: Holds }) {
  const isLocked = useStore(fileState, (state) => state.condition?.locked === true);
  const held = holdsWords(holds);
  const lines = [...(held === '' ? [] : [strings.export.holds(held)]), ...(isLocked ? [strings.export.notLocked] : [])];
  if (lines.length === 0) return null;
  return <strong className="export-leaves">{lines.join(' ')}</strong>;
}

interface PageTurnerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function PageTurner({ page, pages, onPage }: PageTurnerProps) {
  const words = strings.export;
  return (
    <fieldset className="export-pages" aria-label={words.pages}>
      <ActionIcon size="sm" variant="subtle" aria-label={words.pageBefore} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={14} />
      </ActionIcon>
      <span aria-live="polite">{words.pageOf(page + 1, pages)}</span>
      <ActionIcon size="sm" variant="subtle" aria-label={words.pageAfter} disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={14} />
      </ActionIcon>
    </fieldset>
  );
}
