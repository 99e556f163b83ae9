/** A point on earth, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
const earthRadiusKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in whole kilometres (haversine); null where a place is not known. */
export function distanceKm(from: Point, to: { latitude: number | null; longitude: number | null }): number | null {
  if (to.latitude === null || to.longitude === null) return null;
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2;
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** Whether it is within so many kilometres; what is not known is not. */
export function isWithin(
  place: Point & { readonly kilometres: number },
  to: { latitude: number | null; longitude: number | null },
): boolean {
  const distance = distanceKm(place, to);
  return distance !== null && distance <= place.kilometres;
}
