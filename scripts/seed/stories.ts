import type { Calendar } from './calendar.ts';
import type { Demo } from './demo.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { Random } from './random.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import type { DemoShift } from './shifts.ts';
import { patternOf } from './shift-patterns.ts';
import { decided, type DemoSignUp, type SignUpWish } from './sign-up-decision.ts';
import { type Story, stories } from './story-shifts.ts';

export interface StaffedShift {
  readonly shift: DemoShift;
  readonly signUps: readonly DemoSignUp[];
}

/** The id of a shift of a story: the same on every day and for every seed. */
export const storyShiftId = (name: string) => namedId('shift', name);

/** The shifts by which the people whom the demo names can play the journey. */
export function storyShiftsOf({ seed, calendar }: Demo): StaffedShift[] {
  const tuesday = calendar.next(2, 2);
  return stories.map(story => {
    const shift = shiftOf(story, tuesday);
    return { shift, signUps: signUpsOf(story, shift, calendar, Random.of(seed, story.name)) };
  });
}

function shiftOf(story: Story, tuesday: number): DemoShift {
  const day = tuesday + story.day;
  return {
    id: storyShiftId(story.name),
    post: {
      member: members.find(({ slug }) => slug === story.host)!,
      department: departmentOf(story.host, story.department),
      profession: story.profession,
    },
    day,
    pattern: patternOf(story.clock),
    places: story.places,
    epas: story.epas,
    reach: 0,
    status: day < -3 ? 'CLOSED' : 'PUBLISHED',
    externalId: null,
    remarks: story.remarks,
    otherRequirements: [],
  };
}

const patience = 6 * 3_600_000;

function signUpsOf(story: Story, shift: DemoShift, calendar: Calendar, random: Random): DemoSignUp[] {
  const latest = Math.min(calendar.now.getTime(), calendar.at(shift.day, shift.pattern.from).getTime());
  return story.signUps.map(({ who, ...said }, index) => {
    const wish: SignUpWish = { professionalId: personOf(who).id, ...said };
    const submission = {
      id: namedId('sign-up', `${story.name}/${who}`),
      queueNumber: index + 1,
      submittedAt: new Date(latest - (story.signUps.length - index) * patience),
    };
    return decided(shift, wish, submission, patience, random);
  });
}
