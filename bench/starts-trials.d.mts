export interface Program {
  readonly executable: string;
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}
export interface StartsBench {
  readonly file: string;
  readonly other: string;
  profile(name?: string): string;
}
export interface Endings {
  readonly windows: number;
  readonly handedOver: number;
  readonly sentences: number;
  readonly strange: number;
  readonly first: string | null;
}
interface Trial {
  readonly endings: Endings;
  readonly windows: number;
}
interface EditedTrial extends Trial {
  readonly editable: number;
  readonly titles: string[];
}
export interface Afterwards {
  readonly hanging: number;
  readonly orphans: string[];
  readonly left: string[];
  readonly lost: number;
  readonly sound: boolean;
}
export function makeBench(program: Program, cli: string, folder: string): Promise<StartsBench>;
export function coldTrial(bench: StartsBench, count: number): Promise<Trial>;
export function warmTrial(bench: StartsBench, count: number): Promise<EditedTrial>;
export function quittingTrial(bench: StartsBench): Promise<EditedTrial>;
export function afterwards(bench: StartsBench, profiles: readonly string[], titles: readonly string[]): Promise<Afterwards>;
