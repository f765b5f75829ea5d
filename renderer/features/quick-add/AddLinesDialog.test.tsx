import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropTyped, keepTyped, typedAt } from '../../state/typed/keeper';
import { ADD_LINES_FORM } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { AddLinesForm } from './AddLinesDialog';
import { openLines } from './open-lines';
import { isReady, readLines } from './read-lines';

// The door to the main process, through which nothing goes here.
vi.mock('../../client', () => ({ bridge: {}, write: () => undefined }));

const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;
vi.mock('../../state/hooks', () => ({
  useToday: () => ({ now: 0, today: '2026-11-22' }),
  useDateContext: () => ({ today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' }),
}));

const LINES = ['2026-03 Gwadar unit ready', 'sold out', 'Christmas 2025', '2014 Left out'];

beforeEach(() => dropTyped(ADD_LINES_FORM));

function shown(lines: readonly string[]): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <AddLinesForm lines={lines} onClose={() => undefined} />
    </MantineProvider>,
  );
}

describe('pasted lines', () => {
  it('are shown with their dates as they are understood, or what is missing, and counted', () => {
    const form = shown(LINES);
    expect(form).toContain('some time in March 2026 · Gwadar unit ready');
    expect(form).toContain('some time in 2014 · Left out');
    expect(form.match(/No date is understood in this line\./g)).toHaveLength(1);
    expect(form.match(/Say what happened, too\./g)).toHaveLength(1);
    expect(form).toContain('2 lines are not ready: they stay here.');
    expect(form).toContain('Add 2 events');
  });

  it('are read as quick add reads each of them', () => {
    const read = readLines({ lines: LINES, left: [3] }, context);
    expect(read.map(isReady)).toEqual([true, false, false, true]);
    expect(read.map(({ wanted }) => wanted)).toEqual([true, true, true, false]);
  });

  it('come behind those that were not done with', () => {
    openLines(['2014 A']);
    expect(viewState.getState().dialog).toEqual({ kind: 'add-lines', lines: ['2014 A'] });
    expect(typedAt(ADD_LINES_FORM)).toBeUndefined();
    keepTyped(ADD_LINES_FORM, { lines: ['sold out'], left: [0] });
    openLines(['2014 A', '2015 B']);
    expect(typedAt(ADD_LINES_FORM)?.value).toEqual({ lines: ['sold out', '2014 A', '2015 B'], left: [0] });
  });
});
