import type { GoneEntry } from '../../../../shared/reading-again';
import { ScrollTable } from '../../../ui/ScrollTable';
import { strings as importStrings } from '../strings';
import { strings } from './strings';

const text = strings.again;

interface GoneEventsProps {
  readonly gone: readonly GoneEntry[];
  readonly count: number;
}

/** What was read before and does not stand in the file any more. It is told, never taken away. */
export function GoneEvents({ gone, count }: GoneEventsProps) {
  return (
    <>
      <p className="quiet">{text.goneStay}</p>
      <ScrollTable
        label={text.regions.gone}
        columns={[text.columns.when, text.columns.title]}
        more={count > gone.length ? importStrings.import.moreProblems(gone.length) : null}
      >
        {gone.map(({ id, title, when }) => (
          <tr key={id}>
            <td>{when}</td>
            <td>
              <bdi>{title}</bdi>
            </td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
