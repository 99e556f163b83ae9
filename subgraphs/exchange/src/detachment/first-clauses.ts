/** The clauses of the first template, for who writes agreements without a database: the demo. */
export { firstClauses } from '../../migrations/0034-detachment-rules.ts';
