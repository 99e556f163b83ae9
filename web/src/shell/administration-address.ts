/** Stands in addresses for the whole region, where otherwise the short name of a member stands. */
export const regionSlug = 'regio';

export const rolesAddress = (slug: string) => `/beheer/${slug}/rollen`;
export const keysAddress = (slug: string) => `/beheer/${slug}/sleutels`;
export const erasuresAddress = `/beheer/${regionSlug}/wissen`;
export const logAddress = `/beheer/${regionSlug}/logboek`;
export const platformAddress = `/beheer/${regionSlug}/platform`;
export const disputesAddress = `/beheer/${regionSlug}/stakingen`;
export const hostTermsAddress = (slug: string) => `/planning/${slug}/afspraken`;
