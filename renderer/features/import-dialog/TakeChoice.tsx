import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/import';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { Tick } from '../../ui/Tick';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import;

/** Where records are refused: the good ones, with the others kept in a file to be mended, or all or nothing. */
export function TakeChoice({ flow, preview }: { readonly flow: ImportFlow; readonly preview: ImportPreview }) {
  const [told, setTold] = useState<{ readonly failed: boolean; readonly message: string } | null>(null);
  const { refused } = preview.counts;
  if (refused === 0) return null;

  async function save(): Promise<void> {
    const saved = await bridge.imports.saveReport();
    if (!saved.ok) setTold({ failed: true, message: saved.error.message });
    else if (saved.value !== null) setTold({ failed: false, message: text.reportSaved(shownText(saved.value.path)) });
  }

  return (
    <section className="import-section" aria-label={text.taking.label}>
      {preview.fault === null && (
        <Radio.Group
          size="xs"
          label={text.taking.question(refused)}
          value={flow.taking.take}
          onChange={(take) => flow.setTaking({ take: take === 'all' ? 'all' : 'good' })}
        >
          <div className="import-takings">
            <Radio size="xs" value="good" label={text.taking.good(preview.events + preview.series)} />
            {flow.taking.take === 'good' && (
              <Tick
                label={text.taking.keep(refused)}
                checked={flow.taking.keepRefused}
                onChange={(keepRefused) => flow.setTaking({ keepRefused })}
              />
            )}
            <Radio size="xs" value="all" label={text.taking.all} />
          </div>
        </Radio.Group>
      )}
      <p className="import-report">
        <Button size="compact-xs" variant="subtle" onClick={() => void save()}>
          {text.saveReport}
        </Button>
        <span aria-live="polite" className={told?.failed === true ? 'warn' : 'quiet'}>
          {told?.message}
        </span>
      </p>
    </section>
  );
}
