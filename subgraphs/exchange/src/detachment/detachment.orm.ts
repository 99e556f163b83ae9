import { Migration0033Detachments } from '../../migrations/0033-detachments.ts';
import { Migration0034DetachmentRules } from '../../migrations/0034-detachment-rules.ts';
import { Migration0070HowSignersWereKnown } from '../../migrations/0070-how-signers-were-known.ts';
import { Migration0071RefusedTexts } from '../../migrations/0071-refused-texts.ts';
import { Migration0072HelpForNothing } from '../../migrations/0072-help-for-nothing.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentCoverage } from './detachment-coverage.entity.ts';
import { DetachmentDocument } from './detachment-document.entity.ts';
import { DetachmentEvent } from './detachment-event.entity.ts';
import { DetachmentParty } from './detachment-party.entity.ts';
import { DetachmentRefusal } from './detachment-refusal.entity.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { LendingRecord } from './lending-record.entity.ts';

/** What is stored of detachment agreements; `orm.ts` lists it with all else. */
export const detachmentEntities = [
  DetachmentAgreement,
  DetachmentCoverage,
  DetachmentDocument,
  DetachmentEvent,
  DetachmentParty,
  DetachmentRefusal,
  DetachmentSignature,
  LendingRecord,
  DetachmentSuspension,
];

export const detachmentMigrations = [
  { name: '0033-detachments', class: Migration0033Detachments },
  { name: '0034-detachment-rules', class: Migration0034DetachmentRules },
  { name: '0070-how-signers-were-known', class: Migration0070HowSignersWereKnown },
  { name: '0071-refused-texts', class: Migration0071RefusedTexts },
  { name: '0072-help-for-nothing', class: Migration0072HelpForNothing },
];
