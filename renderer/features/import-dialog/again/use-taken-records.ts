import { useRef, useState } from 'react';
import { bridge } from '../../../client';
import { isUsual, type TakenRecords, takenOf, USUAL_RECORDS, withoutExceptions } from './taken-records';

/** How much comes in. */
export interface Counted {
  readonly events: number;
  readonly series: number;
  /** Entries of the timeline that are changed. */
  readonly changes: number;
}

interface TakenState {
  readonly records: TakenRecords;
  /** Null: what usually comes in, as the preview says. */
  readonly counted: Counted | null;
  take(patch: Partial<TakenRecords>): void;
  /** Once the file has been read: `same` where it is the one that was chosen from before. */
  wasRead(same: boolean): Promise<void>;
  /** Until what was chosen last is in force. */
  settled(): Promise<void>;
}

/** What of a file is taken. Of several choices in a row the last one is told to the import; planning a large file takes its time. */
export function useTakenRecords(onFail: (message: string) => void): TakenState {
  const [records, setRecords] = useState(USUAL_RECORDS);
  const [counted, setCounted] = useState<Counted | null>(null);
  const chosen = useRef(USUAL_RECORDS);
  const isUntold = useRef(false);
  const telling = useRef<Promise<void> | null>(null);

  async function tellAll(): Promise<void> {
    while (isUntold.current) {
      isUntold.current = false;
      const answer = await bridge.imports.take(takenOf(chosen.current));
      if (answer.ok) setCounted(answer.value);
      else onFail(answer.error.message);
    }
    telling.current = null;
  }

  async function choose(next: TakenRecords): Promise<void> {
    chosen.current = next;
    setRecords(next);
    isUntold.current = true;
    telling.current ??= tellAll();
    await telling.current;
  }

  return {
    records,
    counted,
    take: (patch) => void choose({ ...chosen.current, ...patch }),
    async wasRead(same) {
      setCounted(null);
      const next = same ? withoutExceptions(chosen.current) : USUAL_RECORDS;
      chosen.current = next;
      setRecords(next);
      if (!isUsual(next)) await choose(next);
    },
    settled: async () => telling.current ?? undefined,
  };
}
