/* What the chart is held to: ratios of what takes turns in one run, and counts. */

/** Frames of a gesture beside the larger of so many times those of the blank page, and those of vis-timeline alone with 100 items. */
const MOST = { pan: 1, drag: 1, zoom: 1.5 };
const OF_BLANK = 1.25;
const MOST_ITEMS = 60;
const MOST_LAYOUT_MS = { drawn: 4, counted: 2 };

/**
 * @param charts figures of each size: p95 of each gesture, layout in milliseconds, items in the DOM, listeners and nodes left
 * @param bare the same p95 of `blank` and `raw100`
 * @returns a sentence for each that is past its limit
 */
export function pastLimits(charts, { blank, raw100 }) {
  return charts.flatMap((chart) => {
    const slow = Object.entries(MOST).flatMap(([gesture, times]) => {
      const limit = times * Math.max(OF_BLANK * blank[gesture], raw100[gesture]);
      return chart[gesture] > limit ? [`${gesture} takes ${ms(chart[gesture])} a frame (p95), more than ${ms(limit)}`] : [];
    });
    const most = chart.isCounted ? MOST_LAYOUT_MS.counted : MOST_LAYOUT_MS.drawn;
    const rest = [
      ...(chart.layout > most ? [`the scene takes ${ms(chart.layout)} to lay out, more than ${ms(most)}`] : []),
      ...(chart.items > MOST_ITEMS ? [`${chart.items} items are in the DOM, more than ${MOST_ITEMS}`] : []),
      ...(chart.listeners > 0 ? [`${chart.listeners} listeners are left after 20 mounts`] : []),
      ...(chart.nodes > 0 ? [`${chart.nodes} nodes are left after 20 mounts`] : []),
    ];
    return [...slow, ...rest].map((what) => `with ${chart.events.toLocaleString('en')} events ${what}`);
  });
}

const ms = (value) => `${value.toFixed(1)} ms`;
