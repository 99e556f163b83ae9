import { namedId } from '../ids.ts';
import { locations } from './locations.ts';

export interface DemoDepartment {
  readonly id: string;
  readonly member: string;
  readonly locationId: string;
  readonly kind: string;
  readonly name: string;
}

const names: Record<string, string> = {
  OK: 'Operatiekamer',
  REC: 'Recovery',
  SEH: 'Spoedeisende hulp',
  IC: 'Intensive care',
  CCU: 'Hartbewaking',
  RAD: 'Radiologie',
  FUN: 'Functieafdeling',
  ONC: 'Oncologie',
  DAG: 'Dagbehandeling',
  KIND: 'Kinderafdeling',
  VERL: 'Verloskunde',
  AMBU: 'Ambulancepost',
  MKA: 'Meldkamer',
};

export const locationId = (member: string, name: string) => namedId('location', `${member}/${name}`);

/** At a member's main location the plain name, elsewhere with the place: no two of a member share a name. */
export const departments: readonly DemoDepartment[] = locations.flatMap(location => {
  const isMain = locations.find(({ member }) => member === location.member) === location;
  return location.departments.map(kind => ({
    id: departmentId(location.member, kind, location.place),
    member: location.member,
    locationId: locationId(location.member, location.name),
    kind,
    name: isMain && kind !== 'AMBU' ? names[kind]! : `${names[kind]!} ${location.place}`,
  }));
});

/** A department of a member by its kind; at the main location unless a place is named. */
export function departmentOf(member: string, kind: string, place?: string): DemoDepartment {
  const found = departments.find(
    one => one.member === member && one.kind === kind && (!place || one.id === departmentId(member, kind, place)),
  );
  if (!found) throw new Error(`The demo has no ${kind} at ${member}${place ? ` in ${place}` : ''}.`);
  return found;
}

function departmentId(member: string, kind: string, place: string): string {
  return namedId('department', `${member}/${kind}/${place}`);
}
