import { createHash } from 'node:crypto';
import { Aws, Fn, NestedStack } from 'aws-cdk-lib';
import { CfnApiKey, CfnUsagePlanKey } from 'aws-cdk-lib/aws-apigateway';
import { AccountPrincipal, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Partner } from '../shared/areas/partners.ts';

/** What comes before the partner's id in the names of its role and of its API key. */
export const doorPartnerPrefix = 'send-partner-';

export interface DoorPartnersProps {
  readonly partners: readonly Partner[];
  readonly usagePlanId: string;
  /** The ARNs of the methods that are signed for, and of no others. */
  readonly signedMethods: readonly string[];
}

/**
 * Half of what CloudFormation lets a stack hold is room for over 80 partners in each. The number must not change: a
 * partner in another stack would be given another key.
 */
const groups = 6;

/**
 * The API key of each partner that posts over HTTPS and, for one that signs in by IAM, the role that its account may
 * assume. They are spread over nested stacks, for one stack has not the room of hundreds.
 */
export function addDoorPartners(scope: Construct, props: DoorPartnersProps): void {
  const stacks = new Map<number, NestedStack>();
  const stackOf = (id: string): NestedStack => {
    const group = (createHash('sha256').update(id).digest()[0] ?? 0) % groups;
    const stack = stacks.get(group) ?? new NestedStack(scope, `Partners${group + 1}`);
    stacks.set(group, stack);
    return stack;
  };
  for (const partner of props.partners) {
    if (partner.signIn.kind === 'sqs') continue;
    const stack = stackOf(partner.id);
    addKey(stack, partner, props.usagePlanId);
    if (partner.signIn.kind === 'iam')
      addRole(stack, partner.id, { account: partner.signIn.account, ...props });
  }
}

// The value of a key ends with its partner's id, so that `receive` sees whose it is. Nobody chooses the rest.
function addKey(scope: Construct, { id, name }: Partner, usagePlanId: string): void {
  const secret = new Secret(scope, `${id}-secret`, {
    description: `What only ${name} knows of its API key`,
    generateSecretString: { excludePunctuation: true, passwordLength: 32 },
  });
  const key = new CfnApiKey(scope, `${id}-key`, {
    name: `${doorPartnerPrefix}${id}`,
    description: name,
    enabled: true,
    value: Fn.join('-', [secret.secretValue.unsafeUnwrap(), id]),
  });
  new CfnUsagePlanKey(scope, `${id}-limits`, { keyId: key.ref, keyType: 'API_KEY', usagePlanId });
}

function addRole(
  scope: Construct,
  id: string,
  { account, signedMethods }: Pick<DoorPartnersProps, 'signedMethods'> & { readonly account: string },
): void {
  new Role(scope, `${id}-role`, {
    roleName: `${doorPartnerPrefix}${id}`,
    description: `Posts events to the HTTPS door, from account ${account}`,
    assumedBy: new AccountPrincipal(account),
    inlinePolicies: {
      door: new PolicyDocument({
        statements: [new PolicyStatement({ actions: ['execute-api:Invoke'], resources: [...signedMethods] })],
      }),
    },
  });
}

/** The roles of partners, as a pattern of their ARNs. */
export const partnerRoles = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${doorPartnerPrefix}*`;
