import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stand-in answers about a number. */
export type StandIn =
  | 'registered'
  | 'not-found'
  | 'ended'
  | 'struck-off'
  | 'suspended'
  | 'restricted'
  | 'reprimanded'
  | 'specialist'
  | 'slow'
  | 'broken'
  | 'garbage'
  | 'fault';

/** A register that speaks as the real one does (recorded from its WSDL and its test answers), about numbers that nobody has. */
export class RegisterStandIn {
  readonly asked: string[] = [];
  /** By number; all others are registered. */
  readonly answers = new Map<string, StandIn>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>(listening => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/zksrv/soap/4`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let question = '';
    for await (const chunk of request) question += String(chunk);
    const number = /<RegistrationNumber>(\d{11})<\/RegistrationNumber>/.exec(question)?.[1] ?? '';
    this.asked.push(number);
    const how = this.answers.get(number) ?? 'registered';
    if (how === 'slow') return; // the caller has to give up
    response.statusCode = how === 'broken' ? 503 : how === 'fault' ? 500 : 200;
    response.setHeader('content-type', 'text/xml; charset=utf-8');
    response.end(how === 'garbage' ? '<html><body>Onderhoud' : how === 'fault' ? fault : envelope(bodyOf(how, number)));
  }
}

const envelope = (body: string) => `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <soap:Body><ListHcpApprox4Result xmlns="http://services.cibg.nl/ExternalUser">${body}</ListHcpApprox4Result></soap:Body>
</soap:Envelope>`;

const fault = envelope('<soap:Fault><faultcode>soap:Server</faultcode></soap:Fault>');

function bodyOf(how: StandIn, number: string): string {
  if (how === 'not-found') return '<ListHcpApprox />';
  const ends = how === 'ended' ? '2025-06-30T00:00:00' : '0001-01-01T00:00:00';
  return `<ListHcpApprox><ListHcpApprox4>
    <HcpNumber>12345</HcpNumber><BirthSurname>Vrouw</BirthSurname><MailingName>A. Vrouw &amp; Zoon</MailingName><Gender>V</Gender>
    <ArticleRegistration><ArticleRegistrationExtApp>
      <ArticleRegistrationNumber>${number}</ArticleRegistrationNumber>
      <ArticleRegistrationStartDate>2015-12-30T00:00:00</ArticleRegistrationStartDate>
      <ArticleRegistrationEndDate>${ends}</ArticleRegistrationEndDate>
      <ProfessionalGroupCode>${number.slice(-2)}</ProfessionalGroupCode>
    </ArticleRegistrationExtApp></ArticleRegistration>
    ${how === 'specialist' ? specialisms(number) : '<Specialism />'}<Mention />
    <JudgmentProvision>${measureOf(how, number)}</JudgmentProvision>
    <Limitation>${how === 'restricted' ? limitation(number) : ''}</Limitation>
  </ListHcpApprox4></ListHcpApprox>`;
}

const specialism = (number: string, type: number, ends: string) => `<SpecialismExtApp1><SpecialismId>1</SpecialismId>
  <ArticleRegistrationNumber>${number}</ArticleRegistrationNumber><StartDate>2016-01-01T00:00:00</StartDate>
  <EndDate>${ends}</EndDate><TypeOfSpecialismId>${type}</TypeOfSpecialismId></SpecialismExtApp1>`;

/** One that is in force, and one that is over. */
const specialisms = (number: string) =>
  `<Specialism>${specialism(number, 65, '0001-01-01T00:00:00')}${specialism(number, 66, '2025-12-31T00:00:00')}</Specialism>`;

const words: Partial<Record<StandIn, string>> = {
  'struck-off': 'Doorhaling van de inschrijving in het register',
  suspended: 'Schorsing van de inschrijving in het register',
  reprimanded: 'Berisping met openbaarmaking',
};

const measureOf = (how: StandIn, number: string) =>
  words[how] === undefined
    ? ''
    : `<JudgmentProvisionExtApp><ArticleNumber>${number}</ArticleNumber><Id>641</Id><StartDate>2015-03-31T10:50:23</StartDate>
      <PublicDescription>${words[how]}</PublicDescription><EndDate xsi:nil="true" /><Public>true</Public></JudgmentProvisionExtApp>`;

const limitation = (number: string) => `<LimitationExtApp><LimitationId>1</LimitationId>
  <ArticleRegistrationNumber>${number}</ArticleRegistrationNumber><CompetenceRegistrationId>1</CompetenceRegistrationId>
  <TypeLimitationId>2</TypeLimitationId><Description>Alleen onder toezicht</Description><StartDate>2020-01-01T00:00:00</StartDate>
  <EndDate xsi:nil="true" /><ExpirationEndDate xsi:nil="true" /><MonthsValid>0</MonthsValid><YearsValid>0</YearsValid></LimitationExtApp>`;
