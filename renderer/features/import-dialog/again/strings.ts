import type { ReadingCounts } from '../../../../shared/reading-again';
import { rowName } from '../../../../shared/row-name';

/** What the import says of a file that was read before. */
export const strings = {
  again: {
    label: 'Read before',
    sum: (name: string, { new: added, same, changed, conflicts, removed, gone }: ReadingCounts) =>
      `As ${name}: ${[
        `${many(added)} new`,
        `${many(same)} the same`,
        `${many(changed)} changed${conflicts === 0 ? '' : ` (${many(conflicts)} edited here, too)`}`,
        removed === 0 ? '' : `${many(removed)} deleted here`,
        gone === 0 ? '' : `${many(gone)} no longer in the file`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
    unread: 'Nothing was read under this name before.',
    ask: 'Is it a newer version?',
    version: 'This file is',
    notBefore: 'One that was not read before',
    newerThan: (name: string) => `A newer version of ${name}`,
    asNew: 'A new one: all of it comes in',
    suggested: (name: string, count: number, of: number) => `${many(count)} of ${many(of)} were read from ${name} before.`,
    takeSuggestion: (name: string) => `It is a newer version of ${name}`,
    shown: 'Records shown against the earlier reading',
    lists: {
      changed: (count: number) => `Changed ${many(count)}`,
      new: (count: number) => `New ${many(count)}`,
      removed: (count: number) => `Deleted here ${many(count)}`,
      gone: (count: number) => `Gone ${many(count)}`,
    },
    all: {
      changed: 'Take all that changed',
      new: 'Take all that are new',
      removed: 'Take again all that were deleted here',
    },
    overwrite: 'also where it was edited here',
    regions: {
      changed: 'Records that say something else now',
      new: 'Records that are new',
      removed: 'Records that were deleted here',
      gone: 'Events that are no longer in the file',
    },
    goneStay: 'They stay in the timeline.',
    columns: {
      take: 'Take',
      field: 'Field',
      last: 'Before in the file',
      file: 'Now in the file',
      here: 'Here',
      row: 'Row',
      when: 'When',
      title: 'Title',
    },
    take: (title: string, row: number) => `Take ${title}, row ${rowName(row)}`,
    overwriteOne: (title: string, row: number) => `Also over what was edited here: ${title}, row ${rowName(row)}`,
    overwriteShort: 'also over the edit',
    edited: 'edited here',
    place: (row: number) => `row ${rowName(row)}`,
    nothing: '(empty)',
    unknown: '(not known)',
    whole: 'Show whole texts',
    more: (left: number) => `Show more (${many(left)} left)`,
  },
} as const;

function many(count: number): string {
  return count.toLocaleString('en');
}
