import { expect, it } from 'vitest';
import { lostWords, whyLeft } from './left-copies';

const contents = { title: 'Story', events: 12, changedAt: Date.UTC(2026, 0, 8, 8, 16), isBackup: true };

it('says why a file is only named, and nothing of a copy that can be removed', () => {
  expect(whyLeft({ is: 'copy', open: false, contents })).toBeNull();
  expect(whyLeft({ is: 'copy', open: true, contents })).toContain('has it open');
  expect(whyLeft({ is: 'other', open: false, contents })).toContain('another timeline, “Story”');
  expect(whyLeft({ is: 'other', open: false, contents: null })).toContain('another timeline, so');
  expect(whyLeft({ is: 'log', open: true, contents: null })).toContain('log without its file');
});

it('says what is lost with one, in the home zone, and that nobody knows where it cannot be looked into', () => {
  expect(lostWords({ contents }, 'Asia/Karachi')).toMatch(
    /“Story” with 12 events, last changed Thu, 8 Jan 2026, 13:16\. It was made as a backup\./,
  );
  expect(lostWords({ contents: { ...contents, isBackup: false } }, 'UTC')).toContain('It is no backup');
  expect(lostWords({ contents: null }, 'UTC')).toContain('Nobody can say');
});
