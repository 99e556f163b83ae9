/** What people are told of detachment agreements. */
export const dutchOfDetachments = {
  DETACHMENT_TO_SIGN: {
    title: 'Er ligt een detacheringsovereenkomst om te tekenen',
    text: 'Lees de tekst en teken in het portaal. Klopt er iets niet? Weiger dan met een reden.',
  },
  DETACHMENT_SIGN_REMINDER: {
    title: 'Een detacheringsovereenkomst wacht nog op een handtekening',
    text: 'Zolang niet alle drie hebben getekend, kan het werk niet beginnen.',
  },
  DETACHMENT_SIGNED: {
    title: 'Een detacheringsovereenkomst is door alle drie getekend',
    text: 'Zij geldt vanaf de eerste dag. De pdf staat bij de overeenkomst.',
  },
  DETACHMENT_REFUSED: {
    title: 'Een detacheringsovereenkomst is niet getekend',
    text: 'Een partij tekent niet. Lees waarom; HR past de tekst aan of trekt hem in.',
  },
  DETACHMENT_HELD_UP: {
    title: 'Een detacheringsovereenkomst kan nog niet ingaan',
    text: 'Alle drie hebben getekend, maar er ontbreekt iets. Kijk wat er nodig is.',
  },
  DETACHMENT_SUSPENDED: {
    title: 'Een detacheringsovereenkomst ligt stil',
    text: 'Tot zij weer geldt, dekt zij geen nieuwe diensten.',
  },
  DETACHMENT_RESUMED: { title: 'Een detacheringsovereenkomst geldt weer', text: 'Je kunt weer verder.' },
  DETACHMENT_ENDED: {
    title: 'Een detacheringsovereenkomst stopt eerder',
    text: 'Kijk op welke dag, door wie en waarom.',
  },
  DETACHMENT_PASSED_ON: {
    title: 'Een partij bij een detacheringsovereenkomst is gefuseerd',
    text: 'De opvolger neemt haar plaats in. Kijk of je iets moet doen.',
  },
} as const;
