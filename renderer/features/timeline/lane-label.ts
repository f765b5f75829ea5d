import type { LaneView } from '../../../shared/lane';
import { laneProperties } from '../../ui/look/lane-inks';

/** The cell at the left of a lane: a button, so that keys reach it too. Lane titles are untrusted text like any other. */
export function laneLabel(lane: LaneView | undefined): HTMLElement {
  const label = document.createElement('button');
  label.type = 'button';
  label.className = 'lane-label';
  if (lane === undefined) return label;
  for (const [property, value] of laneProperties(lane.color)) label.style.setProperty(property, value);
  label.textContent = lane.title;
  label.title = lane.title;
  label.dataset['lane'] = String(lane.key);
  return label;
}
