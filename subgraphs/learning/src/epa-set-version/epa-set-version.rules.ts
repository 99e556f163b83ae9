/** Whether a version of a set counts on that day: the first and the last day count; no end = until a newer version. */
export function isValidOn(
  day: string,
  { validFrom, validUntil }: { validFrom: string; validUntil: string | null },
): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil);
}
