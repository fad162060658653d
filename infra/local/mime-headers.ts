/** One header line of a message, unfolded and decoded. */
export interface MimeHeader {
  readonly name: string;
  readonly value: string;
}

/** The headers of a raw message (RFC 5322), in order, with folded lines joined and encoded words (RFC 2047) decoded. */
export function mimeHeaders(raw: Buffer): readonly MimeHeader[] {
  const [head = ''] = raw.toString('utf8').split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    return [{ name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) }];
  });
}

/** The value of the first header of that name, whatever its case. */
export function headerValue(headers: readonly MimeHeader[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The bare addresses in a header such as `"A, B" <ab@hull.example>, c@hull.example`. */
export function addressesIn(value = ''): readonly string[] {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return bare
    .split(',')
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}

const ENCODED_WORD = /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi;

function decodeWords(value: string): string {
  // White space between two encoded words only separates them.
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  return joined.replace(ENCODED_WORD, (...[, charset = '', encoding = '', text = '']: string[]) => {
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedBytes(text);
    return new TextDecoder(charset).decode(bytes);
  });
}

function quotedBytes(text: string): Buffer {
  const hex = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
  return Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, hex), 'latin1');
}
