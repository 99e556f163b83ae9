/** Whether somebody is employed on that day: the first and the last day count; no end = until further notice. */
export function isEmployedOn(day: string, { startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}
