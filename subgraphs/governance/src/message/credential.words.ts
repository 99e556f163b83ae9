/** Names of documents by their code. */
export const credentialWords: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: {
    BIG_REGISTRATION: 'BIG-registratie',
    CZO_DIPLOMA: 'CZO-diploma',
    CONDUCT_CERTIFICATE: 'VOG',
    OCCUPATIONAL_HEALTH_CLEARANCE: 'verklaring van de arbodienst',
    DRIVING_LICENCE: 'rijbewijs',
    AMBULANCE_DRIVER_CERTIFICATE: 'certificaat ambulancechauffeur',
    LIFE_SUPPORT: 'reanimatiecertificaat',
    IDENTITY_SEEN: 'identiteitsbewijs',
    E_LEARNING: 'e-learning',
    ORGANISATION_DOCUMENT: 'document van de organisatie',
  },
  en: {
    BIG_REGISTRATION: 'BIG registration',
    CZO_DIPLOMA: 'CZO diploma',
    CONDUCT_CERTIFICATE: 'certificate of conduct (VOG)',
    OCCUPATIONAL_HEALTH_CLEARANCE: 'clearance by the occupational health service',
    DRIVING_LICENCE: 'driving licence',
    AMBULANCE_DRIVER_CERTIFICATE: 'ambulance driver certificate',
    LIFE_SUPPORT: 'life support certificate',
    IDENTITY_SEEN: 'identity document',
    E_LEARNING: 'e-learning',
    ORGANISATION_DOCUMENT: 'document of the organisation',
  },
};
