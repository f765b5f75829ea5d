import { onChart } from '../../../state/chart-actions';
import { inMenu } from '../../../state/command';
import { beginMeasuring } from './measure-state';

export const MEASURE = inMenu('measure', { group: 'go', run: () => onChart(beginMeasuring) });
