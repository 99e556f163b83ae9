/** How long a gateway waits for one answer of a subgraph. */
export const answerMilliseconds = 3_000;

/** How long one statement of a request may take in the database: it ends before nobody waits for its answer any more. */
export const statementMilliseconds = 2_500;
