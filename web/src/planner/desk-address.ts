/**
 * Week and chosen shift stand in the address: a planner sends a colleague the link. The cell is where the keyboard goes
 * on, `department.day`.
 */
export function deskAddress(slug: string, monday: string, shiftId: string | null, cell: string | null = null): string {
  const query = new URLSearchParams({ week: monday, ...(shiftId && { dienst: shiftId }), ...(cell && { cel: cell }) });
  return `/planning/${slug}?${query}`;
}
