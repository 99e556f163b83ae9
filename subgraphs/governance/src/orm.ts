import { Migration0001Members } from '../migrations/0001-members.ts';
import { Migration0002People } from '../migrations/0002-people.ts';
import { Migration0003CooperationAgreements } from '../migrations/0003-cooperation-agreements.ts';
import { CooperationAgreement } from './cooperation-agreement/cooperation-agreement.entity.ts';
import { Department } from './department/department.entity.ts';
import { Employment } from './employment/employment.entity.ts';
import { Location } from './location/location.entity.ts';
import { Member } from './member/member.entity.ts';
import { Profession } from './profession/profession.entity.ts';
import { Professional } from './professional/professional.entity.ts';
import { Region } from './region/region.entity.ts';
import { RoleGrant } from './role-grant/role-grant.entity.ts';

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
];

export const migrations = [
  { name: '0001-members', class: Migration0001Members },
  { name: '0002-people', class: Migration0002People },
  { name: '0003-cooperation-agreements', class: Migration0003CooperationAgreements },
];
