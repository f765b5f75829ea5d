import { realpathSync } from 'node:fs';
import { logOf, type Suffix } from '../../disk/companions';
import { fitOf } from '../approach/log-fit';
import { tornWords } from '../approach/log-words';
import { SCHEMA_VERSION } from '../database/migrations';
import { checkHeader } from '../file/file-header';
import { logState } from '../log/log-state';
import type { Recovered } from './rebuild';

interface Besides extends Pick<Recovered, 'passedOver' | 'missing'> {
  /** Not to be copied with the file: a log of another timeline would come into the new one with it. */
  readonly except?: Suffix;
}

/** What is known of a file's log and journal. Of a file that is damaged itself only whether its log can be read. */
export function besides(file: string): Besides {
  const real = realpathSync(file);
  const header = checkHeader(file, { version: SCHEMA_VERSION, newer: true });
  const fit = header.ok ? fitOf(real, header.value) : header;
  if (!fit.ok) {
    if (!header.ok) return { passedOver: null, missing: null };
    const log = logState(logOf(real));
    return {
      passedOver: null,
      missing: log.kind === 'unreadable' || (log.kind === 'read' && log.lost > 0) ? tornWords(real, log.lost) : null,
    };
  }
  if (fit.value.kind === 'whole') return { passedOver: null, missing: null };
  const { kind, words } = fit.value;
  if (kind === 'stray') return { passedOver: words, missing: null, except: fit.value.suffix };
  return { passedOver: null, missing: words };
}
