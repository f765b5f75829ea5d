import { readdirSync, readFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** The slowest file takes half a minute, on a busy computer some. */
const HUNG_AFTER_MS = Number(process.env.ANNALS_HUNG_AFTER_MS ?? 600_000);

/**
 * Ends a run in which a test file hangs. No time limit of a test reaches code that never lets go of the thread, and a run that goes on for ever
 * says nothing of where: this one says in which file and behind which tests it was, and fails.
 */
export class HungFiles implements Reporter {
  private readonly begun = new Map<string, { readonly since: number; readonly module: TestModule }>();

  constructor() {
    setInterval(() => this.look(), Math.min(HUNG_AFTER_MS, 10_000)).unref();
  }

  onTestModuleQueued(module: TestModule): void {
    this.begun.set(module.moduleId, { since: Date.now(), module });
  }

  onTestModuleCollected(module: TestModule): void {
    const since = this.begun.get(module.moduleId)?.since ?? Date.now();
    this.begun.set(module.moduleId, { since, module });
  }

  onTestModuleEnd(module: TestModule): void {
    this.begun.delete(module.moduleId);
  }

  private look(): void {
    const hung = [...this.begun.values()].filter(({ since }) => Date.now() - since > HUNG_AFTER_MS);
    if (hung.length === 0) return;
    for (const { module } of hung)
      process.stderr.write(`annals: hung for ${HUNG_AFTER_MS / 1000} seconds: ${module.moduleId}${withoutResult(module)}\n`);
    // One that never lets go hears nothing else.
    for (const worker of children(process.pid)) process.kill(worker, 'SIGKILL');
    process.exit(1);
  }
}

/** Which tests have told no result; the first of them is the one that hangs, or the one behind it. */
function withoutResult(module: TestModule): string {
  const open = [...module.children.allTests()].filter((test) => test.result().state === 'pending').map((test) => test.fullName);
  return open.length === 0 ? '' : `, of its tests without a result: ${open.join(' | ')}`;
}

/** The processes that one has started; none where there is no /proc. */
function children(pid: number): number[] {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    return tasks.flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}
