/** What the work comes to, or `otherwise` once `ms` have gone by; the work itself goes on. */
export function within<T, O>(work: Promise<T>, ms: number, otherwise: O): Promise<T | O> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<O>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
