/** Of what two parties agree, a message says that there is something, and never what. */
export const ofEngagements = {
  ENGAGEMENT_DRAFTED: {
    title: 'Een organisatie stelt je een opdracht voor',
    text: 'Bekijk de opdracht en zeg of je hem wilt. Je bent tot niets verplicht.',
  },
  ENGAGEMENT_ACCEPTED: {
    title: 'Een opdracht is aangenomen',
    text: 'Is de beoordeling van de arbeidsrelatie vastgelegd, dan gaat de opdracht in.',
  },
  ENGAGEMENT_ACTIVE: {
    title: 'Je opdracht is rond',
    text: 'Je kunt je inschrijven voor diensten die erbij horen.',
  },
  ENGAGEMENT_ENDED: {
    title: 'Een opdracht is beëindigd',
    text: 'Bekijk tot welke dag hij loopt. Bevestigde diensten blijven staan.',
  },
  RATE_PROPOSED: {
    title: 'Er ligt een voorstel voor je klaar',
    text: 'Het voorstel zie je alleen in het portaal: jij en de andere partij, en niemand anders.',
  },
  RATE_ACCEPTED: {
    title: 'Je voorstel is aangenomen',
    text: 'Wat jullie afspraken, zie je alleen in het portaal.',
  },
  RATE_WITHDRAWN: {
    title: 'Een voorstel is ingetrokken',
    text: 'Je kunt zelf een voorstel doen.',
  },
  COMBINATION_JOB_PROPOSED: {
    title: 'Er is een voorstel voor een combinatiebaan',
    text: 'Bekijk de weken en zeg of ze goed zijn.',
  },
  COMBINATION_JOB_AGREED: {
    title: 'De combinatiebaan is rond',
    text: 'Alle drie hebben ja gezegd. De weken tellen mee in je werktijd.',
  },
  COMBINATION_JOB_WITHDRAWN: {
    title: 'Een voorstel voor een combinatiebaan gaat niet door',
    text: 'Wat eerder is afgesproken, blijft gelden.',
  },
  COMBINATION_JOB_ENDED: {
    title: 'Een combinatiebaan stopt',
    text: 'Bekijk tot welke dag hij loopt.',
  },
} as const;
