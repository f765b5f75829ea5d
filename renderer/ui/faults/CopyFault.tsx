import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { copyText } from '../copy-text';
import { strings } from '../strings';
import { faultReport } from './words';

const text = strings.fault;

/**
 * The button that takes what happened to the clipboard.
 *
 * @param said what the window says of it
 * @param faults what happened until it is pressed
 */
export function CopyFault({ said, faults }: { readonly said: string; readonly faults: () => readonly string[] }) {
  const place = useRef<HTMLSpanElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => setCopied(place.current !== null && copyText(faultReport(said, faults(), navigator.userAgent), place.current));
  return (
    <span ref={place} className="fault-copy">
      <Button size="xs" variant="default" onClick={copy}>
        {text.copy}
      </Button>
      {copied && <span className="quiet">{text.copied}</span>}
    </span>
  );
}
