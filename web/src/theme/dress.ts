export type Dress = 'naober' | 'member';

const key = 'naober-dress';

/** Whose colours the portal wears: Naober's own, or those of the person's employer. */
export function chosenDress(): Dress {
  return localStorage.getItem(key) === 'member' ? 'member' : 'naober';
}

export function chooseDress(dress: Dress): void {
  localStorage.setItem(key, dress);
}
