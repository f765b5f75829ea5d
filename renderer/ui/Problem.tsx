/** Why something did not work, read out when it appears; nothing where there is no reason. */
export function Problem({ message }: { readonly message: string | null | undefined }) {
  if (message === null || message === undefined) return null;
  return (
    <p className="field-error" role="alert">
      {message}
    </p>
  );
}
