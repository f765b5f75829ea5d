const DAY = /(\d{4})-(\d\d)-(\d\d)/g;

/** Whether one of the other readings of a date has day and month the other way round: only then is there an order to ask for. */
export function opensOrder(edtf: string, alternatives: readonly string[]): boolean {
  const turned = edtf.replace(DAY, '$1-$3-$2');
  return (
    turned !== edtf && alternatives.some((other) => [...other.matchAll(DAY)].some(([day]) => turned.includes(day) && !edtf.includes(day)))
  );
}
