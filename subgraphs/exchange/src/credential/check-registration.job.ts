import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { platformFork } from '@naober/kit/row-security';
import { changes } from '@naober/kit/sql';
import { lookUp, RegisterUnavailable, type RegisterOptions } from '../big-register/big-register.ts';
import { registerAddress } from '../big-register/register-address.ts';
import type { RegisterFound } from '../big-register/register-outcome.rules.ts';
import { isGone } from './credential-status.rules.ts';
import { Credential } from './credential.entity.ts';
import { CredentialStatus, RefuseReason, VerificationOutcome } from './credential.enums.ts';
import { lockPerson } from './lock-person.ts';
import { become, noteLook, sayDecided } from './note-look.ts';
import { statusByRegister } from './register-look.rules.ts';

export const checkRegistrationJob = 'exchange.check-registration';

/** Asks the BIG register about one registration. */
export const checkRegistration: Job = {
  name: checkRegistrationJob,
  run: (orm, { credentialId }, events, now) => checkRegistrationOf(orm, events, credentialId as string, now),
};

/** Safe to repeat. A register that does not answer changes nothing, and is asked again by the next round. */
export async function checkRegistrationOf(
  orm: MikroORM,
  events: Events,
  credentialId: string,
  now: Date,
  patience: Omit<RegisterOptions, 'url'> = {},
): Promise<void> {
  const url = registerAddress();
  const em = platformFork(orm);
  const credential = await em.findOne(Credential, credentialId);
  if (!url || !credential?.number || isGone(credential.status)) return;
  const found = await lookUp(credential.number, localDateOf(now), { url, ...patience }).catch(noAnswer);
  if (found === null) {
    await changes(em, 'update credential set register_failed_at = ? where id = ?', [now, credentialId]);
    return;
  }
  await em.transactional(tx => keepAnswer({ tx, events, now }, credential, found), { clear: true });
}

function noAnswer(error: unknown): null {
  if (error instanceof RegisterUnavailable) return null;
  throw error;
}

async function keepAnswer(
  acting: { tx: EntityManager; events: Events; now: Date },
  { id, professionalId }: Credential,
  found: RegisterFound,
): Promise<void> {
  const { tx, now } = acting;
  await lockPerson(tx, professionalId);
  const credential = await tx.findOneOrFail(Credential, id);
  if (isGone(credential.status)) return;
  // By SQL, because nothing is news when it answers as before: each day, of everybody.
  const asked = [now, id];
  await changes(
    tx,
    'update credential set checked_at = ?, checked_by_register = true, register_failed_at = null where id = ?',
    asked,
  );
  const { professionGroup: about, validUntil } = found;
  const specialisms = about === null ? credential.specialisms : [...found.specialisms];
  const status = statusByRegister(credential.status, found.outcome);
  const isSame =
    credential.checkedByRegister && status === credential.status && (about ?? credential.about) === credential.about;
  const areSame = specialisms.join() === credential.specialisms.join();
  if (isSame && areSame && (validUntil ?? credential.validUntil) === credential.validUntil) return;
  const isDecided = status !== credential.status;
  Object.assign(credential, {
    specialisms,
    about: about ?? credential.about,
    validUntil: validUntil ?? credential.validUntil,
  });
  if (status === CredentialStatus.REFUSED) credential.refuseReason = RefuseReason.NOT_FOUND;
  noteLook(acting, credential, VerificationOutcome[found.outcome], null);
  await become(acting, credential, status);
  if (isDecided) await sayDecided(acting, credential, found.outcome);
}
