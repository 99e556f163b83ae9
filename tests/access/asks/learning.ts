import type { Questions, ReferenceQuestion } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** EPAs, entrustments and pathways. */
export const learningAsks = (it: Samples): Questions => ({
  'Query.epaSets': { query: 'epaSets { epas { id } }', shows: it.epa },
  'Query.pathways': { query: 'pathways { slug }', shows: it.pathway },
  'Query.pathway': { query: `pathway(slug: "${it.pathway}") { id }` },
  'PathwayStep.viewerProgress': { query: `pathway(slug: "${it.pathway}") { steps { viewerProgress } }` },
  'Professional.epaPassport': record('Professional', it.femke, 'epaPassport { held { id } }', it.entrustment),
  'EpaEntrustment.level': record('EpaEntrustment', it.entrustment, 'level'),
  'EpaEntrustment.viewerCanRevoke': record('EpaEntrustment', it.entrustment, 'viewerCanRevoke'),
});

const record = (type: string, id: string, fields: string, shows?: string): ReferenceQuestion => ({
  at: 'learning',
  type,
  id,
  fields,
  ...(shows !== undefined && { shows }),
});
