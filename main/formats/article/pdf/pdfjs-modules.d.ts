/** The small forms of pdf.js, of which the package has no types. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}

/** The part that reads; the other part finds it under its name in the global object (`pdfjsWorker`). */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: object;
}
