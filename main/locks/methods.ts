import type { Handlers } from '../page/answering';
import { lockWindow } from '../windows/workspace';
import { changePassphrase, createLocked, unlock } from './lock';

export const lockMethods = {
  'lock.unlock': ({ passphrase }, sender) => unlock(passphrase, sender),
  'lock.change': (change, sender) => changePassphrase(change, sender),
  'lock.create': ({ passphrase }, sender) => createLocked(passphrase, sender),
  'lock.now': (_, sender) => lockWindow(sender),
} satisfies Partial<Handlers>;
