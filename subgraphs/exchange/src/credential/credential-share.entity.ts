import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { Credential } from './credential.entity.ts';

/** That somebody showed a credential of hers to a host's HR, instead of handing it in again there. */
@Entity({
  tableName: 'credential_share',
  policies: seenBy<CredentialShare>(
    ({ professionalId, memberId, regionId }) =>
      `${professionalId} = viewer_person() or ${regionId} = viewer_tenant() and viewer_holds('HR_ADVISOR', ${memberId})`,
  ),
})
export class CredentialShare {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @ManyToOne({ entity: () => Credential, ref: true })
  credential!: Ref<Credential>;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'timestamptz' })
  sharedAt!: Date;
}
