import type { WebContents } from 'electron';

/** What a window has begun, of one kind, and what it is called. */
interface Begun<J> {
  readonly name: string;
  readonly job: J;
}

/** One job for each window at most, which ends when another begins or the window goes. */
export interface WindowJobs<J> {
  /** Begins one in place of the last. */
  begin(sender: WebContents, name: string, job: J): void;
  of(sender: WebContents): Begun<J> | undefined;
  /** Ends the window's job, if it has one. */
  forget(sender: WebContents): void;
}

export function windowJobs<J extends { cancel(): void }>(): WindowJobs<J> {
  /** By the id of their web contents. */
  const jobs = new Map<number, Begun<J>>();
  /** Windows whose end is waited for. */
  const watched = new WeakSet<WebContents>();

  function end(id: number): void {
    jobs.get(id)?.job.cancel();
    jobs.delete(id);
  }

  return {
    begin(sender, name, job) {
      const { id } = sender;
      end(id);
      jobs.set(id, { name, job });
      if (watched.has(sender)) return;
      watched.add(sender);
      sender.once('destroyed', () => end(id));
    },
    of: ({ id }) => jobs.get(id),
    forget: ({ id }) => end(id),
  };
}
