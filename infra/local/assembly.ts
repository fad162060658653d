import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { withNestedStacks } from './nested-stacks.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional(), file: z.string().optional() }).optional(),
    }),
  ),
});
const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
});
const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

/** A CloudFormation template, as far as the local run reads it. */
export type Template = z.infer<typeof Template>;

/** What `cdk synth` wrote: the one stack's template, nested stacks included, and where its bundles are. */
export interface Assembly {
  readonly template: Template;
  readonly region: string;
  /** The file that holds the code of a function: `key` is its `Code.S3Key`, `handler` its `Handler`. Throws if there is none. */
  bundleOf(key: string, handler: string): string;
}

const FALLBACK_REGION = 'eu-west-2';

/** Reads the cloud assembly in `directory` (`cdk.out`), through its manifest. Throws when it does not hold exactly one stack. */
export function readAssembly(directory: string): Assembly {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'));
  const artifacts = Object.values(Manifest.parse(read('manifest.json')).artifacts);
  const stacks = artifacts.filter((artifact) => artifact.type === 'aws:cloudformation:stack');
  const templateFile = stacks[0]?.properties?.templateFile;
  if (stacks.length !== 1 || templateFile === undefined) {
    throw new Error(`expected one stack in ${directory}/manifest.json, found ${stacks.length}`);
  }
  const assetFiles = artifacts
    .filter((artifact) => artifact.type === 'cdk:asset-manifest')
    .flatMap((artifact) => artifact.properties?.file ?? [])
    .flatMap((file) => Object.entries(Assets.parse(read(file)).files));
  const sources = new Map(assetFiles.map(([hash, { source }]) => [hash, source.path]));
  const nestedOf = (url: unknown): Template => {
    const [hash = ''] = /[0-9a-f]{64}(?=\.json)/.exec(JSON.stringify(url)) ?? [];
    const source = sources.get(hash);
    if (source === undefined)
      throw new Error(`expected a nested template among the assets, found none: ${hash}`);
    return Template.parse(read(source));
  };
  return {
    template: withNestedStacks(Template.parse(read(templateFile)), nestedOf),
    region: regionOf(stacks[0]?.environment),
    bundleOf: (key, handler) => bundleFile(directory, sources.get(key.replace(/\.zip$/, '')), handler),
  };
}

/** `aws://123456789012/eu-west-2`; a stack that is synthesized for any region says `unknown-region`. */
function regionOf(environment = ''): string {
  const region = environment.split('/').at(-1) ?? '';
  return /^[a-z]{2}-[a-z]+-\d$/.test(region) ? region : FALLBACK_REGION;
}

function bundleFile(directory: string, source: string | undefined, handler: string): string {
  if (source === undefined) throw new Error(`expected the bundle of ${handler} among the assets, found none`);
  const folder = join(directory, source);
  const [module] = handler.split('.');
  const file = readdirSync(folder).find((name) => new RegExp(`^${module}\\.[cm]?js$`).test(name));
  if (file === undefined) throw new Error(`expected ${module}.mjs or .js in ${folder}, found neither`);
  return join(folder, file);
}
