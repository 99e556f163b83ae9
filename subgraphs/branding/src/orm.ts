import { Migration0001Events } from '../migrations/0001-events.ts';
import { Migration0002Privacy } from '../migrations/0002-privacy.ts';
import { Migration0003KeptForATime } from '../migrations/0003-kept-for-a-time.ts';
import { Migration0004Stories } from '../migrations/0004-stories.ts';
import { BorrowedEmployment } from './borrowed/employment.entity.ts';
import { BorrowedMember } from './borrowed/member.entity.ts';
import { RecruitmentEvent } from './recruitment-event/recruitment-event.entity.ts';
import { Registration } from './registration/registration.entity.ts';
import { Story } from './story/story.entity.ts';

export const entities = [BorrowedMember, BorrowedEmployment, RecruitmentEvent, Registration, Story];

export const migrations = [
  { name: '0001-events', class: Migration0001Events },
  { name: '0002-privacy', class: Migration0002Privacy },
  { name: '0003-kept-for-a-time', class: Migration0003KeptForATime },
  { name: '0004-stories', class: Migration0004Stories },
];
