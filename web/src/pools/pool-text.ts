import { currentLocale } from '../language/language.ts';

interface PoolWords {
  readonly name: string;
  readonly nameEn: string;
}

export const poolName = ({ name, nameEn }: PoolWords): string => (currentLocale() === 'nl' ? name : nameEn);

export const poolDescription = ({
  description,
  descriptionEn,
}: {
  description: string;
  descriptionEn: string;
}): string => (currentLocale() === 'nl' ? description : descriptionEn);
