import { Button, Modal, Progress, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PictureOptions } from '../../../shared/picture/options';
import type { Result } from '../../../shared/result';
import type { SavedView } from '../../../shared/saved-view';
import { shownText } from '../../../shared/shown-text';
import { longWords } from '../../../shared/time/words';
import { bridge } from '../../client';
import { filterState } from '../../state/filter/filter-state';
import { groupingState } from '../../state/grouping/grouping-state';
import { useDateContext, useSnapshot } from '../../state/hooks';
import { preferencesState } from '../../state/preferences-state';
import { readTyped } from '../../state/typed/typed-date';
import { viewState } from '../../state/view-state';
import { copyText } from '../../ui/copy-text';
import { sizeWords } from '../../ui/size-words';
import { useReturnFocus } from '../../ui/use-return-focus';
import { collapsedInWindow } from './collapsed-in-window';
import { commandLineFor } from './command-line';
import { DataExport } from './DataExport';
import { ExportFields } from './ExportFields';
import { type ExportForm, parseExportForm } from './export-form';
import { rangeOf } from './export-range';
import { isShownAtField, remedied, withRefusal } from './export-refusal';
import { viewOfPicture, withWindowFilter } from './export-view';
import { PreviewPane } from './PreviewPane';
import { keepChoices, rememberedForm, rememberForm } from './remembered';
import { strings } from './strings';
import { usePreview } from './use-preview';
import './export-dialog.css';

/** The filter that the window had when the dialog was last opened, by timeline. */
const offered = new Map<string, string>();

/** Widest preview asked for, in CSS pixels: what the dialog has room for. */
const PREVIEW_WIDTH = 680;

