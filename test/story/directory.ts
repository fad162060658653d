import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { rotated } from './thread.ts';

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
  readonly profile: Profile;
  /** The area's place among all areas: areas are dealt different stories first. */
  readonly turn: number;
  readonly council: string;
  readonly psychology: string;
  readonly health: string;
  readonly mentalHealth: string;
  readonly socialCare: string;
  readonly commissioner: string;
  readonly mediation: string;
  readonly nursery: string;
  readonly college: string;
  readonly schools: readonly string[];
  readonly officers: readonly Officer[];
}

// Where the partner register has a name for it, the story uses that.
const ownNames: Readonly<Record<string, Partial<Place>>> = { hull: { health: 'humber-community-health' } };
const officerNames = [
  ...['Jo Marsh', 'Sam Reed', 'Priya Lowfield', 'Tom Aldgate', 'Nadia Brook', 'Ewan Farrow'],
  ...['Cerys Holt', 'Amir Fenwick', 'Grace Oduya', 'Luke Tarrant', 'Mina Castell', 'Rory Dunmore'],
];
// Each desk is mailed by itself: few officers and schools keep a run short enough to be watched.
const officersEach = 3;
const schools = [1, 2, 3, 4].map((number) => `school-${number}`);
const schoolWithoutSenco = 'school-3';

/** The place a story is set in. Its organisations are named after the area. Throws for an area without a profile. */
export function placeIn(area: string): Place {
  const { profile } = rulesFor(area);
  const turn = (areas.indexOf(area) + 1) % areas.length;
  return {
    ...{ area, profile, turn, council: profile.council.id },
    psychology: `${area}-educational-psychology`,
    health: `${area}-community-health`,
    mentalHealth: `${area}-mental-health-trust`,
    socialCare: `${area}-social-care`,
    commissioner: `${area}-health-commissioner`,
    mediation: `${area}-mediation`,
    ...{ nursery: 'nursery-1', college: 'college-1', schools },
    ...ownNames[area],
    officers: rotated(officerNames, turn * 2)
      .slice(0, officersEach)
      .map((name, index) => ({
        name,
        phone: phoneNumber(101 + index),
        email: `${name.toLowerCase().replace(' ', '.')}@${area}.example`,
      })),
  };
}

/**
 * The directory of a place: every role that its profile names, at its council; its agencies, its schools. One school
 * has no SENCO, so that there is work without an owner.
 */
export function directoryOf(place: Place): readonly DirectoryRow[] {
  const { area, council, profile } = place;
  const roles = Object.entries(profile.roles).map(([role, { title }]) => ({
    ...{ role, organisation: council, name: title },
    email: `${role}@${area}.example`,
  }));
  const agencies = agenciesOf(place).flatMap(([organisation, held]) =>
    held.map((role) => ({
      ...{ role, organisation, name: titleOf(role) },
      email: `${role}@${organisation}.example`,
    })),
  );
  const settings = [...place.schools, place.nursery, place.college];
  const rows = [...roles, ...agencies, ...settings.flatMap((setting) => settingRows(setting, area))];
  return rows.map((row, index) => ({ ...row, phone: phoneNumber(200 + index) }));
}

const agenciesOf = (place: Place): readonly (readonly [organisation: string, roles: readonly string[]])[] => [
  [place.council, ['alternative-provision', 'outreach']],
  [place.psychology, ['educational-psychology']],
  [
    place.health,
    [
      ...['medical-advice', 'advice', 'speech-and-language-therapy', 'occupational-therapy', 'physiotherapy'],
      ...['autism-pathway', 'adhd-pathway', 'social-communication-assessment', 'continence', 'equipment'],
      ...['health-checks', 'complaints-officer'],
    ],
  ],
  [place.mentalHealth, ['camhs']],
  [place.socialCare, ['social-care-advice', 'adult-social-care', 'short-breaks', 'early-help']],
  [place.commissioner, ['health-commissioner']],
  [place.mediation, ['mediation-adviser']],
];

const titleOf = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ');

function settingRows(setting: string, area: string): readonly Omit<DirectoryRow, 'phone'>[] {
  const held = (role: string, name: string) => ({
    ...{ role, organisation: setting, name },
    email: `${role}@${setting}.${area}.example`,
  });
  const admissions = held('admissions', 'Admissions');
  return setting === schoolWithoutSenco ? [admissions] : [held('senco', 'SENCO'), admissions];
}

// 01632 960 000 to 960 999 belong to nobody: Ofcom keeps them for drama.
function phoneNumber(last: number): string {
  return `01632 960 ${String(last).padStart(3, '0')}`;
}
