import type { Random } from './random.ts';

const first =
  `Aafke Aaltje Anke Anna Annet Arjen Auke Baukje Bauke Berend Boukje Bram Carla Corrie Daan Derk Dirk Doutzen
Eelco Eline Emma Evert Fatima Feike Fenna Floor Fokke Foppe Froukje Geert Gerda Gerlof Gea Gijs Greet Grietje Hanna Hans
Harmke Hendrik Hiltje Hylke Ids Ilja Ineke Iris Jacob Jan Janneke Jantina Jaap Jitske Johan Jolanda Joris Karst Klaas
Koen Lammert Lars Leonie Lieuwe Linda Lotte Maaike Maarten Machteld Mariska Marloes Martin Meindert Menno Mirjam Mohammed
Murat Nanda Nynke Oene Okke Petra Popke Reinder Renate Rianne Rik Rixt Roel Ruben Sander Sara Siebe Sietske Silvia Sil
Sjors Suzan Sytske Tamara Tess Theun Thijs Tineke Trijntje Ubel Ursula Vera Wessel Wiepie Willem Yasmina Ynte Zoë Zwaan`.split(
    /\s+/,
  );

const last =
  `Achterberg Algra Alberda Andringa Apperlo Baas Bakema Balkema Banga Beintema Bergsma Bloemhof Boerema Bolhuis
Boonstra Bosscher Bouma Bouwman Bronsema Bruinsma Bulthuis Buursma Dallinga Damhof Deelstra Demir Dijkema Dijkhuis
Doornbos Drenth Drent Eising Elzinga Engelsman Faber Feitsma Fennema Fokkens Frieling Galema Geertsema Gelling Gorter
Greving Groenewold Haaijer Hagenauw Hamming Haveman Heeres Hemstra Hiemstra Hofstee Hoving Huisman Jager Jansma
Jongsma Kaya Keizer Klinkhamer Kloosterman Knol Kooistra Kramer Kroeze Kruizinga Kuiken Laan Lanting Leemhuis Linthorst
Lubbers Maathuis Mannessen Medema Meinema Mellema Mulder Nauta Nieboer Nijhof Nobel Noordhuis Oldenburger Oosting
Ottens Pastoor Pleijter Ploeger Poelman Prins Reitsma Ritsema Roffel Rozema Rusthoven Salomons Schaafsma Schipper Schuiling
Sikkema Slagter Smid Spijkerman Spoelstra Stam Stegeman Swart Tamminga Timmer Toxopeus Tuinstra Ubels Veenstra Veldman
Visscher Vos Waalkens Wagenaar Weening Werkman Wieringa Wildeboer Woldring Wolters Ykema Zandstra Zijlstra Zuidema`.split(
    /\s+/,
  );

/** A name as people in the region have, belonging to nobody in particular. */
export function anyName(random: Random): string {
  return `${random.pick(first)} ${random.pick(last)}`;
}