type Outcome =
  | { readonly kind: 'saved'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'told'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

type Kind = 'picture' | 'data';
/** What was exported last in this session. */
let lastKind: Kind = 'picture';

/** Turns the timeline, or a part of it, into a picture or a file of data; shows beforehand what would be saved. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const [kind, setKind] = useState(lastKind);
  const choose = (next: string): void => {
    lastKind = next === 'data' ? 'data' : 'picture';
    setKind(lastKind);
  };
  return (
    <Modal opened onClose={onClose} title={strings.export.dialog} size={1060} closeButtonProps={{ 'aria-label': strings.export.cancel }}>
      <SegmentedControl
        size="xs"
        className="export-kind"
        aria-label={strings.export.kind}
        data={(['picture', 'data'] as const).map((value) => ({ value, label: strings.export.kinds[value] }))}
        value={kind}
        onChange={choose}
      />
      {kind === 'picture' ? <ExportBody onClose={onClose} /> : <DataExport onClose={onClose} />}
    </Modal>
  );
}

function ExportBody({ onClose }: { readonly onClose: () => void }) {
  const words = strings.export;
  const snapshot = useSnapshot();
  const { timeline, path } = snapshot;
  const shownWindow = useStore(viewState, (state) => state.window);
  const fixedToday = useStore(preferencesState, (state) => state.fixedToday);
  const platform = useStore(preferencesState, (state) => state.platform);
  const [form, setForm] = useState<ExportForm>(() => {
    const filter = filterState.getState().applied?.query ?? '';
    const first = withWindowFilter(rememberedForm(timeline.id), offered.get(timeline.id) ?? '', filter);
    offered.set(timeline.id, filter);
    return first;
  });
  const [busy, setBusy] = useState<'save' | 'copy' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [page, setPage] = useState(0);
  const [done, setDone] = useState(0);
  const body = useRef<HTMLDivElement>(null);

  const collapsed = collapsedInWindow(snapshot);
  const { range, understood } = useRange(form, shownWindow, timeline.views);
  const parsed = parseExportForm(form, range, fixedToday, collapsed);
  const maxWidth = Math.min(2000, Math.round(PREVIEW_WIDTH * Math.max(1, window.devicePixelRatio)));
  const preview = usePreview(parsed.options, maxWidth, page);
  useEffect(() => bridge.on.picture((progress) => setDone(progress.done)), []);
  useEffect(() => () => void bridge.picture.letGo(), []);
  const refused = parsed.options !== null ? preview.error : null;
  const errors = withRefusal(parsed.errors, refused);
  const command =
    parsed.options === null
      ? ''
      : commandLineFor(parsed.options, path, form.format, platform === 'win32' ? 'windows' : 'posix', {
          view: viewOfPicture(timeline.views, form, parsed.options)?.title ?? null,
          lanes: snapshot.lanes,
        });

  const change = (patch: Partial<ExportForm>) => {
    const next = { ...form, ...patch };
    rememberForm(timeline.id, next);
    setForm(next);
    setPage(0);
    setOutcome(null);
  };

  const run = async <T,>(
    what: 'save' | 'copy',
    call: (options: PictureOptions) => Promise<Result<T>>,
    told: (value: T) => Outcome | null,
  ) => {
    if (parsed.options === null) return;
    setBusy(what);
    setDone(0);
    setOutcome(null);
    const answer = await call(parsed.options).catch((): Result<T> => ({ ok: false, error: { code: 'internal', message: words.noAnswer } }));
    setBusy(null);
    if (answer.ok && answer.value !== null) keepChoices(timeline.id, form);
    setOutcome(answer.ok ? told(answer.value) : { kind: 'failed', message: answer.error.message });
  };
  const save = () =>
    run(
      'save',
      (options) => bridge.picture.save({ options, format: form.format }),
      (saved) => (saved === null ? null : { kind: 'saved', ...saved }),
    );
  const copy = () =>
    run(
      'copy',
      (options) => bridge.picture.copy({ options }),
      (copied) => (copied === null ? null : { kind: 'told', message: words.copied(copied.width, copied.height) }),
    );
  const copyCommand = () => {
    const copied = body.current !== null && copyText(command, body.current);
    setOutcome(copied ? { kind: 'told', message: words.commandCopied } : { kind: 'failed', message: words.copyRefused });
  };

  const stop = () => {
    if (busy !== null) void bridge.picture.cancel();
    else onClose();
  };

  const blocked = parsed.options === null || refused !== null || busy !== null;
  return (
    <div ref={body} className="export-dialog">
      <div className="export-columns">
        <ExportFields
          form={form}
          errors={errors}
          windowKnown={shownWindow !== null}
          hasCollapsed={collapsed.length > 0}
          views={timeline.views}
          ownTitle={timeline.title}
          understood={understood}
          onChange={change}
        />
        <PreviewPane
          preview={preview}
          blocked={parsed.options === null || refused !== null}
          format={form.format}
          refused={isShownAtField(refused) ? null : refused}
          page={page}
          onPage={setPage}
          onRemedy={(remedy) => change(remedied(form, remedy))}
        />
      </div>
      {busy !== null && (
        <Progress size="xs" className="export-progress" value={Math.max(4, done * 100)} animated={done === 0} aria-label={words.progress} />
      )}
      <OutcomeLine outcome={outcome} command={command} />
      <GroupedNote />
      <div className="dialog-foot">
        <Button size="xs" variant="subtle" disabled={parsed.options === null || refused !== null} onClick={copyCommand}>
          {words.copyCommand}
        </Button>
        <span className="spring" />
        <Button size="xs" variant="default" onClick={stop}>
          {busy === null ? words.cancel : words.stop}
        </Button>
        <Button size="xs" variant="default" disabled={blocked} loading={busy === 'copy'} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="xs" data-autofocus disabled={blocked} loading={busy === 'save'} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}

/** The range chosen, as EDTF, and what the typed ends were understood as. */
function useRange(form: ExportForm, shown: { readonly start: number; readonly end: number } | null, views: readonly SavedView[]) {
  const context = useDateContext();
  const from = readTyped(form.from, context);
  const to = readTyped(form.to, context);
  const wordsOf = (typed: typeof from) => (typed.kind === 'understood' ? longWords(typed.when) : null);
  return { range: rangeOf(form, { from, to }, shown, views), understood: { from: wordsOf(from), to: wordsOf(to) } };
}

/** Where the chart is grouped, that what leaves is not. */
function GroupedNote() {
  const isGrouped = useStore(groupingState, (state) => state.by !== null);
  return isGrouped ? <p className="quiet">{strings.export.byLanes}</p> : null;
}

function OutcomeLine({ outcome, command }: { readonly outcome: Outcome | null; readonly command: string }) {
  const words = strings.export;
  return (
    <div className="export-outcome">
      <code className="export-command">{command}</code>
      <p aria-live="polite" className={outcome?.kind === 'failed' ? 'export-error' : 'export-done'}>
        {outcome?.kind === 'saved' ? words.saved(shownText(outcome.path), sizeWords(outcome.bytes)) : outcome?.message}
        {outcome?.kind === 'saved' && (
          <Button size="compact-xs" variant="subtle" onClick={() => void bridge.picture.reveal({ path: outcome.path })}>
            {words.showInFolder}
          </Button>
        )}
      </p>
    </div>
  );
}
