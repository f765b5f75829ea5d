import { useLayoutEffect, useRef } from 'react';
import type { Primitive } from '../../../shared/look/primitive';
import { writeDom } from './write-dom';

interface MarkProps {
  readonly primitives: readonly Primitive[];
  readonly width: number;
  readonly height: number;
}

/** A mark among text or on a strip, drawn by the same writer as those on the chart. */
export function Mark({ primitives, width, height }: MarkProps) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current !== null) writeDom(svg.current, primitives);
  }, [primitives]);
  return <svg ref={svg} className="mark" width={width} height={height} aria-hidden="true" focusable="false" />;
}
