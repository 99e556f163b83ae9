import { lockProfessional } from '@naober/governance/professional/lock-professional';
import { ErasureRequest } from '@naober/governance/erasure/erasure-request.entity';
import { ErasureStatus } from '@naober/governance/erasure/erasure.rules';
import { Identity } from '@naober/governance/identity/identity.entity';
import { linkFindings } from '@naober/governance/identity/identity.rules';
import { Role, RoleGrant } from '@naober/governance/role-grant/role-grant.entity';
import { grantRoleRefusals } from '@naober/governance/role-grant/grant-role.mutation';
import { grantRoleFindings } from '@naober/governance/role-grant/role-grant.rules';
import { localDateOf } from '@naober/kit/local-time';
import { Trouble } from '../trouble.ts';
import { memberOf, needed, personOf, type Act } from './desk.ts';

/** Lets somebody come in by a sign-in service: the first ones, before an administrator can. */
export const linkIdentity: Act = async (context, asked) => {
  const { platform, now } = context;
  const person = await personOf(context, asked);
  const [issuer, subject] = [needed(asked, 'issuer'), needed(asked, 'subject')];
  await platform.transactional(async tx => {
    const isTaken = (await tx.count(Identity, { issuer, subject })) > 0;
    const [against] = linkFindings({ issuer, subject, isTaken });
    if (against) throw new Trouble(`It cannot be linked: ${against}.`);
    tx.create(Identity, { region: person.region, professional: person, issuer, subject, linkedAt: now });
  });
  console.log(`${subject} of ${issuer} comes in as ${person.id}.`);
};

/** Gives a role from today on: the first administrators, who give all others. */
export const grantRole: Act = async (context, asked) => {
  const { platform, now } = context;
  const person = await personOf(context, asked);
  const role = Role[needed(asked, 'role') as Role];
  if (!role) throw new Trouble(`--role is one of ${Object.keys(Role).join(', ')}.`);
  const member = asked.values['member'] ? await memberOf(context, asked) : null;
  const today = localDateOf(now);
  const place = { professional: person.id, member: member?.id ?? null, department: null, role };
  if (member && member.region.id !== person.region.id)
    throw new Trouble(`${member.slug} is a member of another region than hers.`);
  await platform.transactional(async tx => {
    const held = await tx.find(RoleGrant, { ...place, withdrawnAt: null });
    const [against] = grantRoleFindings({
      role,
      isForSelf: false,
      isForRegion: member === null,
      isForDepartment: false,
      isKnownPerson: person.erasedAt === null,
      isKnownDepartment: false,
      startsOn: today,
      endsOn: null,
      today,
      member,
      isHeld: held.some(({ endsOn }) => endsOn === null || endsOn >= today),
    });
    if (against) throw new Trouble(grantRoleRefusals[against]);
    tx.create(RoleGrant, { ...place, region: person.region, startsOn: today });
  });
  console.log(`${role} ${member ? `at ${member.slug}` : 'for the whole region'}, from today.`);
};

/** Asks anew in her name: what was carried out after the backup that was put back. The officer carries it out again. */
export const requestErasure: Act = async (context, asked) => {
  const { platform, now } = context;
  const { id: professional } = await personOf(context, asked);
  await platform.transactional(async tx => {
    const { region } = await lockProfessional(tx, professional);
    if ((await tx.count(ErasureRequest, { professional, status: ErasureStatus.REQUESTED })) === 0)
      tx.create(ErasureRequest, { region, professional, requestedAt: now });
  });
  console.log('It waits for the compliance officer of her region.');
};
