import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/*
 * Where the system keeps cores, a process that crashes leaves its whole memory in a file: titles, what was typed, the key of a locked
 * timeline. Linux asks each process which parts of its memory belong into a core (core(5), coredump_filter); the answer here is: none. What
 * is started later inherits that, also where a service of the system takes the core. Chromium makes the processes of pages out of helpers that
 * run before any line of ours, so these are told as well; a helper that cannot be told has shut itself in, and leaves no core at all.
 */

/** To be called first of all. Does nothing on other systems, which keep no memory of a crash unless somebody has set them up for it. */
export function keepMemoryOutOfCores(): void {
  if (process.platform !== 'linux') return;
  for (const pid of [process.pid, ...descendantsOf(process.pid)]) {
    try {
      writeFileSync(`/proc/${pid}/coredump_filter`, '0');
    } catch {
      // Ended meanwhile, shut in, or a kernel without cores.
    }
  }
}

/** All processes that a process has started, and those that these have. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map(processes().map((one) => [one, parentOf(one)]));
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found.slice(1);
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The name before it may hold anything, brackets included. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
