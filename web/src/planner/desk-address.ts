/** Week and chosen shift stand in the address: a planner sends a colleague the link. */
export function deskAddress(slug: string, monday: string, shiftId: string | null): string {
  const query = new URLSearchParams({ week: monday, ...(shiftId && { dienst: shiftId }) });
  return `/planning/${slug}?${query}`;
}
