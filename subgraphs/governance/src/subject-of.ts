import { Professional } from './professional/professional.entity.ts';

/** Whose a record is: her own, or that of the person whom it names. */
export const subjectOf = (entity: object): string | null => {
  if (entity instanceof Professional) return entity.id;
  const { professional } = entity as { professional?: { id: string } | null };
  return professional?.id ?? null;
};

/** In which region a record is; null when in none, or in all. */
export const regionOf = (entity: object): string | null => {
  const { region, regionId } = entity as { region?: { id: string } | null; regionId?: string };
  return region?.id ?? regionId ?? null;
};
