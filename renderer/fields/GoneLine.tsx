import { useGoneWords } from '../state/gone';

interface GoneLineProps {
  readonly what: Parameters<typeof useGoneWords>[0];
  readonly id: string;
}

/** Stands in the pane in place of something that was selected and is not there. */
export function GoneLine({ what, id }: GoneLineProps) {
  const words = useGoneWords(what, id);
  return (
    <p className="panel-body quiet" aria-busy={words === null}>
      {words}
    </p>
  );
}
