/** How long something took, in milliseconds. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same of the processor: what others do at the time lengthens it far less. */
export function computed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Both. */
export interface Spent {
  readonly ms: number;
  readonly computed: number;
}

export function spent(work: () => void): Spent {
  let ms = 0;
  const processor = computed(() => {
    ms = timed(work);
  });
  return { ms, computed: processor };
}

export function together(...parts: readonly Spent[]): Spent {
  return { ms: sum(parts.map(({ ms }) => ms)), computed: sum(parts.map(({ computed }) => computed)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The value that a share of all values stay below; 0.95 is the p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
