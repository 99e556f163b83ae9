import type { EpaDefinition } from './epa-definition.entity.ts';

/** What neighbours may know of an EPA. Common to all regions. */
export function epaDefinitionState({
  code,
  title,
  kind,
  set,
  professionCodes,
}: EpaDefinition): Record<string, unknown> {
  return { code, title, kind, setId: set.id, professionCodes };
}
