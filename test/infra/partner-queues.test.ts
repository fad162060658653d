import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  Pointer,
  PolicyDocument,
  partner,
  partnerBy,
  propertiesOf,
  type Statement,
  synthesize,
  twoPartners,
} from './synthesized.ts';

const template = synthesize(twoPartners);

const queuePolicies = [
  ...propertiesOf(
    template,
    'AWS::SQS::QueuePolicy',
    z.object({ Queues: z.array(Pointer), PolicyDocument }),
  ).values(),
];
const names = propertiesOf(template, 'AWS::SQS::Queue', z.object({ QueueName: z.string().optional() }));
const statementsOn = (queueName: string): Statement[] => {
  const id = [...names].find(([, { QueueName }]) => QueueName === queueName)?.[0] ?? queueName;
  return queuePolicies
    .filter(({ Queues }) => Queues.includes(id))
    .flatMap((policy) => policy.PolicyDocument.Statement);
};

describe('a partner queue', () => {
  it.each([
    ['send-partner-hull-case-system', '111111111111'],
    ['send-partner-trust-therapy', '222222222222'],
  ])('%s takes messages from account %s alone', (queueName, account) => {
    const allowed = statementsOn(queueName).filter(({ Effect }) => Effect === 'Allow');

    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.Action).toEqual(['sqs:SendMessage']);
    expect(JSON.stringify(allowed[0]?.Principal)).toContain(`:iam::${account}:root`);
  });

  it('stays, with its dead letters, when the partner leaves the register', () => {
    const retained = template.findResources('AWS::SQS::Queue', {
      Properties: { QueueName: Match.anyValue() },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });

    expect(Object.keys(retained)).toHaveLength(2 * twoPartners.length);
  });

  it('tells intake and park which partner it belongs to by its name', () => {
    for (const name of ['intake', 'park']) {
      template.hasResourceProperties('AWS::Lambda::Function', {
        Environment: {
          Variables: Match.objectLike({
            POWERTOOLS_SERVICE_NAME: name,
            PARTNER_QUEUE_PREFIX: 'send-partner-',
          }),
        },
      });
    }
  });

  it('is an output of the stack, for the partner to be told', () => {
    for (const { name } of twoPartners) {
      template.hasOutput('*', { Description: `Where ${name} posts its events` });
    }
  });
});

describe('a partner at the HTTPS door', () => {
  it.each([
    { kind: 'iam', account: '222222222222' },
    { kind: 'oauth', clientId: 'c-1' },
  ] as const)('that signs in by $kind has no queue of its own', (signIn) => {
    const withDoor = synthesize([...twoPartners, partnerBy('school', signIn)]);
    const queues = JSON.stringify(withDoor.findResources('AWS::SQS::Queue'));

    expect(queues).toContain('send-partner-trust-therapy');
    expect(queues).not.toContain('send-partner-school');
  });
});

describe('every queue', () => {
  it('takes nothing that comes without TLS', () => {
    const refusals = queuePolicies.map(({ PolicyDocument: { Statement } }) =>
      Statement.filter(
        ({ Effect, Condition }) =>
          Effect === 'Deny' &&
          JSON.stringify(Condition) === JSON.stringify({ Bool: { 'aws:SecureTransport': 'false' } }),
      ),
    );

    expect(refusals).toHaveLength(names.size);
    for (const refusal of refusals) expect(refusal).toHaveLength(1);
  });
});

describe('the register', () => {
  it.each([
    ['an id that is no queue name', partner('Hull & Co', '111111111111'), /'Hull & Co'/],
    ['an id that reads as dead letters', partner('hull-dead-letters', '111111111111'), /dead-letters/],
    ['an account that is none', partner('hull', '1111'), /twelve digits, found '1111'/],
    [
      'an account that is none, of a partner at the HTTPS door',
      partnerBy('hull', { kind: 'iam', account: '*' }),
      /twelve digits, found '\*'/,
    ],
    ['a client that has no id', partnerBy('hull', { kind: 'oauth', clientId: '' }), /a client id/],
    [
      'an area without a profile: what it posts there could not be read',
      { ...partner('hull', '111111111111'), areas: ['hull', 'hul'] },
      /'hull': expected areas that have a profile .*"cheshire-east".*, found 'hul'/,
    ],
    [
      'a contact that no email reaches: it would never hear what is refused',
      { ...partner('hull', '111111111111'), contact: 'Jo Bloggs, ext. 12' },
      /'hull': expected the address of its contact, found 'Jo Bloggs, ext\. 12'/,
    ],
  ])('refuses %s', (_, bad, message) => {
    expect(() => synthesize([bad])).toThrow(message);
  });

  it('refuses two partners with one id', () => {
    const twice = [partner('hull', '111111111111'), partner('hull', '222222222222')];

    expect(() => synthesize(twice)).toThrow(/'hull' twice/);
  });

  it('refuses two partners with one client of the issuer: each could speak for the other', () => {
    const shared = { kind: 'oauth', clientId: 'c-1' } as const;

    expect(() => synthesize([partnerBy('school', shared), partnerBy('trust', shared)])).toThrow(
      /'c-1' twice/,
    );
  });
});
