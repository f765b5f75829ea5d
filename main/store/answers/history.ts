import { ok } from '../../../shared/result';
import { historyFind, historyPeople } from '../history/history-list';
import type { FileReads } from './open-store';

export const historyAnswers = {
  'history.list': ({ context }, input) => ok(historyFind(context.engine, input)),
  'history.people': ({ context }) => ok(historyPeople(context.engine)),
} satisfies Partial<FileReads>;
