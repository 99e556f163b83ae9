/** A point on earth, in degrees (WGS 84). */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
const earthRadiusKm = 6371.0088;

/** As the crow flies, in whole kilometres (haversine). */
export function distanceKm(from: Location, to: Location): number {
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2;
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

interface Employment {
  readonly id: string;
  /** First and last day, `yyyy-mm-dd`; no last day while no end is agreed. */
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The employment in force on `today` that began first; null when none is. */
export function mainEmployment<T extends Employment>(employments: readonly T[], today: string): T | null {
  const inForce = employments.filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today <= endsOn),
  );
  const key = ({ startsOn, id }: Employment) => `${startsOn} ${id}`;
  return inForce.reduce<T | null>((first, one) => (first && key(first) <= key(one) ? first : one), null);
}
