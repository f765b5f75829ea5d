import { ok, type Result } from '../../../shared/result';
import type { Question, Questions } from '../../intake/again/questions';
import { asWritten, idStates, laneNames, lastRead, lastReadOf, presentFields, readSources } from '../history/read-before';
import type { OpenStore } from './open-store';

type Answers = { readonly [Q in Question]: (open: OpenStore, input: Questions[Q]['takes']) => Result<Questions[Q]['answers']> };

/** What is asked when a file may have been read before: see intake/again/questions.ts. */
export const readBeforeAnswers = {
  'store.readSources': ({ context }: OpenStore) => ok(readSources(context.engine)),
  'store.laneNames': ({ context }: OpenStore) => ok(laneNames(context.engine)),
  'store.idStates': ({ context }: OpenStore, { ids }) => ok(idStates(context.engine, ids)),
  'store.lastRead': ({ context }: OpenStore, { actions, after }) => ok(lastRead(context.engine, actions, after)),
  'store.lastReadOf': ({ context }: OpenStore, { actions, ids }) => ok(lastReadOf(context.engine, actions, ids)),
  'store.asWritten': ({ context }: OpenStore, { entries }) => ok(asWritten(context.engine, entries)),
  'store.presentFields': ({ context }: OpenStore, { ids }) => ok(presentFields(context.engine, ids)),
} satisfies Answers;
