import { useCallback, useEffect, useRef, useState } from 'react';
import { type ImportPreview, NO_CHOICES } from '../../../shared/import';
import { bridge } from '../../client';
import { preferencesState } from '../../state/preferences-state';
import { saveState } from '../../state/save-state';
import { announceImport } from './announce-import';
import { lastRow } from './show-imported';

/** How 8/1/2026 is read. */
export type DateOrder = 'dmy' | 'mdy';

export type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Not a file that can be read at all. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /** `again` while it is read once more in another way; `failure` is why the import did not go through. */
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly again: boolean;
      readonly failure: string | null;
    }
  | {
      readonly kind: 'importing';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly done: number;
      readonly cancelling: boolean;
    };

export interface ImportFlow {
  readonly stage: Stage;
  readonly order: DateOrder;
  choose(): void;
  /** Reads the same file anew, from the disk. */
  readAgain(order?: DateOrder): void;
  run(): void;
  /** Closes the dialog; a running import is taken back first. */
  close(): void;
}

/**
 * The way of a file: chosen or dropped, read by a process of its own, looked at, imported. Closing the dialog at any point
 * leaves the timeline as it was.
 *
 * @param file that was dropped; null asks for one
 */
export function useImport(file: File | null, onClose: () => void): ImportFlow {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [order, setOrder] = useState<DateOrder>(() => preferencesState.getState().preferences.dateOrder);
  const name = useRef('');
  const close = useRef(onClose);
  close.current = onClose;
  /** Answers to what was asked for another file, or in another order, come too late. */
  const asked = useRef(0);

  const read = useCallback(async (how: DateOrder): Promise<void> => {
    const mine = ++asked.current;
    setStage((before) => (before.kind === 'read' ? { ...before, again: true, failure: null } : { kind: 'reading', name: name.current }));
    const answer = await bridge.imports.read({ choices: { ...NO_CHOICES, order: how }, extent: 'whole' });
    if (mine !== asked.current) return;
    setStage(
      answer.ok
        ? { kind: 'read', name: name.current, preview: answer.value, again: false, failure: null }
        : { kind: 'refused', name: name.current, message: answer.error.message },
    );
  }, []);

  /** @returns whether there is a file now */
  const take = useCallback(
    async (chosen: Awaited<ReturnType<typeof bridge.imports.choose>>, how: DateOrder): Promise<boolean> => {
      if (!chosen.ok) {
        setStage({ kind: 'refused', name: '', message: chosen.error.message });
        return true;
      }
      if (chosen.value === null) return false;
      name.current = chosen.value.name;
      setStage({ kind: 'reading', name: name.current });
      await read(how);
      return true;
    },
    [read],
  );

  // Once for each file that comes with the dialog; without one the native dialog opens at once, and cancelling it means both.
  useEffect(() => {
    const mine = ++asked.current;
    const first = file === null ? bridge.imports.choose() : bridge.imports.drop(file);
    void first.then(async (chosen) => {
      if (mine !== asked.current) return;
      const taken = await take(chosen, preferencesState.getState().preferences.dateOrder);
      if (!taken) close.current();
    });
    return () => {
      asked.current++;
    };
  }, [file, take]);

  useEffect(() => {
    const stop = bridge.on.importProgress(({ done }) => setStage((before) => (before.kind === 'importing' ? { ...before, done } : before)));
    return () => {
      stop();
      void bridge.imports.cancel();
    };
  }, []);

  async function run({ preview }: Extract<Stage, { kind: 'read' }>): Promise<void> {
    setStage({ kind: 'importing', name: name.current, preview, done: 0, cancelling: false });
    saveState.getState().begin();
    const before = saveState.getState().error;
    const rowBefore = lastRow();
    const answer = await bridge.imports.run({ take: 'all' });
    // A cancelled import changes nothing about what was said before.
    saveState.getState().end(answer.ok ? (answer.value === null ? before : null) : answer.error.message);
    if (!answer.ok) {
      setStage({ kind: 'read', name: name.current, preview, again: false, failure: answer.error.message });
      return;
    }
    announceImport(preview, name.current, answer.value, rowBefore);
    close.current();
  }

  return {
    stage,
    order,
    choose: () => void bridge.imports.choose().then((chosen) => take(chosen, order)),
    readAgain(how = order) {
      setOrder(how);
      void read(how);
    },
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
