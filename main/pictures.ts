import type { WebContents } from 'electron';
import type { PictureOptions } from '../shared/picture/options';
import { fail, type Result } from '../shared/result';
import type { OpenTimeline } from './timelines';
export async function preview(_t: OpenTimeline, _o: PictureOptions, _m: number): Promise<Result<never>> {
  return fail('internal', 'Pictures are not in this build yet.');
}
export async function save(_t: OpenTimeline, _o: PictureOptions, _f: 'png' | 'svg', _s: WebContents): Promise<Result<never>> {
  return fail('internal', 'Pictures are not in this build yet.');
}
export async function copy(_t: OpenTimeline, _o: PictureOptions): Promise<Result<never>> {
  return fail('internal', 'Pictures are not in this build yet.');
}
export function reveal(_p: string): Result<never> {
  return fail('internal', 'Pictures are not in this build yet.');
}
