/** A line of a planning request, as in the example of SETU Planning Request 2.0; say what differs. */
export const aSingleLine = (over: object = {}) => ({
  lineId: { value: '345678', schemeAgencyId: 'Customer' },
  planningLineName: 'OPL-E-RIET-PIHP-0700',
  singlePlanningType: 'Occasional',
  startDateTime: '2026-12-14T07:00:00+01:00',
  endDateTime: '2026-12-14T16:00:00+01:00',
  breaks: [
    {
      paidOrUnpaid: 'Unpaid',
      startDateTime: '2026-12-14T11:30:00+01:00',
      endDateTime: '2026-12-14T12:00:00+01:00',
    },
    { paidOrUnpaid: 'Paid', startDateTime: '2026-12-14T14:00:00+01:00', endDateTime: '2026-12-14T14:15:00+01:00' },
  ],
  positionQuantity: 1,
  ...over,
});

/** Work of somebody at home, in the shape of a planning assignment; local times, the offset where it is needed. */
export const homeAssignment = (number: string, workerId: string, startDateTime: string, endDateTime: string) => ({
  documentId: { value: number, schemeAgencyId: 'Customer' },
  assignedWorker: { assignedStatus: true, workerId: { value: workerId, schemeAgencyId: 'Supplier' } },
  singlePlanningLine: [{ lineId: { value: '1' }, startDateTime, endDateTime }],
});

/** A planning request around one line, with more than is read: whose it is, cost centres. */
export const aRequest = (over: object = {}) => ({
  documentId: { value: 'Requests_1', schemeAgencyId: 'Customer' },
  supplier: { id: [{ value: 'NAOBER', schemeAgencyId: 'Customer' }] },
  customer: { id: [{ value: 'MZ', schemeAgencyId: 'Customer' }] },
  positionProfile: {
    positionId: { value: 'E420' },
    positionTitle: 'Operatieassistent',
    positionLocation: { name: 'Van Swietenplein 1' },
    positionOrganizations: [{ name: 'Operatiekamer' }],
    positionQualifications: {
      positionCompetencies: [
        { competencyIds: [{ value: 'OA-1', schemeAgencyId: 'Customer' }], competencyName: 'Omlopen' },
      ],
      licenses: [{ name: 'HEF' }],
    },
    costAllocation: { costCenter: { code: '4711' } },
  },
  requestComments: ['Melden bij de balie'],
  singlePlanningLine: [aSingleLine()],
  ...over,
});
