import { namedId } from './ids.ts';
import { pathways } from './reference/pathways.ts';
import { epaId } from './write-epas.ts';
import { professionId } from './write-professions.ts';
import { regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export const pathwayId = (slug: string, region = 'noord') => namedId('pathway', `${region}/${slug}`);

/** The north shows them all; the other region has the one that its members take part in. */
const shown = [
  ...pathways.map(pathway => ({ ...pathway, region: 'noord' })),
  ...pathways.filter(({ slug }) => slug === 'nieuwkomer-verpleegkundige').map(pathway => ({ ...pathway, region: 'kam' })),
].map(pathway => ({ ...pathway, id: pathwayId(pathway.slug, pathway.region) }));

export async function writePathways(write: Writer): Promise<void> {
  const steps = shown.flatMap(({ id, steps: all }) =>
    all.map((step, index) => ({ ...step, pathwayId: id, position: index + 1, id: namedId('pathway-step', `${id}/${index}`) })));
  await write(
    'learning.pathway',
    'id region_id slug title summary profession_id',
    shown.map(one => [one.id, regionId(one.region), one.slug, one.title, one.summary, one.profession && professionId(one.profession)]),
  );
  await write(
    'learning.pathway_step',
    'id pathway_id position title summary duration_months',
    steps.map(one => [one.id, one.pathwayId, one.position, one.title, one.summary, one.months]),
  );
  await write(
    'learning.taught_epa',
    'step_id epa_id',
    steps.flatMap(({ id, epas }) => epas.map(code => [id, epaId(code)])),
  );
}
