import type { Fact } from './fact.ts';
import { courseOf, type Line, type SideStory, tellerOf } from './thread.ts';

type Route = 'corporate' | 'childrens-social-care' | 'nhs';

interface Complaint {
  readonly route: Route;
  readonly received: number;
  readonly themes: readonly string[];
  readonly says: readonly Line[];
}

/** To the council, answered late after more time was taken, through both stages to the Ombudsman. */
const toTheOmbudsman: Complaint = {
  ...{ route: 'corporate', received: 4, themes: ['communication', 'ehcp-delay'] },
  says: [
    ['acknowledged', 8, 'acknowledgedOn', { stage: '1' }],
    ['extended', 20, null, { stage: '1', toOn: 36, reason: 'records-awaited' }],
    ['responded', 37, 'respondedOn', { stage: '1' }],
    ['escalated', 46, 'escalatedOn', { toStage: '2' }],
    ['acknowledged', 51, 'acknowledgedOn', { stage: '2' }],
    ['responded', 85, 'respondedOn', { stage: '2' }],
    ['action-agreed', 86, 'agreedOn', { actionId: 'a', dueOn: 120 }],
    ['escalated', 95, 'escalatedOn', { toStage: 'ombudsman' }],
    ['ombudsman-enquiry', 108, 'receivedOn', { replyDueOn: 136 }],
    ['responded', 134, 'respondedOn', { stage: 'ombudsman' }],
    ['action-done', 130, 'doneOn', { actionId: 'a' }],
    ['ombudsman-remedy', 158, 'agreedOn', { actionId: 'r', dueOn: 176 }],
    ['learning-recorded', 160, null, { theme: 'communication', change: 'named-contact-rota' }],
    ['action-done', 174, 'doneOn', { actionId: 'r' }],
  ],
};

/** About social care, through its three stages. */
const toThePanel: Complaint = {
  ...{ route: 'childrens-social-care', received: 3, themes: ['short-breaks'] },
  says: [
    ['responded', 19, 'respondedOn', { stage: 1 }],
    ['escalated', 33, 'escalatedOn', { toStage: '2' }],
    ['extended', 60, null, { stage: 2, toOn: 100, reason: 'independent-person-awaited' }],
    ['responded', 98, 'respondedOn', { stage: 2 }],
    ['escalated', 110, 'escalatedOn', { toStage: 'panel' }],
    ['panel-held', 148, 'heldOn'],
    ['panel-reported', 153, 'reportedOn'],
    ['resolved', 172, 'resolvedOn', { upheld: 'partly' }],
  ],
};

const toTheNhs: Complaint = {
  ...{ route: 'nhs', received: 15, themes: ['waiting-time'] },
  says: [
    ['acknowledged', 19, 'acknowledgedOn'],
    ['responded', 90, 'respondedOn'],
    ['resolved', 104, 'resolvedOn', { upheld: true }],
    ['learning-recorded', 110, null, { theme: 'waiting-time', change: 'letters-while-waiting' }],
  ],
};

/** Begun before the Ombudsman used the Complaint Handling Code: the same limits, as practice. */
const beforeTheCode: Complaint = {
  ...{ route: 'corporate', received: -85, themes: ['annual-review'] },
  says: [
    ['acknowledged', -82, 'acknowledgedOn', { stage: '1' }],
    ['responded', -66, 'respondedOn', { stage: '1' }],
    ['escalated', -55, 'escalatedOn', { toStage: '2' }],
    ['acknowledged', -50, 'acknowledgedOn', { stage: '2' }],
    ['responded', 9, 'respondedOn', { stage: '2' }],
    ['resolved', 10, 'resolvedOn', { upheld: 'yes' }],
  ],
};

const takenBack: Complaint = {
  ...{ route: 'corporate', received: 62, themes: ['new-to-city'] },
  says: [
    ['acknowledged', 75, 'acknowledgedOn', { stage: '1' }],
    ['withdrawn', 83, 'withdrawnOn'],
  ],
};

function complaint({ route, received, themes, says }: Complaint): SideStory {
  return (thread, serial): readonly Fact[] => {
    const told = tellerOf(thread, 'complaint', { complaintId: `K-${thread.reference}-${serial}` });
    const handledBy = route === 'nhs' ? { handledBy: thread.place.health } : {};
    return [
      told(['logged', 'receivedOn'], received, { route, themes, ...handledBy }),
      ...courseOf(thread, told, says),
    ];
  };
}

/** Complaints by all three roads and through all their stages. */
export const complaints: readonly SideStory[] = [
  toTheOmbudsman,
  toTheNhs,
  toThePanel,
  beforeTheCode,
  takenBack,
].map(complaint);
