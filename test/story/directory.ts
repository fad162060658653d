/** Who holds a role at an organisation, as the area's directory lists it. */
export interface DirectoryRow {
  readonly role: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** One of the people whom families can call. */
export interface Officer {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The organisations of a local area by their ids, and the people a story needs. */
export interface Place {
  readonly area: string;
  readonly council: string;
  readonly psychology: string;
  readonly health: string;
  readonly socialCare: string;
  readonly schools: readonly string[];
  readonly officers: readonly Officer[];
}

/** Organisation ids that differ from `<area>-council`, `<area>-community-health` and so on. */
export type Organisations = Partial<Pick<Place, 'council' | 'psychology' | 'health' | 'socialCare'>>;

const ownNames: Readonly<Record<string, Organisations>> = {
  hull: { council: 'hull-city-council', health: 'humber-community-health' },
};
const officerNames = ['Jo Marsh', 'Sam Reed', 'Priya Lowfield', 'Tom Aldgate', 'Nadia Brook', 'Ewan Farrow'];
const schools = [
  'school-1',
  'school-2',
  'school-3',
  'school-4',
  'school-5',
  'school-6',
  'school-7',
  'school-8',
];
const schoolWithoutSenco = 'school-6';

/** The place a story is set in. What is not given is named after the area. */
export function placeIn(area: string, given: Organisations = {}): Place {
  return {
    area,
    council: `${area}-council`,
    psychology: `${area}-educational-psychology`,
    health: `${area}-community-health`,
    socialCare: `${area}-social-care`,
    ...ownNames[area],
    ...given,
    schools,
    officers: officerNames.map((name, index) => ({
      name,
      phone: phoneNumber(101 + index),
      email: `${name.toLowerCase().replace(' ', '.')}@${area}.example`,
    })),
  };
}

/**
 * The directory of a place: its council's ladder, its agencies, and its schools. One school has no SENCO, so that
 * there is work without an owner.
 */
export function directoryOf(place: Place): readonly DirectoryRow[] {
  const council = [
    ['case-officer', 'SEND casework', 'send.casework'],
    ['team-manager', 'Ruth Penhallow', 'ruth.penhallow'],
    ['head-of-service', 'Idris Vane', 'idris.vane'],
    ['assistant-director', 'Marguerite Stone', 'marguerite.stone'],
    ['director-of-nursing-and-quality', 'Oluchi Harrow', 'oluchi.harrow'],
  ].map(([role = '', name = '', mailbox = '']) => ({
    role,
    organisation: place.council,
    name,
    email: `${mailbox}@${place.area}.example`,
  }));
  const agencies = [
    { role: 'educational-psychology', organisation: place.psychology, name: 'Educational psychology' },
    { role: 'medical-advice', organisation: place.health, name: 'SEND medical advice' },
    { role: 'advice', organisation: place.health, name: 'Speech and language therapy' },
    { role: 'social-care-advice', organisation: place.socialCare, name: 'Social care advice' },
  ].map((row) => ({ ...row, email: `${row.role}@${row.organisation}.example` }));
  const rows = [
    ...council,
    ...agencies,
    ...place.schools.flatMap((school) => schoolRows(school, place.area)),
  ];
  return rows.map((row, index) => ({ ...row, phone: phoneNumber(200 + index) }));
}

function schoolRows(school: string, area: string): readonly Omit<DirectoryRow, 'phone'>[] {
  const domain = `${school}.${area}.example`;
  const admissions = {
    role: 'admissions',
    organisation: school,
    name: 'Admissions',
    email: `admissions@${domain}`,
  };
  if (school === schoolWithoutSenco) return [admissions];
  return [{ role: 'senco', organisation: school, name: 'SENCO', email: `senco@${domain}` }, admissions];
}

// 01632 960 000 to 960 999 belong to nobody: Ofcom keeps them for drama.
function phoneNumber(last: number): string {
  return `01632 960 ${String(last).padStart(3, '0')}`;
}
