import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import type { ReadRequest } from './http-read.ts';

/** How far the clock of whoever signs may be off: as AWS has it, five minutes. */
const SKEW_MS = 300_000;

export interface SignatureCheck {
  readonly region: string;
  /** The secret of an access key, or undefined for one that nobody has. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** The real time, in milliseconds since 1970: whoever signs knows no other. */
  readonly now: number;
}

/** Who signed: the access key. Or nobody tried to, or it does not fit what came. */
export type Signed = { readonly accessKeyId: string } | 'unsigned' | 'wrong';

const credential = /Credential=([^/\s,]+)\/(\d{8})\/([\w-]+)\/execute-api\/aws4_request(?:,|$)/;

/**
 * Checks the signature of a request (AWS Signature Version 4, in the header) by signing again what came, with the same
 * headers, and comparing. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signerOf(
  request: ReadRequest,
  { region, secretOf, now }: SignatureCheck,
): Promise<Signed> {
  const given = request.header('authorization');
  if (given === undefined) return 'unsigned';
  const [, accessKeyId = '', , givenRegion] = credential.exec(given) ?? [];
  const signedHeaders = /SignedHeaders=([\w;-]+)(?:,|$)/.exec(given)?.[1]?.split(';') ?? [];
  const secretAccessKey = secretOf(accessKeyId);
  const signingDate = dateIn(request.header('x-amz-date'));
  if (!given.startsWith('AWS4-HMAC-SHA256 ') || secretAccessKey === undefined || givenRegion !== region)
    return 'wrong';
  if (signingDate === undefined || Math.abs(signingDate.getTime() - now) > SKEW_MS) return 'wrong';
  if (!signedHeaders.includes('host') || !signedHeaders.includes('x-amz-date')) return 'wrong';
  if (!isHashOf(request)) return 'wrong';
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    region,
    service: 'execute-api',
    sha256: Sha256,
    applyChecksum: false,
  });
  const again = await signer.sign(asSigned(request, signedHeaders), {
    signingDate,
    signableHeaders: new Set(signedHeaders),
  });
  const expected = signatureIn(again.headers.authorization ?? '');
  return isSame(signatureIn(given), expected) ? { accessKeyId } : 'wrong';
}

function asSigned(request: ReadRequest, signedHeaders: readonly string[]): HttpRequest {
  const headers = signedHeaders.map((name) => [name, request.header(name) ?? ''] as const);
  return new HttpRequest({
    method: request.method,
    path: request.path,
    query: request.query,
    headers: Object.fromEntries(headers),
    body: request.body,
  });
}

/** `20260413T090000Z` */
function dateIn(text = ''): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts.map(Number);
  if (year === undefined || month === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** A hash of the body that is said must be its own. */
function isHashOf(request: ReadRequest): boolean {
  const said = request.header('x-amz-content-sha256');
  return said === undefined || said === createHash('sha256').update(request.body).digest('hex');
}

const signatureIn = (header: string): string => /Signature=([0-9a-f]{64})(?:,|$)/.exec(header)?.[1] ?? '';

const isSame = (one: string, other: string): boolean =>
  one.length === 64 && one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
