import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const read = (date: string) => readTable(`Date range;Event\nc. 3500–3100 BC;Pits\n${date};Burial\n8th–7th century BC;Ditches\n`);

describe('radiocarbon dates', () => {
  it.each([
    ['2288–2139 cal BC (95.4%)', '-2287/-2138'],
    ['1450-1210 cal BC (2σ)', '-1449/-1209'],
    ['1450–1210 cal BCE', '-1449/-1209'],
    ['cal AD 650–770 (95% probability)', '0650/0770'],
    ['5000–4800 cal BP', '-3050/-2850'],
    ['3200 cal BP', '-1250~'],
  ])('%s is of years of an era, kept as written', (text, edtf) => {
    const { drafts } = read(text);
    const draft = drafts.map(({ draft: one }) => one).find(({ title }) => title === 'Burial');
    expect(draft?.when).toBe(edtf);
    expect(draft?.summary).toContain(`Date as written: ${text}`);
  });

  it.each(['3200±40 BP', '3200 ± 40 BP', '3778 BP'])('%s is refused with the reason', (text) =>
    expect(
      read(text)
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('until they are calibrated'),
  );
});
