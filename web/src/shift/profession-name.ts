import { currentLocale } from '../language/language.ts';

export function professionName(profession: { readonly name: string; readonly nameEn: string }): string {
  return currentLocale() === 'en' ? profession.nameEn : profession.name;
}
