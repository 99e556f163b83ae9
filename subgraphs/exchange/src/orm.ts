import { Migration0001Borrowed } from '../migrations/0001-borrowed.ts';
import { Migration0002RuleParameters } from '../migrations/0002-rule-parameters.ts';
import { Migration0003Shifts } from '../migrations/0003-shifts.ts';
import { Migration0004Privacy } from '../migrations/0004-privacy.ts';
import { Migration0005ShiftsInFull } from '../migrations/0005-shifts-in-full.ts';
import { Migration0006ShiftAuthoring } from '../migrations/0006-shift-authoring.ts';
import { Migration0012RosterFiles } from '../migrations/0012-roster-files.ts';
import { Migration0013RosterLinks } from '../migrations/0013-roster-links.ts';
import { BorrowedCooperationAgreement } from './borrowed/cooperation-agreement.entity.ts';
import { BorrowedDepartment } from './borrowed/department.entity.ts';
import { BorrowedEmployment } from './borrowed/employment.entity.ts';
import { BorrowedEpaDefinition } from './borrowed/epa-definition.entity.ts';
import { BorrowedEpaEntrustment } from './borrowed/epa-entrustment.entity.ts';
import { BorrowedMember } from './borrowed/member.entity.ts';
import { BorrowedProfession } from './borrowed/profession.entity.ts';
import { BorrowedProfessional } from './borrowed/professional.entity.ts';
import { MemberReleasePolicy } from './release/member-release-policy.entity.ts';
import { RosterConflict } from './roster-link/roster-conflict.entity.ts';
import { RosterDelivery } from './roster-link/roster-delivery.entity.ts';
import { RosterLink } from './roster-link/roster-link.entity.ts';
import { SyncRun } from './roster-link/sync-run.entity.ts';
import { RosterMapping } from './roster/roster-mapping.entity.ts';
import { RosterImport } from './roster/roster-import.entity.ts';
import { OpenShift } from './shift/open-shift.entity.ts';
import { SignUp } from './sign-up/sign-up.entity.ts';
import { MemberTerms } from './terms/member-terms.entity.ts';

export const entities = [
  OpenShift,
  SignUp,
  RosterImport,
  RosterMapping,
  RosterConflict,
  RosterLink,
  SyncRun,
  RosterDelivery,
  MemberReleasePolicy,
  MemberTerms,
  BorrowedMember,
  BorrowedDepartment,
  BorrowedProfession,
  BorrowedProfessional,
  BorrowedEmployment,
  BorrowedCooperationAgreement,
  BorrowedEpaDefinition,
  BorrowedEpaEntrustment,
];

export const migrations = [
  { name: '0001-borrowed', class: Migration0001Borrowed },
  { name: '0002-rule-parameters', class: Migration0002RuleParameters },
  { name: '0003-shifts', class: Migration0003Shifts },
  { name: '0004-privacy', class: Migration0004Privacy },
  { name: '0005-shifts-in-full', class: Migration0005ShiftsInFull },
  { name: '0006-shift-authoring', class: Migration0006ShiftAuthoring },
  { name: '0012-roster-files', class: Migration0012RosterFiles },
  { name: '0013-roster-links', class: Migration0013RosterLinks },
];
