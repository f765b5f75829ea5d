import { type Command, FLAG, TEXT } from '../line/command';

export const readCommand: Command = {
  usage: 'FILE ARTICLE [--published W] [--accept all|none|N,…] [--merge N[=ID],…] [--order dmy|mdy] [--today W] [--json]',
  summary:
    'read a text (txt, md, html, xhtml, eml, docx, pdf) and list the events and review series that it suggests, each with its sentence; --accept enters those of these numbers, and --merge makes others a further source of an event (by its id, else of the first that may be the same), as one step',
  positionals: ['FILE', 'ARTICLE'],
  options: { published: TEXT, accept: TEXT, merge: TEXT, order: TEXT, today: TEXT, json: FLAG },
  // With what finds dated statements, which no other command needs.
  run: async (input, io) => (await import('./read-article')).readArticle(input, io),
};
