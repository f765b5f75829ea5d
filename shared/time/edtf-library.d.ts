/** The `edtf` package ships no types; this is the one function of it that we use. */
declare module 'edtf' {
  export function parse(
    input: string,
    constraints?: { readonly level?: number; readonly types?: readonly string[] },
  ): { readonly type: string; readonly level: number };
}
