import { useCallback, useEffect, useRef, useState } from 'react';
import { type ImportChoices, type ImportPreview, NO_CHOICES } from '../../../shared/import';
import { type Again, againSchema, type ReadingAgain } from '../../../shared/reading-again';
import { bridge } from '../../client';
import { saveState } from '../../state/save-state';
import { lastRow } from '../../state/show-new-rows';
import type { ImportOrigin } from '../../state/view-state';
import type { TakenRecords } from './again/taken-records';
import { type Counted, useTakenRecords } from './again/use-taken-records';
import { announceImport } from './announce-import';
import { choicesBefore } from './choices-before';
import { openQuestions } from './open-questions';
import { rememberTables } from './remember-choices';
import { strings } from './strings';

export type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  /** Not a file that can be read at all. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /**
   * `again` while it is read once more in another way; `told` is why the import did not go through, or is to be looked at again. `usual` is what it is held
   * against where nobody says, `readings` how often it was read.
   */
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly again: boolean;
      readonly told: string | null;
      readonly usual: Pick<ReadingAgain, 'wasRead' | 'name'>;
      readonly readings: number;
    }
  | {
      readonly kind: 'importing';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly counted: Counted;
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
  /** What is said of earlier readings of the file, and what of its records is taken. */
  readonly reading: Again;
  readonly records: TakenRecords;
  /** Null: what the preview says. */
  readonly counted: Counted | null;
  choose(): void;
  /** Reads the same file anew, from the disk. */
  readAgain(): void;
  /** Reads it in another way. */
  change(patch: Partial<ImportChoices>): void;
  /** Reads it as another version of what was read before. */
  changeReading(patch: Partial<Again>): void;
  takeRecords(patch: Partial<TakenRecords>): void;
  setTaking(patch: Partial<Taking>): void;
  /** Says below the file why something did not work. */
  tell(message: string): void;
  run(): void;
  /** Closes the dialog; a running import is taken back first. */
  close(): void;
}

const NOTHING_SAID = againSchema.parse({});

/**
 * The way of a file, or of several that are one import: chosen, dropped or pasted, read by a process of its own, looked at, imported. Closing the dialog at any point
 * leaves the timeline as it was.
 */
export function useImport(origin: ImportOrigin, onClose: () => void): ImportFlow {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [taking, setTaking] = useState<Taking>({ take: 'good', keepRefused: true });
  const [reading, setReading] = useState<Again>(NOTHING_SAID);
  const said = useRef(NOTHING_SAID);
  const usual = useRef<Pick<ReadingAgain, 'wasRead' | 'name'>>({ wasRead: false, name: '' });
  const name = useRef('');
  const close = useRef(onClose);
  close.current = onClose;
  /** Answers to what was asked for another file, or with other choices, come too late. */
  const asked = useRef(0);
  const tell = useCallback((message: string) => setStage((before) => (before.kind === 'read' ? { ...before, told: message } : before)), []);
  const { wasRead, ...taken } = useTakenRecords(tell);
  const noteRead = useRef(wasRead);
  noteRead.current = wasRead;

  /** @param how null: as is remembered for the same headers. Undefined where something newer was asked meanwhile, null where it cannot be read. */
  const read = useCallback(async (how: ImportChoices | null, extent: 'whole' | 'beginning'): Promise<ImportPreview | null | undefined> => {
    const mine = ++asked.current;
    setStage((before) => (before.kind === 'read' ? { ...before, again: true, told: null } : { kind: 'reading', name: name.current }));
    const answer = await bridge.imports.read({ choices: how, extent, again: said.current });
    if (mine !== asked.current) return undefined;
    if (!answer.ok) {
      setStage({ kind: 'refused', name: name.current, message: answer.error.message });
      return null;
    }
    const preview = answer.value;
    setChoices(how ?? choicesBefore(preview));
    if (preview.again !== null && !said.current.asNew && said.current.versionOf === null) usual.current = preview.again;
    setStage({ kind: 'read', name: name.current, preview, again: false, told: null, usual: usual.current, readings: mine });
    await noteRead.current(how !== null);
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
      said.current = NOTHING_SAID;
      setReading(NOTHING_SAID);
      setStage({ kind: 'reading', name: name.current });
      await read(null, 'whole');
      return true;
    },
    [read],
  );

  // Once for what comes with the dialog; without one the native dialog opens at once, and cancelling it means both.
  useEffect(() => {
    const mine = ++asked.current;
    const first = origin === null ? bridge.imports.choose() : 'text' in origin ? bridge.imports.paste(origin) : bridge.imports.drop(origin);
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
  async function refusedKept(preview: ImportPreview): Promise<boolean> {
    if (taking.take === 'all' || !taking.keepRefused || preview.counts.refused === 0) return true;
    const saved = await bridge.imports.saveRefused({ format: preview.format });
    if (!saved.ok) tell(saved.error.message);
    return saved.ok && saved.value !== null;
  }

  async function run(shown: ReadStage): Promise<void> {
    let { preview } = shown;
    if (preview.sampledBytes !== null) {
      const whole = await read(choices, 'whole');
      if (whole === null || whole === undefined) return;
      preview = whole;
      // What nobody has seen yet is looked at before it is taken.
      if (whole.fault !== null || whole.counts.refused > 0 || openQuestions(whole).length > 0 || whole.again?.wasRead === true) {
        tell(strings.import.lookAgain);
        return;
      }
    }
    await taken.settled();
    if (!(await refusedKept(preview))) return;
    const counted = taken.counted ?? { events: preview.events, series: preview.series, changes: 0 };
    setStage({ kind: 'importing', name: name.current, preview, counted, done: 0, cancelling: false });
    saveState.getState().begin();
    const before = saveState.getState().error;
    const rowBefore = lastRow();
    const answer = await bridge.imports.run({ take: taking.take });
    // A cancelled import changes nothing about what was said before.
    saveState.getState().end(answer.ok ? (answer.value === null ? before : null) : answer.error.message);
    if (!answer.ok) {
      setStage({ ...shown, preview, again: false, told: answer.error.message });
      return;
    }
    if (answer.value !== null) rememberTables(preview, choices);
    announceImport(counted, name.current, answer.value, rowBefore);
    close.current();
  }

  return {
    stage,
    choices,
    taking,
    reading,
    records: taken.records,
    counted: taken.counted,
    tell,
    choose: () => void bridge.imports.choose().then(take),
    readAgain: () => void read(choices, 'whole'),
    change(patch) {
      const next = { ...choices, ...patch };
      setChoices(next);
      void read(next, 'beginning');
    },
    changeReading(patch) {
      said.current = { ...said.current, ...patch };
      setReading(said.current);
      void read(choices, 'whole');
    },
    takeRecords(patch) {
      if (stage.kind === 'read' && !stage.again) taken.take(patch);
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
