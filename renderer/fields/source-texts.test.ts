import { describe, expect, it } from 'vitest';
import { type Source, sourceSchema } from '../../shared/event';
import { emptySourceTexts, finishedSource, textsOf } from './source-texts';

const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;

describe('a source as text', () => {
  it('comes back as it was', () => {
    const source: Source = {
      title: 'Chinese Security Posts In Pakistan?',
      publisher: 'News18',
      published: '2026-01-08',
      url: 'https://example.org/a',
      quotation: 'They signed it.',
      passage: '10-25',
      textHash: 'ab'.repeat(32),
      note: 'Unnamed sources.',
      reliability: 'C',
      credibility: 3,
      when: '2026-01~',
    };
    const finished = finishedSource(textsOf(source, context), context);
    expect(finished.ok && sourceSchema.parse(finished.source)).toEqual(source);
  });

  it('leaves out what was left empty, so that nothing is graded by accident', () => {
    const finished = finishedSource({ ...emptySourceTexts, title: 'A title', reliability: 'F' }, context);
    expect(finished).toEqual({ ok: true, source: { title: 'A title', reliability: 'F' } });
  });

  it('names the dates that mean nothing', () => {
    const finished = finishedSource({ ...emptySourceTexts, title: 'A title', published: 'whenever', when: '31 February 2026' }, context);
    expect(finished.ok ? [] : Object.keys(finished.errors).sort()).toEqual(['published', 'when']);
  });
});
