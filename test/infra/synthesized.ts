import { readFileSync } from 'node:fs';
import { App, NestedStack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { SendStack } from '../../infra/send-stack.ts';
import { readSettings } from '../../infra/settings.ts';
import type { Partner, SignIn } from '../../shared/areas/partners.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** What cdk.json says of this project: the settings, and how CDK behaves. */
export const context = CdkJson.parse(
  JSON.parse(readFileSync(`${import.meta.dirname}/../../cdk.json`, 'utf8')),
).context;

/** The template of the stack for these partners; the code of its functions is not bundled. */
export const synthesize = (
  partners: readonly Partner[],
  changes: Readonly<Record<string, unknown>> = {},
): Template => Template.fromStack(stackFor(partners, changes));

/** The template of the stack, and those of every stack nested in it, by their paths. */
export function synthesizeAll(partners: readonly Partner[]): ReadonlyMap<string, Template> {
  const stack = stackFor(partners, {});
  const nested = stack.node.findAll().filter((one) => one instanceof NestedStack);
  return new Map([stack, ...nested].map((one) => [one.node.path, Template.fromStack(one)]));
}

function stackFor(partners: readonly Partner[], changes: Readonly<Record<string, unknown>>): SendStack {
  // Synthesis proper checks the template against CloudFormation's own rules; here that would only take time.
  const quick = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': false };
  const app = new App({ context: { ...context, ...quick } });
  const settings = readSettings((name) => ({ ...context, ...changes })[name]);
  return new SendStack(app, 'Send', { settings, partners });
}

/** A partner of the register that posts to a queue of its own, from the account. */
export const partner = (id: string, account: string): Partner => partnerBy(id, { kind: 'sqs', account });

/** A partner of the register that signs in so. */
export function partnerBy(id: string, signIn: SignIn): Partner {
  return {
    id,
    name: `Partner ${id}`,
    areas: ['hull'],
    types: ['send.*'],
    authority: false,
    contact: 'systems@partner.example',
    signIn,
  };
}

/** Two partners, so that what belongs to one can be told from what belongs to the other. */
export const twoPartners = [
  partner('hull-case-system', '111111111111'),
  partner('trust-therapy', '222222222222'),
];

/** Properties of every resource of a type, by logical id, read through a schema. */
export function propertiesOf<T>(template: Template, type: string, schema: z.ZodType<T>): Map<string, T> {
  const resource = z.object({ Properties: schema });
  return new Map(
    Object.entries(template.findResources(type)).map(([id, found]) => [id, resource.parse(found).Properties]),
  );
}

/** `{ Ref }` and `{ 'Fn::GetAtt': [id, 'Arn'] }`: a property that points at another resource. */
export const Pointer = z
  .union([
    z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
    z
      .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
      .transform((found) => found['Fn::GetAtt'][0]),
  ])
  .describe('the logical id that a property points at');

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.array(z.string()), z.string().transform((only) => [only])]),
  Resource: z.union([z.array(z.unknown()), z.unknown().transform((only) => [only])]).optional(),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});

/** One statement of a policy, its actions and resources as lists. */
export type Statement = z.infer<typeof Statement>;

/** The document of a policy, whether of a role, a queue, a topic or a key. */
export const PolicyDocument = z.object({ Statement: z.array(Statement) });
