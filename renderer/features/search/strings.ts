/** What the search says. Checks outside the repository rely on the name "Search events". */
export const strings = {
  search: {
    label: 'Search events',
    placeholder: 'Search',
    results: 'Search results',
    none: (query: string) => `Nothing found for “${query}”.`,
    searching: 'Searching…',
    count: (total: number, capped: boolean) => `${total.toLocaleString('en')}${capped ? '+' : ''} found`,
    more: (more: number) => `${more.toLocaleString('en')} more: type on to narrow it down`,
    failed: (reason: string) => `The search did not work: ${reason}`,
  },
} as const;
