import { Migration0001Members } from '../migrations/0001-members.ts';
import { Member } from './member/member.entity.ts';
import { Region } from './region/region.entity.ts';

export const entities = [Region, Member];

export const migrations = [{ name: '0001-members', class: Migration0001Members }];
