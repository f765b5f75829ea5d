import { useEffect, useEffectEvent, useLayoutEffect } from 'react';

/*
 * What is done because a value has become another, and not because of what is read while it is done: the act sees what is current then, and
 * what else it reads never sets it off. It is done the first time, too.
 */

/** @param value compared as React compares a dependency */
export function useOnChange(value: unknown, act: () => void): void {
  const latest = useEffectEvent((_value: unknown) => act());
  useEffect(() => latest(value), [value]);
}

/**
 * The same before anybody sees the page: for what measures it.
 *
 * @param act may return what takes it back, which is done before it is done again and at the end
 */
export function useOnChangeBeforePaint(value: unknown, act: () => undefined | (() => void)): void {
  const latest = useEffectEvent((_value: unknown) => act());
  useLayoutEffect(() => latest(value), [value]);
}

/** What is done when the component goes away; it reads what is current then. */
export function useOnLeave(act: () => void): void {
  const latest = useEffectEvent(act);
  useEffect(() => () => latest(), []);
}

/** What is done once, when the component is there. */
export function useOnEnter(act: () => void): void {
  const latest = useEffectEvent(act);
  useEffect(() => latest(), []);
}
