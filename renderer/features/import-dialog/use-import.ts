import { useCallback, useEffect, useRef, useState } from 'react';
import { type ImportChoices, type ImportPreview, NO_CHOICES } from '../../../shared/import';
import { bridge } from '../../client';
import { saveState } from '../../state/save-state';
import type { ImportOrigin } from '../../state/view-state';
import { announceImport } from './announce-import';
import { openQuestions } from './open-questions';
import { rememberChoices } from './remember-choices';
import { lastRow } from './show-imported';
import { strings } from './strings';

export type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Not a file that can be read at all. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /** `again` while it is read once more in another way; `told` is why the import did not go through, or is to be looked at again. */
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly again: boolean;
      readonly told: string | null;
    }
  | {
      readonly kind: 'importing';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly done: number;
      readonly cancelling: boolean;
    };

export type ReadStage = Extract<Stage, { kind: 'read' }>;

/** What becomes of a file of which records are refused. */
export interface Taking {
  readonly take: 'good' | 'all';
  /** Whether the refused records are saved as a file first. */
  readonly keepRefused: boolean;
}

export interface ImportFlow {
  readonly stage: Stage;
  readonly choices: ImportChoices;
  readonly taking: Taking;
  choose(): void;
  /** Reads the same file anew, from the disk. */
  readAgain(): void;
  /** Reads it in another way. */
  change(patch: Partial<ImportChoices>): void;
  setTaking(patch: Partial<Taking>): void;
  run(): void;
  /** Closes the dialog; a running import is taken back first. */
  close(): void;
}

/**
 * The way of a file: chosen, dropped or pasted, read by a process of its own, looked at, imported. Closing the dialog at any point
 * leaves the timeline as it was.
 */
export function useImport(origin: ImportOrigin, onClose: () => void): ImportFlow {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [taking, setTaking] = useState<Taking>({ take: 'good', keepRefused: true });
  const name = useRef('');
  const close = useRef(onClose);
  close.current = onClose;
  /** Answers to what was asked for another file, or with other choices, come too late. */
  const asked = useRef(0);

  /** @param how null: as is remembered for the same headers. Undefined where something newer was asked meanwhile, null where it cannot be read. */
  const read = useCallback(async (how: ImportChoices | null, extent: 'whole' | 'beginning'): Promise<ImportPreview | null | undefined> => {
    const mine = ++asked.current;
    setStage((before) => (before.kind === 'read' ? { ...before, again: true, told: null } : { kind: 'reading', name: name.current }));
    const answer = await bridge.imports.read({ choices: how, extent });
    if (mine !== asked.current) return undefined;
    if (!answer.ok) {
      setStage({ kind: 'refused', name: name.current, message: answer.error.message });
      return null;
    }
    const preview = answer.value;
    setChoices(how ?? preview.table?.remembered ?? NO_CHOICES);
    setStage({ kind: 'read', name: name.current, preview, again: false, told: null });
    return preview;
  }, []);

  /** @returns whether there is a file now */
  const take = useCallback(
    async (chosen: Awaited<ReturnType<typeof bridge.imports.choose>>): Promise<boolean> => {
      if (!chosen.ok) {
        setStage({ kind: 'refused', name: '', message: chosen.error.message });
        return true;
      }
      if (chosen.value === null) return false;
      name.current = chosen.value.name;
      setStage({ kind: 'reading', name: name.current });
      await read(null, 'whole');
      return true;
    },
    [read],
  );

  // Once for each file that comes with the dialog; without one the native dialog opens at once, and cancelling it means both.
  useEffect(() => {
    const mine = ++asked.current;
    const first =
      origin === null ? bridge.imports.choose() : origin instanceof File ? bridge.imports.drop(origin) : bridge.imports.paste(origin);
    void first.then(async (chosen) => {
      if (mine !== asked.current) return;
      const taken = await take(chosen);
      if (!taken) close.current();
    });
    return () => {
      asked.current++;
    };
  }, [origin, take]);

  useEffect(() => {
    const stop = bridge.on.importProgress(({ done }) => setStage((before) => (before.kind === 'importing' ? { ...before, done } : before)));
    return () => {
      stop();
      void bridge.imports.cancel();
    };
  }, []);

  /** Saves the refused records where that is wished; false where nothing is to be imported now. */
  async function refusedKept({ preview, name: of }: ReadStage): Promise<boolean> {
    if (taking.take === 'all' || !taking.keepRefused || preview.counts.refused === 0) return true;
    const saved = await bridge.imports.saveRefused({ format: preview.format });
    if (!saved.ok) setStage({ kind: 'read', name: of, preview, again: false, told: saved.error.message });
    return saved.ok && saved.value !== null;
  }

  async function run(shown: ReadStage): Promise<void> {
    let { preview } = shown;
    if (preview.sampledBytes !== null) {
      const whole = await read(choices, 'whole');
      if (whole === null || whole === undefined) return;
      preview = whole;
      // What nobody has seen yet is looked at before it is taken.
      if (whole.fault !== null || whole.counts.refused > 0 || openQuestions(whole).length > 0) {
        setStage({ kind: 'read', name: name.current, preview, again: false, told: strings.import.lookAgain });
        return;
      }
    }
    if (!(await refusedKept({ ...shown, preview }))) return;
    setStage({ kind: 'importing', name: name.current, preview, done: 0, cancelling: false });
    saveState.getState().begin();
    const before = saveState.getState().error;
    const rowBefore = lastRow();
    const answer = await bridge.imports.run({ take: taking.take });
    // A cancelled import changes nothing about what was said before.
    saveState.getState().end(answer.ok ? (answer.value === null ? before : null) : answer.error.message);
    if (!answer.ok) {
      setStage({ kind: 'read', name: name.current, preview, again: false, told: answer.error.message });
      return;
    }
    if (answer.value !== null) rememberChoices(preview.table, choices);
    announceImport(preview, name.current, answer.value, rowBefore);
    close.current();
  }

  return {
    stage,
    choices,
    taking,
    choose: () => void bridge.imports.choose().then(take),
    readAgain: () => void read(choices, 'whole'),
    change(patch) {
      const next = { ...choices, ...patch };
      setChoices(next);
      void read(next, 'beginning');
    },
    setTaking: (patch) => setTaking((before) => ({ ...before, ...patch })),
    run: () => {
      if (stage.kind === 'read') void run(stage);
    },
    close() {
      if (stage.kind !== 'importing') return onClose();
      setStage({ ...stage, cancelling: true });
      void bridge.imports.cancel();
    },
  };
}
