import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { Region } from './builders.ts';

/** What a step of an engagement, or of what is agreed in it, answers. */
export interface Step {
  readonly engagement?: { readonly id: string; readonly status: string } | null;
  readonly rateAgreement?: { readonly number: number; readonly status: string; readonly centsPerHour: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const shown = { Engagement: 'engagement { id status }', RateAgreement: 'rateAgreement { number status centsPerHour }' };

/** Asks one step; what is thrown is answered as its code. */
export async function step(
  exchange: TestSubgraph,
  viewer: Viewer,
  name: string,
  input: object,
  retryKey?: string,
): Promise<Step | string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('RateAgreement') ? shown.RateAgreement : shown.Engagement;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input }, retryKey);
  return errors ? String(errors[0]!.extensions['code']) : (data![name] as Step);
}

/** Somebody who holds a role at the host, or at another member. */
export const holding = (region: Region, role: string, organisationId: string | null = region.host.id): Viewer =>
  aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId: null }] });

export const period = { startsOn: '2026-01-20', endsOn: '2026-06-30' };

/** An engagement of the host and her, as far as it is asked. */
export async function anEngagement(
  exchange: TestSubgraph,
  region: Region,
  { hr, her, upTo = 'ACTIVE' }: { hr: Viewer; her: Viewer; upTo?: 'DRAFTED' | 'ACCEPTED' | 'ACTIVE' },
): Promise<string> {
  const parties = { memberId: region.host.id, professionalId: her.personId, professionId: region.profession.id };
  const drafted = await step(exchange, hr, 'draftEngagement', { ...parties, departmentIds: [], ...period });
  const engagementId = (drafted as Step).engagement!.id;
  if (upTo === 'DRAFTED') return engagementId;
  await step(exchange, her, 'acceptEngagement', { engagementId });
  if (upTo === 'ACTIVE') await step(exchange, hr, 'assessEngagement', { engagementId, ...assessed });
  return engagementId;
}

export const assessed = { outcome: 'SELF_EMPLOYMENT', assessedOn: '2026-01-12', reference: 'Dossier 2026-014' };
