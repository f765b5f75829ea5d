import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../../shared/result';

/** Entries that are asked for in pages, as far as they have been. */
interface Pages<T> {
  readonly entries: readonly T[];
  readonly more: () => void;
}

/**
 * @param ask for a page from one entry on; another function means another list
 * @param onFail told why a page could not be had
 */
export function usePages<T>(ask: (offset: number) => Promise<Result<readonly T[]>>, onFail: (message: string) => void): Pages<T> {
  const [entries, setEntries] = useState<readonly T[]>([]);
  const asked = useRef(0);
  const failed = useRef(onFail);
  failed.current = onFail;

  const load = useCallback(
    async (before: readonly T[]): Promise<void> => {
      const mine = ++asked.current;
      const page = await ask(before.length);
      if (mine !== asked.current) return;
      if (page.ok) setEntries([...before, ...page.value]);
      else failed.current(page.error.message);
    },
    [ask],
  );

  useEffect(() => {
    setEntries([]);
    void load([]);
    return () => {
      asked.current++;
    };
  }, [load]);

  return { entries, more: () => void load(entries) };
}
