/** What the search says. Checks outside the repository rely on the name "Search events". */
export const strings = {
  search: {
    label: 'Search events',
    placeholder: 'Search',
    results: 'Search results',
    none: (query: string) => `Nothing found for “${query}”.`,
    searching: 'Searching…',
    count: (total: number, capped: boolean) => `${capped ? 'more than ' : ''}${total.toLocaleString('en')} found`,
    at: (at: number, total: number, capped: boolean) =>
      `${at.toLocaleString('en')} of ${capped ? 'more than ' : ''}${total.toLocaleString('en')}`,
    atTitle: (at: string, title: string) => `${at}: ${title}`,
    more: (more: number) => `${more.toLocaleString('en')} more: type on to narrow it down`,
    failed: (reason: string) => `The search did not work: ${reason}`,
  },
} as const;
