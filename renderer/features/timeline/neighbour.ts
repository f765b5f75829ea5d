import type { Stand } from '../../../shared/time/stand';
import type { ChartItem } from './chart-item';

const standOf = (item: ChartItem): Stand => (item.kind === 'event' ? item.stand : item);

/** The item an arrow key leads to: the next or previous in the same lane, or the nearest in time of the lane beside it. */
export function neighbour(from: ChartItem, key: string, items: readonly ChartItem[], laneOrder: (key: number) => number): ChartItem | null {
  const byTime = (one: ChartItem, other: ChartItem) => {
    const [a, b] = [standOf(one), standOf(other)];
    return a.start - b.start || a.end - b.end || (one.id < other.id ? -1 : 1);
  };
  if (key === 'Home' || key === 'End') {
    const sorted = items.filter((item) => item.lane === from.lane).sort(byTime);
    return (key === 'Home' ? sorted[0] : sorted.at(-1)) ?? null;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const sorted = items.filter((item) => item.lane === from.lane).sort(byTime);
    const place = sorted.findIndex((item) => item.id === from.id);
    return sorted[place + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const order = laneOrder(from.lane);
  const beyond = items.filter((item) => (key === 'ArrowUp' ? laneOrder(item.lane) < order : laneOrder(item.lane) > order));
  const orders = beyond.map((item) => laneOrder(item.lane));
  const nearest = key === 'ArrowUp' ? Math.max(...orders) : Math.min(...orders);
  const lane = beyond.filter((item) => laneOrder(item.lane) === nearest);
  lane.sort((one, other) => Math.abs(one.start - from.start) - Math.abs(other.start - from.start) || byTime(one, other));
  return lane[0] ?? null;
}
