import { readdirSync, readFileSync } from 'node:fs';

/** In the environment of everything that a run of tests starts: which process the run is. */
const RUN = 'ANNALS_TEST_RUN';

/**
 * A process as it can be told apart from a later one of the same number: `pid.start` where the system says when it started (Linux, field 22
 * of /proc/PID/stat), else `pid`. Containers count from one again, so numbers alone come back soon.
 */
export function identityOf(pid) {
  const start = startOf(pid);
  return start === null ? String(pid) : `${pid}.${start}`;
}

/** True while the process of an identity is there. A number alone is taken for whoever has it now. */
export function isRunning(identity) {
  const [pid, start] = identity.split('.');
  const now = startOf(pid);
  if (now !== null) return start === undefined || start === now;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // Another user's.
    return error.code === 'EPERM';
  }
}

/** Marks what this process starts from now on as its own; within a run that is marked already, as that one's. */
export function markRun() {
  process.env[RUN] ??= identityOf(process.pid);
}

/**
 * Ends the processes (windows, displays, tools) of runs that were killed, and waits until they are gone: they would keep the machine busy and
 * write into what is swept. Those of runs that go on are left alone. Only where the system shows environments (Linux).
 */
export function endLeftProcesses() {
  const left = processes().filter((pid) => {
    const run = runOf(pid);
    return run !== undefined && !isRunning(run);
  });
  const identities = left.map(identityOf);
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself.
    }
  }
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 500 && identities.some(isAwake); tries++) Atomics.wait(pause, 0, 0, 10);
}

function processes() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** The run that started a process; undefined for those of nobody's run, and those whose environment is not shown to us. */
function runOf(pid) {
  try {
    const entry = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .find((one) => one.startsWith(`${RUN}=`));
    return entry?.slice(RUN.length + 1);
  } catch {
    return undefined;
  }
}

/** Not even a zombie, which only waits to be counted by its parent. */
function isAwake(identity) {
  return isRunning(identity) && fieldsOf(identity.split('.')[0])?.[0] !== 'Z';
}

/** Clock ticks from the start of the system to that of a process; null where the system does not say. */
function startOf(pid) {
  return fieldsOf(pid)?.[19] ?? null;
}

/** What /proc/PID/stat says from its third field on; the second is a name, which may hold anything. */
function fieldsOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
