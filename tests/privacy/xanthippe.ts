import { platformFork } from '@naober/kit/row-security';
import { uuidv7 } from '@naober/kit/ids';
import { Employment } from '@naober/governance/employment/employment.entity';
import { Identity } from '@naober/governance/identity/identity.entity';
import { Professional } from '@naober/governance/professional/professional.entity';
import { EpaEntrustment } from '@naober/learning/epa-entrustment/epa-entrustment.entity';
import { memberId, regionId } from '@naober/scripts/seed/write-regions';
import { professionId } from '@naober/scripts/seed/write-professions';
import { personOf } from '@naober/scripts/seed/people';
import { eventually, type TestPlatform } from '../platform.ts';

/** Somebody whom nothing else in the demo is called like: an operating room assistant at OZG, trusted as Sjoerd is. */
export const xanthippe = {
  id: uuidv7(),
  name: 'Xanthippe Quispel',
  slug: 'xanthippe-quispel',
  email: 'x.quispel@ozg.example',
};

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Brings her into the region, as an operator would; waits until exchange knows what she may do. */
export async function arrives(test: TestPlatform): Promise<void> {
  const { governance, learning, exchange } = forks(test);
  const region = regionId('noord');
  const { id, name, slug, email } = xanthippe;
  await governance().transactional(async tx => {
    tx.create(Professional, { id, region, name, slug, isDemo: true, isSynthetic: true });
    for (const [issuer, subject] of [
      ['demo', slug],
      ['ozg', email],
    ] as const)
      tx.create(Identity, { region, professional: id, issuer, subject, linkedAt: new Date() });
    tx.create(Employment, {
      region,
      professional: id,
      member: memberId('ozg'),
      profession: professionId('OA'),
      hoursPerWeek: 32,
      startsOn: '2020-01-01',
    });
  });
  await learning().transactional(async tx => {
    for (const like of await tx.find(EpaEntrustment, { professionalId: personOf('sjoerd-postma').id, revokedAt: null }))
      tx.create(EpaEntrustment, {
        regionId: region,
        professionalId: id,
        epa: like.epa,
        level: like.level,
        decidedOn: like.decidedOn,
        decidedById: like.decidedById,
      });
  });
  await eventually(async () => {
    const [known] = await exchange().execute<{ all: boolean }[]>(
      `select exists (select from borrowed_professional where id = ?) and exists (select from borrowed_employment where
         professional_id = ?) and exists (select from borrowed_epa_entrustment where professional_id = ?) as all`,
      [id, id, id],
    );
    return known!.all;
  });
}

/** Her employment ended yesterday. */
export async function leaves(test: TestPlatform): Promise<void> {
  await forks(test)
    .governance()
    .transactional(async tx => {
      for (const one of await tx.find(Employment, { professional: xanthippe.id })) one.endsOn = dayFromNow(-1);
    });
}

/** Entity managers of the running subgraphs, each a fresh one that sees every row. */
export const forks = (test: TestPlatform) => {
  const of = (name: string) => () => platformFork(test.platform.subgraphs.get(name)!.orm);
  return { governance: of('governance'), learning: of('learning'), exchange: of('exchange'), branding: of('branding') };
};
