/* Tables below headings, as pages and texts in Markdown have them. */

export type Table = readonly (readonly string[])[];

/** Headings, each with the table below it, of which the first row is the header. */
export type Headed = readonly (readonly [string, Table])[];

export const asPage = (headed: Headed): string =>
  headed
    .map(
      ([heading, rows]) =>
        `<h2>${heading}</h2><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const asMarkdown = (headed: Headed): string =>
  headed
    .flatMap(([heading, [header = [], ...rows]]) => [
      `## ${heading}`,
      '',
      line(header),
      line(header.map(() => '---')),
      ...rows.map(line),
      '',
    ])
    .join('\n');
