import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import type { PictureOptions } from '../../../shared/picture/options';
import type { AppError, Result } from '../../../shared/result';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { strings } from './strings';

type Drawn = Output<'picture.preview'>;

export interface PreviewPicture extends Omit<Drawn, 'png'> {
  /** A blob: address of the PNG. */
  readonly address: string;
}

export interface Preview {
  /** The last picture drawn; stays while a newer one is being made. */
  readonly picture: PreviewPicture | null;
  readonly loading: boolean;
  /** Why the options of now cannot be drawn, or null. */
  readonly error: AppError | null;
}

/** Typing a width should not draw a picture for each digit. */
const QUIET_MS = 250;

/**
 * The picture as it would be saved, drawn small by the same code.
 *
 * @param options null while a field is in the way: the last picture stays.
 * @param maxWidth widest preview in pixels of the screen.
 * @param page from 0.
 */
export function usePreview(options: PictureOptions | null, maxWidth: number, page: number): Preview {
  const wanted = JSON.stringify(options === null ? null : { options, maxWidth, page });
  const [settled] = useDebouncedValue(wanted, QUIET_MS);
  const { value, error, pending } = useAnswer(draw, JSON.parse(settled) as Input<'picture.preview'> | null);
  const loading = options !== null && (pending || wanted !== settled);
  const picture = usePicture(useLast(value));
  const lastError = useLast(loading ? undefined : error);
  return { picture, loading, error: options === null ? null : (lastError ?? null) };
}

/** The picture with an address that holds for as long as it is shown. */
function usePicture(drawn: Drawn | undefined): PreviewPicture | null {
  const [picture, setPicture] = useState<PreviewPicture | null>(null);
  useEffect(() => {
    if (drawn === undefined) return;
    const { png, ...rest } = drawn;
    // Copied, because a Blob takes no buffer that might be shared.
    const address = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
    setPicture({ ...rest, address });
    return () => URL.revokeObjectURL(address);
  }, [drawn]);
  return picture;
}

async function draw(input: Input<'picture.preview'>): Promise<Result<Drawn>> {
  try {
    return await bridge.picture.preview(input);
  } catch {
    return { ok: false, error: { code: 'internal', message: strings.export.noAnswer } };
  }
}
