import { useCallback, useState } from 'react';
import { MOST_CHANGED_SHOWN, type ReadingCounts } from '../../../../shared/reading-again';
import { bridge } from '../../../client';
import { ScrollTable } from '../../../ui/ScrollTable';
import { Tick } from '../../../ui/Tick';
import type { ImportFlow } from '../use-import';
import { ChangedRecord } from './ChangedRecord';
import { More } from './ListedRecords';
import { strings } from './strings';
import { all } from './taken-records';
import { usePages } from './use-pages';

const text = strings.again;

interface ChangedRecordsProps {
  readonly flow: ImportFlow;
  readonly counts: ReadingCounts;
}

/** Records that say something else than before, field by field: before in the file, now in it, and here. What will stand is set off. */
export function ChangedRecords({ flow, counts }: ChangedRecordsProps) {
  const ask = useCallback((offset: number) => bridge.imports.changed({ offset, limit: MOST_CHANGED_SHOWN }), []);
  const { entries, more } = usePages(ask, flow.tell);
  const [isWhole, setWhole] = useState(false);
  const { take, field, last, file, here } = text.columns;
  const { changed, overwrite } = flow.records;
  const left = counts.changed - entries.length;
  return (
    <>
      <div className="again-all">
        <Tick
          label={text.all.changed}
          checked={changed.all}
          onChange={(isSo) => flow.takeRecords({ changed: all(isSo) })}
          isFirst={counts.new === 0}
        />
        {counts.conflicts > 0 && changed.all && (
          <Tick label={text.overwrite} checked={overwrite.all} onChange={(isSo) => flow.takeRecords({ overwrite: all(isSo) })} />
        )}
        <span className="spring" />
        <Tick label={text.whole} checked={isWhole} onChange={setWhole} />
      </div>
      <ScrollTable
        label={text.regions.changed}
        columns={[take, field, last, file, here]}
        more={left > 0 ? <More left={left} onMore={more} /> : null}
      >
        {entries.map((record) => (
          <ChangedRecord key={record.n} flow={flow} record={record} isWhole={isWhole} />
        ))}
      </ScrollTable>
    </>
  );
}
