/** Names of the jobs of detachment agreements; each is safe to repeat. */
export const makeDocumentJob = 'exchange.make-detachment-document';
export const noteCoverageJob = 'exchange.note-detachment-coverage';
export const passOnJob = 'exchange.pass-on-detachments';
