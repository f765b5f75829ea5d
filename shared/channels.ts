import type { Push } from './contract/pushes';

/** The channel a push travels on; methods travel on channels of their own name. */
export function pushChannel(push: Push): string {
  return `push.${push}`;
}
