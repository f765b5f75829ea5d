import type { AppError, ErrorCode } from '../../shared/result';

/** What is wrong with a folder of backups, and what helps, by the kind of failure; `{}` stands for the folder's name. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'disk-full': 'There is no room for one in the folder {}. Free some space on its disk, or choose another folder.',
  'read-only': 'The folder {} cannot be written. Allow it, or choose another folder.',
  'not-found': 'The folder {} is not there. Bring its disk back, or choose another folder.',
  exists: 'There is a file where the folder {} should be. Move the file away, or choose another folder.',
  damaged: 'What was read of the timeline for it did not pass its check. Backups made before are kept in the folder {}.',
  io: 'The disk of the folder {} reported an error. Try again, or choose another folder.',
};

/** Why a backup could not be made, for the person in front. Whatever it is, it is about the folder, not the timeline. */
export function backupProblem({ code, message }: AppError, folder: string): AppError {
  const sentence = SENTENCES[code];
  return { code, message: sentence === undefined ? message : sentence.replace('{}', `“${folder}”`) };
}
