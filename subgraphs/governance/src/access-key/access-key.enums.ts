import { registerEnumType } from 'type-graphql';

export enum AccessKeyKind {
  API = 'API',
  WIDGET = 'WIDGET',
  PERSONAL = 'PERSONAL',
}

registerEnumType(AccessKeyKind, {
  name: 'AccessKeyKind',
  description: 'Whose a key is, and what for.',
  valuesConfig: {
    API: { description: 'Of a member or the cooperative: for reporting and links to other systems.' },
    WIDGET: { description: "Of a member: public, works in the member's own pages, sees what visitors see." },
    PERSONAL: { description: 'Of a person: for her own scripts, with fewer rights than she has.' },
  },
});

export enum AccessScope {
  READ_AGREEMENTS = 'READ_AGREEMENTS',
  READ_SHIFTS = 'READ_SHIFTS',
  IMPORT_ROSTERS = 'IMPORT_ROSTERS',
  OWN_DOCUMENTS = 'OWN_DOCUMENTS',
}

registerEnumType(AccessScope, {
  name: 'AccessScope',
  description: 'What an API key may do beyond what everybody may.',
  valuesConfig: {
    READ_AGREEMENTS: { description: 'See the cooperation agreements of the region.' },
    READ_SHIFTS: { description: "See all of the member's own shifts, and how many wait for it; no names." },
    IMPORT_ROSTERS: { description: "Hand in the member's rosters and see what became of them." },
    OWN_DOCUMENTS: {
      description: 'Send GraphQL documents of its own and read the schema, where others run trusted documents alone.',
    },
  },
});
