let fixed: string | null = null;

/** A day (`YYYY-MM-DD`) that takes the clock's place, for states that can be made again; null leaves it to the clock. */
export function fixToday(day: string | null): void {
  fixed = day;
}

export function fixedToday(): string | null {
  return fixed;
}
