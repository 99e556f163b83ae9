/** For who opens the zip. */
export const leesMij = (day: string): string => `Uw gegevens bij Naober, op ${day}

In deze map staat alles wat het platform over u bewaart. Elk onderdeel van het platform heeft een eigen map:

  governance   wie u bent, uw dienstverbanden, rollen, toestemmingen, inlogmomenten en wie uw gegevens zag
  learning     uw bekwaamverklaringen
  exchange     uw diensten en uren, plaatsingen, overeenkomsten en papieren
  branding     uw aanmeldingen voor bijeenkomsten, en verhalen van u

Elke tabel staat er twee keer: als JSON (voor programma's) en als CSV (voor Excel en andere rekenbladen). Namen van
anderen en geheimen, zoals toegangssleutels, staan er niet in. Een cel die een rekenblad als formule zou lezen, begint
met een apostrof. Tijden zijn in UTC.

Wat u als zelfstandige met een organisatie per uur afsprak, zien alleen u en die organisatie. Daarom staat dat bedrag niet
in dit bestand. U bewaart het zelf als CSV, in het portaal bij Opdrachten.

Klopt er iets niet? Dan kunt u uw werkgever of de functionaris van de coöperatie vragen het te verbeteren.
`;

export const readMe = (day: string): string => `Your data at Naober, on ${day}

This folder holds all that the platform stores about you. Each part of the platform has a folder of its own:

  governance   who you are, your employments, roles, consents, sign-ins, and who saw your data
  learning     what you are entrusted with
  exchange     your shifts and hours, placements, agreements and papers
  branding     the events that you registered for, and stories of yours

Each table comes twice: as JSON (for programs) and as CSV (for Excel and other spreadsheets). Names of others and
secrets, such as access keys, are left out. A cell that a spreadsheet would take for a formula begins with an
apostrophe. Times are in UTC.

What you agreed with an organisation for an hour, on your own account, is seen by you and that organisation alone. The
amount is therefore not in this file. Save it yourself as CSV, in the portal under Assignments.

Is something wrong? Ask your employer or the cooperative's officer to put it right.
`;
