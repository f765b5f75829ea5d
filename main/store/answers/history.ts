import { ok } from '../../../shared/result';
import { broughtBackBy } from '../history/history';
import { historyFind, historyPeople } from '../history/history-list';
import type { FileReads } from './open-store';

export const historyAnswers = {
  'history.list': ({ context }, input) => ok(historyFind(context.engine, input)),
  'history.broughtBackBy': ({ context }, { id }) => ok(broughtBackBy(context, id)),
  'history.people': ({ context }) => ok(historyPeople(context.engine)),
} satisfies Partial<FileReads>;
