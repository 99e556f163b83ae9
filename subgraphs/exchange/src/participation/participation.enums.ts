import { registerEnumType } from 'type-graphql';
import { PartOfDay, Weekday } from './participation.rules.ts';

registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week by local time.',
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});

registerEnumType(PartOfDay, {
  name: 'PartOfDay',
  description: 'When work begins, by local time.',
  valuesConfig: {
    MORNING: { description: 'From 05:00 on and before 12:00.' },
    AFTERNOON: { description: 'From 12:00 on and before 17:00.' },
    EVENING: { description: 'From 17:00 on and before 22:00.' },
    NIGHT: { description: 'From 22:00 on and before 05:00.' },
  },
});

export { PartOfDay, Weekday };
