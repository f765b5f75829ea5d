import { type Command, FLAG, TEXT } from '../line/command';

export const datesCommand: Command = {
  usage: 'TEXTFILE … --published W [--today W] [--zone Z] [--json]   or   - [--published W] --json',
  summary: 'find the dates in texts and say what each means, counted from the day of publication; “-” reads lines FILE<tab>PUBLISHED',
  positionals: ['TEXTFILE'],
  repeats: true,
  options: { published: TEXT, today: TEXT, zone: TEXT, json: FLAG },
  // With what finds dates in texts, which few other commands need.
  run: async (input, io) => (await import('./dates-in-texts')).datesInTexts(input, io),
};
