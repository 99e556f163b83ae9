import { namedId } from './ids.ts';
import { type DemoPathway, pathways } from './reference/pathways.ts';
import { epaId } from './write-epas.ts';
import { professionId } from './write-professions.ts';
import { regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export const pathwayId = (slug: string, region = 'noord') => namedId('pathway', `${region}/${slug}`);

/** The north shows them all; the other region has the one that its members take part in. */
const shown = [
  ...pathways.map(pathway => ({ ...pathway, region: 'noord' })),
  ...pathways
    .filter(({ slug }) => slug === 'nieuwkomer-verpleegkundige')
    .map(pathway => ({ ...pathway, region: 'kam' })),
];

export async function writePathways(write: Writer): Promise<void> {
  const steps = shown.flatMap(stepsOf);
  await write('learning.pathway', shown.map(pathwayRow));
  await write(
    'learning.pathway_step',
    steps.map(({ row }) => row),
  );
  await write(
    'learning.taught_epa',
    steps.flatMap(({ row, epas }) => epas.map(code => ({ step_id: row.id, epa_id: epaId(code) }))),
  );
}

type Shown = DemoPathway & { readonly region: string };

function pathwayRow({ slug, region, title, summary, profession }: Shown) {
  return {
    id: pathwayId(slug, region),
    region_id: regionId(region),
    slug,
    title,
    summary,
    profession_id: profession && professionId(profession),
  };
}

function stepsOf({ slug, region, steps }: Shown) {
  return steps.map(({ title, summary, months, epas }, index) => ({
    epas,
    row: {
      id: namedId('pathway-step', `${region}/${slug}/${index}`),
      pathway_id: pathwayId(slug, region),
      position: index + 1,
      title,
      summary,
      duration_months: months,
    },
  }));
}
