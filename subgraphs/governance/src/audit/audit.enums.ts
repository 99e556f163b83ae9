import { registerEnumType } from 'type-graphql';

export enum AuditKind {
  WRITE = 'WRITE',
  READ = 'READ',
  REFUSED = 'REFUSED',
}

registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'What an entry of the audit log is about.',
  valuesConfig: {
    WRITE: { description: 'A record was made, changed or removed.' },
    READ: { description: "A person's record was shown to another organisation, or the log itself to somebody." },
    REFUSED: { description: 'It was asked for and not done.' },
  },
});

export enum AuditClient {
  PORTAL = 'portal',
  WIDGET = 'widget',
  KEY = 'key',
  TOKEN = 'token',
  SYSTEM = 'system',
}

registerEnumType(AuditClient, {
  name: 'AuditClient',
  description: 'By what something was asked.',
  valuesConfig: {
    PORTAL: { description: 'A person in a browser, or a visitor.' },
    WIDGET: { description: 'A widget in a page of a member.' },
    KEY: { description: 'A key of a member or of the cooperative.' },
    TOKEN: { description: "A person's own token." },
    SYSTEM: { description: 'The platform itself: a job, an operator, or before anybody was known.' },
  },
});
