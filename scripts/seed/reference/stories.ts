/** A story as somebody whom the demo names tells it, in paragraphs. */
export interface DemoStory {
  readonly who: string;
  /** Null where it is about no neighbour in particular. */
  readonly host: string | null;
  /** How many days ago she agreed; null while it waits for her. */
  readonly publishedDaysAgo: number | null;
  readonly title: string;
  readonly titleEn: string;
  readonly text: readonly string[];
  readonly textEn: readonly string[];
}

export const stories: readonly DemoStory[] = [
  {
    who: 'femke-hoekstra',
    host: 'ozg',
    publishedDaysAgo: 60,
    title: 'Hier kende iedereen na een week mijn naam',
    titleEn: 'After one week everybody here knew my name',
    text: [
      'Ik wilde meer orthopedie leren, en in Scheemda doen ze dat in een klein team. De eerste dag liep Roelien met me mee. Na een week wist ik waar alles lag.',
      'Wat me opviel: de lijnen zijn kort. Je vraagt iets aan de chirurg en je hebt meteen antwoord.',
      'Nu ben ik terug in Groningen. Ik leg de knieprothese klaar zoals ik het in Scheemda leerde, en twee collega’s doen het inmiddels ook zo.',
    ],
    textEn: [
      'I wanted to learn more orthopaedics, and in Scheemda they do that in a small team. On the first day Roelien walked along with me. After a week I knew where everything was.',
      'What struck me: the lines are short. You ask the surgeon something and you have an answer at once.',
      'Now I am back in Groningen. I lay out the knee replacement as I learned it in Scheemda, and two colleagues do it that way as well by now.',
    ],
  },
  {
    who: 'anouk-venema',
    host: 'martini',
    publishedDaysAgo: 6,
    title: 'Zwaardere zorg, en toch elke avond thuis',
    titleEn: 'Heavier care, and still home every night',
    text: [
      'In Assen ken ik de recovery op mijn duimpje. Bij Martini liggen mensen na een grote vaatoperatie. Dat had ik jaren niet gezien.',
      'De eerste weken stond ik altijd met iemand samen. Ik mocht alles vragen. Beademing kan ik nu weer met een gerust hart.',
      'Ik werk er twaalf uur per week, de rest gewoon in Assen. Het rijden valt mee: ik heb de dagdiensten gekozen.',
    ],
    textEn: [
      'In Assen I know the recovery inside out. At Martini people lie there after major vascular surgery. I had not seen that for years.',
      'In the first weeks I always worked beside somebody. I could ask anything. I can do ventilation again with an easy mind.',
      'I work there twelve hours a week, the rest in Assen as always. The drive is not too bad: I chose the day shifts.',
    ],
  },
  {
    who: 'sjoerd-postma',
    host: 'martini',
    publishedDaysAgo: 20,
    title: 'Na tien jaar weer even de nieuwe zijn',
    titleEn: 'Being the new one again after ten years',
    text: [
      'Ik werk al tien jaar op dezelfde OK en ik houd ervan. Toch was het goed om bij Martini weer eens de nieuwe te zijn.',
      'Je ziet hoe anderen het doen. Sommige dingen doen zij handiger, andere doen wij handiger. Allebei neem je mee.',
      'Mijn tip: loop eerst een dag mee voordat je een dienst kiest.',
    ],
    textEn: [
      'I have worked in the same operating rooms for ten years and I love it. Still it was good to be the new one at Martini for once.',
      'You see how others do it. Some things they do more handily, others we do. You take both along.',
      'My tip: come along for a day before you choose a shift.',
    ],
  },
  {
    who: 'femke-hoekstra',
    host: null,
    publishedDaysAgo: null,
    title: 'Drie vragen die ik vaak krijg',
    titleEn: 'Three questions that I often get',
    text: [
      'Mis je je team niet? Dat valt mee. Ik kom terug met iets nieuws, en dat vinden ze leuk.',
      'Gaat het van je salaris af? Nee. Je blijft in dienst bij je eigen werkgever, en je reistijd is geregeld.',
      'Zou je het weer doen? Ja, en neem dan een kleiner huis dan je gewend bent.',
    ],
    textEn: [
      'Do you not miss your team? Not so much. I come back with something new, and they like that.',
      'Does it cost you pay? No. You stay employed by your own employer, and your travel is arranged.',
      'Would you do it again? Yes, and then choose a smaller house than you are used to.',
    ],
  },
];
