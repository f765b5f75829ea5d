/** The part of pdf.js that reads; the other part finds it under its name in the global object (`pdfjsWorker`). */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
