import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { propertiesOf, synthesize, twoPartners } from './synthesized.ts';

const Record_ = z.object({
  Name: z.unknown(),
  Type: z.string(),
  HostedZoneId: z.string(),
  ResourceRecords: z.array(z.unknown()),
});
const said = (value: unknown): string => JSON.stringify(value);

describe('the records that show mail to be ours', () => {
  const inZone = synthesize(twoPartners, { dnsZoneId: 'Z0123456789ABC', dnsZoneName: 'hull.example' });
  const records = [...propertiesOf(inZone, 'AWS::Route53::RecordSet', Record_).values()];
  const contentOf = (name: string, type: string) =>
    records.find(({ Name, Type }) => Name === name && Type === type)?.ResourceRecords;

  it('are written to the hosted zone that the settings name', () => {
    expect(records.map(({ HostedZoneId }) => HostedZoneId)).toEqual(records.map(() => 'Z0123456789ABC'));
  });

  it('carry the three keys of DKIM', () => {
    const keys = records.filter(({ Type }) => Type === 'CNAME').map(said);
    expect(keys).toHaveLength(3);
    for (const [index, key] of keys.entries()) {
      expect(key).toContain(`DkimDNSTokenName${index + 1}`);
      expect(key).toContain(`DkimDNSTokenValue${index + 1}`);
    }
  });

  it('let only SES use the domain that bounces go to', () => {
    const envelope = 'bounce.send.hull.example.';
    expect(contentOf(envelope, 'TXT')).toEqual(['"v=spf1 include:amazonses.com -all"']);
    expect(said(contentOf(envelope, 'MX'))).toMatch(/10 feedback-smtp\..*amazonses\.com/);
  });

  it('have everybody else’s mail in our name refused, and reported', () => {
    expect(contentOf('_dmarc.send.hull.example.', 'TXT')).toEqual([
      '"v=DMARC1; p=reject; adkim=s; aspf=r; rua=mailto:dmarc@send.hull.example"',
    ]);
  });

  it('are outputs of the stack where the domain is kept elsewhere', () => {
    const byHand = synthesize(twoPartners);
    byHand.resourceCountIs('AWS::Route53::RecordSet', 0);
    const outputs = Object.values(byHand.findOutputs('*', { Description: 'To publish in DNS' }));
    expect(outputs).toHaveLength(6);
    const values = outputs.map((output) => said(output.Value)).join('\n');
    for (const wanted of [
      ' CNAME ',
      ' MX 10 feedback-smtp.',
      ' TXT v=spf1 ',
      '_dmarc.send.hull.example TXT v=DMARC1',
    ])
      expect(values).toContain(wanted);
  });
});

describe('the alarms on what becomes of mail', () => {
  const template = synthesize(twoPartners);

  it.each([
    ['Reputation.BounceRate', 0.02],
    ['Reputation.ComplaintRate', 0.0005],
  ])('sound when %s reaches %d, half of what SES reviews an account for', (MetricName, Threshold) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName, Threshold, Namespace: 'AWS/SES' });
  });

  it('are all there is: no second list drops mail unseen', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: [] },
    });
  });
});
