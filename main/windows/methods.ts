import { fail, ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { typedIn, windowState } from './panes';
import { giveUp, lookBack } from './workspace';

export const windowMethods = {
  'window.state': (_, sender) => {
    const state = windowState(sender);
    return state === undefined ? fail('not-found', 'This window shows no timeline.') : ok(state);
  },
  'window.giveUp': (error, sender) => giveUp(sender, error),
  'window.lookBack': ({ day }, sender) => lookBack(sender, day),
  'window.keepUnsaved': ({ text }, sender) => typedIn(sender)?.keep(text) ?? ok(null),
  'window.unsaved': async (_, sender) => ok((await typedIn(sender)?.read()) ?? ''),
  'window.keepLooking': ({ text }, sender) => {
    typedIn(sender)?.keepLooking(text);
    return ok(null);
  },
  'window.looking': (_, sender) => ok(typedIn(sender)?.looking() ?? ''),
  'window.finished': ({ text, entries }, sender) => typedIn(sender)?.finished(text, entries) ?? ok(null),
} satisfies Partial<Handlers>;
