import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/import';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { ScrollTable } from '../../ui/ScrollTable';
import { strings } from './strings';

const text = strings.import;

/** Everything that is wrong with a file, where it stands there; while there is anything, nothing is imported. */
export function ImportProblems({ preview: { problems, problemCount } }: { readonly preview: ImportPreview }) {
  const [told, setTold] = useState<{ readonly failed: boolean; readonly message: string } | null>(null);

  async function save(): Promise<void> {
    const saved = await bridge.imports.saveReport();
    if (!saved.ok) setTold({ failed: true, message: saved.error.message });
    else if (saved.value !== null) setTold({ failed: false, message: text.reportSaved(shownText(saved.value.path)) });
  }

  return (
    <div className="import-problems">
      <p role="alert">
        <strong>{text.nothing}</strong> {text.problems(problemCount)}
      </p>
      <ScrollTable
        label={text.problemList}
        columns={[text.columns.row, text.columns.column, text.columns.problem]}
        more={problemCount > problems.length ? text.moreProblems(problems.length) : null}
      >
        {problems.map(({ row, field, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same problem twice, and the list is replaced as a whole
          <tr key={index}>
            <td>{row === 0 ? text.wholeFile : row.toLocaleString('en')}</td>
            <td>{field}</td>
            <td>{message}</td>
          </tr>
        ))}
      </ScrollTable>
      <p className="import-report">
        <Button size="compact-xs" variant="subtle" onClick={() => void save()}>
          {text.saveReport}
        </Button>
        <span aria-live="polite" className={told?.failed === true ? 'warn' : 'quiet'}>
          {told?.message}
        </span>
      </p>
    </div>
  );
}
