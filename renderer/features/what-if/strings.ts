/** What another plan of a series says. */
export const strings = {
  whatIf: {
    region: 'What if',
    heading: (title: string) => `What if: ${title}`,
    table: 'Present plan and what if',
    columns: {
      n: 'No.',
      now: 'Now',
      whatIf: 'Then',
      shift: 'Shift',
    },
    same: 'same',
    none: '–',
    days: (days: number) => `${days > 0 ? '+' : '−'}${Math.abs(days).toLocaleString('en')} ${Math.abs(days) === 1 ? 'day' : 'days'}`,
    unchanged: 'Change the interval or the day to see both plans side by side.',
    nothingMoves: 'No date ahead moves: they are counted from the day a review was last held or moved to.',
    wrong: 'A whole interval and a single day are needed.',
    apply: 'Apply',
    drop: 'Drop',
    applied: (title: string) => `“${title}” is planned that way now.`,
  },
} as const;
