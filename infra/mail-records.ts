import { CfnOutput } from 'aws-cdk-lib';
import { CnameRecord, HostedZone, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from './settings.ts';

export interface MailRecordsProps {
  readonly settings: Settings;
  readonly identity: EmailIdentity;
  /** The domain of the envelope, which bounces go to. */
  readonly envelopeDomain: string;
  /** The region that SES takes bounces in. */
  readonly region: string;
}

interface DnsRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
}

/**
 * The records that let the world check that mail is ours: DKIM (the signature), SPF (who may use the envelope's domain)
 * and DMARC (what becomes of mail that passes neither). Written to the hosted zone where the settings name one;
 * otherwise each is an output of the stack, for whoever keeps the domain's DNS.
 * https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dmarc.html
 */
export class MailRecords extends Construct {
  constructor(scope: Construct, id: string, props: MailRecordsProps) {
    super(scope, id);
    const { dnsZoneId, dnsZoneName } = props.settings;
    const publish = dnsZoneId === '' ? this.byHand : this.inZone(dnsZoneId, dnsZoneName);
    for (const record of recordsOf(props)) publish(record);
  }

  private readonly byHand = ({ id, name, type, value }: DnsRecord): void => {
    new CfnOutput(this, id, { value: `${name} ${type} ${value}`, description: 'To publish in DNS' });
  };

  private inZone(hostedZoneId: string, zoneName: string): (record: DnsRecord) => void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    return ({ id, name, type, value }) => {
      // With its dot at the end a name is whole: without it CDK would add the zone's to a token.
      const recordName = `${name}.`;
      switch (type) {
        case 'CNAME':
          return void new CnameRecord(this, id, { zone, recordName, domainName: value });
        case 'MX':
          return void new MxRecord(this, id, { zone, recordName, values: [mailExchange(value)] });
        case 'TXT':
          return void new TxtRecord(this, id, { zone, recordName, values: [value] });
        default:
          return type satisfies never;
      }
    };
  }
}

const mailExchange = (value: string) => ({ priority: 10, hostName: value.replace(/^10 /, '') });

function recordsOf({ settings, identity, envelopeDomain, region }: MailRecordsProps): readonly DnsRecord[] {
  return [
    ...identity.dkimRecords.map(({ name, value }, index) => ({
      ...{ id: `Dkim${index + 1}`, name, type: 'CNAME' as const, value },
    })),
    {
      ...{ id: 'EnvelopeMx', name: envelopeDomain, type: 'MX' },
      value: `10 feedback-smtp.${region}.amazonses.com`,
    },
    {
      ...{ id: 'EnvelopeSpf', name: envelopeDomain, type: 'TXT' },
      value: 'v=spf1 include:amazonses.com -all',
    },
    // Nobody but SES sends from this domain, so mail that passes neither test is not ours: refused, and reported.
    {
      ...{ id: 'Dmarc', name: `_dmarc.${settings.senderDomain}`, type: 'TXT' },
      value: `v=DMARC1; p=reject; adkim=s; aspf=r; rua=mailto:${settings.dmarcReports}`,
    },
  ];
}
