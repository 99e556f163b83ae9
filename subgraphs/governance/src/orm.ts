import { Migration0001Members } from '../migrations/0001-members.ts';
import { Migration0002People } from '../migrations/0002-people.ts';
import { Migration0003CooperationAgreements } from '../migrations/0003-cooperation-agreements.ts';
import { Migration0004Accounts } from '../migrations/0004-accounts.ts';
import { Migration0005Audit } from '../migrations/0005-audit.ts';
import { Migration0006Consents } from '../migrations/0006-consents.ts';
import { Migration0007DataExports } from '../migrations/0007-data-exports.ts';
import { Migration0008Erasure } from '../migrations/0008-erasure.ts';
import { Migration0009Retention } from '../migrations/0009-retention.ts';
import { Migration0010ErasureSource } from '../migrations/0010-erasure-source.ts';
import { Migration0011Messages } from '../migrations/0011-messages.ts';
import { Migration0012MessageRules } from '../migrations/0012-message-rules.ts';
import { Migration0013KeptForATime } from '../migrations/0013-kept-for-a-time.ts';
import { Migration0014WordsOfAWriter } from '../migrations/0014-words-of-a-writer.ts';
import { Migration0015AgreementVersions } from '../migrations/0015-agreement-versions.ts';
import { Migration0016MembersThatGo } from '../migrations/0016-members-that-go.ts';
import { Migration0017Handbook } from '../migrations/0017-handbook.ts';
import { Migration0019Settlement } from '../migrations/0019-settlement.ts';
import { Migration0030AgreementReactions } from '../migrations/0030-agreement-reactions.ts';
import { Migration0040SessionAssurance } from '../migrations/0040-session-assurance.ts';
import { Migration0041OwnDocuments } from '../migrations/0041-own-documents.ts';
import { AccessKey } from './access-key/access-key.entity.ts';
import { AuditEntry } from './audit/audit-entry.entity.ts';
import { BorrowedCommitment } from './borrowed/commitment.entity.ts';
import { BorrowedRetentionRules } from './borrowed/retention-rules.entity.ts';
import { CalendarFeed } from './calendar-feed/calendar-feed.entity.ts';
import { Consent } from './consent/consent.entity.ts';
import { AgreementReaction } from './cooperation-agreement/agreement-reaction.entity.ts';
import { CooperationAgreement } from './cooperation-agreement/cooperation-agreement.entity.ts';
import { BorrowedContribution } from './contribution-balance/borrowed-contribution.entity.ts';
import { DataExportPart } from './data-export/data-export-part.entity.ts';
import { DataExport } from './data-export/data-export.entity.ts';
import { Department } from './department/department.entity.ts';
import { Employment } from './employment/employment.entity.ts';
import { ErasureRequest } from './erasure/erasure-request.entity.ts';
import { HandbookAcknowledgement } from './handbook/handbook-acknowledgement.entity.ts';
import { HandbookClause } from './handbook/handbook-clause.entity.ts';
import { HandbookVersion } from './handbook/handbook-version.entity.ts';
import { Handbook } from './handbook/handbook.entity.ts';
import { Identity } from './identity/identity.entity.ts';
import { Location } from './location/location.entity.ts';
import { MemberRegistration } from './member-registration/member-registration.entity.ts';
import { Member } from './member/member.entity.ts';
import { MessageDelivery } from './message-delivery/message-delivery.entity.ts';
import { MessagePreference } from './message-settings/message-preference.entity.ts';
import { MessageSettings } from './message-settings/message-settings.entity.ts';
import { Message } from './message/message.entity.ts';
import { Profession } from './profession/profession.entity.ts';
import { Professional } from './professional/professional.entity.ts';
import { PushSubscription } from './push/push-subscription.entity.ts';
import { Region } from './region/region.entity.ts';
import { RoleGrant } from './role-grant/role-grant.entity.ts';
import { Session } from './session/session.entity.ts';
import { SignInAttempt } from './sign-in/sign-in-attempt.entity.ts';

export const entities = [
  Region,
  Member,
  Location,
  Department,
  Profession,
  Professional,
  Employment,
  RoleGrant,
  CooperationAgreement,
  AgreementReaction,
  Identity,
  SignInAttempt,
  Session,
  AccessKey,
  AuditEntry,
  Consent,
  DataExport,
  DataExportPart,
  ErasureRequest,
  BorrowedCommitment,
  BorrowedRetentionRules,
  BorrowedContribution,
  MemberRegistration,
  Message,
  MessageDelivery,
  MessageSettings,
  MessagePreference,
  PushSubscription,
  CalendarFeed,
  Handbook,
  HandbookVersion,
  HandbookClause,
  HandbookAcknowledgement,
];

export const migrations = [
  { name: '0001-members', class: Migration0001Members },
  { name: '0002-people', class: Migration0002People },
  { name: '0003-cooperation-agreements', class: Migration0003CooperationAgreements },
  { name: '0004-accounts', class: Migration0004Accounts },
  { name: '0005-audit', class: Migration0005Audit },
  { name: '0006-consents', class: Migration0006Consents },
  { name: '0007-data-exports', class: Migration0007DataExports },
  { name: '0008-erasure', class: Migration0008Erasure },
  { name: '0009-retention', class: Migration0009Retention },
  { name: '0010-erasure-source', class: Migration0010ErasureSource },
  { name: '0011-messages', class: Migration0011Messages },
  { name: '0012-message-rules', class: Migration0012MessageRules },
  { name: '0013-kept-for-a-time', class: Migration0013KeptForATime },
  { name: '0014-words-of-a-writer', class: Migration0014WordsOfAWriter },
  { name: '0015-agreement-versions', class: Migration0015AgreementVersions },
  { name: '0016-members-that-go', class: Migration0016MembersThatGo },
  { name: '0017-handbook', class: Migration0017Handbook },
  { name: '0019-settlement', class: Migration0019Settlement },
  { name: '0030-agreement-reactions', class: Migration0030AgreementReactions },
  { name: '0040-session-assurance', class: Migration0040SessionAssurance },
  { name: '0041-own-documents', class: Migration0041OwnDocuments },
];
