/** What placements at other members (RUN) say, and the reasons of their refusals and early ends. */
export const placementWords = {
  nl: {
    kinds: {
      PLACEMENT_REQUESTED: {
        title: 'Iemand vraagt om een plaatsing',
        text: 'Bekijk wat de vraag is en zeg ja, of nee met een reden. Zolang je niets zegt, wacht de ander op jou.',
      },
      PLACEMENT_WITHDRAWN: {
        title: 'Een aanvraag voor een plaatsing is ingetrokken',
        text: 'Je hoeft niets meer te doen.',
      },
      PLACEMENT_APPROVED: {
        title: 'Je teamleider vindt je plaatsing goed',
        text: 'Nu kijkt de afdeling waar je heen wilt.',
      },
      PLACEMENT_REFUSED: {
        title: 'Je plaatsing gaat nu niet door',
        text: 'Lees waarom en bij wie je terechtkunt. Je wens blijft staan en is weer alleen van jou.',
      },
      PLACEMENT_ACCEPTED: {
        title: 'De afdeling wil je graag ontvangen',
        text: 'Nu volgt de detacheringsovereenkomst. Die teken je straks samen met de twee organisaties.',
      },
      PLACEMENT_TO_AGREE: {
        title: 'Er wacht een detacheringsovereenkomst',
        text: 'Teamleider en afdeling zijn akkoord. Maak de overeenkomst op, dan kunnen alle drie tekenen.',
      },
      PLACEMENT_ONBOARDING: {
        title: 'De overeenkomst is getekend',
        text: 'Kijk op de lijst wat er voor de eerste dag klaar moet zijn.',
      },
      PLACEMENT_STARTED: { title: 'De plaatsing is begonnen', text: 'Veel plezier samen.' },
      PLACEMENT_PAUSED: {
        title: 'De plaatsing staat even stil',
        text: 'Bevestigde diensten blijven staan. Overleg samen hoe het verdergaat.',
      },
      PLACEMENT_RESUMED: { title: 'De plaatsing gaat weer verder', text: 'Kijk of de afspraken nog kloppen.' },
      PLACEMENT_ENDED_EARLY: { title: 'De plaatsing is eerder gestopt', text: 'Lees de reden bij de plaatsing.' },
      PLACEMENT_TO_EVALUATE: {
        title: 'Hoe was de plaatsing',
        text: 'Beantwoord vijf korte vragen. Je antwoorden zijn alleen van jou; anderen zien pas iets vanaf vijf mensen samen.',
      },
      PLACEMENT_COMPLETED: { title: 'De plaatsing is afgerond', text: 'Bedankt voor het meedoen.' },
      PLACEMENT_WAITS: {
        title: 'Een plaatsing wacht op jou',
        text: 'Zonder jou gaat het niet verder. Kijk wat je kunt doen, of vraag een collega.',
      },
    },
    reasons: {
      TEAM_TOO_SMALL: 'het team kan niet zonder je in die tijd',
      OTHER_PERIOD: 'een andere periode kan wel',
      TRAINING_FIRST: 'eerst een opleiding afmaken',
      NO_SUPERVISION: 'er is dan niemand om te begeleiden',
      QUALIFICATION_MISSING: 'er ontbreekt een bekwaamheid',
      NO_PLACE_LEFT: 'alle plekken zijn bezet',
      OWN_CHOICE: 'eigen keuze',
      CIRCUMSTANCES: 'omstandigheden',
      NEEDED_AT_HOME: 'het eigen team heeft hulp nodig',
      HOST_CHANGED: 'de afdeling is veranderd',
      NO_MATCH: 'het paste niet bij elkaar',
      AGREEMENT_ENDED: 'de overeenkomst eindigde',
    },
  },
  en: {
    kinds: {
      PLACEMENT_REQUESTED: {
        title: 'Somebody asks for a placement',
        text: 'See what is asked and say yes, or no with a reason. As long as you say nothing the other waits for you.',
      },
      PLACEMENT_WITHDRAWN: {
        title: 'A request for a placement was taken back',
        text: 'There is nothing left for you to do.',
      },
      PLACEMENT_APPROVED: {
        title: 'Your team lead agrees with your placement',
        text: 'Now the department where you want to go looks at it.',
      },
      PLACEMENT_REFUSED: {
        title: 'Your placement is not possible now',
        text: 'Read why, and whom you can ask. Your wish stays and is yours alone again.',
      },
      PLACEMENT_ACCEPTED: {
        title: 'The department would like to receive you',
        text: 'Next comes the detachment agreement, which you sign together with the two organisations.',
      },
      PLACEMENT_TO_AGREE: {
        title: 'A detachment agreement is waited for',
        text: 'Team lead and department agree. Draw up the agreement, so that all three can sign.',
      },
      PLACEMENT_ONBOARDING: {
        title: 'The agreement is signed',
        text: 'See on the list what must be ready for the first day.',
      },
      PLACEMENT_STARTED: { title: 'The placement has begun', text: 'Enjoy working together.' },
      PLACEMENT_PAUSED: {
        title: 'The placement is interrupted',
        text: 'Confirmed shifts stay. Talk together about how it goes on.',
      },
      PLACEMENT_RESUMED: { title: 'The placement goes on', text: 'See whether what was agreed still fits.' },
      PLACEMENT_ENDED_EARLY: { title: 'The placement ended early', text: 'Read the reason with the placement.' },
      PLACEMENT_TO_EVALUATE: {
        title: 'How was the placement',
        text: 'Answer five short questions. Your answers are yours alone; others see something only from five people together.',
      },
      PLACEMENT_COMPLETED: { title: 'The placement is completed', text: 'Thank you for taking part.' },
      PLACEMENT_WAITS: {
        title: 'A placement waits for you',
        text: 'It does not go on without you. See what you can do, or ask a colleague.',
      },
    },
    reasons: {
      TEAM_TOO_SMALL: 'the team cannot do without you then',
      OTHER_PERIOD: 'another period would do',
      TRAINING_FIRST: 'a training is finished first',
      NO_SUPERVISION: 'nobody can guide then',
      QUALIFICATION_MISSING: 'a competence is missing',
      NO_PLACE_LEFT: 'all places are taken',
      OWN_CHOICE: 'own choice',
      CIRCUMSTANCES: 'circumstances',
      NEEDED_AT_HOME: 'the own team needs help',
      HOST_CHANGED: 'the department changed',
      NO_MATCH: 'it did not fit',
      AGREEMENT_ENDED: 'the agreement ended',
    },
  },
} as const;
