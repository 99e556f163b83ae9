/** Where the members work: real places; the first of a member is its main one. */
export interface DemoLocation {
  readonly member: string;
  readonly name: string;
  readonly street: string;
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Kinds of its departments. */
  readonly departments: readonly string[];
}

const general = 'OK REC SEH IC CCU RAD FUN ONC DAG KIND VERL';

type Row = [
  member: string,
  name: string,
  street: string,
  place: string,
  latitude: number,
  longitude: number,
  departments: string,
];

const table: Row[] = [
  ['umcg', 'UMCG', 'Hanzeplein 1', 'Groningen', 53.2222, 6.575, general],
  ['martini', 'Martini Ziekenhuis', 'Van Swietenplein 1', 'Groningen', 53.1913, 6.561, general],
  ['ozg', 'Ommelander Ziekenhuis', 'Pastorieweg 1', 'Scheemda', 53.1617, 6.9756, general],
  ['wza', 'Wilhelmina Ziekenhuis', 'Europaweg-Zuid 1', 'Assen', 52.9853, 6.5457, general],
  ['treant', 'Scheper', 'Boermarkeweg 60', 'Emmen', 52.7787, 6.9131, general],
  ['treant', 'Bethesda', 'Dr. G.H. Amshoffweg 1', 'Hoogeveen', 52.7271, 6.4929, 'OK REC RAD FUN DAG'],
  ['treant', 'Refaja', 'Boerhaavestraat 1', 'Stadskanaal', 52.9816, 6.9568, 'OK RAD FUN DAG'],
  ['frisius', 'Frisius MC Leeuwarden', 'Henri Dunantweg 2', 'Leeuwarden', 53.1896, 5.7937, general],
  ['frisius', 'Frisius MC Heerenveen', 'Thialfweg 44', 'Heerenveen', 52.9437, 5.9391, 'OK REC SEH CCU RAD FUN DAG'],
  ['nijsmellinghe', 'Nij Smellinghe', 'Compagnonsplein 1', 'Drachten', 53.1051, 6.1056, general],
  ['antonius', 'Antonius Sneek', 'Bolswarderbaan 1', 'Sneek', 53.0365, 5.6437, general],
  ['antonius', 'Antonius Emmeloord', 'Urkerweg 1', 'Emmeloord', 52.7106, 5.7385, 'RAD FUN DAG'],
  ['ambugroningen', 'Post Groningen', 'Bornholmstraat 40', 'Groningen', 53.2052, 6.6017, 'AMBU'],
  ['ambugroningen', 'Post Winschoten', 'Papierbaan 12', 'Winschoten', 53.1502, 7.0312, 'AMBU'],
  ['umcgambu', 'Post Tynaarlo', 'Vriezerweg 10', 'Tynaarlo', 53.0789, 6.6145, 'AMBU MKA'],
  ['umcgambu', 'Post Emmen', 'Phileas Foggstraat 8', 'Emmen', 52.7862, 6.9301, 'AMBU'],
  ['kijlstra', 'Post Drachten', 'De Lauwers 7', 'Drachten', 53.1172, 6.0851, 'AMBU MKA'],
  ['kijlstra', 'Post Leeuwarden', 'Celsiusweg 15', 'Leeuwarden', 53.1921, 5.8262, 'AMBU'],
  ['hartekamp', 'Landgoed De Hartekamp', 'Herenweg 5', 'Heemstede', 52.327, 4.5985, 'DAG KIND'],
  ['onstweedethuis', 'Dagcentrum Aalsmeer', 'Zwarteweg 77', 'Aalsmeer', 52.2679, 4.757, 'DAG KIND'],
  ['kennemerhart', 'Woonzorgcentrum Haarlem', 'Schalkwijkerstraat 20', 'Haarlem', 52.3726, 4.6406, 'DAG'],
];

export const locations: readonly DemoLocation[] = table.map(
  ([member, name, street, place, latitude, longitude, departments]) => ({
    member,
    name,
    street,
    place,
    latitude,
    longitude,
    departments: departments.split(' '),
  }),
);
