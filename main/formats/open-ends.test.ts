import { expect, it } from 'vitest';
import { datesOf } from '../../testing/formats/tables';

it.each([
  'until further notice',
  'Further notice',
  'ongoing',
  'present',
  'do odwołania',
  'bis auf Weiteres',
  'laufend',
  'jusqu’à nouvel ordre',
  "jusqu'à nouvel ordre",
  'hasta nuevo aviso',
  'fino a nuovo avviso',
  'até novo aviso',
  'до особого распоряжения',
  'по настоящее время',
])('an end that says “%s” is open', (end) => {
  expect(datesOf(`Title,Start,End\nRoad closed,2024-05-06,2024-05-08\nBridge closed,2024-05-07,${end}\n`)).toEqual([
    '2024-05-06/2024-05-08',
    '2024-05-07/..',
  ]);
});
