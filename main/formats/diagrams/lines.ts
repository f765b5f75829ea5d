import { linesOf } from '../logs/lines-of';

export interface DiagramLine {
  readonly row: number;
  /** Without blanks around it. */
  readonly line: string;
}

/** What kind of diagram lines are. */
export type DiagramKind = 'gantt' | 'timeline' | 'plantuml';

export interface Diagram {
  readonly kind: DiagramKind;
  /** Behind the line that says what it is. */
  readonly lines: readonly DiagramLine[];
}

const FENCE = /^\s*(?:```|~~~)\s*(?<language>[\w-]*)/;
const KINDS: readonly { readonly begins: RegExp; readonly kind: DiagramKind }[] = [
  { begins: /^gantt$/, kind: 'gantt' },
  { begins: /^timeline(?:\s+(?:LR|TD))?$/, kind: 'timeline' },
  { begins: /^@startgantt\b/, kind: 'plantuml' },
];

/** A line that some such diagram begins with; most texts have none, which costs less to see. */
const MAY_BEGIN = /^[ \t]*(?:gantt|timeline(?:[ \t]+(?:LR|TD))?|@startgantt\b[^\n]*)[ \t]*\r?$/m;

/** The diagram that a text is; null where it is none that tells what was when. */
export function diagramOfText(text: string): Diagram | null {
  return MAY_BEGIN.test(text) ? diagramOf([...linesOf(text)].map(({ row, line }) => ({ row, line: line.trim() }))) : null;
}

/** Such diagrams that stand in a text between fences, as Markdown has them. */
export function fencedDiagrams(text: string): Diagram[] {
  if (!MAY_BEGIN.test(text)) return [];
  const blocks: { readonly language: string; readonly lines: DiagramLine[] }[] = [];
  let isOpen = false;
  for (const { row, line } of linesOf(text)) {
    const { language } = FENCE.exec(line)?.groups ?? {};
    if (language === undefined) {
      if (isOpen) blocks.at(-1)?.lines.push({ row, line: line.trim() });
      continue;
    }
    if (!isOpen) blocks.push({ language, lines: [] });
    isOpen = !isOpen;
  }
  return blocks.flatMap(({ language, lines }) => {
    const diagram = /^(?:mermaid|plantuml|puml)$/i.test(language) ? diagramOf(lines) : null;
    return diagram === null ? [] : [diagram];
  });
}

function diagramOf(all: readonly DiagramLine[]): Diagram | null {
  const lines = behindSettings(all).filter(({ line }) => line !== '' && !/^(?:%%|')/.test(line));
  const [first, ...rest] = lines;
  const kind = KINDS.find(({ begins }) => begins.test(first?.line ?? ''))?.kind;
  return kind === undefined ? null : { kind, lines: rest };
}

/** Without what stands between two lines of three hyphens above it. */
function behindSettings(lines: readonly DiagramLine[]): readonly DiagramLine[] {
  const from = lines.findIndex(({ line }) => line !== '');
  if (lines[from]?.line !== '---') return lines;
  const to = lines.findIndex(({ line }, at) => at > from && line === '---');
  return to < 0 ? lines : lines.slice(to + 1);
}
