/** Calendar days, `yyyy-mm-dd`, both included; `endsOn` null = no end. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export const includesDay = ({ startsOn, endsOn }: Period, day: string): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn);

export const isBackwards = ({ startsOn, endsOn }: Period): boolean => endsOn !== null && endsOn < startsOn;
