import { useEffect, useState } from 'react';
import type { Holds } from '../../../shared/holds';
import type { PictureOffer } from '../../../shared/picture/advice';
import type { PictureOptions } from '../../../shared/picture/options';
import type { AppError } from '../../../shared/result';
import { bridge } from '../../client';
import { strings } from '../../strings';

export interface PreviewPicture {
  /** A blob: address of the PNG. */
  readonly address: string;
  /** Pixels of what would be saved. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly completeness: string;
  /** The events in it that are not public. */
  readonly holds: Holds;
  readonly warnings: readonly string[];
  readonly offers: readonly PictureOffer[];
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
 * @param revision of the timeline; a change is drawn anew.
 * @param page from 0.
 */
export function usePreview(options: PictureOptions | null, maxWidth: number, revision: number, page: number): Preview {
  const [preview, setPreview] = useState<Preview>({ picture: null, loading: true, error: null });
  const key = options === null ? null : JSON.stringify(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes the picture worth drawing again
  useEffect(() => {
    if (key === null) {
      setPreview((before) => ({ ...before, loading: false, error: null }));
      return;
    }
    let current = true;
    setPreview((before) => ({ ...before, loading: true }));
    const timer = setTimeout(() => {
      void draw(JSON.parse(key) as PictureOptions, maxWidth, page).then((drawn) => {
        if (!current) {
          if ('address' in drawn) URL.revokeObjectURL(drawn.address);
          return;
        }
        setPreview((before) =>
          'address' in drawn ? { picture: drawn, loading: false, error: null } : { ...before, loading: false, error: drawn },
        );
      });
    }, QUIET_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, maxWidth, revision, page]);

  const address = preview.picture?.address;
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return preview;
}

async function draw(options: PictureOptions, maxWidth: number, page: number): Promise<PreviewPicture | AppError> {
  try {
    const answer = await bridge.picture.preview({ options, maxWidth, page });
    if (!answer.ok) return answer.error;
    const { png, ...rest } = answer.value;
    // Copied, because a Blob takes no buffer that might be shared.
    return { ...rest, address: URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })) };
  } catch {
    return { code: 'internal', message: strings.export.noAnswer };
  }
}
