export interface Crowd {
  readonly adds: number;
  readonly refused: number;
  readonly lost: number;
  readonly unknown: number;
  readonly sound: boolean;
  readonly seconds: number;
  readonly firstRefusal: string | null;
}
export function crowdTrial(cli: string, file: string, adds: number): Promise<Crowd>;
