import { Select } from '@mantine/core';
import type { ImportPreview } from '../../../shared/import';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import.file;

interface FileChoicesProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
}

/** Which sheet of a workbook is read, and in which encoding a text, with its first lines as they read so. */
export function FileChoices({ flow, preview: { sheets, textReadings } }: FileChoicesProps) {
  const several = sheets !== null && sheets.names.length > 1 ? sheets : null;
  const [taken] = textReadings;
  if (several === null && taken === undefined) return null;
  return (
    <section className="import-section" aria-label={text.label}>
      <h3>{text.label}</h3>
      {several !== null && (
        <Select
          size="xs"
          label={text.sheet}
          allowDeselect={false}
          searchable={several.names.length > 10}
          data={several.names.map(({ name, hidden }, index) => ({
            value: String(index + 1),
            label: hidden ? text.hidden(name, index + 1) : text.named(name, index + 1),
          }))}
          value={String(flow.choices.sheet ?? several.chosen + 1)}
          onChange={(sheet) => sheet !== null && flow.change({ sheet: Number(sheet), columns: null, header: null })}
        />
      )}
      {taken !== undefined && (
        <>
          <Select
            size="xs"
            label={text.encoding}
            allowDeselect={false}
            searchable
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
