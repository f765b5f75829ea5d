import { Button, Checkbox } from '@mantine/core';
import { useCallback } from 'react';
import { type ListedFate, MOST_CHANGED_SHOWN } from '../../../../shared/reading-again';
import { rowName } from '../../../../shared/row-name';
import { bridge } from '../../../client';
import { ScrollTable } from '../../../ui/ScrollTable';
import { Tick } from '../../../ui/Tick';
import type { ImportFlow } from '../use-import';
import { strings } from './strings';
import { all, holdsFor, withOne } from './taken-records';
import { usePages } from './use-pages';

const text = strings.again;

interface ListedRecordsProps {
  readonly flow: ImportFlow;
  readonly fate: ListedFate;
  readonly count: number;
}

/** Records that are new, or that were deleted here: all of them, and single ones, are taken or left. */
export function ListedRecords({ flow, fate, count }: ListedRecordsProps) {
  const ask = useCallback((offset: number) => bridge.imports.listed({ fate, offset, limit: MOST_CHANGED_SHOWN }), [fate]);
  const { entries, more } = usePages(ask, flow.tell);
  const taken = flow.records[fate];
  const { take, row, when, title } = text.columns;
  const left = count - entries.length;
  return (
    <>
      <Tick label={text.all[fate]} checked={taken.all} onChange={(isSo) => flow.takeRecords({ [fate]: all(isSo) })} />
      <ScrollTable
        label={text.regions[fate]}
        columns={[take, row, when, title]}
        more={left > 0 ? <More left={left} onMore={more} /> : null}
      >
        {entries.map((record) => (
          <tr key={record.n}>
            <td>
              <Checkbox
                size="xs"
                aria-label={text.take(record.title, record.row)}
                checked={holdsFor(taken, record.n)}
                onChange={(event) => flow.takeRecords({ [fate]: withOne(taken, record.n, event.currentTarget.checked) })}
              />
            </td>
            <td>{rowName(record.row)}</td>
            <td>{record.when}</td>
            <td>
              <bdi>{record.title}</bdi>
            </td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}

/** Brings the next page. */
export function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onMore}>
      {text.more(left)}
    </Button>
  );
}
