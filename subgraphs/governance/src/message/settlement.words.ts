/** What finance is told of settlement between members, and why a line is held back. */
export const settlementWords = {
  nl: {
    kinds: {
      SETTLEMENT_PROPOSED: {
        title: 'Een verrekening ligt klaar om te bekijken',
        text: 'Er komen geen regels meer bij. Kijk ze na en keur de verrekening goed, of houd een regel tegen.',
      },
      SETTLEMENT_TO_APPROVE: {
        title: 'Een verrekening wacht op jouw goedkeuring',
        text: 'De andere organisatie keurde hem goed. Nu ben jij aan de beurt.',
      },
      SETTLEMENT_APPROVED: {
        title: 'Een verrekening is door beide goedgekeurd',
        text: 'Je kunt de factuur ophalen.',
      },
      SETTLEMENT_APPROVAL_WITHDRAWN: {
        title: 'Een goedgekeurde verrekening is veranderd',
        text: 'Er ging een regel uit, want hij is gecorrigeerd of kan zo niet worden verrekend. De goedkeuring geldt niet meer: kijk de verrekening opnieuw na.',
      },
      SETTLEMENT_HELD: {
        title: 'Een regel van een verrekening is tegengehouden',
        text: 'Hij wacht bij de verschillen. Overleg met de andere organisatie wat er moet gebeuren.',
      },
      SETTLEMENT_INVOICED: {
        title: 'De factuur van een verrekening is verstuurd',
        text: 'Je vindt hem bij de verrekening, ook als UBL en als pdf.',
      },
      SETTLEMENT_CREDITED: {
        title: 'Een verrekening is gecrediteerd',
        text: 'Wat terugkomt en wat er wel klopt, staat in de volgende verrekening.',
      },
      VAT_EXEMPTION_ENDS: {
        title: 'Een vrijstelling van btw loopt af{expires}',
        text: 'Over werk van latere dagen is weer btw verschuldigd. Vraag op tijd een nieuwe aan, met bewijs.',
      },
    },
    reasons: {
      HOURS: 'de uren kloppen niet',
      COST: 'het bedrag per uur klopt niet',
      VAT: 'de btw klopt niet',
      PERSON: 'deze persoon was niet uitgeleend, of niet door deze organisatie',
    },
  },
  en: {
    kinds: {
      SETTLEMENT_PROPOSED: {
        title: 'A settlement is ready to be looked at',
        text: 'No more lines come in. Look through them and approve the settlement, or hold a line back.',
      },
      SETTLEMENT_TO_APPROVE: {
        title: 'A settlement waits for your approval',
        text: 'The other organisation approved it. Now it is your turn.',
      },
      SETTLEMENT_APPROVED: { title: 'A settlement was approved by both', text: 'You can take out the invoice.' },
      SETTLEMENT_APPROVAL_WITHDRAWN: {
        title: 'A settlement that was approved has changed',
        text: 'A line left it, because it was corrected or cannot be settled as it is. The approval holds no longer: look through the settlement again.',
      },
      SETTLEMENT_HELD: {
        title: 'A line of a settlement was held back',
        text: 'It waits among the differences. Talk to the other organisation about what should happen.',
      },
      SETTLEMENT_INVOICED: {
        title: 'The invoice of a settlement was sent',
        text: 'You find it beside the settlement, as UBL and as PDF too.',
      },
      SETTLEMENT_CREDITED: {
        title: 'A settlement was credited',
        text: 'What comes back, and what is right, stands in the next settlement.',
      },
      VAT_EXEMPTION_ENDS: {
        title: 'An exemption from VAT ends{expires}',
        text: 'Work of later days is taxed again. Ask for a new one in time, with evidence.',
      },
    },
    reasons: {
      HOURS: 'the hours are not right',
      COST: 'the amount per hour is not right',
      VAT: 'the VAT is not right',
      PERSON: 'this person was not lent, or not by this organisation',
    },
  },
} as const;
