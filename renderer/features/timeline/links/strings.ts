/** What is said of links on the chart. */
export const strings = {
  links: {
    /** Behind the name of an event. */
    count: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'link' : 'links'}.`,
    handle: 'Link to another event',
    handleHint: 'Drag to another event to link them',
    drag: 'Drag to the event to link to. Esc gives up.',
    target: (title: string) => `Link to “${title}”`,
    choose: (from: string, to: string) => `“${from}” … “${to}”`,
    show: (title: string) => `Show “${title}”`,
    remove: 'Remove the link',
    beyond: 'Linked events out of view',
    more: (count: number) => `and ${count.toLocaleString('en')} more`,
    switch: 'Links',
    switchHint: 'Which links the chart shows',
    tooMany: (most: number) => `More than ${most} links here: only those of the selected event are drawn. Zoom in to see the others.`,
  },
} as const;
