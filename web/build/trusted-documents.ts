import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the documents that the portal runs beside it, where the gateway reads them. */
export const trustedDocuments = (): Plugin => ({
  name: 'trusted-documents',
  generateBundle() {
    const source = readFileSync(new URL('../src/generated/trusted-documents.json', import.meta.url));
    this.emitFile({ type: 'asset', fileName: 'trusted-documents.json', source });
  },
});
