import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ViewsMenu } from './ViewsMenu';

/** The saved views among the tools beside the tabs, for a tab that has no column of lanes. */
export function ViewsTool() {
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useEffect(() => setTools(document.getElementById('tab-tools')), []);
  return tools === null ? null : createPortal(<ViewsMenu />, tools);
}
