import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autoLock } from './auto-lock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('locking after a time without input', () => {
  it('happens once, after so many minutes from the last input', () => {
    const lock = vi.fn();
    const idle = autoLock({ minutes: () => 10, lock });
    vi.advanceTimersByTime(9 * 60_000);
    idle.touched();
    vi.advanceTimersByTime(9 * 60_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(70_000);
    expect(lock).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60 * 60_000);
    expect(lock).toHaveBeenCalledTimes(1);
    idle.touched();
    vi.advanceTimersByTime(11 * 60_000);
    expect(lock).toHaveBeenCalledTimes(2);
    idle.stop();
    vi.advanceTimersByTime(60 * 60_000);
    expect(lock).toHaveBeenCalledTimes(2);
  });

  it('counts the time that the computer slept', () => {
    const lock = vi.fn();
    autoLock({ minutes: () => 10, lock });
    vi.setSystemTime(Date.now() + 8 * 60 * 60_000);
    vi.advanceTimersByTime(5000);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('never happens at 0, and goes by the setting of the moment', () => {
    let minutes = 0;
    const lock = vi.fn();
    autoLock({ minutes: () => minutes, lock });
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(lock).not.toHaveBeenCalled();
    minutes = 1;
    vi.advanceTimersByTime(5000);
    expect(lock).toHaveBeenCalledTimes(1);
  });
});
