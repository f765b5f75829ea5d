import { Select } from '@mantine/core';
import type { ImportPreview } from '../../../shared/import';
import { SheetChoices } from './SheetChoices';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import.file;

interface FileChoicesProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
}

/** Which sheets of a workbook, tables of a text or files are read, and in which encoding a text, with its first lines as they read so. */
export function FileChoices({ flow, preview: { sheets, textReadings } }: FileChoicesProps) {
  const several = sheets !== null && sheets.names.length > 1 ? sheets : null;
  const [taken] = textReadings;
  if (several === null && taken === undefined) return null;
  const label = sheets?.kind === 'file' ? text.labelOfSeveral : text.label;
  return (
    <section className="import-section" aria-label={label}>
      <h3>{label}</h3>
      {several !== null && <SheetChoices flow={flow} sheets={several} />}
      {taken !== undefined && (
        <>
          <Select
            size="xs"
            label={text.encoding}
            allowDeselect={false}
            searchable
            selectFirstOptionOnChange
            data={textReadings.map(({ encoding, words }) => ({ value: encoding, label: words }))}
            renderOption={({ option }) => (
              <span className="import-encoding">
                <span>{option.label}</span>
                <bdi className="quiet">{textReadings.find(({ encoding }) => encoding === option.value)?.lines[0]}</bdi>
              </span>
            )}
            value={flow.choices.encoding ?? taken.encoding}
            onChange={(encoding) => encoding !== null && flow.change({ encoding })}
          />
          <section className="import-lines" aria-label={text.lines}>
            {taken.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and the list is replaced as a whole
              <bdi key={index}>{line}</bdi>
            ))}
          </section>
        </>
      )}
    </section>
  );
}
