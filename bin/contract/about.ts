/** What the published documents say of themselves. */
export const about = {
  title: 'SEND notification and escalation',
  version: '1.0.0',
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
} as const;
